/// The code of a Swift file: its text with comments and the insides of string literals blanked.
///
/// Interpolations stay, because they are code. Regex literals are not known: the project has none.
struct SwiftCode {
  /// The code, with as many lines as the text.
  private(set) var lines: [String]

  private let text: [UInt8]
  private var position = 0
  private var code: [UInt8] = []

  /// Reads a file's text.
  init(_ text: String) {
    self.text = Array(text.utf8)
    lines = []
    readCode(untilClosing: false)
    lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The numbers (from 1) of the lines a test of one line holds for.
  func numbers(where holds: (String) -> Bool) -> [Int] {
    lines.indices.filter { holds(lines[$0]) }.map { $0 + 1 }
  }

  /// The modules the file imports, in the order of the imports.
  var imports: [String] {
    lines.filter { $0.contains("import") }.flatMap { $0.split(separator: ";") }.compactMap {
      statement in
      var words = statement.split(separator: " ").filter { !$0.hasPrefix("@") }[...]
      if let access = words.first, Self.accesses.contains(String(access)) { words.removeFirst() }
      guard words.popFirst() == "import" else { return nil }
      if let kind = words.first, Self.kinds.contains(String(kind)) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accesses: Set = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]
}

extension SwiftCode {
  /// Code up to the end, or up to the parenthesis that closes an interpolation.
  private mutating func readCode(untilClosing: Bool) {
    var depth = 0
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "/"), comes("//") {
        while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
        continue
      }
      if byte == UInt8(ascii: "/"), comes("/*") {
        skipComment()
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"), let pounds = poundsBeforeQuote() {
        readString(pounds: pounds)
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      code.append(byte)
      position += 1
      if untilClosing && depth == 0 { return }
    }
  }

  /// A block comment, which may hold others; its line breaks stay.
  private mutating func skipComment() {
    var depth = 0
    while position < text.count {
      if comes("/*") {
        depth += 1
        position += 2
      } else if comes("*/") {
        depth -= 1
        position += 2
        if depth == 0 { return }
      } else {
        skipByte()
      }
    }
  }

  private mutating func readString(pounds: Int) {
    position += pounds
    let fence = String(repeating: "#", count: pounds)
    let quotes = comes("\"\"\"") ? "\"\"\"" : "\""
    position += quotes.utf8.count
    code.append(UInt8(ascii: "\""))
    while position < text.count {
      if comes(quotes + fence) {
        position += quotes.utf8.count + pounds
        break
      } else if comes("\\" + fence + "(") {
        position += 1 + pounds
        readCode(untilClosing: true)
      } else if comes("\\" + fence) {
        position += 1 + pounds
        skipByte()
      } else {
        skipByte()
      }
    }
    code.append(UInt8(ascii: "\""))
  }

  /// How many `#` stand before the quote that comes next; nil if none comes next.
  private func poundsBeforeQuote() -> Int? {
    var end = position
    while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: "\"") ? end - position : nil
  }

  /// One byte that is no code, of which only a line break is kept.
  private mutating func skipByte() {
    guard position < text.count else { return }
    if text[position] == UInt8(ascii: "\n") { code.append(UInt8(ascii: "\n")) }
    position += 1
  }

  private func comes(_ expected: String) -> Bool {
    var place = position
    for byte in expected.utf8 {
      guard place < text.count, text[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
