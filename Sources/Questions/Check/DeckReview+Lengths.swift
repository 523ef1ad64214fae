import DeckFormat

extension DeckReview {
  /// The length in characters up to which a description never stands out.
  private static let plainLength = 40
  /// The longest option, in characters.
  private static let longestOption = 160

  /// Warns where what is said of a name is too long to be one of several options.
  mutating func reviewLength(at place: Int, siblings: [Int], cards: ArraySlice<Card>) {
    let fact = bank.deck.facts[place]
    guard fact.columns.isEmpty, !bank.isDefinitionOfTopic(place),
      let length = length(at: place), length > Self.plainLength,
      let card = cards.first(where: { $0.direction == .meaning })
    else { return }
    let lengths = ([place] + siblings).compactMap { self.length(at: $0) }.sorted()
    guard lengths.count >= 3 else { return }
    let isLonger = length > 2 * lengths[lengths.count / 2]
    guard isLonger || length > Self.longestOption, let refusal = refusal(card, .choice),
      refusal.rule != "author"
    else { return }
    if isLonger {
      report(
        .warning, "long-description",
        "the description of '\(fact.name)' is more than twice as long as those beside it, so it "
          + "would stand out as an answer; move what is not needed to tell it apart into a '>' note "
          + "below it",
        at: place)
    } else {
      report(
        .note, "too-long",
        "the description of '\(fact.name)' has \(length) characters, and answers to choose from have "
          + "at most \(Self.longestOption); move what is not needed to tell it apart into a '>' note "
          + "below it",
        at: place)
    }
  }

  private func length(at place: Int) -> Int? { try? bank.meaning(at: place).phrase.length }
}
