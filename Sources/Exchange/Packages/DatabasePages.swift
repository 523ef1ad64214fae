import Foundation

/// The pages of an SQLite database that somebody else wrote, looked at before SQLite itself does.
///
/// SQLite goes down a tree as deep as it is when it checks it, which overflows the stack, and reads a
/// page as often as it stands in one, which may never end. Here each page has one place, so that
/// reading all of the database takes no more time and memory than its size warrants.
///
/// The layout is that of <https://www.sqlite.org/fileformat2.html>.
struct DatabasePages {
  /// The levels of a tree, as many as SQLite follows.
  private static let mostLevels = 20

  private let bytes: Data
  private let pageSize: Int
  /// The bytes of a page that hold something.
  private let usable: Int
  private var isTaken: [Bool]

  /// Opens a database.
  ///
  /// - Parameter path: Its file.
  /// - Throws: A ``PackageError`` if it is none.
  init(path: String) throws(PackageError) {
    guard let bytes = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped),
      bytes.count >= 512, bytes.starts(with: Data("SQLite format 3\0".utf8))
    else { throw .broken("file is not a database") }
    self.bytes = bytes
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
    usable = pageSize - Int(bytes[20])
    guard (512...65_536).contains(pageSize), pageSize.nonzeroBitCount == 1, usable >= 480 else {
      throw .broken("file is not a database")
    }
    isTaken = Array(repeating: false, count: bytes.count / pageSize)
  }

  /// Checks that no page of a tree stands in it, or in one that was checked before, a second time, and
  /// that it has no more levels than SQLite follows.
  ///
  /// - Parameter root: The page it begins with, from 1.
  /// - Returns: The number of its rows, or of its keys.
  /// - Throws: A ``PackageError`` if it is broken.
  mutating func checkTree(at root: Int) throws(PackageError) -> Int {
    try check(root, level: 1)
  }

  private mutating func check(_ page: Int, level: Int) throws(PackageError) -> Int {
    guard level <= Self.mostLevels else { throw Self.problem }
    let start = try take(page)
    let head = page == 1 ? start + 100 : start
    let kind = bytes[head]
    guard [2, 5, 10, 13].contains(kind) else { throw Self.problem }
    let isInner = kind < 10
    let count = try number(at: head + 3, of: 2)
    let cells = head + (isInner ? 12 : 8)
    guard cells + 2 * count <= start + usable else { throw Self.problem }
    var (rows, room) = (kind == 5 ? 0 : count, usable)
    for index in 0..<count {
      let cell = start + (try number(at: cells + 2 * index, of: 2))
      if isInner { rows += try check(try number(at: cell, of: 4), level: level + 1) }
      guard kind != 5 else { continue }
      room -= try checkPayload(at: isInner ? cell + 4 : cell, inTable: kind == 13)
      // Rows that lie on each other would be more than the page holds.
      guard room >= 0 else { throw Self.problem }
    }
    if isInner { rows += try check(try number(at: head + 8, of: 4), level: level + 1) }
    return rows
  }

  /// Checks the pages that a row which is too long for its own goes on in.
  ///
  /// - Returns: The bytes it has on its own page.
  private mutating func checkPayload(at place: Int, inTable: Bool) throws(PackageError) -> Int {
    var place = place
    let size = try varint(at: &place)
    if inTable { _ = try varint(at: &place) }
    guard size <= bytes.count else { throw Self.problem }
    let most = inTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    guard size > most else { return size }
    let least = (usable - 12) * 32 / 255 - 23
    let fitting = least + (size - least) % (usable - 4)
    let here = fitting <= most ? fitting : least
    var next = place + here
    var rest = size - here
    while rest > 0 {
      next = try take(try number(at: next, of: 4))
      rest -= usable - 4
    }
    return here
  }

  /// Where a page begins, which has no other place.
  private mutating func take(_ page: Int) throws(PackageError) -> Int {
    guard page > 0, page <= isTaken.count, !isTaken[page - 1] else { throw Self.problem }
    isTaken[page - 1] = true
    return (page - 1) * pageSize
  }

  private func number(at place: Int, of count: Int) throws(PackageError) -> Int {
    guard place >= 0, place + count <= bytes.count else { throw Self.problem }
    return (place..<place + count).reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }

  /// A number of one to nine bytes; one that is too large for a size is one all the same.
  private func varint(at place: inout Int) throws(PackageError) -> Int {
    var value: UInt64 = 0
    for index in 0..<9 {
      let byte = UInt64(try number(at: place, of: 1))
      place += 1
      if index == 8 { return Int(truncatingIfNeeded: (value << 8 | byte) & (UInt64.max >> 1)) }
      value = value << 7 | byte & 0x7F
      if byte < 0x80 { break }
    }
    return Int(value)
  }

  private static let problem = PackageError.broken("its pages contradict each other")
}
