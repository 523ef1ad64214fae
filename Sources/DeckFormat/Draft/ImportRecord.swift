import Chance

/// What the source of a deck said when it was imported: by it a later import tells what its reader
/// changed and dropped from what the source changed.
///
/// It stands at the end of the deck's file as a comment, eight characters a fact: of a hash (FNV-1a) of
/// the identifier thirty bits, of one of what the fact says eighteen.
package struct ImportRecord: Equatable, Sendable {
  private var said: [UInt32: UInt32] = [:]

  private static let opening = "<!-- imported: what the source said, for its next import\n"
  private static let closing = "\n-->"
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.")
  /// The facts on a line of the comment.
  private static let factsALine = 10

  /// Remembers facts.
  package init(_ facts: some Sequence<Fact>) {
    for fact in facts { said[Self.key(fact.id)] = Self.hash(fact) }
  }

  /// Reads the record in a deck's file; nil if it has none.
  package init?(in text: String) {
    guard let start = text.lastRange(of: Self.opening),
      let end = text[start.upperBound...].firstRange(of: Self.closing)
    else { return nil }
    let digits = Dictionary(
      uniqueKeysWithValues: Self.alphabet.enumerated().map { ($1, UInt64($0)) })
    for word in text[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace) {
      let values = word.compactMap { digits[$0] }
      guard values.count == 8 else { continue }
      let bits = values.reduce(0) { $0 << 6 | $1 }
      said[UInt32(bits >> 18)] = UInt32(bits & 0x3ffff)
    }
  }

  /// How many facts the source had.
  package var count: Int { said.count }

  /// Whether the source had a fact of that identifier.
  package func has(_ fact: Fact) -> Bool { said[Self.key(fact.id)] != nil }

  /// Whether the source said of a fact's identifier what the fact says.
  package func says(_ fact: Fact) -> Bool { said[Self.key(fact.id)] == Self.hash(fact) }

  /// The comment, without a line feed at its end; nil if there is nothing to remember.
  package var comment: String? {
    guard !said.isEmpty else { return nil }
    let words = said.sorted { $0.key < $1.key }.map { key, hash in
      let bits = UInt64(key) << 18 | UInt64(hash)
      return String((0..<8).map { Self.alphabet[Int(bits >> (42 - 6 * UInt64($0)) & 63)] })
    }
    let lines = stride(from: 0, to: words.count, by: Self.factsALine).map {
      words[$0..<min(words.count, $0 + Self.factsALine)].joined(separator: " ")
    }
    return Self.opening + lines.joined(separator: "\n") + Self.closing
  }

  /// A deck's file without its record, with one line feed at its end.
  package static func removed(from text: String) -> String {
    guard let start = text.lastRange(of: opening),
      let end = text[start.upperBound...].firstRange(of: closing)
    else { return text }
    var before = text[..<start.lowerBound]
    while before.last?.isNewline ?? false { before.removeLast() }
    let after = text[end.upperBound...].drop(while: \.isNewline)
    return before + "\n" + (after.isEmpty ? "" : "\n" + after)
  }

  /// A deck's file with this record at its end.
  package func added(to text: String) -> String {
    let text = Self.removed(from: text)
    return comment.map { "\(text)\n\($0)\n" } ?? text
  }

  private static func key(_ id: Fact.ID) -> UInt32 { UInt32(FNV1a.hash(id) >> 34) }

  private static func hash(_ fact: Fact) -> UInt32 {
    UInt32(FNV1a.hash(fact.statement.joined(separator: "\u{1f}")) >> 46)
  }
}

extension Fact {
  /// Everything a fact says, but not where it stands, what it is called by, nor whether it is asked.
  var statement: [String] {
    [kind.rawValue, name, text, qualifier ?? "", prompt ?? "", note ?? ""] + aliases
      + sides.flatMap { [$0.term, $0.value] } + images.map(\.path)
  }
}

extension String {
  /// Where another text stands last; nil if it does not.
  fileprivate func lastRange(of other: String) -> Range<String.Index>? {
    var last: Range<String.Index>?
    var rest = self[...]
    while let range = rest.firstRange(of: other) {
      last = range
      rest = rest[range.upperBound...]
    }
    return last
  }
}
