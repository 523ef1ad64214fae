import Chance

/// Makes damaged articles out of good ones; what each is follows from a seed.
struct ArticleMutator {
  /// What is damaged: whole files.
  let samples: [[UInt8]]
  /// No result is longer, in bytes.
  let limit: Int
  private var chance: SplitMix64

  init(samples: [[UInt8]], seed: UInt64, limit: Int) {
    self.samples = samples
    self.limit = limit
    chance = SplitMix64(seed: seed)
  }

  /// Another article, and what was done to it.
  mutating func next() -> (bytes: [UInt8], changes: [String]) {
    var bytes = sample()
    var changes: [String] = []
    for _ in 0...chance.next(below: 4) {
      changes.append(change(&bytes))
      if bytes.count > limit { bytes.removeSubrange(limit...) }
    }
    return (bytes, changes)
  }

  /// How a file is said to be written: 0 plain text, 1 Markdown, 2 HTML.
  mutating func nextFormat() -> Int { chance.next(below: 3) }

  private mutating func sample() -> [UInt8] {
    samples.isEmpty ? [] : samples[chance.next(below: samples.count)]
  }

  private mutating func place(in bytes: [UInt8]) -> Int { chance.next(below: bytes.count + 1) }

  /// A part of a text: up to a third of it.
  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = place(in: bytes)
    return start..<min(bytes.count, start + chance.next(below: bytes.count / 3 + 2))
  }

  private mutating func change(_ bytes: inout [UInt8]) -> String {
    switch chance.next(below: 18) {
    case 0:
      for _ in 0...chance.next(below: 40) where !bytes.isEmpty {
        bytes[chance.next(below: bytes.count)] = UInt8(chance.next(below: 256))
      }
      return "bytes"
    case 1:
      bytes.removeSubrange(place(in: bytes)...)
      return "cut"
    case 2:
      bytes.removeSubrange(range(in: bytes))
      return "hole"
    case 3:
      bytes.insert(contentsOf: bytes[range(in: bytes)], at: place(in: bytes))
      return "doubled"
    case 4:
      let other = sample()
      bytes.insert(contentsOf: other[range(in: other)], at: place(in: bytes))
      return "mixed"
    case 5: return nest(&bytes)
    case 6:
      let part = Array(bytes[range(in: bytes)].prefix(400))
      let count = 1 << chance.next(below: 12)
      let room = max(0, limit - bytes.count) / max(1, part.count)
      let repeated = (0..<min(count, room)).flatMap { _ in part }
      bytes.insert(contentsOf: repeated, at: place(in: bytes))
      return "repeated"
    case 7:
      bytes = bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
      return "one line"
    case 8:
      bytes = replacing(UInt8(ascii: "\n"), with: [13, 10], in: bytes)
      return "CRLF"
    case 9:
      bytes = replacing(UInt8(ascii: "\n"), with: [13], in: bytes)
      return "CR"
    case 10:
      bytes.insert(
        contentsOf: [0xef, 0xbb, 0xbf], at: chance.next(below: 3) == 0 ? place(in: bytes) : 0)
      return "mark"
    case 11:
      bytes = replacing(UInt8(ascii: " "), with: [0xc2, 0xa0], in: bytes)
      return "no-break spaces"
    case 12:
      bytes = replacing(UInt8(ascii: "e"), with: [0xe9], in: bytes)
      return "not UTF-8"
    case 13:
      let odd = Self.odd[chance.next(below: Self.odd.count)]
      for _ in 0...chance.next(below: 30) {
        bytes.insert(contentsOf: odd.utf8, at: place(in: bytes))
      }
      return "odd characters"
    case 14:
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      lines = chance.shuffle(lines)
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
      return "shuffled"
    case 15:
      bytes = replacing(UInt8(ascii: "\n"), with: [10, 10], in: bytes)
      return "blank lines"
    case 16:
      bytes = bytes.map {
        (65...90).contains($0) ? $0 + 32 : (97...122).contains($0) ? $0 - 32 : $0
      }
      return "case"
    default:
      let run = Self.runs[chance.next(below: Self.runs.count)]
      let count = 1 << chance.next(below: 15)
      let text = (0..<count).flatMap { _ in Array(run.utf8) }.prefix(max(0, limit - bytes.count))
      bytes.insert(contentsOf: text, at: place(in: bytes))
      return "run of \(run)"
    }
  }

  /// Puts a text deep into quotes, lists, brackets or elements.
  private mutating func nest(_ bytes: inout [UInt8]) -> String {
    let depth = 1 << chance.next(below: 12)
    let (open, close) = Self.nests[chance.next(below: Self.nests.count)]
    guard bytes.count + depth * (open.utf8.count + close.utf8.count) < limit else {
      return "not nested"
    }
    let start = place(in: bytes)
    bytes.insert(contentsOf: (0..<depth).flatMap { _ in Array(close.utf8) }, at: start)
    bytes.insert(
      contentsOf: (0..<depth).flatMap { _ in Array(open.utf8) }, at: chance.next(below: start + 1))
    return "nested in \(open)"
  }

  private func replacing(_ byte: UInt8, with other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == byte ? other : [$0] }
  }

  private static let odd = [
    "\0", "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{0301}", "\u{2028}", "\u{FFFD}", "\u{1F1E9}",
    "\u{00AD}", "：", "•", "—", "「", "|", "`", "&nbsp;", "&#0;", "<!--", "-->", "<br>", "\t",
    "\u{0C}",
    "<!-- quiz: off -->", "imported:", "{#x}", "[[", "]]", "::", "<p", "\\", "**", "---\n", "\n# ",
  ]

  private static let runs = [
    " ", "\n", "\t", "a", "(", "[", "*", "_", "`", "> ", "- ", "#", "|", "\"", "-", "=", ".", ",",
    ": ", "<", "&", "é", "a ", "a. ", "A is a b. ", "- a: b\n", "| a | b |\n", "1. a\n", "\\",
    "“", "(a) ", "a, ", "A (B) ", "A: ", "[a](b)", "<b>", "\n\n", "Q?\n", "# A\n", "a vs b ",
    "a while b ", "→ ", "x-", "A/B ", "; ", "a:\n",
  ]

  private static let nests = [
    ("> ", ""), ("- ", ""), ("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("(", ")"),
    ("[", "]"), ("**", "**"), ("<table><tr><td>", "</td></tr></table>"), ("<b>", "</b>"),
    ("<blockquote>", "</blockquote>"), ("“", "”"), ("<dl><dd>", "</dd></dl>"), ("1. ", ""),
    ("  ", ""), ("<span>", ""), ("</div>", "<div>"), ("*", ""), ("<!--", ""),
  ]
}
