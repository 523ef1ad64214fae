/// Reads bytes one after the other from a file of any length, in memory of one size.
struct ByteReader {
  private let source: ImportReader.Source
  private var piece: ArraySlice<UInt8> = []
  private var hasEnded = false

  init(_ source: @escaping ImportReader.Source) { self.source = source }

  /// The next byte, which stays; nil at the end.
  ///
  /// - Throws: What the source throws.
  mutating func peek() throws -> UInt8? {
    if piece.isEmpty, !hasEnded {
      piece = try source()
      hasEnded = piece.isEmpty
    }
    return piece.first
  }

  /// Takes the next byte; nil at the end.
  ///
  /// - Throws: What the source throws.
  mutating func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    piece.removeFirst()
    return byte
  }

  /// Puts bytes back that were taken last; they come next.
  mutating func putBack(_ bytes: some Collection<UInt8>) {
    piece = (Array(bytes) + piece)[...]
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
      let end = piece.firstIndex(of: UInt8(ascii: "\n"))
      let part = piece[..<(end ?? piece.endIndex)]
      if line.count + part.count <= limit {
        line.append(contentsOf: part)
      } else {
        isWhole = false
        line.removeAll()
      }
      piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
      if end != nil { break }
    }
    return isWhole
  }
}
