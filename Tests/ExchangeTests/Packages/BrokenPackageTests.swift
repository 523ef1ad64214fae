import Archives
import Chance
import Foundation
import Study
import Testing

@testable import Exchange

/// Packages that are none, are broken, or were made to do harm.
struct BrokenPackageTests {
  private func error(
    _ sample: PackageSample, _ limits: ArchiveLimits = ArchiveLimits()
  ) -> String {
    do {
      let package = try sample.open(limits)
      _ = try package.decks(named: "x.apkg")
      try package.checkHistory()
      return "none"
    } catch {
      return "\(error)"
    }
  }

  /// Reads all of a package.
  ///
  /// - Returns: Whether it could be read.
  /// - Throws: Every error but those of packages, which a sentence tells.
  private func isRead(_ sample: PackageSample) throws -> Bool {
    do {
      let package = try sample.open()
      var keys: [Int64: [String]] = [:]
      for deck in try package.decks(named: "x.apkg") {
        keys.merge(deck.keys(of: deck.file.draft, path: "x.md", id: nil)) { one, _ in one }
        try package.unpack(deck.media, to: sample.folder)
      }
      let learner = UUID()
      let history = try PackageHistory(package, keys: keys, utcOffset: { _ in 3600 })
      try history.forEachEvent(of: learner, batch: learner) { event in
        #expect(event.isWithinBounds)
      }
      return true
    } catch is PackageError {
      return false
    }
  }

  @Test func whatIsNoPackageIsToldInASentence() throws {
    let whole = try PackageSample.bytes(of: "new.apkg")
    let samples = [
      try PackageSample(bytes: Array("no archive".utf8)), try PackageSample(bytes: []),
      try PackageSample(entries: [("word/document.xml", [1])]),
      try PackageSample(entries: [("collection.anki2", Array("text".utf8))]),
      try PackageSample(entries: [("collection.anki21b", Array("text".utf8))]),
      try PackageSample(entries: [("collection.anki21b", Zstandard.magic + [1, 2])]),
      try PackageSample(entries: [("../collection.anki2", [1])]),
      try PackageSample(bytes: Array(whole.dropLast(200))),
    ]
    #expect(
      samples.map { error($0) } == [
        "this is no package of Anki, which is a zip archive",
        "this is no package of Anki, which is a zip archive",
        "this archive holds neither a collection of Anki's nor cards of Mnemosyne's",
        "its collection is broken: file is not a database",
        "it is cut off or damaged", "it is cut off or damaged",
        "a file in it, '../collection.anki2', would be put outside its folder",
        "it is cut off or damaged",
      ])
  }

  @Test func whatIsLockedOrPackedInAnUnknownWayIsToldToo() throws {
    let whole = try PackageSample.bytes(of: "new.apkg")
    func changed(_ place: Int, _ change: (UInt8) -> UInt8) throws -> PackageSample {
      try PackageSample(bytes: PackageSample.changed(whole, place, change))
    }
    #expect(
      error(try changed(6) { $0 | 1 }) == "it is locked by a password; pack it again without one")
    #expect(
      error(try changed(8) { _ in 97 })
        == "it is packed by a method that is not known here; pack it again as a usual zip")
  }

  @Test func theNoteThatStandsInForANewerCollectionIsNeverRead() throws {
    let sample = try PackageSample("new.apkg")
    let reader = try ZipReader(path: sample.path, size: 1 << 20)
    var entries: [(String, [UInt8])] = []
    while let entry = try reader.next() {
      entries.append((entry.name, try reader.readAll(atMost: 1 << 20)))
    }
    let reason =
      "its collection is of a newer kind, which this file lacks; export it again from Anki"
    let withoutIt = entries.filter { $0.0 != "collection.anki21b" }
    #expect(error(try PackageSample(entries: withoutIt)) == reason)
    #expect(error(try PackageSample(entries: withoutIt.filter { $0.0 != "meta" })) == reason)
  }

  @Test func bombsEndAtALimit() throws {
    let zeros = [UInt8](repeating: 0, count: 40 << 20)
    let bomb = try PackageSample(entries: [("collection.anki2", zeros)])
    #expect(error(bomb) == "it would grow to more than 200 times its size")
    #expect(
      error(bomb, ArchiveLimits(entryBytes: 1 << 20)) == "it holds more than 1 MB")
    let many = (0..<30).map { ("\($0)", [UInt8]()) }
    #expect(
      error(try PackageSample(entries: many), ArchiveLimits(entries: 20))
        == "it holds more than 20 files")
  }

  @Test func protobufIsReadWithinItsBounds() throws {
    var reader = ProtobufReader([0x08, 0x96, 0x01, 0x12, 0x02, 0x68, 0x69, 0x1D, 1, 0, 0, 0])
    var fields: [(Int, ProtobufReader.Value)] = []
    while let field = try reader.next() { fields.append(field) }
    #expect(fields.map(\.0) == [1, 2, 3])
    #expect(fields.map(\.1) == [.number(150), .bytes([0x68, 0x69]), .number(1)])
    let broken: [[UInt8]] = [
      [0x08], [0x08, 0x80], [0x12, 0x05, 1], [0x12] + Array(repeating: 0xFF, count: 9) + [0x01],
      [0x00, 0x01], [0x0B], [0x09, 1, 2], Array(repeating: 0xFF, count: 20),
    ]
    for bytes in broken {
      var reader = ProtobufReader(bytes)
      #expect(throws: PackageError.broken("a setting in it does not end")) {
        while try reader.next() != nil {}
      }
    }
  }

  /// Each package is changed in a few bytes, cut off or has a part doubled: all of it is read or a
  /// sentence tells why not.
  @Test(arguments: ["legacy.apkg", "new.apkg", "genanki.apkg"])
  func changedBytesNeverStopTheReader(name: String) throws {
    let whole = try PackageSample.bytes(of: name)
    #expect(try isRead(PackageSample(bytes: whole)))
    var chance = SplitMix64(seed: 20_261_127)
    for _ in 0..<70 {
      var bytes = whole
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &chance))
      case 1:
        let start = Int.random(in: 0..<bytes.count, using: &chance)
        bytes.insert(contentsOf: bytes[start...].prefix(300), at: start)
      default:
        for _ in 0..<Int.random(in: 1...20, using: &chance) {
          let place = Int.random(in: 0..<bytes.count, using: &chance)
          bytes[place] = UInt8.random(in: 0...255, using: &chance)
        }
      }
      #expect(throws: Never.self) { try isRead(PackageSample(bytes: bytes)) }
    }
  }

  /// The same within the collection, where no checksum of an archive is in the way.
  @Test func changedCollectionsNeverStopTheReader() throws {
    let sample = try PackageSample("genanki.apkg")
    let reader = try ZipReader(path: sample.path, size: 1 << 20)
    let entry = try #require(try reader.next())
    let whole = try reader.readAll(atMost: 1 << 20)
    var chance = SplitMix64(seed: 1)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...30, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[place] = UInt8.random(in: 0...255, using: &chance)
      }
      #expect(throws: Never.self) { try isRead(PackageSample(entries: [(entry.name, bytes)])) }
    }
  }

  @Test func collectionsAreBounded() throws {
    let sample = try PackageSample("genanki.apkg")
    let reader = try ZipReader(path: sample.path, size: 1 << 20)
    _ = try reader.next()
    let path = "\(sample.folder)/collection"
    try Data(try reader.readAll(atMost: 1 << 20)).write(to: URL(filePath: path))
    func error(_ limits: AnkiCollection.Limits) -> PackageError? {
      do throws(PackageError) {
        _ = try AnkiCollection(path: path, limits: limits)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(AnkiCollection.Limits()) == nil)
    #expect(error(AnkiCollection.Limits(notes: 1)) == .tooManyNotes(1))
    #expect(error(AnkiCollection.Limits(cards: 3)) == .tooManyCards(3))
    #expect(error(AnkiCollection.Limits(textBytes: 40)) == .tooMuchText(40))
    #expect(
      error(AnkiCollection.Limits(settingBytes: 1000))
        == .broken("its note types, decks and settings are too large"))
    #expect(
      "\(PackageError.tooMuchText(256 << 20)), \(PackageError.tooManyCards(9))"
        == "its notes hold more than 256 MB of text; export one deck at a time, "
        + "it holds more than 9 cards; export one deck at a time")
  }

  @Test func longTextsAreCutOrLeft() throws {
    let sample = try PackageSample(
      "genanki.apkg",
      sql: """
        UPDATE notes SET guid = hex(zeroblob(200)), tags = hex(zeroblob(6000));
        UPDATE notes SET flds = hex(zeroblob(600000)) WHERE id = 1795779113350;
        """)
    let package = try sample.open()
    var notes: [AnkiNote] = []
    try package.collection.forEachNote { notes.append($0) }
    #expect(notes.map(\.guid.count) == [200, 200])
    #expect(notes.map { $0.tags.joined().count } == [10_000, 10_000])
    #expect(notes.map { $0.fields?.count } == [nil, 3])
  }

  @Test func whatIsUnpackedIsCountedTogether() throws {
    var room = UnpackedRoom(ArchiveLimits(totalBytes: 40 << 20), growth: 10)
    room.packed = 1 << 20
    for _ in 0..<20 { try room.take(2 << 20) }
    #expect(throws: ArchiveError.tooLarge(40 << 20)) { try room.take(1) }
    room = UnpackedRoom(ArchiveLimits(), growth: 10)
    try room.take(ArchiveLimits.harmless)
    room.packed = 2
    try room.take(20)
    #expect(throws: ArchiveError.growsTooMuch(10)) { try room.take(1) }
  }
}
