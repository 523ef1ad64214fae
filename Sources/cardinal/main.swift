import Commands
import Foundation

let workspace = Workspace(console: .standard(), world: .machine())
let status = Performer.perform(Array(CommandLine.arguments.dropFirst()), in: workspace)
workspace.close()
exit(status)
