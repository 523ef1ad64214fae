import Foundation
import Testing

@testable import Archives

/// Zip archives written and read again, and such as are to be refused.
struct ZipTests {
  @Test func whatIsWrittenIsRead() throws {
    let folder = try Folder()
    let large = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.zip { writer in
      try writer.add("a.txt", Array("hello".utf8))
      try writer.add("b/large", large, isPacked: false)
      try writer.add("empty", [])
    }
    let reader = try folder.reader(path)
    #expect(try reader.next() == ZipReader.Entry(name: "a.txt"))
    #expect(try reader.readAll(atMost: 10) == Array("hello".utf8))
    #expect(try reader.next() == ZipReader.Entry(name: "b/large"))
    #expect(try reader.readAll(atMost: 200_000) == large)
    #expect(try reader.next() == ZipReader.Entry(name: "empty"))
    #expect(try reader.readAll(atMost: 0) == [])
    #expect(try reader.next() == nil)
  }

  @Test func noTimeIsWritten() throws {
    let folder = try Folder()
    let path = try folder.zip { try $0.add("a.txt", Array("hello".utf8)) }
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    // Time and date of the entry, before it and in the table at the end: the first that there are.
    let table = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(Array(bytes[(table + 12)..<(table + 16)]) == [0, 0, 0x21, 0])
  }

  @Test func whatIsNotReadIsPassedOver() throws {
    let folder = try Folder()
    let path = try folder.zip { writer in
      try writer.add("one", Array(repeating: 7, count: 100_000))
      try writer.add("two", [2])
    }
    let reader = try folder.reader(path)
    _ = try reader.next()
    #expect(try reader.next()?.name == "two")
    #expect(try reader.readAll(atMost: 1) == [2])
  }

  @Test func limitsHold() throws {
    let folder = try Folder()
    let path = try folder.zip { writer in
      try writer.add("one", Array(repeating: 0, count: 100_000))
      try writer.add("two", Array(repeating: 0, count: 100_000))
    }
    func error(_ limits: ArchiveLimits) -> ArchiveError? {
      do {
        let reader = try folder.reader(path, limits)
        while try reader.next() != nil { _ = try reader.readAll(atMost: .max) }
        return nil
      } catch {
        return error as? ArchiveError
      }
    }
    #expect(error(ArchiveLimits()) == nil)
    #expect(error(ArchiveLimits(entries: 1)) == .tooManyEntries(1))
    #expect(error(ArchiveLimits(entryBytes: 99_999)) == .tooLarge(99_999))
    #expect(error(ArchiveLimits(totalBytes: 150_000)) == .tooLarge(150_000))
    let bomb = try folder.zip { writer in
      try writer.add("zeros", Array(repeating: 0, count: 40 << 20))
    }
    let reader = try folder.reader(bomb)
    _ = try reader.next()
    #expect(throws: ArchiveError.growsTooMuch(200)) { try reader.readAll(atMost: .max) }
  }

  @Test(arguments: ["../up", "/etc/passwd", "a/../../b", "..\\up", "C:\\x", "\\\\host\\x"])
  func namesThatLeadElsewhereAreRefused(name: String) throws {
    let folder = try Folder()
    let path = try folder.zip { try $0.add(name, [1]) }
    let reader = try folder.reader(path)
    #expect(throws: ArchiveError.self) { try reader.next() }
  }

  @Test func whatIsNoArchiveOrCutOffIsRefused() throws {
    let folder = try Folder()
    let text = try folder.file(Array("no archive at all".utf8))
    #expect(throws: ArchiveError.notAnArchive) { try folder.reader(text).next() }
    #expect(throws: ArchiveError.cannotOpen) { try folder.reader("\(text)-gone").next() }
    let whole = try folder.zip { try $0.add("a", Array(repeating: 1, count: 5000)) }
    let bytes = try Array(Data(contentsOf: URL(filePath: whole)))
    let cut = try folder.file(Array(bytes.dropLast(30)))
    #expect(throws: ArchiveError.self) { try folder.reader(cut).next() }
  }

  @Test func whatIsLockedOrPackedInAnUnknownWayIsRefused() throws {
    let folder = try Folder()
    let whole = try folder.zip { try $0.add("a", Array(repeating: 1, count: 5000)) }
    let bytes = try Array(Data(contentsOf: URL(filePath: whole)))
    /// The archive with another number in the header of its entry and in the table at its end.
    func changed(_ place: Int, _ change: (UInt8) -> UInt8) throws -> ZipReader {
      var bytes = bytes
      let table = try #require(Data(bytes).range(of: Data([0x50, 0x4B, 1, 2]))).lowerBound
      for start in [0, table + 2] { bytes[start + place] = change(bytes[start + place]) }
      return try folder.reader(folder.file(bytes))
    }
    let locked = try changed(6) { $0 | 1 }
    #expect(throws: ArchiveError.encrypted) { try locked.next() }
    // WavPack, which packs sounds.
    let unknown = try changed(8) { _ in 97 }
    #expect(try unknown.next()?.name == "a")
    #expect(throws: ArchiveError.unknownMethod) { try unknown.readPiece() }
  }

  @Test func packedBytesAreUnpacked() throws {
    // `printf 'hello hello hello' | zstd -19`
    let packed: [UInt8] = [
      0x28, 0xB5, 0x2F, 0xFD, 0x24, 0x11, 0x65, 0x00, 0x00, 0x30, 0x68, 0x65, 0x6C, 0x6C, 0x6F,
      0x20, 0x01, 0x00, 0x31, 0x4A, 0x11, 0xA2, 0xED, 0x1E, 0x0C,
    ]
    #expect(try Zstandard.unpacked(packed, atMost: 100) == Array("hello hello hello".utf8))
    #expect(throws: ArchiveError.tooLarge(16)) { try Zstandard.unpacked(packed, atMost: 16) }
    #expect(throws: ArchiveError.self) {
      try Zstandard.unpacked(Array(packed.dropLast(8)), atMost: 100)
    }
    #expect(throws: ArchiveError.notAnArchive) {
      try Zstandard.unpacked(Array("plain".utf8), atMost: 100)
    }
  }

  @Test func whatWasPackedTwiceIsUnpackedOnce() throws {
    // The same as libarchive packs it, and packs that.
    let once: [UInt8] = [
      0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 0x65, 0x00, 0x00, 0x30, 0x68, 0x65, 0x6C, 0x6C, 0x6F,
      0x20, 0x01, 0x00, 0x31, 0x4A, 0x11,
    ]
    let twice: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 0xA9, 0x00, 0x00] + once
    #expect(try Zstandard.unpacked(once, atMost: 100) == Array("hello hello hello".utf8))
    #expect(try Zstandard.unpacked(twice, atMost: 100) == once)
    #expect(throws: ArchiveError.damaged) {
      try Zstandard.unpacked(Array(once.prefix(8)), atMost: 100)
    }
    // `printf '' | zstd`
    let nothing: [UInt8] = [
      0x28, 0xB5, 0x2F, 0xFD, 0x24, 0x00, 0x01, 0x00, 0x00, 0x99, 0xE9, 0xD8, 0x51,
    ]
    #expect(try Zstandard.unpacked(nothing, atMost: 100) == [])
  }

  @Test func whatTheSourceThrowsIsThrown() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try Zstandard.unpack(atMost: 100, from: { throw Stop() }, to: { _ in })
    }
    #expect(throws: Stop.self) {
      let writer = try ZipWriter { _ in throw Stop() }
      try writer.add("a", Array(repeating: 1, count: 100_000), isPacked: false)
      try writer.finish()
    }
  }
}

/// A folder that is taken away with its files.
private final class Folder {
  private let path = NSTemporaryDirectory() + "cardinal-archives-\(UUID().uuidString)"
  private var count = 0

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ bytes: [UInt8]) throws -> String {
    count += 1
    let file = "\(path)/\(count)"
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func zip(_ body: (ZipWriter) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    let writer = try ZipWriter { bytes += $0 }
    try body(writer)
    try writer.finish()
    return try file(bytes)
  }

  func reader(_ path: String, _ limits: ArchiveLimits = ArchiveLimits()) throws -> ZipReader {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    return try ZipReader(path: path, size: size, limits: limits)
  }
}
