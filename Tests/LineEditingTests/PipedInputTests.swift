import Foundation
import LineEditing
import Testing

@Suite struct PipedInputTests {
  /// The results of reading `bytes` from a pipe, up to and with the end of the input.
  private func results(_ bytes: [UInt8], limit: Int = 1_048_576) throws -> [LineResult] {
    let pipe = Pipe()
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    let input = PipedInput(
      descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var results: [LineResult] = []
    repeat { results.append(try input.readLine()) } while results.last != .endOfInput
    return results
  }

  @Test func linesEndAtLineFeedsAndAtTheEnd() throws {
    #expect(
      try results(Array("a\n\nb c\n日本é".utf8)) == [
        .line("a"), .line(""), .line("b c"), .line("日本é"), .endOfInput,
      ])
    #expect(try results([]) == [.endOfInput])
    #expect(try results(Array("\n".utf8)) == [.line(""), .endOfInput])
  }

  @Test func theEndStaysTheEnd() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.close()
    let input = PipedInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(try input.readLine() == .endOfInput)
    #expect(try input.readLine() == .endOfInput)
  }

  @Test func oneCarriageReturnAndAByteOrderMarkAreDropped() throws {
    #expect(
      try results(Array("\u{FEFF}a\r\nb\r\r\n\u{FEFF}c\r".utf8)) == [
        .line("a"), .line("b\r"), .line("\u{FEFF}c"), .endOfInput,
      ])
  }

  @Test func brokenBytesAreRepaired() throws {
    #expect(
      try results([0x61, 0xFF, 0x62, 0x0A, 0xE6, 0x97]) == [
        .line("a\u{FFFD}b"), .line("\u{FFFD}"), .endOfInput,
      ])
  }

  @Test func aLongLineIsCutBetweenCharactersAndTheNextOneIsWhole() throws {
    #expect(
      try results(Array("12345\n123456\n1日é8\nb".utf8), limit: 5) == [
        .line("12345"), .cutLine("12345", byteCount: 6), .cutLine("1日", byteCount: 7), .line("b"),
        .endOfInput,
      ])
  }

  @Test func fiftyMegabytesInOneLineAreCutAtOne() throws {
    let size = 50 * 1_048_576
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    bytes += Array("\nnext\n".utf8)
    #expect(
      try results(bytes) == [
        .cutLine(String(repeating: "x", count: 1_048_576), byteCount: size), .line("next"),
        .endOfInput,
      ])
  }

  @Test func aDescriptorThatCannotBeReadIsReported() {
    let input = PipedInput(descriptor: -1)
    let error = #expect(throws: InputError.self) { try input.readLine() }
    #expect(
      error?.description == "standard input: error: it cannot be read: Bad file descriptor")
  }
}
