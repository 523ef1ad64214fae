import Commands
import Foundation

// The program: its words go to a command, whose exit status is its own.
let workspace = Workspace(console: .standard(), world: .machine())
var status = Performer.perform(Array(CommandLine.arguments.dropFirst()), in: workspace)
workspace.close()
if let failure = workspace.console.outputFailure() {
  workspace.console.writeError(failure)
  status = 74
}
exit(status)
