extension CardState {
  /// Whether the card was forgotten so often that asking it alone does not help.
  ///
  /// - Parameter limit: The lapses that make a leech, 1 or more; nil for none ever.
  /// - Returns: Whether it has that many lapses or more.
  package func isLeech(from limit: Int?) -> Bool { limit.map { lapses >= $0 } ?? false }

  /// Whether an answer brought the card to the lapses that make a leech, or to a multiple of half of
  /// them above: 8, 12, 16 and so on, or 5, 7, 9.
  ///
  /// - Parameters:
  ///   - before: The state before the answer; nil for a card that had none.
  ///   - limit: The lapses that make a leech, 1 or more; nil for none ever.
  /// - Returns: False where the lapses did not grow.
  package func turnedLeech(after before: CardState?, from limit: Int?) -> Bool {
    guard let limit, lapses > before?.lapses ?? 0, isLeech(from: limit) else { return false }
    return (lapses - limit).isMultiple(of: max(1, limit / 2))
  }
}
