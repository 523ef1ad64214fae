import CArchive

/// Writes a zip archive, one entry after the other, as a stream.
///
/// The same entries give the same bytes: no time is written.
@safe
package final class ZipWriter {
  /// Takes the bytes of the archive, in order; what it throws ends the writing.
  package typealias Sink = (ArraySlice<UInt8>) throws -> Void

  private let archive: OpaquePointer
  private let sink: Sink
  private var error: (any Error)?
  private var isOpen = false

  /// Begins an archive.
  ///
  /// - Parameter sink: Takes the bytes.
  /// - Throws: ``ArchiveError/cannotWrite`` if it cannot be begun.
  package init(to sink: @escaping Sink) throws(ArchiveError) {
    guard let archive = unsafe archive_write_new() else { throw .cannotWrite }
    unsafe self.archive = archive
    self.sink = sink
    unsafe archive_write_set_format_zip(archive)
    // Without this the last block is filled up with zeros.
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    let state = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard unsafe archive_write_open(archive, state, nil, Self.write, nil) == ARCHIVE_OK else {
      throw .cannotWrite
    }
    isOpen = true
  }

  deinit {
    // What was not finished is not handed on any more.
    if isOpen { unsafe archive_write_fail(archive) }
    unsafe archive_write_free(archive)
  }

  /// Writes an entry.
  ///
  /// - Parameters:
  ///   - name: Its path in the archive.
  ///   - size: Its bytes.
  ///   - isPacked: Whether it is made smaller; pictures and sounds are small already.
  ///   - source: Gives the next bytes; none at the end. They must be as many as the size says.
  /// - Throws: What source and sink throw, or an ``ArchiveError``.
  package func add(
    _ name: String, size: Int, isPacked: Bool = true, from source: () throws -> ArraySlice<UInt8>
  ) throws {
    if isPacked {
      unsafe archive_write_zip_set_compression_deflate(archive)
    } else {
      unsafe archive_write_zip_set_compression_store(archive)
    }
    guard let entry = unsafe archive_entry_new() else { throw ArchiveError.cannotWrite }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, name)
    unsafe archive_entry_set_size(entry, Int64(size))
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    try check(unsafe archive_write_header(archive, entry) >= ARCHIVE_WARN)
    var written = 0
    while true {
      let piece = try source()
      if piece.isEmpty { break }
      written += piece.count
      let count = unsafe piece.withUnsafeBytes { bytes in
        unsafe archive_write_data(archive, bytes.baseAddress, bytes.count)
      }
      try check(count == piece.count)
    }
    try check(written == size && (unsafe archive_write_finish_entry(archive) == ARCHIVE_OK))
  }

  /// Writes an entry whose bytes are there.
  ///
  /// - Throws: What the sink throws, or an ``ArchiveError``.
  package func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) throws {
    var rest = bytes[...]
    try add(name, size: bytes.count, isPacked: isPacked) {
      let piece = rest.prefix(ZipReader.pieceSize)
      rest = rest.dropFirst(piece.count)
      return piece
    }
  }

  /// Writes the table at the end; to be called once, after the last entry.
  ///
  /// - Throws: What the sink throws, or an ``ArchiveError``.
  package func finish() throws {
    isOpen = false
    try check(unsafe archive_write_close(archive) == ARCHIVE_OK)
  }

  private func check(_ isDone: Bool) throws {
    if let error { throw error }
    if !isDone { throw ArchiveError.cannotWrite }
  }

  private static let write:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int
    ) -> Int = { archive, state, bytes, count in
      guard let state = unsafe state else { return -1 }
      let writer = unsafe Unmanaged<ZipWriter>.fromOpaque(state).takeUnretainedValue()
      do {
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        let piece = unsafe Array(buffer)
        try writer.sink(piece[...])
        return count
      } catch {
        writer.error = error
        return -1
      }
    }
}
