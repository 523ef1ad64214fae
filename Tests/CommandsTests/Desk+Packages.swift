import Archives
import Foundation
import GRDB
import Testing

extension Desk {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "ExchangeTests/Fixtures").path

  /// Puts a package of the fixtures into the library's folder.
  func bring(_ fixture: String, as name: String) throws {
    try FileManager.default.copyItem(
      atPath: "\(Self.fixtures)/\(fixture)", toPath: "\(root)/\(name)")
  }

  /// Changes the collection of a package in the library's folder, of format 11, as Anki would.
  func change(_ name: String, _ sql: String) throws {
    let path = "\(root)/\(name)"
    let reader = try ZipReader(path: path, size: 1 << 20)
    var entries: [(String, [UInt8])] = []
    while let entry = try reader.next() {
      entries.append((entry.name, try reader.readAll(atMost: 1 << 20)))
    }
    let names = ["collection.anki21", "collection.anki2"]
    let place = try #require(
      names.lazy.compactMap { name in entries.firstIndex { $0.0 == name } }.first)
    let collection = "\(root)/collection"
    try Data(entries[place].1).write(to: URL(filePath: collection))
    let queue = try DatabaseQueue(path: collection)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    entries[place].1 = try Array(Data(contentsOf: URL(filePath: collection)))
    var bytes = Data()
    let writer = try ZipWriter { bytes += $0 }
    for (name, content) in entries { try writer.add(name, content) }
    try writer.finish()
    try bytes.write(to: URL(filePath: path))
  }

  /// The names of the files in a folder of the library, in order.
  func files(in folder: String = "Decks") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)"))?.sorted() ?? []
  }

  /// The text of a deck.
  func deck(_ name: String) throws -> String {
    try String(contentsOfFile: "\(root)/Decks/\(name)", encoding: .utf8)
  }
}
