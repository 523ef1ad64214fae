import GRDB

/// Reads what collections of Anki's keep beside notes and cards: note types and decks.
enum AnkiSettings {
  /// Note types as formats up to 11 have them.
  ///
  /// - Throws: A ``PackageError`` if they are broken.
  static func noteTypes(json: String) throws(PackageError) -> [Int64: AnkiNoteType] {
    var types: [Int64: AnkiNoteType] = [:]
    for (key, value) in try members(json) {
      guard let id = Int64(key), case .object(let model) = value else { throw problem }
      types[id] = AnkiNoteType(
        name: text(model["name"]), isCloze: number(model["type"]) == 1,
        fields: ordered(model["flds"]).map { text($0["name"]) },
        templates: ordered(model["tmpls"]).map {
          AnkiNoteType.Template(question: text($0["qfmt"]), answer: text($0["afmt"]))
        })
    }
    return types
  }

  /// Decks as formats up to 11 have them.
  ///
  /// - Throws: A ``PackageError`` if they are broken.
  static func decks(json: String) throws(PackageError) -> [Int64: [String]] {
    var decks: [Int64: [String]] = [:]
    for (key, value) in try members(json) {
      guard let id = Int64(key), case .object(let deck) = value else { throw problem }
      decks[id] = text(deck["name"]).components("::")
    }
    return decks
  }

  /// Note types as format 18 has them.
  ///
  /// - Throws: A ``PackageError`` or GRDB's error if they are broken.
  static func noteTypes(in database: Database) throws -> [Int64: AnkiNoteType] {
    var types: [Int64: AnkiNoteType] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT id, name, config FROM notetypes") {
      var isCloze = false
      var config = ProtobufReader(try blob(row[2]))
      while let field = try config.next() {
        if field.number == 1, field.value == .number(1) { isCloze = true }
      }
      types[try AnkiCollection.number(row[0])] = AnkiNoteType(
        name: try AnkiCollection.text(row[1]), isCloze: isCloze, fields: [], templates: [])
    }
    for row in try Row.fetchAll(database, sql: "SELECT ntid, name FROM fields ORDER BY ntid, ord") {
      types[try AnkiCollection.number(row[0])]?.fields.append(try AnkiCollection.text(row[1]))
    }
    let templates = try Row.fetchAll(
      database, sql: "SELECT ntid, config FROM templates ORDER BY ntid, ord")
    for row in templates {
      var sides = ["", ""]
      var config = ProtobufReader(try blob(row[1]))
      while let field = try config.next() {
        guard case .bytes(let bytes) = field.value, (1...2).contains(field.number) else { continue }
        sides[field.number - 1] = String(decoding: bytes, as: UTF8.self)
      }
      types[try AnkiCollection.number(row[0])]?.templates
        .append(AnkiNoteType.Template(question: sides[0], answer: sides[1]))
    }
    return types
  }

  /// Decks as format 18 has them.
  ///
  /// - Throws: A ``PackageError`` or GRDB's error if they are broken.
  static func decks(in database: Database) throws -> [Int64: [String]] {
    var decks: [Int64: [String]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT id, name FROM decks") {
      decks[try AnkiCollection.number(row[0])] = try AnkiCollection.text(row[1])
        .components("\u{1f}")
    }
    return decks
  }

  /// What local time was behind UTC where a collection up to format 11 began, in minutes.
  ///
  /// - Returns: At most a day; nil if it is not said.
  static func minutesWest(json: String) -> Int? {
    guard let settings = try? members(json) else { return nil }
    return number(settings["creationOffset"]).flatMap { day.contains($0) ? $0 : nil }
  }

  /// What local time was behind UTC where a collection of format 18 began, in minutes.
  ///
  /// - Returns: At most a day; nil if it is not said.
  /// - Throws: A ``PackageError`` or GRDB's error if it is broken.
  static func minutesWest(in database: Database) throws -> Int? {
    guard try database.tableExists("config") else { return nil }
    let row = try Row.fetchOne(
      database,
      sql: "SELECT val FROM config WHERE key = 'creationOffset' AND length(val) < 10")
    return try row.flatMap { row in
      Int(String(decoding: try blob(row[0]), as: UTF8.self)).flatMap { day.contains($0) ? $0 : nil }
    }
  }

  /// A day to either side, in minutes.
  private static let day = -1440...1440

  private static let problem = PackageError.broken("its note types or decks cannot be read")

  private static func members(_ json: String) throws(PackageError) -> [String: JSONValue] {
    do throws(ImportProblem) {
      return try JSONReader.object(Array(json.utf8)[...])
    } catch {
      throw problem
    }
  }

  /// The objects of a list by their `ord`, where they have one.
  private static func ordered(_ value: JSONValue?) -> [[String: JSONValue]] {
    guard case .list(let items) = value else { return [] }
    let objects = items.compactMap { item -> [String: JSONValue]? in
      if case .object(let members) = item { members } else { nil }
    }
    return objects.enumerated()
      .sorted {
        (number($0.element["ord"]) ?? 0, $0.offset) < (number($1.element["ord"]) ?? 0, $1.offset)
      }
      .map(\.element)
  }

  private static func text(_ value: JSONValue?) -> String {
    if case .text(let text) = value { text } else { "" }
  }

  private static func number(_ value: JSONValue?) -> Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }

  private static func blob(_ value: DatabaseValue) throws(PackageError) -> [UInt8] {
    switch value.storage {
    case .blob(let data): return Array(data)
    case .null: return []
    default: throw problem
    }
  }
}
