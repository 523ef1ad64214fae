package import Questions
package import Scheduling

/// One answer to one card: what cannot be computed again later.
package struct Review: Equatable, Codable, Sendable {
  /// What the card was asked for.
  package enum Source: String, CaseIterable, Codable, Sendable {
    /// A study session.
    case study
    /// A scored test.
    case quiz
    /// A class.
    case classroom = "class"
    /// Another program's log.
    case imported = "import"
  }

  /// The card.
  package var card: Card.ID
  /// What the scheduler is told; nil where the answer is kept but schedules nothing (a step with
  /// options, a quiz that is not recorded, a cram session).
  package var rating: Rating?
  /// The rating the verdict gave, where the learner changed it.
  package var overriddenFrom: Rating?
  /// How right the reply was.
  package var verdict: Verdict
  /// The form the card was asked in.
  package var form: Form
  /// The number of options shown; nil where none were.
  package var options: Int?
  /// The reply, as typed; empty where nothing was typed.
  package var reply: String
  /// The other name the reply was taken for; nil if none.
  package var takenFor: String?
  /// The number of hints asked for.
  package var hints: Int
  /// The time from question to reply, in milliseconds, at most an hour.
  package var milliseconds: Int
  /// The seed the question was drawn with.
  package var seed: UInt64
  /// What the card was asked for.
  package var source: Source
  /// The model that scheduled, such as `fsrs-6`; nil where nothing was scheduled.
  package var model: String?
  /// What tells the weights of that model apart from others, ``Scheduling/Model/fingerprint``; nil for
  /// its default ones.
  package var weightsFingerprint: UInt64?
  /// The desired retention the interval was chosen for, 0.70…0.99; nil where nothing was scheduled, or
  /// it is not known.
  package var retention: Double?
  /// The probability of recall the model predicted, 0…1; nil for a card without a memory.
  package var retrievability: Double?
  /// The days until the card is due, counted from the review's day; nil where nothing was scheduled.
  package var interval: Int?

  /// Creates a review; what few answers have, has a default.
  package init(
    card: Card.ID, rating: Rating?, overriddenFrom: Rating? = nil, verdict: Verdict, form: Form,
    options: Int? = nil, reply: String = "", takenFor: String? = nil, hints: Int = 0,
    milliseconds: Int = 0, seed: UInt64 = 0, source: Source = .study, model: String? = nil,
    weightsFingerprint: UInt64? = nil, retention: Double? = nil, retrievability: Double? = nil,
    interval: Int? = nil
  ) {
    self.card = card
    self.rating = rating
    self.overriddenFrom = overriddenFrom
    self.verdict = verdict
    self.form = form
    self.options = options
    self.reply = reply
    self.takenFor = takenFor
    self.hints = hints
    self.milliseconds = milliseconds
    self.seed = seed
    self.source = source
    self.model = model
    self.weightsFingerprint = weightsFingerprint
    self.retention = retention
    self.retrievability = retrievability
    self.interval = interval
  }
}

extension Review {
  /// Whether the answer counts as right: by its rating, else by its verdict.
  package var isRight: Bool {
    if let rating { return rating != .again }
    return verdict == .exact || verdict == .close
  }
}
