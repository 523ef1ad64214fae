package import Archives
import Foundation

/// A package of Anki's: a zip archive with a collection and the files that its notes show.
///
/// | entry | what it is |
/// | --- | --- |
/// | `collection.anki21b` | the collection of format 18, packed by Zstandard |
/// | `collection.anki21` | the collection of format 11 |
/// | `collection.anki2` | the same where neither of the others is there; else one note that tells to update Anki, which is never read |
/// | `media` | the names of the files; beside the first collection packed protobuf, else JSON |
/// | `0`, `1`, … | the files, packed too beside the first collection |
package final class AnkiPackage {
  private enum Variant: String, CaseIterable {
    case packed = "collection.anki21b"
    case plain = "collection.anki21"
    case oldest = "collection.anki2"
  }

  /// The most bytes that the list of files has: 64 MB.
  private static let longestList = 64 << 20

  /// The collection.
  let collection: AnkiCollection
  private let path: String
  private let size: Int
  private let limits: ArchiveLimits
  private let isPacked: Bool
  /// Whether the collection stands where newer packages have a note that tells to update Anki.
  let isOldest: Bool
  /// The entries of the archive by the names of their files.
  private let entryOfFile: [String: String]

  /// Opens a package and checks that its collection is whole.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: Its bytes.
  ///   - scratch: A folder for this package alone, in which the collection is unpacked; it must stay
  ///     as long as the package is used.
  ///   - limits: What it may hold.
  /// - Throws: A ``PackageError``; or the system's error if the folder cannot be written to.
  package init(
    path: String, size: Int, scratch: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws {
    self.path = path
    self.size = size
    self.limits = limits
    var found: Set<Variant> = []
    var list: [UInt8] = []
    var format: UInt64 = 0
    try Self.reading {
      let archive = try ZipReader(path: path, size: size, limits: limits)
      while let entry = try archive.next() {
        if let variant = Variant(rawValue: entry.name), found.insert(variant).inserted {
          // Databases with free pages become very small.
          var room = UnpackedRoom(limits, growth: 1000)
          try Self.write(
            from: archive.readPiece, isPacked: variant == .packed, in: &room,
            to: "\(scratch)/\(variant.rawValue)")
        } else if entry.name == "media" {
          list = try archive.readAll(atMost: Self.longestList)
        } else if entry.name == "meta" {
          format = try Self.format(in: archive.readAll(atMost: 1 << 16))
        }
      }
    }
    guard let variant = Variant.allCases.first(where: found.contains) else {
      throw PackageError.noCollection
    }
    // What is written beside newer collections for old programs says so, or has their list of files.
    let hasNewList = variant != .packed && list.starts(with: Zstandard.magic)
    if variant == .oldest && format > 1 || variant == .plain && format > 2 || hasNewList {
      throw PackageError.onlyPlaceholder
    }
    isPacked = variant == .packed
    isOldest = variant == .oldest
    collection = try AnkiCollection(path: "\(scratch)/\(variant.rawValue)")
    entryOfFile =
      isPacked
      ? try Self.files(packed: list, limits: limits) : try Self.files(json: list, limits: limits)
  }

  /// Whether the package has a file of a name.
  package func has(_ file: String) -> Bool { entryOfFile[file] != nil }

  /// Unpacks files.
  ///
  /// - Parameters:
  ///   - files: Their names, as notes have them; those that the package lacks are left out.
  ///   - folder: Where they are put, under their names.
  /// - Throws: A ``PackageError``; or the system's error if the folder cannot be written to.
  package func unpack(_ files: Set<String>, to folder: String) throws {
    var wanted: [String: String] = [:]
    for file in files.sorted() { if let entry = entryOfFile[file] { wanted[entry] = file } }
    guard !wanted.isEmpty else { return }
    try Self.reading {
      let archive = try ZipReader(path: path, size: size, limits: limits)
      var room = UnpackedRoom(limits, growth: limits.growth)
      while let entry = try archive.next() {
        guard let file = wanted.removeValue(forKey: entry.name) else { continue }
        try Self.write(
          from: archive.readPiece, isPacked: isPacked, in: &room, to: "\(folder)/\(file)")
      }
    }
  }

  /// Writes a file from the pieces of an entry.
  ///
  /// - Parameters:
  ///   - source: Gives the next bytes; none at the end.
  ///   - isPacked: Whether the file is packed once more within the archive.
  ///   - room: Counts what is unpacked, if it is.
  ///   - path: The file, which is replaced.
  /// - Throws: What the source throws, an `ArchiveError`, or the system's error.
  static func write(
    from source: () throws -> ArraySlice<UInt8>, isPacked: Bool, in room: inout UnpackedRoom,
    to path: String
  ) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    if isPacked {
      do {
        try Zstandard.unpack(atMost: room.limits.entryBytes) {
          let piece = try source()
          room.packed += piece.count
          return piece
        } to: { piece in
          try room.take(piece.count)
          try file.write(contentsOf: piece)
        }
      } catch ArchiveError.notAnArchive {
        throw ArchiveError.damaged
      }
    } else {
      while case let piece = try source(), !piece.isEmpty { try file.write(contentsOf: piece) }
    }
  }

  /// Says of an archive's error that it is one of the package.
  private static func reading(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ArchiveError {
      throw PackageError.archive(error)
    }
  }

  /// What a package says of the format of its collection; 0 if it says nothing.
  private static func format(in bytes: [UInt8]) throws(PackageError) -> UInt64 {
    var format: UInt64 = 0
    var message = ProtobufReader(bytes)
    while let field = try message.next() {
      if field.number == 1, case .number(let number) = field.value { format = number }
    }
    return format
  }

  private static func files(
    json bytes: [UInt8], limits: ArchiveLimits
  ) throws(PackageError) -> [String: String] {
    guard !bytes.isEmpty else { return [:] }
    let members: [String: JSONValue]
    do throws(ImportProblem) {
      members = try JSONReader.object(bytes[...])
    } catch {
      throw PackageError.broken("its list of files cannot be read")
    }
    guard members.count <= limits.entries else {
      throw PackageError.archive(.tooManyEntries(limits.entries))
    }
    var entries: [String: String] = [:]
    for (entry, value) in members.sorted(by: { $0.key < $1.key }) {
      if case .text(let file) = value, isName(file) { entries[file] = entry }
    }
    return entries
  }

  private static func files(
    packed bytes: [UInt8], limits: ArchiveLimits
  ) throws -> [String: String] {
    guard !bytes.isEmpty else { return [:] }
    let unpacked: [UInt8]
    do {
      unpacked = try Zstandard.unpacked(bytes, atMost: longestList)
    } catch let error as ArchiveError {
      throw PackageError.archive(error)
    }
    var entries: [String: String] = [:]
    var number = 0
    var list = ProtobufReader(unpacked)
    while let field = try list.next() {
      guard field.number == 1, case .bytes(let bytes) = field.value else { continue }
      var entry = ProtobufReader(bytes)
      while let field = try entry.next() {
        guard field.number == 1, case .bytes(let name) = field.value,
          let file = String(validating: name, as: UTF8.self), isName(file)
        else { continue }
        entries[file] = "\(number)"
      }
      number += 1
      guard number <= limits.entries else {
        throw PackageError.archive(.tooManyEntries(limits.entries))
      }
    }
    return entries
  }

  /// Whether a file may be called so: it lies in its folder, is not hidden and has a name that disks
  /// take.
  static func isName(_ file: String) -> Bool {
    !file.isEmpty && file.first != "." && file.utf8.count <= 200
      && !file.unicodeScalars.contains { scalar in
        scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
      }
  }
}

extension AnkiPackage {
  /// The decks of the package, one for each of its decks that lies in no other, with those below as
  /// headings; in the order of their first notes.
  ///
  /// - Parameters:
  ///   - name: What the file is called, without folders: what the decks say they come from.
  ///   - isKnown: Whether a note, by its `guid`, is one of a deck that is there; it is left out.
  ///   - place: What a file of the package is called in the folder of a deck, which is given first.
  /// - Returns: The decks; one of which no note could be taken is among them, with the reasons.
  /// - Throws: A ``PackageError`` if the collection cannot be read.
  package func decks(
    named name: String, isKnown: @escaping (String) -> Bool = { _ in false },
    place: @escaping (_ folder: String, _ file: String) -> String = { $1 }
  ) throws -> [PackageDeck] {
    var reader = PackageReader(self, named: name, isKnown: isKnown, place: place)
    return try reader.decks()
  }
}
