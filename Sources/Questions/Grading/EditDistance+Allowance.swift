package import DeckFormat

extension EditDistance {
  /// The slips that a spelling of this many scalars forgives: 0 up to 4, 1 up to 8, 2 up to 14,
  /// else 3.
  package static func allowance(length: Int) -> Int {
    switch length {
    case ...4: 0
    case ...8: 1
    case ...14: 2
    default: largestAllowance
    }
  }

  /// The most slips that any spelling forgives.
  package static let largestAllowance = 3
}
