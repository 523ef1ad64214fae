import Archives
import Chance
import Exchange
import Foundation
import GRDB

/// Damages packages of Anki: the archive, the collection in it, its rows, its settings, its lists.
struct PackageDamage {
  /// A package with what lies in it.
  private struct Original {
    var name: String
    var bytes: [UInt8]
    var entries: [(name: String, content: [UInt8])] = []
    /// The place of the collection, and whether it is packed.
    var collection = 0
    var isPacked = false
  }

  private let originals: [Original]
  private let seed: UInt64
  private let folder: String

  /// Reads the packages that copies are made of.
  ///
  /// - Parameters:
  ///   - files: Their paths.
  ///   - seed: What the damage follows from, with the number of the copy.
  ///   - folder: A folder for temporary files.
  /// - Throws: What the system or a reader throws.
  init(files: [String], seed: UInt64, folder: String) throws {
    self.seed = seed
    self.folder = folder
    originals = try files.map { path in
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      var original = Original(name: (path as NSString).lastPathComponent, bytes: bytes)
      let reader = try ZipReader(path: path, size: bytes.count)
      while let entry = try reader.next() {
        original.entries.append((entry.name, try reader.readAll(atMost: 1 << 24)))
      }
      let names = ["collection.anki21b", "collection.anki21", "collection.anki2"]
      for name in names {
        guard let place = original.entries.firstIndex(where: { $0.name == name }) else { continue }
        original.collection = place
        original.isPacked = name == names[0]
        break
      }
      return original
    }
  }

  /// A damaged copy.
  ///
  /// - Parameter number: Which one, from 0; it says which package is damaged, and where.
  /// - Returns: Its bytes, and in a few words what was damaged.
  /// - Throws: What the system or a writer throws.
  func copy(_ number: Int) throws -> (bytes: [UInt8], what: String) {
    var chance = SplitMix64(seed: seed &+ UInt64(number))
    var original = originals[number % originals.count]
    let kind = number / originals.count % 6
    switch kind {
    case 0:
      damage(&original.bytes, &chance)
      return (original.bytes, "\(original.name): archive")
    case 1:
      var content = try collection(of: original)
      damage(&content, &chance)
      put(content, into: &original)
    case 2:
      var content = try collection(of: original)
      damagePages(&content, &chance)
      put(content, into: &original)
    case 3: put(try damagedRows(try collection(of: original), &chance), into: &original)
    case 4:
      // What is packed, as it lies there.
      damage(&original.entries[original.collection].content, &chance)
    default:
      let place = chance.next(below: original.entries.count)
      damageList(&original.entries[place].content, named: original.entries[place].name, &chance)
    }
    let kinds = ["", "collection", "pages", "rows", "packed collection", "lists"]
    var bytes: [UInt8] = []
    let writer = try ZipWriter { bytes += $0 }
    for entry in original.entries { try writer.add(entry.name, entry.content) }
    try writer.finish()
    return (bytes, "\(original.name): \(kinds[kind])")
  }

  private func collection(of original: Original) throws -> [UInt8] {
    let content = original.entries[original.collection].content
    return original.isPacked ? try Zstandard.unpacked(content, atMost: 1 << 24) : content
  }

  private func put(_ content: [UInt8], into original: inout Original) {
    original.entries[original.collection].content =
      original.isPacked ? RawFrame.of(content) : content
  }

  /// Bytes changed, cut, doubled, put in.
  private func damage(_ bytes: inout [UInt8], _ chance: inout SplitMix64) {
    for _ in 0...chance.next(below: 4) where !bytes.isEmpty {
      let place = chance.next(below: bytes.count)
      let end = min(bytes.count, place + 1 + chance.next(below: 300))
      switch chance.next(below: 6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.insert(UInt8(chance.next(below: 256)), at: place)
      case 3 where chance.next(below: 8) == 0: bytes.removeLast(bytes.count - place)
      default:
        for _ in 0...chance.next(below: 20) {
          bytes[chance.next(below: bytes.count)] = UInt8(chance.next(below: 256))
        }
      }
    }
  }

  /// The heads of pages, where a tree says how it goes on, changed; or pages put in others' places.
  private func damagePages(_ bytes: inout [UInt8], _ chance: inout SplitMix64) {
    let size = 4096
    let count = bytes.count / size
    for _ in 0...chance.next(below: 3) {
      let page = chance.next(below: count) * size
      switch chance.next(below: 4) {
      case 0:
        let other = chance.next(below: count) * size
        bytes.replaceSubrange(page..<page + size, with: Array(bytes[other..<other + size]))
      case 1:
        // The kinds that a page may have.
        bytes[page == 0 ? 100 : page] = [2, 5, 10, 13][chance.next(below: 4)]
      case 2: bytes[page + 100 * (page == 0 ? 1 : 0) + 11] = UInt8(chance.next(below: count))
      default: bytes[page + chance.next(below: 120)] = UInt8(chance.next(below: 256))
      }
    }
  }

  /// Cells of the tables with other values.
  private func damagedRows(
    _ content: [UInt8], _ chance: inout SplitMix64
  ) throws -> [UInt8] {
    let path = "\(folder)/rows.db"
    try Data(content).write(to: URL(filePath: path))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      database.add(
        collation: DatabaseCollation("unicase") { one, other in
          one < other ? .orderedAscending : one == other ? .orderedSame : .orderedDescending
        })
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    var dice = chance
    try queue.writeWithoutTransaction { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      for _ in 0...dice.next(below: 4) {
        let table = tables[dice.next(below: tables.count)]
        let columns = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        let column = columns[dice.next(below: columns.count)]
        let old = try Row.fetchAll(database, sql: "SELECT \"\(column)\" FROM \"\(table)\"")
        let value = other(old.isEmpty ? .null : old[dice.next(below: old.count)][0], &dice)
        // What the tables forbid is left as it was.
        try? database.execute(
          sql: """
            UPDATE OR IGNORE "\(table)" SET "\(column)" = ?
            WHERE ? OR "\(column)" IS ?
            """,
          arguments: [
            value, dice.next(below: 2) == 0, old.isEmpty ? .null : old[0][0] as DatabaseValue,
          ])
      }
    }
    try queue.close()
    chance = dice
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func other(_ value: DatabaseValue, _ chance: inout SplitMix64) -> DatabaseValue {
    let numbers: [Int64] = [
      0, -1, 1, 3, 18, 999, .max, .min, 1 << 31, 1 << 53, -86_400, 1_700_000_000_000,
    ]
    let choice = chance.next(below: 6)
    switch (choice, value.storage) {
    case (0, _): return numbers[chance.next(below: numbers.count)].databaseValue
    case (1, _): return [.null, 1e300.databaseValue, "".databaseValue][chance.next(below: 3)]
    case (_, .blob(let data)):
      var bytes = Array(data)
      damage(&bytes, &chance)
      return Data(bytes).databaseValue
    case (_, .string(let text)):
      return TextDamage.damaged(text, &chance).databaseValue
    default: return numbers[chance.next(below: numbers.count)].databaseValue
    }
  }

  /// A list of files, or what is said of the format, with other bytes in it and names that lead away.
  private func damageList(
    _ content: inout [UInt8], named name: String, _ chance: inout SplitMix64
  ) {
    let names = [
      "../x.png", "/elsewhere/x.png", "a\\b.png", "x\u{0}.png", ".", "..", "con", "0", "é.png",
    ]
    let file = names[chance.next(below: names.count)]
    guard name == "media", chance.next(below: 2) == 0 else {
      damage(&content, &chance)
      return
    }
    if content.first == UInt8(ascii: "{") {
      let escaped = file.replacing("\\", with: "\\\\").replacing("\u{0}", with: "\\u0000")
      content = Array("{\"0\": \"\(escaped)\", \"1\": \"x.png\"}".utf8)
    } else {
      let name = Array(file.utf8)
      content = RawFrame.of(
        [0x0A, UInt8(name.count + 2), 0x0A, UInt8(name.count)] + name)
      if chance.next(below: 2) == 0 { damage(&content, &chance) }
    }
  }
}
