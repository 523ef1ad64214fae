package import Foundation
package import Questions

/// Something that happened, as the log keeps it; never changed and never deleted.
package struct Event: Equatable, Identifiable, Sendable {
  /// What happened.
  package enum Content: Equatable, Sendable {
    /// A card was asked and answered.
    case review(Review)
    /// An event, or all events of a batch, count as if they had never been.
    case retraction(of: UUID)
    /// A card is not asked until further notice, or is asked again.
    case suspension(card: Card.ID, isSuspended: Bool)
    /// A spelling is accepted as an answer to a card from now on, or no longer.
    case alias(card: Card.ID, spelling: String, isAccepted: Bool)
    /// A learner found fault with a question.
    case report(Report)
    /// A scored test ended; its answers are reviews of the same batch.
    case quiz(QuizResult)
  }

  /// The event's identifier, a UUID of version 7: ordered by time on one machine.
  package var id: UUID
  /// Who learns.
  package var learner: UUID
  /// When it happened, and the learner's day then.
  package var at: Moment
  /// The session, import or class it belongs to; what `undo` takes back as a whole.
  package var batch: UUID
  /// What happened.
  package var content: Content

  /// Creates an event from its parts.
  package init(id: UUID, learner: UUID, at: Moment, batch: UUID, content: Content) {
    self.id = id
    self.learner = learner
    self.at = at
    self.batch = batch
    self.content = content
  }
}

extension Event {
  /// The name of the content's kind, as the log and exports have it.
  package var kind: String {
    switch content {
    case .review: "review"
    case .retraction: "retraction"
    case .suspension: "suspension"
    case .alias: "alias"
    case .report: "report"
    case .quiz: "quiz"
    }
  }
}
