/// What a file is, by its content.
package enum ImportFormat: Equatable, Sendable {
  /// A progress file of Cardinal, or another SQLite database.
  case progressFile
  /// Events as JSON lines.
  case log
  /// Reviews as JSON lines.
  case reviewLines
  /// Reviews as comma-separated values.
  case reviewTable

  /// The columns without which a table is no review log.
  private static let needed: Set = ["card_id", "review_time", "review_rating"]

  /// Recognizes a file; nil if it is none of these.
  ///
  /// - Parameter beginning: Its first bytes, as many as there are up to 64 kB.
  package init?(of beginning: some Collection<UInt8>) {
    if beginning.starts(with: "SQLite format 3\0".utf8) {
      self = .progressFile
      return
    }
    var bytes = Array(beginning)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let text = bytes.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    let first = text.prefix { $0 != 0x0A }
    guard first.first == UInt8(ascii: "{") else {
      var rest = bytes[...]
      var records = CSVRecords {
        defer { rest = [] }
        return rest
      }
      guard let columns = try? records.next()?.cells.get(),
        Self.needed.isSubset(of: columns)
      else { return nil }
      self = .reviewTable
      return
    }
    let members: [String: JSONValue]
    do throws(ImportProblem) {
      members = try JSONReader.object(first)
    } catch {
      // A first line that is broken, or longer than what was read of it, still names its members.
      let start = String(decoding: first.prefix(4096), as: UTF8.self)
      if start.hasPrefix("{\"kind\":") {
        self = .log
      } else if start.contains("\"review_time\"") {
        self = .reviewLines
      } else {
        return nil
      }
      return
    }
    if members["kind"] != nil, members["learner"] != nil {
      self = .log
    } else if Self.needed.isSubset(of: members.keys) {
      self = .reviewLines
    } else {
      return nil
    }
  }
}
