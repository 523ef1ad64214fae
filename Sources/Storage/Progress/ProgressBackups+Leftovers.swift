import Foundation
import Study

extension ProgressBackups {
  /// What was left of copies and restorations that were interrupted, or is in use by those that go on.
  var leftovers: [String] {
    let copies = names(in: folder).filter {
      // What SQLite writes beside a file has its name at the beginning.
      $0.hasPrefix(".") && $0.contains(Self.partial)
    }
    let restorations = names(in: ownFolder).filter { $0.hasPrefix(RestorationFolder.prefix) }
    return copies.map { "\(folder)/\($0)" } + restorations.map { "\(ownFolder)/\($0)" }
  }

  /// Deletes what was left a day ago or longer; what cannot be deleted stays.
  ///
  /// - Parameter now: When it is.
  func removeOldLeftovers(at now: Moment) {
    let manager = FileManager.default
    for file in leftovers {
      guard
        let changed = try? manager.attributesOfItem(atPath: file)[.modificationDate] as? Date,
        Double(now.milliseconds) / 1000 - changed.timeIntervalSince1970 >= Self.oldAge
      else { continue }
      try? manager.removeItem(atPath: file)
    }
  }

  /// What the name of a copy ends in until it is complete.
  static let partial = ".partial"

  /// The seconds after which no copy and no restoration still goes on: those of a day.
  private static let oldAge = 86_400.0

  /// The names in a folder, in alphabetical order; none where it cannot be read.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
