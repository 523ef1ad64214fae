import DeckFormat
import Synchronization

/// The words that a deck's texts write with a small first letter, gathered once, when somebody first
/// asks: what is written so is no proper name.
final class SmallWords: Sendable {
  /// The most facts that are looked through; more would only say the same.
  private static let most = 20_000

  private let facts: [Fact]
  private let found = Mutex<Set<String>?>(nil)

  /// Will look through the facts of a deck.
  init(of facts: [Fact]) { self.facts = facts }

  /// Whether some text has a word, given as it would stand there.
  func contains(_ word: String) -> Bool {
    found.withLock { found in
      if let found { return found.contains(word) }
      let words = gathered()
      found = words
      return words.contains(word)
    }
  }

  private func gathered() -> Set<String> {
    var words: Set<String> = []
    for fact in facts.prefix(Self.most) {
      for text in [fact.text] + fact.sides.map(\.value) {
        for word in text.utf8.split(whereSeparator: { !Sentences.isPart($0) && $0 < 0x80 }) {
          guard let first = word.first, (0x61...0x7a).contains(first) else { continue }
          words.insert(String(Substring(word)))
        }
      }
    }
    return words
  }
}
