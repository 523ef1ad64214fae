import Foundation

/// The first page of a database, as "Database File Format" (sqlite.org/fileformat2.html) has it.
struct FirstPage {
  /// The length of the header, in bytes, which says how long pages are.
  static let headerLength = 100

  /// The page, from its first byte on.
  private(set) var bytes: Data

  /// A page, or its header alone.
  init(_ bytes: Data) { self.bytes = Data(bytes) }

  /// The length of a page, in bytes (1.3.2).
  var pageLength: Int {
    let stated = number(at: 16, length: 2)
    return stated == 1 ? 65_536 : stated
  }

  /// Whether changes stand in a log beside the file (1.3.3).
  var hasLog: Bool {
    get { bytes[18] == 2 }
    set {
      bytes[18] = newValue ? 2 : 1
      bytes[19] = bytes[18]
    }
  }

  /// The pages on which the list of tables goes on where it is longer than this one (1.6).
  var schemaPages: [Int] {
    let (interior, header) = (UInt8(5), Self.headerLength)
    guard bytes.count > header + 12, bytes[header] == interior else { return [] }
    let cells = (0..<number(at: header + 3, length: 2)).compactMap { index -> Int? in
      let pointer = header + 12 + 2 * index
      guard pointer + 2 <= bytes.count else { return nil }
      let cell = number(at: pointer, length: 2)
      return cell + 4 <= bytes.count ? number(at: cell, length: 4) : nil
    }
    return (cells + [number(at: header + 8, length: 4)]).filter { $0 > 1 }
  }

  /// Makes the number of pages in the header not count: SQLite goes by the file's length where two
  /// counters differ (1.3.7 and 1.3.16).
  mutating func forgetPageCount() { bytes[27] = bytes[95] &+ 1 }

  private func number(at place: Int, length: Int) -> Int {
    bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
