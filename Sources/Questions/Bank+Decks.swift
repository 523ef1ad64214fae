package import DeckFormat

extension Bank {
  /// The facts of several decks, arranged for asking, in the order of the decks.
  package static func banks(of decks: [Deck]) -> [Bank] { decks.concurrentMap { Bank($0) } }
}
