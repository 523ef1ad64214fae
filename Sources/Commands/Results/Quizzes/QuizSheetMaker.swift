import DeckFormat
import Exchange
import Foundation
import Markup
import Questions
import Storage
import Study

/// Draws the questions that are written for another program.
@MainActor
struct QuizSheetMaker {
  /// What is to be drawn.
  struct Order {
    /// The decks by name; all but those for adults for none.
    var decks: [String]
    /// Who is asked.
    var audience: Deck.Audience
    /// The most questions; nil for one about everything that can be asked.
    var count: Int?
    /// What the draw follows from.
    var seed: UInt64
    /// The forms; empty for those that the format holds.
    var forms: [Form]
    /// The topics and headings; empty for all.
    var topics: [String]
    /// The format that it is written in.
    var format: QuizFormat

    /// Whether a question about every fact is wanted.
    var isOfAll: Bool { count == nil && forms.isEmpty && topics.isEmpty }
  }

  private let workspace: Workspace
  private let common: CommonOptions

  init(workspace: Workspace, common: CommonOptions) {
    self.workspace = workspace
    self.common = common
  }

  /// The sheet.
  ///
  /// The same order draws the same questions as `quiz` does with the same seed and count, as far as
  /// the format holds them and no two are gaps of one sentence.
  ///
  /// - Parameters:
  ///   - order: What is to be drawn.
  ///   - folder: The folder that it is written to, as an absolute path.
  /// - Returns: The sheet, the facts without a question where all are wanted, and why pictures are not
  ///   in it.
  /// - Throws: A ``CommandError`` or `StorageError` where there is nothing to ask.
  func sheet(
    _ order: Order, in folder: String
  ) throws -> (sheet: QuizSheet, unasked: [UnaskedFact], problems: [String]) {
    let banks = Bank.banks(of: try fittingDecks(for: order))
    try TopicNames.check(order.topics, in: banks)
    let names = Dictionary(
      banks.map { ($0.deck.id, WrittenNames($0)) }, uniquingKeysWith: { first, _ in first })
    let draft = QuizPlan.sheet(
      from: banks, count: order.count ?? .max, seed: order.seed, forms: Set(order.forms),
      includes: TopicNames.filter(order.topics)
    ) { question in
      guard order.forms.isEmpty, let names = names[question.card.deck] else { return true }
      return QuizItem(question, among: names, place: "").map(order.format.holds) ?? false
    }
    let questions = draft.questions
    guard !questions.isEmpty else {
      throw CommandError(
        "export: error: there is nothing to ask with these words; leave out '--form' or "
          + "'--topic', or name another deck", status: .no)
    }
    let asked = Set(questions.map(\.card.deck))
    let decks = banks.map(\.deck).filter { asked.contains($0.id) }
    var pictures = DeckPictures(for: folder)
    let files = try Dictionary(
      decks.map { ($0.id, try workspace.library(common).decks.file(of: $0) ?? absolute($0.path)) },
      uniquingKeysWith: { first, _ in first })
    let items = questions.compactMap { question -> QuizItem? in
      guard let names = names[question.card.deck] else { return nil }
      let deck = names.bank.deck
      let place = "\(deck.path):\(question.location.line)"
      return QuizItem(
        question, among: names, place: place,
        pictures: pictures.pictures(question.images, of: files[deck.id] ?? deck.path, at: place))
    }
    let sheet = QuizSheet(
      title: decks.map(\.title).joined(separator: ", "), language: decks[0].language,
      advisories: decks.compactMap(\.advisory), items: items, seed: order.seed)
    let unasked = order.isOfAll ? draft.left : []
    return (
      sheet,
      unasked.map { left in
        let path = names[left.question.card.deck]?.bank.deck.path ?? ""
        return UnaskedFact(
          place: "\(path):\(left.question.location.line)", stem: left.question.stem,
          reason: left.reason.rawValue)
      }, pictures.problems
    )
  }

  /// The decks that may be asked.
  ///
  /// - Throws: A ``CommandError`` where one is for adults and nobody said that they are asked.
  private func fittingDecks(for order: Order) throws -> [Deck] {
    let decks = try workspace.decks(matching: order.decks, common)
    guard order.audience != .adults else { return decks }
    let fitting = decks.filter { $0.audience != .adults }
    if let deck = decks.first(where: { $0.audience == .adults }) {
      if !order.decks.isEmpty {
        throw CommandError(
          "export: error: '\(deck.id)' is for adults; add '--audience adults' if who is asked is",
          status: .usage)
      }
      if fitting.isEmpty {
        throw CommandError(
          "export: error: all decks here are for adults; name one, such as '\(deck.id)', and add "
            + "'--audience adults' if who is asked is", status: .no)
      }
    }
    return fitting
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workspace.world.workingDirectory)/\(path)"
  }
}
