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
    /// A fact is now found elsewhere: what was answered before counts for the new place.
    ///
    /// Both are keys of facts, `deck:fact`. It holds for every learner, because it is the notes that
    /// changed; answers that come later under the old key stay there.
    case move(from: String, to: String)
    /// A card is learned anew: what was answered before no longer counts for its memory.
    case reset(card: Card.ID)
    /// A card is not asked before a day, in days since 1970-01-01.
    case bury(card: Card.ID, until: Int)
    /// A card is due on another day, in days since 1970-01-01, whatever the schedule says, until it is
    /// answered; a day before its last review counts as that of the review. Its memory stays as it is.
    case reschedule(card: Card.ID, due: Int)
    /// A learner marked a card to come back to, or removed the mark.
    case flag(card: Card.ID, isFlagged: Bool)
    /// A setting has a value from now on; nil for none of its own. It is of one deck, or of all
    /// where that is nil.
    case setting(key: String, value: String?, deck: String?)
    /// A model, by its name, has other weights from now on; no weights mean its default ones.
    case weights(model: String, values: [Double])
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
    case .move: "move"
    case .reset: "reset"
    case .bury: "bury"
    case .reschedule: "reschedule"
    case .flag: "flag"
    case .setting: "setting"
    case .weights: "weights"
    case .suspension: "suspension"
    case .alias: "alias"
    case .report: "report"
    case .quiz: "quiz"
    }
  }
}
