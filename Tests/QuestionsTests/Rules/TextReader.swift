/// Reads each text once, and compares each two texts once.
///
/// Twenty seeds of a deck show the same few hundred texts again and again.
final class TextReader {
  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  /// How two options stand to each other.
  enum Likeness {
    /// Nothing connects them.
    case none
    /// They differ only in small words.
    case sameWords
    /// They differ only in a negation.
    case opposites
    /// One letter more, less, other or swapped makes one of the other.
    case oneLetter
    /// All words of the first stand in the second.
    case firstInSecond
    /// All words of the second stand in the first.
    case secondInFirst
  }

  private let terms: Set<String>
  private var texts: [String: ReadText] = [:]
  private var overlaps: [Pair: [Words.Word]] = [:]
  private var likenesses: [Pair: Likeness] = [:]
  private var flaws: [TextRole: [String: [TextFlaw]]] = [:]

  /// Creates a reader; words of names that are compared by identity only, so that *Netori* and
  /// *Netorare* are no relatives, are its terms.
  init(terms: Set<String>) { self.terms = terms }

  /// Reads a text.
  func callAsFunction(_ text: String) -> ReadText {
    if let known = texts[text] { return known }
    let read = ReadText(text, number: texts.count)
    texts[text] = read
    return read
  }

  /// The meaningful words of one text that have a relative in another, in order.
  func shared(_ one: ReadText, with other: ReadText) -> [Words.Word] {
    let pair = Pair(one: one.number, other: other.number)
    if let known = overlaps[pair] { return known }
    let found = one.content.filter { word in
      other.content.contains { areShared(word, $0) }
    }
    overlaps[pair] = found
    return found
  }

  /// Whether a text has a relative of a word.
  func has(_ text: ReadText, relativeOf word: Words.Word) -> Bool {
    text.content.contains { areShared(word, $0) }
  }

  /// How two different options stand to each other.
  func likeness(_ one: ReadText, _ other: ReadText) -> Likeness {
    let pair = Pair(one: one.number, other: other.number)
    if let known = likenesses[pair] { return known }
    let found = Self.compare(one, other)
    likenesses[pair] = found
    return found
  }

  /// What is wrong with a text by itself.
  func flaws(of text: String, as role: TextRole) -> [TextFlaw] {
    if let known = flaws[role]?[text] { return known }
    let found = TextFlaw.all(in: text, read: self(text), as: role)
    flaws[role, default: [:]][text] = found
    return found
  }

  /// The F1 of two texts' meaningful words, from 0 to 1; 0 where a text has none.
  ///
  /// `F1 = 2 · shared / (words of one + words of the other)`, repeated words counted.
  static func similarity(_ one: ReadText, _ other: ReadText) -> Double {
    guard !one.content.isEmpty, !other.content.isEmpty else { return 0 }
    var rest = other.content.map(\.spelling)
    var shared = 0
    for word in one.content {
      guard let index = rest.firstIndex(of: word.spelling) else { continue }
      rest.remove(at: index)
      shared += 1
    }
    return 2 * Double(shared) / Double(one.content.count + other.content.count)
  }

  private func areShared(_ one: Words.Word, _ other: Words.Word) -> Bool {
    if one.spelling == other.spelling { return true }
    return !terms.contains(one.spelling) && !terms.contains(other.spelling)
      && Words.areRelated(one, other)
  }

  private static func compare(_ one: ReadText, _ other: ReadText) -> Likeness {
    guard one.numbers == other.numbers else { return .none }
    if !one.bareWords.isEmpty, one.bareWords == other.bareWords {
      return one.negations == other.negations ? .sameWords : .opposites
    }
    if max(one.key.count, other.key.count) > 8, isOneEdit(one.key, other.key) { return .oneLetter }
    guard !one.bareWords.isEmpty, !other.bareWords.isEmpty else { return .none }
    if one.bareWords.isStrictSubset(of: other.bareWords) { return .firstInSecond }
    if other.bareWords.isStrictSubset(of: one.bareWords) { return .secondInFirst }
    return .none
  }

  /// Whether one insertion, deletion, substitution or swap of neighbors turns one into the other:
  /// what is left between the common start and the common end tells.
  private static func isOneEdit(_ one: String, _ other: String) -> Bool {
    guard abs(one.utf8.count - other.utf8.count) <= 4 else { return false }
    var (left, right) = (Array(one)[...], Array(other)[...])
    while let first = left.first, first == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
    }
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && right.count == 2 && Array(left) == right.reversed()
  }
}
