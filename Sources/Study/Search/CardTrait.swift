/// How a card can stand with a learner, as `is:` asks for it.
package enum CardTrait: String, CaseIterable, Sendable {
  /// To be asked today.
  case due
  /// Never answered.
  case new
  /// Answered, and not known yet.
  case learning
  /// Recalled at intervals of three weeks or longer.
  case known
  /// Forgotten as often as the setting `leech` says, or more often.
  case leech
  /// Not asked until further notice.
  case suspended
  /// Not asked before a later day.
  case buried
  /// Marked to come back to.
  case flagged
}
