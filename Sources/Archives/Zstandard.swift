import CArchive

/// Unpacks bytes that Zstandard has packed, once: what comes out is not looked at.
package enum Zstandard {
  /// What packed bytes begin with.
  package static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  /// Unpacks a stream, in memory that does not grow with it.
  ///
  /// - Parameters:
  ///   - limit: The most bytes it may have when it is unpacked.
  ///   - source: Gives the next packed bytes; none at the end.
  ///   - sink: Is given the bytes, in pieces.
  /// - Throws: An ``ArchiveError`` if the stream is broken or breaks the limit; what source or sink
  ///   throws.
  package static func unpack(
    atMost limit: Int, from source: () throws -> ArraySlice<UInt8>,
    to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    try withoutActuallyEscaping(source) { source in
      let input = PackedInput(source)
      do {
        try unpack(input, atMost: limit, to: sink)
      } catch {
        throw input.error ?? error
      }
    }
  }

  /// Unpacks bytes.
  ///
  /// - Parameters:
  ///   - bytes: The packed bytes.
  ///   - limit: The most bytes they may have when they are unpacked.
  /// - Returns: The bytes.
  /// - Throws: An ``ArchiveError`` if they are broken or break the limit.
  package static func unpacked(_ bytes: [UInt8], atMost limit: Int) throws -> [UInt8] {
    var rest = bytes[...]
    var unpacked: [UInt8] = []
    try unpack(
      atMost: limit,
      from: {
        defer { rest = [] }
        return rest
      }, to: { unpacked += $0 })
    return unpacked
  }

  private static func unpack(
    _ input: PackedInput, atMost limit: Int, to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    guard let archive = unsafe archive_read_new() else { throw ArchiveError.cannotOpen }
    defer { unsafe archive_read_free(archive) }
    // Looking for filters, libarchive would also unpack what was packed twice.
    guard unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_ZSTD) >= ARCHIVE_WARN else {
      throw ArchiveError.cannotOpen
    }
    unsafe archive_read_support_format_raw(archive)
    unsafe archive_read_support_format_empty(archive)
    let state = unsafe Unmanaged.passUnretained(input).toOpaque()
    let isOpen =
      unsafe archive_read_open(archive, state, nil, PackedInput.read, nil) == ARCHIVE_OK
    guard input.beginning == magic else { throw ArchiveError.notAnArchive }
    // A stream that breaks off at once looks like one of nothing but for this.
    guard isOpen, unsafe archive_errno(archive) == 0 else { throw ArchiveError.damaged }
    var header: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &header)
    if status == ARCHIVE_EOF { return }
    guard status == ARCHIVE_OK else { throw ArchiveError.damaged }
    var piece = [UInt8](repeating: 0, count: ZipReader.pieceSize)
    var total = 0
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { bytes in
        unsafe archive_read_data(archive, bytes.baseAddress, bytes.count)
      }
      guard count >= 0 else { throw ArchiveError.damaged }
      if count == 0 { return }
      total += count
      guard total <= limit else { throw ArchiveError.tooLarge(limit) }
      try sink(piece[..<count])
    }
  }
}

/// Hands packed bytes to libarchive.
@safe
private final class PackedInput {
  private let source: () throws -> ArraySlice<UInt8>
  /// What the source threw; nil while it has not.
  private(set) var error: (any Error)?
  /// The first bytes, as many as the magic number has.
  private(set) var beginning: [UInt8] = []
  /// Keeps the bytes where they are until more are wanted.
  private var buffer = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init(_ source: @escaping () throws -> ArraySlice<UInt8>) { self.source = source }

  deinit { unsafe buffer.deallocate() }

  static let read:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?
    ) -> Int = { archive, state, bytes in
      guard let state = unsafe state, let bytes = unsafe bytes else { return -1 }
      let input = unsafe Unmanaged<PackedInput>.fromOpaque(state).takeUnretainedValue()
      do {
        let piece = try input.source()
        input.beginning += piece.prefix(Zstandard.magic.count - input.beginning.count)
        if unsafe input.buffer.count < piece.count {
          unsafe input.buffer.deallocate()
          unsafe input.buffer = .allocate(byteCount: piece.count, alignment: 1)
        }
        unsafe input.buffer.copyBytes(from: piece)
        unsafe bytes.pointee = UnsafeRawPointer(input.buffer.baseAddress)
        return piece.count
      } catch {
        input.error = error
        return -1
      }
    }
}
