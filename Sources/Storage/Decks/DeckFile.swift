import Foundation

/// Reads the text of one file of notes.
package enum DeckFile {
  /// The largest file that is read, in megabytes (2^20 bytes).
  package static let limit = 16

  /// The whole text of a file, which may also be a pipe, without a byte order mark.
  ///
  /// - Parameters:
  ///   - path: The file to read.
  ///   - shown: How messages name it; nil for its path.
  /// - Returns: The text; an empty file is empty text.
  /// - Throws: `missing`, `isFolder`, `noPermission`, `tooLarge`, `notText` with the line of the
  ///   first wrong byte, or `cannotRead`.
  package static func read(_ path: String, shownAs shown: String? = nil) throws(StorageError)
    -> String
  {
    let shown = shown ?? path
    let data = try whole(path, shownAs: shown)
    let body = data.starts(with: [0xef, 0xbb, 0xbf]) ? data.dropFirst(3) : data
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .notText(path: shown, line: lineOfFirstFault(in: body))
    }
    return text
  }

  /// The bytes of a file, whatever it is written in.
  ///
  /// - Parameters:
  ///   - path: The file to read.
  ///   - shown: How messages name it.
  /// - Returns: All of them.
  /// - Throws: `missing`, `isFolder`, `noPermission`, `tooLarge` or `cannotRead`.
  package static func contents(of path: String, shownAs shown: String) throws(StorageError)
    -> [UInt8]
  {
    Array(try whole(path, shownAs: shown))
  }

  private static func whole(_ path: String, shownAs shown: String) throws(StorageError) -> Data {
    let data = try bytes(of: path, shownAs: shown)
    guard data.count <= limit << 20 else { throw .tooLarge(path: shown, limit: limit) }
    return data
  }

  /// The bytes of a file, of a larger one not many more than the limit.
  private static func bytes(of path: String, shownAs shown: String) throws(StorageError) -> Data {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { throw .missing(path: shown) }
    if files.isFolder(atPath: path) { throw .isFolder(path: shown) }
    guard files.isReadableFile(atPath: path) else { throw .noPermission(path: shown) }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: (limit << 20) + 1) ?? Data()
    } catch {
      throw .cannotRead(path: shown, reason: StorageError.reason(of: error))
    }
  }

  /// The line, from 1, of the first byte that is not UTF-8.
  private static func lineOfFirstFault(in bytes: Data) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      if scalar.elementsEqual([0x0a]) { line += 1 }
    }
    return line
  }
}
