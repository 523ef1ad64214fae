package import Study

/// A reply that was taken, with what it is worth.
package struct ContestAnswer: Equatable, Sendable {
  /// What the student gave.
  package var reply: ContestReply
  /// How right it is.
  package var assessment: Assessment
  /// The milliseconds from the question to the reply, pauses left out.
  package var milliseconds: Int64
  /// How sure the student was, 1 for a guess to 3 for sure; nil if nobody said.
  package var confidence: Int?
  /// The number of hints that were shown when it was given.
  package var hints: Int

  /// Creates an answer from its parts.
  package init(
    reply: ContestReply, assessment: Assessment, milliseconds: Int64, confidence: Int? = nil,
    hints: Int = 0
  ) {
    self.reply = reply
    self.assessment = assessment
    self.milliseconds = milliseconds
    self.confidence = confidence
    self.hints = hints
  }
}
