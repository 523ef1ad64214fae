import Chance

extension Model {
  /// What tells its weights apart from others of the same model, as reviews keep it: a hash of their
  /// bits; nil for the default weights.
  package var fingerprint: UInt64? {
    let usual =
      switch self {
      case .fsrs6: Weights.default.values
      case .fsrs7: FSRS7Weights.default.values
      }
    guard weights != usual else { return nil }
    var hash = FNV1a()
    for weight in weights { hash.combine(weight.bitPattern) }
    return hash.value
  }
}
