import Foundation
import Storage

/// A file that is to be brought in, before anybody knows what it is.
@MainActor
struct FoundFile {
  /// The file, as it was named.
  let name: String
  /// Where it can be read, as often as wanted.
  let path: String
  /// Its first bytes, as many as there are up to 64 kB.
  let beginning: ArraySlice<UInt8>
  /// Holds what was read from a pipe.
  private let scratch: ScratchFolder?

  /// Finds a file; a pipe is read to its end.
  ///
  /// - Parameters:
  ///   - name: Its path; `-` for standard input.
  ///   - folder: Where a path begins that says nothing else.
  /// - Throws: A ``CommandError`` or `StorageError` if there is none, or if it cannot be read.
  init(_ name: String, from folder: String) throws {
    self.name = name
    (path, scratch) = try Self.find(
      name,
      at: name == "-" ? "/dev/stdin" : name.hasPrefix("/") ? name : "\(folder)/\(name)")
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StorageError.noPermission(path: name)
    }
    defer { try? file.close() }
    beginning = try ImportFile.read(file, count: 65_536, name: name)
  }

  private static func find(
    _ name: String, at path: String
  ) throws -> (path: String, scratch: ScratchFolder?) {
    let manager = FileManager.default
    guard (try? manager.attributesOfItem(atPath: path)) != nil else {
      throw StorageError.missing(path: name)
    }
    // What a link leads to; a pipe of the shell leads to no file.
    let attributes = try? manager.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    switch attributes?[.type] as? FileAttributeType {
    case FileAttributeType.typeRegular: return (path, nil)
    case FileAttributeType.typeDirectory: throw StorageError.isFolder(path: name)
    case FileAttributeType.typeCharacterSpecial, FileAttributeType.typeBlockSpecial:
      throw CommandError(
        "\(name): error: this is a device; name a file or a pipe", status: .noInput)
    default:
      guard let pipe = FileHandle(forReadingAtPath: path) else {
        throw StorageError.missing(path: name)
      }
      let scratch = try ScratchFolder()
      return (try scratch.copy(pipe, called: name), scratch)
    }
  }
}
