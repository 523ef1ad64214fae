/// Reads bytes one after the other from a file of any length, in memory of one size.
struct ByteReader {
  private let source: ImportReader.Source
  /// What was read from the source last, with what was put back before it.
  private var piece: ArraySlice<UInt8> = []
  /// The place of the next byte in the piece.
  private var place = 0
  private var hasEnded = false

  init(_ source: @escaping ImportReader.Source) { self.source = source }

  /// The next byte, which stays; nil at the end.
  ///
  /// - Throws: What the source throws.
  mutating func peek() throws -> UInt8? {
    if place == piece.endIndex, !hasEnded {
      piece = try source()
      place = piece.startIndex
      hasEnded = piece.isEmpty
    }
    return place < piece.endIndex ? piece[place] : nil
  }

  /// Takes the next byte; nil at the end.
  ///
  /// - Throws: What the source throws.
  mutating func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    place += 1
    return byte
  }

  /// Puts bytes back that were taken last; they come next.
  ///
  /// It takes no time where they are of the piece that is read.
  mutating func putBack(_ bytes: some Collection<UInt8>) {
    if place - piece.startIndex >= bytes.count {
      place -= bytes.count
    } else {
      piece = (Array(bytes) + piece[place...])[...]
      place = piece.startIndex
    }
  }

  /// Takes the bytes up to a line feed, which is taken too and left out.
  ///
  /// - Parameters:
  ///   - line: What the bytes are appended to.
  ///   - limit: The largest number of bytes it may have; those beyond are dropped.
  /// - Returns: Whether nothing was dropped; nil where the file ended before.
  /// - Throws: What the source throws.
  mutating func readLine(into line: inout [UInt8], limit: Int) throws -> Bool? {
    guard try peek() != nil else { return nil }
    var isWhole = true
    while try peek() != nil {
      let rest = piece[place...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let part = rest[..<(end ?? rest.endIndex)]
      if line.count + part.count <= limit {
        line.append(contentsOf: part)
      } else {
        isWhole = false
        line.removeAll()
      }
      place = end.map { $0 + 1 } ?? rest.endIndex
      if end != nil { break }
    }
    return isWhole
  }
}
