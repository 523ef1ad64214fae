/// A set of words that is asked for each word of a text: a look at the first bytes and the length says
/// no nearly always, without hashing.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// Whether a word of a number is in it.
  private let isHeld: [Bool]

  /// Creates a set of words.
  init(arrayLiteral elements: String...) { self.init(elements) }

  /// Creates a set of words.
  init(_ elements: some Sequence<String>) {
    words = Set(elements)
    var isHeld = Array(repeating: false, count: 2048)
    for word in words { isHeld[Self.number(of: word)] = true }
    self.isHeld = isHeld
  }

  /// Whether a word is in it.
  func contains(_ word: String) -> Bool { isHeld[Self.number(of: word)] && words.contains(word) }

  private static func number(of word: String) -> Int {
    var bytes = word.utf8.makeIterator()
    let first = Int(bytes.next() ?? 0)
    let second = Int(bytes.next() ?? 0)
    return (first &* 61 ^ second &* 7 ^ word.utf8.count &* 257) & 2047
  }
}
