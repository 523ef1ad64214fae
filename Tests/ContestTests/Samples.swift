import DeckFormat
import Foundation
import Markup
import Questions
import Scheduling
import Study

@testable import Contest

/// Questions, students and quizzes of the tests.
enum Samples {
  /// A student.
  static let ada = id(1)
  /// Another one.
  static let ben = id(2)
  /// A third one.
  static let cleo = id(3)
  /// An instant, in milliseconds since 1970.
  static let noon: Int64 = 1_795_435_200_000

  /// The identifier of a number.
  static func id(_ number: UInt16) -> UUID {
    UUID(
      uuid: (
        0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, UInt8(number >> 8),
        UInt8(truncatingIfNeeded: number)
      ))
  }

  /// Capitals, typed, and a list.
  static let capitals = Bank(
    Deck(
      parsing: """
        # Capitals

        What is the capital of France? :: Paris

        What is the capital of Norway? :: Oslo

        """, path: "Decks/capitals.md"))

  /// Grades replies to questions of the capitals.
  static let grader = ContestGrader([capitals])

  /// Which of the phases it is; the second option is right.
  static let choice = question(
    .choice(options: ["Prophase", "Metaphase", "Anaphase", "Telophase"], right: 1), .choice,
    hint: "They meet in the middle.")
  /// A statement that is true.
  static let pair = question(.choice(options: ["True", "False"], right: 0), .trueFalse)
  /// Of six options the first, the third and the fourth are right.
  static let several = question(
    .several(options: ["a", "b", "c", "d", "e", "f"], right: [0, 2, 3]), .listAll)
  /// Four items, shown as `b d a c`.
  static let order = question(
    .order(items: ["b", "d", "a", "c"], right: [2, 0, 3, 1]), .order)
  /// Three items with their partners.
  static let matching = question(
    .matching(left: ["l0", "l1", "l2"], right: ["r0", "r1", "r2"], partners: [2, 0, 1]), .matching)
  /// The capital of France.
  static let text = question(.text(accepts: ["Paris", "Lutetia"]), .typed)

  /// One question of every sort.
  static let all = [choice, pair, several, order, matching, text]

  /// A question that is put in some way.
  static func question(
    _ prompt: ContestPrompt, _ form: Form, hint: String = "", note: String? = nil, seed: UInt64 = 7
  ) -> ContestQuestion {
    let response: Question.Response =
      switch prompt {
      case .choice(let options, let right): .choice(options: options, right: right)
      case .several(let options, let right): .list(items: right.map { [options[$0]] })
      case .order(let items, let right): .order(shown: items, right: right.map { items[$0] })
      case .matching(let left, let right, let partners):
        .matching(left: left, right: right, partners: partners)
      case .text(let accepts): .typed(accepts: accepts)
      }
    let fact = capitals.deck.facts.first { $0.text == "Paris" }?.id ?? ""
    return ContestQuestion(
      question: Question(
        card: Card(deck: "capitals", fact: fact, direction: .answer), form: form,
        pattern: .recall, facts: [fact], kind: .authored, topic: "Capitals", stem: "What is it?",
        response: response, answer: "", hint: hint, note: note,
        location: SourceLocation(line: 3, column: 1), seed: seed),
      stem: "What is it?", prompt: prompt, place: "Capitals")
  }

  /// A quiz of some questions.
  static func setup(
    _ questions: [ContestQuestion] = [choice, several, text],
    _ settings: ContestSettings = ContestSettings(), seed: UInt64 = 42
  ) -> ContestSetup {
    ContestSetup(
      id: id(1000), title: "Cell division", deck: "capitals", questions: questions,
      settings: settings, seed: seed, code: "K7WQ2F")
  }

  /// A state that is due today after an interval.
  static func state(interval: Int) -> CardState {
    CardState(
      memory: Memory(stability: Double(interval), difficulty: 5), dueDay: 20_780,
      lastDay: 20_780 - interval, firstDay: 20_600, reviews: 4, lapses: 0, missesInARow: 0)
  }
}

extension Contest {
  /// What the answers to a question are for memory, where nobody ever had the card.
  func newReviews(ofQuestionAt index: Int) -> [ContestReview] {
    reviews(
      ofQuestionAt: index, at: Moment(milliseconds: Samples.noon, utcOffset: 0), retention: nil,
      replay: { _ in Replay() }, state: { _ in nil })
  }
}
