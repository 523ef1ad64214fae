import Archives
import Foundation
import GRDB
import Testing

@testable import Exchange

/// Packages whose collections were made to crash a reader, to keep it busy or to fill its memory.
struct HostilePackageTests {
  private static let tables = """
    CREATE TABLE col (id integer PRIMARY KEY, crt integer, ver integer, models text, decks text,
      conf text);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, flds text);
    CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer,
      mod integer, type integer, queue integer, due integer, odue integer, odid integer,
      flags integer);
    CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer, ivl integer,
      factor integer, time integer, type integer);
    INSERT INTO notes VALUES (1, 'g', 1, '', 'front' || char(31) || 'back');
    INSERT INTO cards VALUES (1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    """

  /// A collection of one note, with pages of 512 bytes, after some more statements.
  private func collection(
    models: String = #"{"1":{"name":"B","flds":[{"name":"F"},{"name":"G"}],"tmpls":[]}}"#,
    _ more: String = ""
  ) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "cardinal-hostile-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA page_size = 512; VACUUM; \(Self.tables)")
      try database.execute(
        sql: "INSERT INTO col VALUES (1, 1600000000, 11, ?, '{\"1\":{\"name\":\"Deck\"}}', '{}')",
        arguments: [models])
      try database.execute(sql: more)
    }
    try queue.close()
    return try Array(Data(contentsOf: URL(filePath: path)))
  }

  @Test func aNoteHasNoMoreFieldsThanATypeMayHave() throws {
    let more = "UPDATE notes SET flds = replace(hex(zeroblob(100000)), '00', char(31) || 'a')"
    let sample = try PackageSample(entries: [("collection.anki2", try collection(more))])
    let package = try sample.open()
    try package.collection.forEachNote { #expect($0.fields?.count == 1000) }
  }

  private func told(_ collection: [UInt8]) throws -> String {
    let sample = try PackageSample(entries: [("collection.anki2", collection)])
    do {
      let package = try sample.open()
      let decks = try package.decks(named: "x.apkg")
      return "read \(decks.reduce(0) { $0 + $1.file.taken })"
    } catch {
      return "\(error)"
    }
  }

  private func root(of table: String, in collection: [UInt8]) throws -> Int {
    let sample = try PackageSample(bytes: collection)
    let queue = try DatabaseQueue(path: sample.path)
    return try #require(
      try queue.read {
        try Int.fetchOne(
          $0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])
      })
  }

  /// A page that holds the numbers of others.
  private func innerPage(_ children: [Int]) -> [UInt8] {
    var page = [UInt8](repeating: 0, count: 512)
    func put(_ number: Int, at place: Int, bytes: Int) {
      for index in 0..<bytes {
        page[place + index] = UInt8(truncatingIfNeeded: number >> (8 * (bytes - 1 - index)))
      }
    }
    let cells = children.dropLast()
    page[0] = 5
    put(cells.count, at: 3, bytes: 2)
    put(512 - 5 * cells.count, at: 5, bytes: 2)
    put(children[children.count - 1], at: 8, bytes: 4)
    for (index, child) in cells.enumerated() {
      let place = 512 - 5 * (index + 1)
      put(place, at: 12 + 2 * index, bytes: 2)
      put(child, at: place, bytes: 4)
      page[place + 4] = 1
    }
    return page
  }

  /// A collection in which the tree of a table goes on over levels of pages, each of which stands so
  /// many times in the one above it.
  private func collection(deepening table: String, levels: Int, times: Int) throws -> [UInt8] {
    var bytes = try collection()
    let start = (try root(of: table, in: bytes) - 1) * 512
    let leaf = bytes[start..<start + 512]
    let first = bytes.count / 512 + 1
    for level in 0..<levels {
      let page = innerPage(Array(repeating: first + level, count: times))
      if level == 0 {
        bytes.replaceSubrange(start..<start + 512, with: page)
      } else {
        bytes += page
      }
    }
    bytes += leaf
    let count = bytes.count / 512
    for index in 0..<4 { bytes[28 + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index)) }
    return bytes
  }

  @Test func aCollectionOfOneNoteIsRead() throws {
    #expect(try told(collection()) == "read 1")
  }

  /// SQLite's own check goes down such a tree until its stack is full.
  @Test func aTreeMayNotBeDeeperThanSQLiteReads() throws {
    let deep = try collection(deepening: "notes", levels: 60_000, times: 1)
    #expect(try told(deep) == "its collection is broken: its pages contradict each other")
  }

  /// Forty times forty rows, and so on: no reader comes to the end of them.
  @Test(arguments: ["notes", "cards", "revlog", "col"])
  func aPageHasOnePlace(table: String) throws {
    let round = try collection(deepening: table, levels: 12, times: 40)
    #expect(try told(round) == "its collection is broken: its pages contradict each other")
  }

  @Test func onlyTablesAndIndexesAreRead() throws {
    let endless = """
      DROP TABLE notes;
      CREATE VIEW notes (id, guid, mid, tags, flds) AS WITH RECURSIVE r(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n, n, 1, '', n FROM r;
      """
    let trigger = "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END;"
    let virtual = "CREATE VIRTUAL TABLE f USING fts5(a);"
    #expect(
      try [endless, trigger, virtual].map { try told(collection($0)) }
        == ["notes", "t", "f"].map {
          "its collection is broken: '\($0)' in it is neither a table nor an index"
        })
  }

  @Test func noColumnIsComputed() throws {
    let computed = """
      ALTER TABLE notes ADD COLUMN x text AS (printf('%.*c', 900000000, 'x'));
      """
    let ordinary = "ALTER TABLE cards ADD COLUMN x text DEFAULT 'a megabyte in every row'"
    #expect(
      try [computed, ordinary].map { try told(collection($0)) }
        == ["notes", "cards"].map {
          "its collection is broken: the table '\($0)' has columns that are computed"
        })
  }

  @Test func aReasonIsOneLineWhateverTheFileSays() throws {
    let trigger = "CREATE TRIGGER \"a\n\u{1b}[2Jb\" AFTER INSERT ON notes BEGIN SELECT 1; END;"
    #expect(
      try told(collection(trigger))
        == "its collection is broken: 'a [2Jb' in it is neither a table nor an index")
    let long = PackageError.broken(String(repeating: "x", count: 1000))
    #expect("\(long)".count == 187)
  }

  @Test func checksOfTheTablesAreNotRun() throws {
    let slow = """
      DROP TABLE revlog;
      CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer, ivl integer,
        factor integer, time integer, type integer, CHECK (id > 5));
      PRAGMA ignore_check_constraints = ON;
      INSERT INTO revlog (id, cid) VALUES (1, 1);
      """
    #expect(try told(collection(slow)) == "read 1")
  }

  @Test func thereAreNotManyMoreTablesThanAnkiHas() throws {
    let tables = "BEGIN;" + (0..<1100).map { "CREATE TABLE t\($0) (a);" }.joined() + "COMMIT;"
    #expect(
      try told(collection(tables)) == "its collection is broken: it has more than 1000 tables")
  }

  @Test func noteTypesHaveAsManyFieldsAsSomebodyUses() throws {
    let fields = (0..<1001).map { #"{"name":"\#($0)"}"# }.joined(separator: ",")
    let templates = Array(repeating: #"{"qfmt":"{{F}}","afmt":"{{G}}"}"#, count: 4000)
      .joined(separator: ",")
    let many = [
      #"{"1":{"name":"B","flds":[\#(fields)],"tmpls":[]}}"#,
      #"{"1":{"name":"B","flds":[{"name":"F"},{"name":"G"}],"tmpls":[\#(templates)]}}"#,
    ]
    let reason = "its collection is broken: its note type 'B' has too many fields or templates"
    #expect(try many.map { try told(collection(models: $0)) } == [reason, reason])
  }

  /// Each gap asks the whole sentence: ten thousand in one would be gigabytes.
  @Test func aNoteHasAsManyGapsAsItsLengthAllows() throws {
    let models = #"{"1":{"name":"C","type":1,"flds":[{"name":"F"},{"name":"G"}],"tmpls":[]}}"#
    let gaps = String(repeating: "a {{c1::b}} ", count: 10_000)
    let sample = try PackageSample(
      entries: [
        ("collection.anki2", try collection(models: models, "UPDATE notes SET flds = '\(gaps)'"))
      ])
    let deck = try #require(try sample.open().decks(named: "x.apkg").first)
    #expect(deck.file.left == [.init(line: 1, reason: "it has too many gaps for its length")])
    #expect(deck.file.taken == 0)
  }

  @Test func aListOfFilesHasItsLimit() throws {
    let list = (0..<30).map { "\"\($0)\":\"\($0).png\"" }.joined(separator: ",")
    let sample = try PackageSample(
      entries: [("collection.anki2", try collection()), ("media", Array("{\(list)}".utf8))])
    #expect(throws: PackageError.archive(.tooManyEntries(20))) {
      try sample.open(ArchiveLimits(entries: 20))
    }
  }

  /// What is put into folders stays in them, whatever the list of files says.
  @Test func namesThatLeadAwayAreNone() throws {
    let names = ["../x.png", "/x.png", "a\\\\x.png", "x\\u0000.png", ".x.png", ".."]
    let list = names.enumerated().map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
    let files = names.indices.map { ("\($0)", [UInt8(1)]) }
    let sample = try PackageSample(
      entries: [("collection.anki2", try collection()), ("media", Array("{\(list)}".utf8))] + files)
    let package = try sample.open()
    let wanted: Set = ["../x.png", "/x.png", "a\\x.png", "x\u{0}.png", ".x.png", ".."]
    #expect(wanted.filter(package.has) == [])
    let before = try FileManager.default.subpathsOfDirectory(atPath: sample.folder).sorted()
    try package.unpack(wanted, to: "\(sample.folder)/media")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: sample.folder).sorted() == before)
  }
}
