import Foundation
import Study
import Statistics

/// Names of backups that somebody asked for, and of files that a backup replaced.
enum BackupName {
  /// What the name of a backup begins with that is made before something is brought in.
  static let beforeImport = "progress-before-import"
  /// What the name of a backup begins with that somebody asked for.
  static let byHand = "progress-by-hand"
  /// What the name of a file begins with that was kept when a backup took its place.
  static let replaced = "progress-replaced"

  /// A name with the local time to the second, without an ending: `progress-…-2026-11-23T090507`.
  static func text(_ prefix: String, at moment: Moment) -> String {
    "\(prefix)-" + ISO8601.text(moment).prefix(19).filter { $0 != ":" }
  }

  /// The first name with some beginning that no file in a folder has: the beginning itself, else with
  /// `-2`, `-3` behind it; it ends in `.sqlite`.
  static func free(_ beginning: String, in folder: String) -> String {
    var name = "\(beginning).sqlite"
    var number = 1
    while FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      number += 1
      name = "\(beginning)-\(number).sqlite"
    }
    return name
  }
}
