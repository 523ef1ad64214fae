import Archives
import Foundation
import GRDB

@testable import Exchange

/// A package of the fixtures, or one that a test makes, in a folder that is taken away with it.
final class PackageSample {
  let folder = NSTemporaryDirectory() + "cardinal-packages-\(UUID().uuidString)"
  let path: String

  /// A package made by Anki or genanki; ``Fixtures/make-packages.py`` says how.
  convenience init(_ name: String) throws {
    try self.init(bytes: Self.bytes(of: name))
  }

  /// A file of these bytes.
  init(bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = "\(folder)/sample.apkg"
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// An archive of these entries.
  convenience init(entries: [(String, [UInt8])]) throws {
    var bytes: [UInt8] = []
    let writer = try ZipWriter { bytes += $0 }
    for (name, content) in entries { try writer.add(name, content) }
    try writer.finish()
    try self.init(bytes: bytes)
  }

  /// A package of the fixtures with a collection of format 11 in which something was changed.
  convenience init(_ name: String, sql: String) throws {
    let whole = try PackageSample(name)
    let reader = try ZipReader(path: whole.path, size: 1 << 20)
    var entries: [(String, [UInt8])] = []
    while let entry = try reader.next() {
      entries.append((entry.name, try reader.readAll(atMost: 1 << 20)))
    }
    let names = ["collection.anki21", "collection.anki2"]
    let place = names.lazy.compactMap { name in entries.firstIndex { $0.0 == name } }.first
    guard let place else { throw PackageError.noCollection }
    let path = "\(whole.folder)/collection"
    try Data(entries[place].1).write(to: URL(filePath: path))
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    entries[place].1 = try Array(Data(contentsOf: URL(filePath: path)))
    try self.init(entries: entries)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func bytes(of name: String) throws -> [UInt8] {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try Array(Data(contentsOf: fixtures))
  }

  /// An archive with another byte at a place in the header of each entry, and in the table at its end.
  static func changed(_ bytes: [UInt8], _ place: Int, _ change: (UInt8) -> UInt8) -> [UInt8] {
    var bytes = bytes
    for start in 0..<(bytes.count - 30) {
      let isHeader = bytes[start...].starts(with: [0x50, 0x4B, 3, 4])
      guard isHeader || bytes[start...].starts(with: [0x50, 0x4B, 1, 2]) else { continue }
      let offset = start + place + (isHeader ? 0 : 2)
      bytes[offset] = change(bytes[offset])
    }
    return bytes
  }

  /// The bytes of a file in the folder.
  func file(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  /// The package, unpacked into a folder of its own.
  func open(_ limits: ArchiveLimits = ArchiveLimits()) throws -> AnkiPackage {
    let scratch = "\(folder)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let size = try Data(contentsOf: URL(filePath: path)).count
    return try AnkiPackage(path: path, size: size, scratch: scratch, limits: limits)
  }
}
