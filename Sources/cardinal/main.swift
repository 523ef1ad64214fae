import Commands
import Foundation

exit(Performer.performAlone(world: .machine()))
