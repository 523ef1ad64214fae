/// One word of a line as a person types it: blanks part words, quotes keep blanks.
///
/// A quote opens at a word's start or after `=`, so that the apostrophe in `heist's` is an
/// apostrophe. Between `"` a backslash makes the next `"` or `\` literal; between `'` nothing is
/// special. Text that follows a closing quote belongs to the same word.
package struct LineWord: Equatable, Sendable {
  /// The word without its quotes; empty for `""`.
  package var text: String
  /// Where it stands in the line with its quotes, in UTF-8 bytes.
  package var range: Range<Int>
  /// The quote that is still open at the line's end, `"` or `'`.
  package var openQuote: Character?
  /// Where the text behind the last opening quote begins, in UTF-8 bytes; nil without quotes.
  package var quotedStart: Int?

  /// A word with its place.
  package init(
    text: String, range: Range<Int>, openQuote: Character? = nil, quotedStart: Int? = nil
  ) {
    self.text = text
    self.range = range
    self.openQuote = openQuote
    self.quotedStart = quotedStart
  }

  /// The words of a line in their order; none for a blank line.
  ///
  /// A quote nobody closed ends with the line.
  package static func split(_ line: String) -> [LineWord] {
    var words: [LineWord] = []
    var bytes: [UInt8] = []
    var start: Int?
    var quote: UInt8?
    var quotedStart: Int?
    var offset = 0
    var previous: UInt8 = 0
    let utf8 = Array(line.utf8)

    func finish() {
      guard let begin = start else { return }
      words.append(
        LineWord(
          text: String(decoding: bytes, as: UTF8.self), range: begin..<offset,
          openQuote: quote.map { Character(Unicode.Scalar($0)) }, quotedStart: quotedStart))
      bytes = []
      start = nil
      quotedStart = nil
    }

    while offset < utf8.count {
      let byte = utf8[offset]
      if let open = quote {
        let next = offset + 1 < utf8.count ? utf8[offset + 1] : 0
        if byte == open {
          quote = nil
        } else if open == doubleQuote, byte == backslash, next == doubleQuote || next == backslash {
          bytes.append(next)
          offset += 1
        } else {
          bytes.append(byte)
        }
      } else if byte == space || byte == tab || byte == lineFeed {
        finish()
      } else if byte == doubleQuote || byte == singleQuote, start == nil || previous == equals {
        start = start ?? offset
        quote = byte
        quotedStart = offset + 1
      } else {
        start = start ?? offset
        bytes.append(byte)
      }
      previous = byte
      offset += 1
    }
    finish()
    return words
  }

  /// `text` as it must be typed to be one word: with quotes only where `split` needs them.
  package static func quoted(_ text: String) -> String {
    guard needsQuotes(text) else { return text }
    return text.utf8.contains(doubleQuote) && !text.utf8.contains(singleQuote)
      ? "'\(text)'" : "\"\(escaped(text))\""
  }

  /// Whether `text` without quotes would be read as something else than one word.
  static func needsQuotes(_ text: String) -> Bool {
    let words = split(text)
    return words.count != 1 || words[0] != LineWord(text: text, range: 0..<text.utf8.count)
  }

  /// `text` as it stands between `"`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let equals = UInt8(ascii: "=")
private let backslash = UInt8(ascii: "\\")
private let doubleQuote = UInt8(ascii: "\"")
private let singleQuote = UInt8(ascii: "'")
