import Classroom
import Commands
import Foundation

// The program that serves a class: it knows all commands of 'cardinal', and can open a quiz besides.
var world = World.machine()
world.serveClass = { opening, workspace, common in
  try ClassHost.serve(opening, workspace, common)
}
exit(Performer.performAlone(world: world))
