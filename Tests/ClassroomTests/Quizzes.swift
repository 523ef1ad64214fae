import Contest
import DeckFormat
import Foundation
import Markup
import Questions
import Storage
import Study

/// The deck and the questions of the tests.
enum Quizzes {
  static let bank = Bank(
    Deck(
      parsing: """
        # Capitals

        What is the capital of France? :: Paris

        What is the capital of Norway? :: Oslo

        What is the capital of Japan? :: Tokyo

        What is the capital of Peru? :: Lima

        What is the capital of Latvia? :: Riga

        What is the capital of Iceland? :: Reykjavik

        """, path: "Decks/capitals.md"))

  /// The code by which students join.
  static let code = "K7WQ2F"

  /// One of four; right is Paris.
  static let choice = question(
    "Paris", .choice, stem: "What is the capital of France?",
    .choice(options: ["Oslo", "Paris", "Tokyo", "Lima"], right: 1))
  /// Any number of five; right are Oslo, Tokyo and Riga.
  static let several = question(
    "Oslo", .listAll, stem: "Which of these end in a vowel that is no i?",
    .several(options: ["Paris", "Oslo", "Tokyo", "Riga", "Lyon"], right: [1, 2, 3]))
  /// Four in order.
  static let order = question(
    "Tokyo", .order, stem: "From the west to the east.",
    .order(items: ["Tokyo", "Lima", "Riga", "Paris"], right: [1, 3, 2, 0]))
  /// Three with three.
  static let matching = question(
    "Lima", .matching, stem: "Match the capitals with their countries.",
    .matching(
      left: ["Lima", "Riga", "Oslo"], right: ["Norway", "Peru", "Latvia"], partners: [1, 2, 0]))
  /// To be typed; right is Riga.
  static let text = question(
    "Riga", .typed, stem: "What is the capital of Latvia?", .text(accepts: ["Riga"]))

  /// To be typed, and long enough for a slip; right is Reykjavik.
  static let long = question(
    "Reykjavik", .typed, stem: "What is the capital of Iceland?", .text(accepts: ["Reykjavik"]))

  /// One of each sort.
  static let all = [choice, several, order, matching, text]

  /// A question about a city of the deck.
  static func question(
    _ city: String, _ form: Form, stem: String, _ prompt: ContestPrompt, note: String? = nil,
    hint: String = ""
  ) -> ContestQuestion {
    let fact = bank.deck.facts.first { $0.text == city }
    let response: Question.Response =
      switch prompt {
      case .choice(let options, let right): .choice(options: options, right: right)
      case .several(let options, let right): .list(items: right.map { [options[$0]] })
      case .order(let items, let right): .order(shown: items, right: right.map { items[$0] })
      case .matching(let left, let right, let partners):
        .matching(left: left, right: right, partners: partners)
      case .text(let accepts): .typed(accepts: accepts)
      }
    return ContestQuestion(
      question: Question(
        card: Card(deck: "capitals", fact: fact?.id ?? "none", direction: .answer), form: form,
        pattern: .faq, facts: fact.map { [$0.id] } ?? [], kind: fact?.kind ?? .definition,
        topic: "Capitals", stem: stem, response: response, answer: city, hint: hint, note: note,
        location: .init(line: 1, column: 1), seed: 7),
      stem: stem, prompt: prompt, place: "capitals, Capitals")
  }

  /// A quiz of some questions.
  static func quiz(
    _ questions: [ContestQuestion] = all, _ settings: ContestSettings = ContestSettings(),
    title: String = "Capitals of the world", group: String = "", advisory: String? = nil
  ) -> ClassQuiz {
    ClassQuiz(
      setup: ContestSetup(
        id: UUID(), title: title, deck: "capitals", advisory: advisory, questions: questions,
        settings: settings,
        seed: 42, code: code),
      opened: TestClock.start, group: group)
  }
}
