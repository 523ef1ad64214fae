package import Questions

/// What became of a quiz, as the log keeps it.
package struct QuizResult: Equatable, Codable, Sendable {
  /// How a quiz ended.
  package enum Ending: String, CaseIterable, Codable, Sendable {
    /// After its last question.
    case finished
    /// Before it, because the learner left.
    case left
    /// Before it, because the time was over.
    case timeUp = "time-up"
  }

  /// One question, from which it can be asked again with the quiz's seed.
  package struct Item: Equatable, Codable, Sendable {
    /// The card that was asked.
    package var card: Card.ID
    /// The form it was asked in.
    package var form: Form
    /// The share of the answer that was right, 0…1; nil where nothing was answered in time.
    package var score: Double?

    /// Creates an item from its parts.
    package init(card: Card.ID, form: Form, score: Double?) {
      self.card = card
      self.form = form
      self.score = score
    }

    /// Whether it was not answered, or not wholly right.
    package var isMiss: Bool { (score ?? 0) < 1 }
  }

  /// The questions in the order they were asked, with those that were not reached.
  package var items: [Item]
  /// The seed the questions were drawn with.
  package var seed: UInt64
  /// The time from the first question to the end, in milliseconds, 0 or more.
  package var milliseconds: Int
  /// Whether the answers were to enter the schedule.
  package var isRecorded: Bool
  /// How it ended.
  package var ending: Ending

  /// Creates a result from its parts.
  package init(
    items: [Item], seed: UInt64, milliseconds: Int, isRecorded: Bool = false,
    ending: Ending = .finished
  ) {
    self.items = items
    self.seed = seed
    self.milliseconds = milliseconds
    self.isRecorded = isRecorded
    self.ending = ending
  }
}

extension QuizResult {
  /// The number of questions, answered or not.
  package var asked: Int { items.count }

  /// The number of questions that were answered.
  package var answered: Int { items.count { $0.score != nil } }

  /// The number of questions that were answered wholly right.
  package var right: Int { items.count { !$0.isMiss } }

  /// The mean score of all questions, 0…1, what was not answered counting as 0; 0 without questions.
  package var score: Double {
    items.isEmpty ? 0 : items.reduce(0) { $0 + ($1.score ?? 0) } / Double(items.count)
  }

  /// The identifiers of the decks that were asked, in alphabetical order.
  package var decks: [String] {
    Set(items.compactMap { Card(id: $0.card)?.deck }).sorted()
  }

  /// What was not answered, or not wholly right, in the order of the questions.
  package var misses: [Item] { items.filter(\.isMiss) }
}
