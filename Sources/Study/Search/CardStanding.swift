/// How a card stands with a learner on a day.
package struct CardStanding: Equatable, Sendable {
  /// What is known of the card; nil if it was never answered.
  package var state: CardState?
  /// Whether it is not asked until further notice.
  package var isSuspended: Bool
  /// The first day on which it may be asked again; nil if it may be at once.
  package var buriedUntil: Int?
  /// Whether the learner marked it to come back to.
  package var isFlagged: Bool
  /// The lapses that make a leech, 1 or more; nil for none ever.
  package var leechLapses: Int?

  /// Creates a standing from its parts; a card of which nothing is known is new.
  package init(
    state: CardState? = nil, isSuspended: Bool = false, buriedUntil: Int? = nil,
    isFlagged: Bool = false, leechLapses: Int? = 8
  ) {
    self.state = state
    self.isSuspended = isSuspended
    self.buriedUntil = buriedUntil
    self.isFlagged = isFlagged
    self.leechLapses = leechLapses
  }

  /// Whether it is not asked before a day that is later than today.
  package func isBuried(on today: Int) -> Bool { buriedUntil.map { $0 > today } ?? false }

  /// Whether it is to be asked today: due, and neither suspended nor buried.
  package func isDue(on today: Int) -> Bool {
    guard let state else { return false }
    return state.dueDay <= today && !isSuspended && !isBuried(on: today)
  }

  /// Whether it has a trait today.
  package func has(_ trait: CardTrait, on today: Int) -> Bool {
    switch trait {
    case .due: isDue(on: today)
    case .new: state == nil
    case .learning: state.map { !$0.isFirm } ?? false
    case .known: state?.isFirm ?? false
    case .leech: state?.isLeech(from: leechLapses) ?? false
    case .suspended: isSuspended
    case .buried: isBuried(on: today)
    case .flagged: isFlagged
    }
  }
}
