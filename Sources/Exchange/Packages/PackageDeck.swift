package import DeckFormat
import Markup
package import Questions

/// A deck of a package with all decks below it, as the draft of a deck of ours.
package struct PackageDeck: Sendable {
  /// What the cards of a note ask for.
  enum Shape: Equatable {
    /// Two sides: which card asks for the back, and which, if any, for the front.
    case pair(forward: Int, backward: Int?)
    /// Gaps: which card each of them belongs to, in the order of the facts.
    case gaps([Int])
  }

  /// The deck, with what became of its notes; their numbers count them from 1.
  package var file: CardFile
  /// What decks say they come from that were made before each deck of a package was told apart.
  package var formerOrigin: String
  /// The folder for its files, beside the deck.
  package var folder: String
  /// The names of the files that its notes show, which the package has.
  package var media: Set<String>
  /// What each note begins with, as plain text of at most 40 characters; by number, from 1.
  package var openings: [String]
  /// What the cards of each note that was taken ask for, by its number.
  var shapes: [Int: Shape]
  /// The cards of each note that was taken, by its number.
  var cards: [Int: [AnkiCard]]
  /// The cards of notes that were taken which ask neither of their two sides, by their number in the
  /// collection.
  package var further: Set<Int64> = []

  /// The cards of the written deck by the cards of the collection; a card of several gaps has several,
  /// in order.
  ///
  /// - Parameters:
  ///   - draft: The deck as it was written, or would be, with the numbers of notes as lines.
  ///   - path: Its file, which names it where nothing else does.
  ///   - id: Its identifier; nil if it has none but that of its file.
  /// - Returns: The keys; cards without a counterpart have none.
  package func keys(of draft: DeckDraft, path: String, id: String?) -> [Int64: [Card.ID]] {
    let printed = draft.printed()
    let deck = Deck(parsing: printed.text, path: path)
    var facts: [Int: [Int]] = [:]
    for index in deck.facts.indices where deck.facts[index].kind != .list {
      guard let entry = printed.entryOfLine[deck.facts[index].location.line] else { continue }
      facts[entry.lines.lowerBound, default: []].append(index)
    }
    var keys: [Int64: [Card.ID]] = [:]
    for (note, shape) in shapes {
      let found = (facts[note] ?? []).map { deck.facts[$0] }
      for card in cards[note] ?? [] {
        let asked = Self.asked(by: card.ordinal, shape, found)
        guard !asked.isEmpty else { continue }
        keys[card.id] = asked.map { fact, direction in
          Card(deck: id ?? deck.id, fact: fact, direction: direction).id
        }
      }
    }
    return keys
  }

  /// What a card of a note asks of the facts that the note became.
  private static func asked(
    by ordinal: Int, _ shape: Shape, _ facts: [Fact]
  ) -> [(Fact.ID, Card.Direction)] {
    switch shape {
    case .gaps(let ordinals):
      guard ordinals.count == facts.count else { return [] }
      return zip(ordinals, facts).filter { $0.0 == ordinal }.map { ($0.1.id, .answer) }
    case .pair(let forward, let backward):
      guard let first = facts.first, ordinal == forward || ordinal == backward else { return [] }
      let isForward = ordinal == forward
      if first.kind == .definition { return [(first.id, isForward ? .meaning : .name)] }
      // Each side of a reversed note is a card of its own.
      guard facts.count == 2 || isForward else { return [] }
      return [(facts[isForward ? 0 : 1].id, .answer)]
    }
  }
}
