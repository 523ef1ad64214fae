import Exchange
import Foundation
import Questions
import Scheduling
import Study
import Testing

/// Exports of any length in memory of one size.
struct StreamTests {
  private struct Full: Error, Equatable {}

  private static let numbers = ExportTable<Int>(
    name: "numbers", summary: "numbers",
    columns: [.init("number", unit: "number", "the number") { .integer($0) }])

  @Test func aMillionRowsComeInPiecesOf64kB() throws {
    var sizes: [Int: Int] = [:]
    var last: ArraySlice<UInt8> = []
    var exporter = Exporter(Self.numbers, as: .csv) { piece in
      sizes[piece.count, default: 0] += 1
      last = piece
    }
    for number in 1_000_000..<2_000_000 { try exporter.write(number) }
    try exporter.finish()
    let bytes = "number\n".utf8.count + 8_000_000
    #expect(
      sizes == [
        ByteBuffer.pieceSize: bytes / ByteBuffer.pieceSize, bytes % ByteBuffer.pieceSize: 1,
      ])
    #expect(String(decoding: last.suffix(8), as: UTF8.self) == "1999999\n")
  }

  @Test func reviewsComeInPiecesOf64kBAndNoneIsLost() throws {
    let output = Output()
    var export = ReviewExport(as: .csv, to: output.take)
    let cards = (0..<10).map { "deck:topic/name-\($0)#name" }
    for number in 0..<2000 {
      try export.write(event(review(.good, card: cards[number % 10]), minutes: number))
    }
    try export.finish()
    #expect(output.pieces.dropLast().allSatisfy { $0.count == ByteBuffer.pieceSize })
    #expect(output.pieces.count > 5)
    let lines = output.text.split(separator: "\n")
    #expect(lines.count == 2001)
    #expect(lines.allSatisfy { $0.count { $0 == "," } == ReviewExport.table.columns.count - 1 })
  }

  @Test func aCellLongerThanAPieceIsCut() throws {
    let output = Output()
    var export = ReviewExport(as: .jsonLines, to: output.take)
    var long = review(.good)
    long.reply = String(repeating: "é\"", count: 100_000)
    try export.write(event(long))
    try export.finish()
    #expect(output.pieces.map(\.count).max() == ByteBuffer.pieceSize)
    #expect(output.text.contains("\"reply\":\"" + String(repeating: "é\\\"", count: 100_000)))
  }

  @Test func nothingIsWrittenBeforeAPieceIsFull() throws {
    let output = Output()
    var exporter = Exporter(Self.numbers, as: .csv, to: output.take)
    try exporter.write(1)
    #expect(output.pieces == [])
    try exporter.finish()
    #expect(output.text == "number\n1\n")
  }

  @Test func whatTheSinkThrowsEndsTheExport() throws {
    var exporter = Exporter(Self.numbers, as: .csv) { _ in throw Full() }
    #expect(throws: Full()) { for number in 0..<1_000_000 { try exporter.write(number) } }
    #expect(throws: Full()) { try exporter.finish() }
  }
}
