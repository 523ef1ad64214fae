import CArchive
import Foundation

/// A zip archive, read one entry after the other in memory that does not grow with it.
///
/// Nothing is put on a disk. The table at the archive's end counts; a file without one is damaged.
@safe
package final class ZipReader {
  /// A file in an archive.
  package struct Entry: Equatable, Sendable {
    /// Its path in the archive, which leads nowhere else: neither absolute nor with `..` in it.
    package var name: String
  }

  /// The bytes that are read at a time: 64 kB.
  package static let pieceSize = 65_536

  private let archive: OpaquePointer
  private let limits: ArchiveLimits
  private let ownBytes: Int
  private var entryCount = 0
  private var totalBytes = 0
  private var entryBytes = 0
  private var piece = [UInt8](repeating: 0, count: ZipReader.pieceSize)

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: Its size in bytes, which growth is compared with.
  ///   - limits: What it may hold.
  /// - Throws: Why it cannot be read; damage may be found later.
  package init(
    path: String, size: Int, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    guard let archive = unsafe archive_read_new() else { throw .cannotOpen }
    unsafe self.archive = archive
    self.limits = limits
    ownBytes = size
    unsafe archive_read_support_format_zip_seekable(archive)
    guard unsafe archive_read_open_filename(archive, path, Self.pieceSize) == ARCHIVE_OK else {
      guard unsafe cardinal_archive_is_of_other_format(archive) != 0 else { throw .cannotOpen }
      // What begins as an archive does not end as one.
      let beginning = try? FileHandle(forReadingAtPath: path)?.read(upToCount: 4)
      throw beginning == Data([0x50, 0x4B, 3, 4]) ? .damaged : .notAnArchive
    }
  }

  deinit { unsafe archive_read_free(archive) }

  /// Goes to the next entry; what was not read of the one before is left out.
  ///
  /// - Returns: The entry; nil behind the last one.
  /// - Throws: Why the archive cannot be read, or what limit it breaks.
  package func next() throws(ArchiveError) -> Entry? {
    var header: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &header)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header = unsafe header else {
      throw entryCount == 0 ? .notAnArchive : .damaged
    }
    entryCount += 1
    guard entryCount <= limits.entries else { throw .tooManyEntries(limits.entries) }
    guard unsafe archive_entry_is_encrypted(header) == 0 else { throw .encrypted }
    let path = unsafe archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
    guard let path = unsafe path, let name = unsafe String(validatingCString: path) else {
      throw .damaged
    }
    guard Self.isSafe(name) else { throw .unsafeName(name) }
    if unsafe archive_entry_size_is_set(header) != 0,
      unsafe archive_entry_size(header) > limits.entryBytes
    {
      throw .tooLarge(limits.entryBytes)
    }
    entryBytes = 0
    return Entry(name: name)
  }

  /// Reads on in the entry.
  ///
  /// - Returns: At most ``pieceSize`` bytes; none at its end.
  /// - Throws: Why it cannot be read, or what limit it breaks.
  package func readPiece() throws(ArchiveError) -> ArraySlice<UInt8> {
    let count = unsafe piece.withUnsafeMutableBytes { bytes in
      unsafe archive_read_data(archive, bytes.baseAddress, bytes.count)
    }
    guard count >= 0 else { throw count == Int(ARCHIVE_FAILED) ? .unknownMethod : .damaged }
    entryBytes += count
    totalBytes += count
    guard entryBytes <= limits.entryBytes else { throw .tooLarge(limits.entryBytes) }
    guard totalBytes <= limits.totalBytes else { throw .tooLarge(limits.totalBytes) }
    let (allowed, isHuge) = max(1, ownBytes).multipliedReportingOverflow(by: limits.growth)
    guard isHuge || totalBytes <= ArchiveLimits.harmless + allowed else {
      throw .growsTooMuch(limits.growth)
    }
    return piece[..<count]
  }

  /// The rest of the entry.
  ///
  /// - Parameter limit: The most bytes it may have.
  /// - Returns: The bytes; none at its end.
  /// - Throws: Why it cannot be read, or what limit it breaks.
  package func readAll(atMost limit: Int) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try readPiece()
      if piece.isEmpty { return bytes }
      guard bytes.count + piece.count <= limit else { throw .tooLarge(limit) }
      bytes += piece
    }
  }

  /// Whether a path stays below the folder it begins in.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return !name.isEmpty && name.first != "/" && name.first != "\\" && !parts.contains("..")
      && name.dropFirst().first != ":"
  }
}
