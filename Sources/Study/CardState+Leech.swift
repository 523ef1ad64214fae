extension CardState {
  /// The number of lapses that makes a card a leech.
  package static let leechLapses = 8
  /// After how many lapses more it is said again.
  package static let leechStep = 4

  /// Whether the card was forgotten so often that asking it alone does not help: 8 times or more.
  package var isLeech: Bool { lapses >= Self.leechLapses }

  /// Whether an answer brought the card to the eighth lapse, or to every fourth after it.
  ///
  /// - Parameter before: The state before the answer; nil for a card that had none.
  /// - Returns: False where the lapses did not grow.
  package func turnedLeech(after before: CardState?) -> Bool {
    lapses > before?.lapses ?? 0 && isLeech
      && (lapses - Self.leechLapses).isMultiple(of: Self.leechStep)
  }
}
