package import DeckFormat
package import Questions
package import Scheduling

/// Something a session shows; how it looks is decided elsewhere.
package enum Screen: Equatable, Sendable {
  /// New facts, before they are asked.
  case lesson(deck: String, topic: String, facts: [Fact])
  /// A question; the number counts from 1.
  case question(Question, number: Int)
  /// A hint for the question.
  case hint(String)
  /// The answer of a flashcard or an answered key-point question, before it is rated.
  case revealed(Question, reply: String)
  /// An order, read back before it counts.
  case readBack([String])
  /// What became of an answer.
  case feedback(Feedback)
  /// A sentence.
  case message(Message)
  /// Why this card is asked, and in this form.
  case reason(Reason)
  /// The place in the notes a question comes from.
  case source(deck: String, line: Int, isAnswered: Bool)
  /// The end of the session.
  case summary(SessionSummary)
  /// A question of a quiz with a limit; the number counts from 1, and so many milliseconds are left,
  /// 0 or more.
  case timedQuestion(Question, number: Int, timeLeft: Int64)
  /// The end of a quiz.
  case quizResult(QuizReport)
}

/// What became of an answer.
package struct Feedback: Equatable, Sendable {
  /// When the card comes again.
  package enum Next: Equatable, Sendable {
    /// In that many days, 1 or more.
    case days(Int)
    /// Later in this session.
    case laterInSession
    /// Nothing was scheduled.
    case unscheduled
  }

  /// The question.
  package var question: Question
  /// How right the reply was.
  package var assessment: Assessment
  /// What the scheduler is told; nil if nothing.
  package var rating: Rating?
  /// When the card comes again.
  package var next: Next
  /// What helped with the answer, so that it counts as hard at best; nil if nothing did.
  package var help: Help?

  /// What may help with an answer.
  package enum Help: Equatable, Sendable {
    /// A hint was asked for.
    case hint
    /// The notes were opened.
    case notes
  }

  /// Creates feedback from its parts.
  package init(
    question: Question, assessment: Assessment, rating: Rating?, next: Next, help: Help? = nil
  ) {
    self.question = question
    self.assessment = assessment
    self.rating = rating
    self.next = next
    self.help = help
  }
}

/// Why a card is asked now, and in this form.
package struct Reason: Equatable, Sendable {
  /// The question.
  package var question: Question
  /// What is known of the card; nil for a new one.
  package var state: CardState?
  /// The predicted probability of recall today, 0…1; nil for a new card.
  package var retrievability: Double?
  /// Whether it was missed in this session.
  package var isRelearning: Bool

  /// Creates a reason from its parts.
  package init(
    question: Question, state: CardState?, retrievability: Double?, isRelearning: Bool
  ) {
    self.question = question
    self.state = state
    self.retrievability = retrievability
    self.isRelearning = isRelearning
  }
}

/// How a session went.
package struct SessionSummary: Equatable, Sendable {
  /// The answers that were kept.
  package var answered: Int
  /// How many of them were right, at least in part.
  package var right: Int
  /// How many of the right ones were so in part only.
  package var partly: Int
  /// The cards that are still due today.
  package var stillDue: Int
  /// Whether nothing was left to ask, neither misses that come back nor new facts.
  package var isDone: Bool
  /// Why new facts wait; nil if they do not.
  package var pause: StudyPlan.Pause?
  /// Whether the schedule was left alone.
  package var isCram: Bool

  /// Creates a summary from its parts.
  package init(
    answered: Int, right: Int, stillDue: Int, isDone: Bool, pause: StudyPlan.Pause?,
    partly: Int = 0, isCram: Bool = false
  ) {
    self.partly = partly
    self.isCram = isCram
    self.answered = answered
    self.right = right
    self.stillDue = stillDue
    self.isDone = isDone
    self.pause = pause
  }
}
