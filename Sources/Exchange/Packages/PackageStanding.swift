package import Study

/// What a learner's card is when it is exported.
package struct PackageStanding: Sendable {
  /// What is known of it; nil if it was never answered.
  package var state: CardState?
  /// Whether it is not asked until further notice.
  package var isSuspended: Bool
  /// Whether it is not asked today.
  package var isBuried: Bool
  /// Whether it is marked to come back to.
  package var isFlagged: Bool
  /// The share of recall that its due day is for, 0.70…0.99.
  package var retention: Double

  /// Creates a standing from its parts.
  package init(
    state: CardState?, isSuspended: Bool = false, isBuried: Bool = false, isFlagged: Bool = false,
    retention: Double = 0.9
  ) {
    self.state = state
    self.isSuspended = isSuspended
    self.isBuried = isBuried
    self.isFlagged = isFlagged
    self.retention = retention
  }
}
