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
  private static let needed = ["card_id", "review_time", "review_rating"]

  /// Recognizes a file; nil if it is none of these.
  ///
  /// An empty one is an empty log.
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
    if first.isEmpty {
      self = .log
      return
    }
    guard first.first == UInt8(ascii: "{") else {
      guard Self.missing(in: Self.columns(of: bytes)).isEmpty else { return nil }
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
    } else if Self.missing(in: members.keys).isEmpty {
      self = .reviewLines
    } else {
      return nil
    }
  }

  /// What a file lacks that was meant for reviews.
  ///
  /// - Parameter beginning: Its first bytes, as many as there are up to 64 kB.
  /// - Returns: Half a sentence; nil if it does not look like reviews, or lacks nothing.
  package static func lack(of beginning: some Collection<UInt8>) -> String? {
    var bytes = Array(beginning)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let first = bytes.prefix { $0 != 0x0A }
    let isObject = first.first == UInt8(ascii: "{")
    let names =
      isObject ? (try? JSONReader.object(first)).map { Array($0.keys) } ?? [] : columns(of: bytes)
    let missing = missing(in: names)
    // A header whose cells are separated otherwise is one cell.
    let looks = needed.contains { String(decoding: first, as: UTF8.self).contains($0) }
    guard looks, !missing.isEmpty else { return nil }
    let list = missing.map { "'\($0)'" }.joined(separator: " and ")
    return isObject
      ? "a review needs \(list) too"
      : "a table of reviews needs \(list) too, as columns with commas between"
  }

  /// The cells of a table's first line; none where it cannot be read.
  private static func columns(of bytes: [UInt8]) -> [String] {
    var rest = bytes[...]
    var records = CSVRecords {
      defer { rest = [] }
      return rest
    }
    return (try? records.next()?.cells.get()) ?? []
  }

  private static func missing(in names: some Sequence<String>) -> [String] {
    let names = Set(names)
    return needed.filter { !names.contains($0) }
  }
}
