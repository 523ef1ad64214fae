/// A text in lines, and the same text as it is handed to cmark.
///
/// Lines and bytes of lines are numbered from 1, as cmark counts them.
struct SourceText {
  /// The text as given, in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// The text with `-` for the bullets people paste.
  let markdown: [UInt8]
  /// Offset of each line's first byte, and at the end the offset after the last line.
  private let lineStarts: [Int]
  /// By line: the offset within the line of a pasted bullet that was replaced.
  private let bullets: [Int: Int]
  /// Number of the first line in its file.
  private let firstLine: Int

  /// Finds the lines of a text and replaces its bullets.
  init(_ text: String, firstLine: Int) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }

    var lineStarts = [0]
    var bulletLines: [(line: Int, offset: Int)] = []
    var isBeforeText = true
    var index = 0
    let span = bytes.span
    while index < span.count {
      let byte = span[index]
      if byte.isLineEnd {
        if byte == 0x0D && index + 1 < span.count && span[index + 1] == 0x0A { index += 1 }
        lineStarts.append(index + 1)
        isBeforeText = true
      } else if isBeforeText && !byte.isBlank {
        isBeforeText = false
        if byte == 0xE2 && Self.isBullet(at: index, in: bytes) {
          bulletLines.append((lineStarts.count, index))
        }
      }
      index += 1
    }
    if lineStarts.last != bytes.count { lineStarts.append(bytes.count) }

    self.firstLine = firstLine
    bullets = Dictionary(
      uniqueKeysWithValues: bulletLines.map { ($0.line, $0.offset - lineStarts[$0.line - 1]) })
    markdown = Self.replacingBullets(at: bulletLines.map(\.offset), in: bytes)
    self.lineStarts = lineStarts
    self.bytes = bytes
  }

  /// The number of lines; a line end at the end of the text begins no new one.
  var lineCount: Int { lineStarts.count - 1 }

  /// The number in the file of a line of the text.
  func fileLine(_ line: Int) -> Int { firstLine + line - 1 }

  /// The bytes of a line without its line end; empty past the end.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1 && line <= lineCount else { return [] }
    var end = lineStarts[line]
    while end > lineStarts[line - 1] && bytes[end - 1].isLineEnd { end -= 1 }
    return bytes[lineStarts[line - 1]..<end]
  }

  /// The place in the file of a byte of `markdown`.
  func location(line: Int, byte: Int) -> SourceLocation {
    let text = self.line(line)
    var offset = max(byte - 1, 0)
    if let bullet = bullets[line], offset > bullet { offset += Self.bulletLength - 1 }
    return SourceLocation(
      line: fileLine(line), column: Self.characterCount(text.prefix(offset)) + 1)
  }

  /// The place in the file of the byte at an offset of `bytes`.
  func location(line: Int, offset: Int) -> SourceLocation {
    let column = Self.characterCount(bytes[lineStart(line)..<max(offset, lineStart(line))]) + 1
    return SourceLocation(line: fileLine(line), column: column)
  }

  /// A line from the first byte that belongs to no block quote around it: without its white space
  /// and at most as many `>` as given.
  ///
  /// Its indices are those of `bytes`.
  func text(line: Int, quotes: Int) -> ArraySlice<UInt8> {
    let text = self.line(line)
    var index = text.startIndex
    var quotes = quotes
    while index < text.endIndex {
      if text[index] == UInt8(ascii: ">") && quotes > 0 {
        quotes -= 1
      } else if !text[index].isBlank {
        break
      }
      index += 1
    }
    return text[index...]
  }

  /// The offset of a line's first byte.
  func lineStart(_ line: Int) -> Int { lineStarts[min(max(line, 1), lineStarts.count) - 1] }

  /// The text of a code or HTML block whose first line is given, with the bullets that were
  /// replaced in it as they were written.
  func restoringBullets(in text: String, firstLine: Int) -> String {
    guard !bullets.isEmpty else { return text }
    var restored: [UInt8] = []
    var line = firstLine
    var isBeforeText = true
    for byte in text.utf8 {
      if isBeforeText && byte == UInt8(ascii: "-"), let bullet = bullets[line] {
        let start = lineStart(line) + bullet
        restored += bytes[start..<start + Self.bulletLength]
      } else {
        restored.append(byte)
      }
      if byte == 0x0A {
        line += 1
        isBeforeText = true
      } else if !byte.isBlank {
        isBeforeText = false
      }
    }
    return String(decoding: restored, as: UTF8.self)
  }

  /// The number of characters in a part of a line.
  static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }
}

extension SourceText {
  /// The number of bytes of each pasted bullet.
  private static let bulletLength = 3

  /// Whether one of `•` U+2022, `‣` U+2023, `▪` U+25AA, `◦` U+25E6 and a space stand at an offset.
  private static func isBullet(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + bulletLength < bytes.count, [0x20, 0x09].contains(bytes[index + bulletLength])
    else {
      return false
    }
    return switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0xA6): true
    default: false
    }
  }

  /// The text with a `-` for each bullet, one byte for three, so that indents below a bullet mean
  /// what they would mean below a `-`.
  private static func replacingBullets(at offsets: [Int], in bytes: [UInt8]) -> [UInt8] {
    guard !offsets.isEmpty else { return bytes }
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count)
    var start = 0
    for offset in offsets {
      replaced += bytes[start..<offset]
      replaced.append(UInt8(ascii: "-"))
      start = offset + bulletLength
    }
    replaced += bytes[start...]
    return replaced
  }
}
