/// Which memory model is meant, by the name that settings, logs and JSON use.
package enum ModelKind: String, CaseIterable, Codable, Sendable {
  /// Two numbers a card, whole days, 21 weights; the default.
  case fsrs6 = "fsrs-6"
  /// Three numbers a card, exact days, 34 weights; chosen by the learner.
  case fsrs7 = "fsrs-7"
}
