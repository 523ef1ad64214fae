/// The outcome of grading one typed reply against one answer.
package struct TypedGrade: Hashable, Sendable {
  /// How right the reply was; never `partial` and never `unknown`.
  package let verdict: Verdict
  /// The other name as the deck writes it; set if and only if the verdict is `otherName`.
  package let takenFor: String?
  /// The accepted spelling as written; set if and only if the verdict is `exact` or `close`.
  package let matched: String?

  /// Makes a grade from its parts.
  package init(verdict: Verdict, takenFor: String? = nil, matched: String? = nil) {
    self.verdict = verdict
    self.takenFor = takenFor
    self.matched = matched
  }
}
