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

  /// Creates an answer from its parts.
  package init(
    reply: ContestReply, assessment: Assessment, milliseconds: Int64, confidence: Int? = nil
  ) {
    self.reply = reply
    self.assessment = assessment
    self.milliseconds = milliseconds
    self.confidence = confidence
  }
}
