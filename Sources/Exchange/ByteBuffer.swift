/// Gathers bytes and hands them on in pieces of 64 kB.
package struct ByteBuffer {
  /// Where the bytes go: a file, a pipe; what it throws ends the export.
  package typealias Sink = (ArraySlice<UInt8>) throws -> Void

  /// The bytes of every piece but the last.
  package static let pieceSize = 65_536

  /// The bytes that were not handed on yet; append here, then call ``drain()``.
  var bytes: [UInt8] = []
  private let sink: Sink

  /// Creates an empty buffer.
  init(sink: @escaping Sink) {
    self.sink = sink
    bytes.reserveCapacity(2 * Self.pieceSize)
  }

  /// Hands on all full pieces.
  ///
  /// - Throws: What the sink throws; the bytes of the piece it refused stay in the buffer.
  mutating func drain() throws {
    guard bytes.count >= Self.pieceSize else { return }
    var start = 0
    defer { bytes.removeSubrange(..<start) }
    while bytes.count - start >= Self.pieceSize {
      try sink(bytes[start..<start + Self.pieceSize])
      start += Self.pieceSize
    }
  }

  /// Hands on what is left; nothing if there is nothing.
  ///
  /// - Throws: What the sink throws.
  mutating func finish() throws {
    try drain()
    if !bytes.isEmpty { try sink(bytes[...]) }
    bytes.removeAll()
  }
}
