/// A line of plain text: how far it is indented, what marks it, and what it says.
struct TextLine: Equatable {
  /// What stands before the text of an item.
  enum Mark: Equatable {
    /// A bullet, and how deep its shape says it is: `•` 0, `◦` 1, `▪` 2.
    case bullet(depth: Int)
    /// A number or letter, with what follows it.
    case number(Int)
  }

  /// Its number in the source, 1-based.
  var number: Int
  /// The columns before the mark, or before the text where there is none; a tab counts to the next
  /// multiple of four.
  var indent: Int
  /// Its mark; nil if it is no item.
  var mark: Mark?
  /// Where its text begins, in columns.
  var textIndent: Int
  /// Its text, without white space at the ends; tabs inside stay.
  var text: String
  /// The length of the line as a person sees it, up to its last character.
  var width: Int

  /// Whether nothing is written on it.
  var isBlank: Bool { text.isEmpty && mark == nil }

  /// Reads a line without its end.
  init(_ line: Substring, number: Int) {
    self.number = number
    var column = 0
    var rest = line[...]
    func skipSpace() {
      while let first = rest.utf8.first, first == 0x20 || first == 0x09 {
        column += first == 0x09 ? 4 - column % 4 : 1
        rest = rest.dropFirst()
      }
    }
    skipSpace()
    indent = column
    if let (mark, after) = Self.mark(at: rest, isIndented: column > 0) {
      column += rest.distance(from: rest.startIndex, to: after)
      rest = rest[after...]
      self.mark = mark
      skipSpace()
    }
    textIndent = column
    while let last = rest.utf8.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    text = String(rest)
    width = column + rest.length
  }

  private static let bullets: [Character: Int] = [
    "•": 0, "●": 0, "■": 0, "►": 0, "➤": 0, "➢": 0, "❖": 0, "✓": 0, "✔": 0, "✅": 0, "☐": 0, "◆": 0,
    "‣": 0, "▶": 0, "⁃": 0, "∙": 0, "·": 0, "→": 0, "◦": 1, "○": 1, "▪": 1, "▫": 2, "□": 1, "–": 0,
    "—": 0, "-": 0, "*": 0, "+": 0, ">": 0, "\u{f0b7}": 0, "\u{f0a7}": 2,
  ]

  /// The mark a text begins with, and where it ends; white space or the end of the line follows it.
  private static func mark(at text: Substring, isIndented: Bool) -> (Mark, Substring.Index)? {
    guard let first = text.first else { return nil }
    if !first.isLetter, let depth = bullets[first] {
      let after = text.index(after: text.startIndex)
      guard after == text.endIndex || text[after] == " " || text[after] == "\t" else {
        // '•Text' is a bullet as well, but '-5', '*bold*' and '>quote' are none.
        return "•●■►➤➢❖◆▪◦○‣".contains(first) ? (.bullet(depth: depth), after) : nil
      }
      return (.bullet(depth: depth), after)
    }
    if first == "o", let next = text.dropFirst().first, next == "\t" || (next == " " && isIndented)
    {
      return (.bullet(depth: 1), text.index(after: text.startIndex))
    }
    return number(at: text)
  }

  /// `12.`, `3)`, `(4)`, `a)`, `iv.` and white space.
  private static func number(at text: Substring) -> (Mark, Substring.Index)? {
    var rest = text
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let word = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !word.isEmpty, word.count <= 4, let close = rest.dropFirst(word.count).first,
      close == ")" || (close == "." && !isBracketed)
    else { return nil }
    let after = rest.index(rest.startIndex, offsetBy: word.count + 1)
    guard after == rest.endIndex || rest[after] == " " || rest[after] == "\t" else { return nil }
    if let value = Int(word) {
      // A year at the start of a sentence, or a line of money, is no item.
      return value < 200 ? (.number(value), after) : nil
    }
    // 'a)' and 'iv.' are items, 'I.' as well, but 'A. Smith' may be a name and 'etc.' is a word.
    if word.count == 1, let letter = word.utf8.first, close == ")" || isBracketed {
      return (.number(Int(letter | 0x20) - 0x60), after)
    }
    guard let roman = roman(word.lowercased()),
      close == ")" || isBracketed || word.allSatisfy(\.isUppercase)
    else { return nil }
    return (.number(roman), after)
  }

  private static func roman(_ word: String) -> Int? {
    let numbers = [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ]
    return numbers.firstIndex(of: word).map { $0 + 1 }
  }
}
