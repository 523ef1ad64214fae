import Contest
import DeckFormat
import Foundation
import Presentation
import Questions
import Statistics
import Storage
import Study

/// What commands about classes work with: the quizzes that were held, and the students.
@MainActor
final class ClassDesk {
  let workspace: Workspace
  let common: CommonOptions
  let store: ProgressStore
  /// The quizzes that were held, the latest first, so that number 1 is the first.
  let quizzes: [ClassQuiz]
  private var banks: [String: Bank?] = [:]

  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    store = try workspace.store(common)
    quizzes = try store.classQuizzes().reversed()
  }

  /// The deck of a quiz as it is now; nil if it is not there any more.
  func bank(of quiz: ClassQuiz) -> Bank? {
    if let known = banks[quiz.setup.deck] { return known }
    let bank = workspace.deck(quiz.setup.deck, common).map { Bank($0) }
    banks[quiz.setup.deck] = .some(bank)
    return bank
  }

  /// What grades the answers of a quiz: only names that are typed need the deck.
  func grader(of quiz: ClassQuiz) -> ContestGrader {
    let isTyped = quiz.setup.questions.contains { question in
      if case .text = question.prompt { true } else { false }
    }
    return ContestGrader(isTyped ? [bank(of: quiz)].compactMap(\.self) : [])
  }

  /// What came of a quiz.
  func outcome(of quiz: ClassQuiz) throws -> ClassOutcome {
    let contest = try store.contest(of: quiz, grader: grader(of: quiz))
    let counting = try store.counting(ofClass: quiz.id)
    let players = Set(contest.players.map(\.id))
    let students = try store.students().filter { players.contains($0.learner) }
    return ClassOutcome(
      contest, opened: quiz.opened, group: quiz.group,
      isTakenBack: counting.of > 0 && counting.students == 0,
      reviews: try store.reviews(ofClass: quiz.id),
      students: Dictionary(
        students.map { ($0.learner, $0.student) }, uniquingKeysWith: { one, _ in one }))
  }

  /// How a quiz stands, in a word or two.
  func state(of quiz: ClassQuiz, _ outcome: ClassOutcome) -> String {
    if outcome.isTakenBack { return "taken back" }
    if quiz.endedAt != nil { return "ended" }
    return quiz.setup.isOnPaper ? "on paper" : "open"
  }

  /// What cards, and the topics of some decks, are called.
  func names(of cards: some Sequence<Card.ID>, in banks: [Bank]) -> LearningNames {
    var names = LearningNames()
    for id in cards {
      guard let card = Card(id: id),
        let fact = banks.first(where: { $0.deck.id == card.deck })?[card.fact]
      else { continue }
      names.cards[id] = CardName(fact, card.direction, deck: card.deck)
    }
    for deck in banks.map(\.deck) {
      for topic in deck.topics { names.topics[.init(deck: deck.id, topic: topic.id)] = topic.name }
    }
    return names
  }
}
