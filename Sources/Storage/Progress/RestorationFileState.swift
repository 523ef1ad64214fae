import Foundation

/// What tells that somebody wrote to a progress file, or to the log beside it.
struct RestorationFileState: Equatable {
  private struct Part: Equatable {
    let number: Int?
    let size: Int?
    let changed: Date?
  }

  private let parts: [Part?]

  /// The state of a file, which need not be there.
  init(of path: String) {
    parts = ["", "-wal"].map { ending in
      guard let found = try? FileManager.default.attributesOfItem(atPath: path + ending) else {
        return nil
      }
      return Part(
        number: (found[.systemFileNumber] as? NSNumber)?.intValue,
        size: (found[.size] as? NSNumber)?.intValue, changed: found[.modificationDate] as? Date)
    }
  }
}
