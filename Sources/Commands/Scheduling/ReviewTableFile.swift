import DeckFormat
import Foundation
import Scheduling
import Storage

/// A file with a table of reviews, as `--reviews` and `replay` take it.
@MainActor
struct ReviewTableFile {
  /// The file, as it was named.
  let name: String
  /// The time zone whose days count; nil for days of UTC, which turn at 04:00 as all do.
  let timeZone: TimeZone?

  /// A file whose days are those of a time zone.
  ///
  /// - Parameters:
  ///   - name: The path; `-` for standard input.
  ///   - timeZone: The name of a time zone; nil for UTC.
  ///   - command: The command, for what is told.
  /// - Throws: A ``CommandError`` if there is no such time zone.
  init(_ name: String, timeZone: String?, command: String) throws {
    self.name = name
    self.timeZone = try timeZone.map { name in
      guard let zone = TimeZone(identifier: name) else {
        let hint =
          EditDistance.nearest(to: name, in: TimeZone.knownTimeZoneIdentifiers)
          .map { "did you mean '\($0)'?" } ?? "name one such as 'Europe/Berlin', or 'UTC'"
        throw CommandError(
          "\(command): error: there is no time zone '\(name)'; \(hint)", status: .usage)
      }
      return zone
    }
  }

  /// The reviews of the file, whose bytes are given back before this returns.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` that says what is wrong with the file.
  func log(from folder: String) throws -> ReviewLog {
    let file = try FoundFile(name, from: folder)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: file.path), options: .mappedIfSafe)
    } catch {
      throw StorageError.cannotRead(path: name, reason: error.localizedDescription)
    }
    do throws(ReviewTableError) {
      guard let timeZone else { return try ReviewTable.log(of: bytes.span) }
      var days = ZonedDays(timeZone)
      return try ReviewTable.log(of: bytes.span) { days.day($0) }
    } catch {
      throw CommandError("\(name):\(error.line): error: \(error.problem)", status: .data)
    }
  }
}
