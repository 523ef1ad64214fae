import DeckFormat

extension QuestionMaker {
  /// The cards that are asked with one set of kept texts.
  private static let pageLength = 1000
  /// The pages that are held in memory at once.
  private static let pagesAtOnce = 8

  /// Visits every question a deck can be asked, in the order of its cards and of ``Form``.
  ///
  /// - Parameters:
  ///   - bank: The deck's facts.
  ///   - forms: The forms wanted; empty for all.
  ///   - seed: What chance follows from.
  ///   - visit: Is given each question.
  package static func forEachQuestion(
    in bank: Bank, forms: Set<Form> = [], seed: UInt64, visit: (Question) throws -> Void
  ) rethrows {
    try forEachQuestion(in: bank, forms: forms, seed: seed, as: { $0 }, visit: visit)
  }

  /// Visits what becomes of every question of a deck, in the order of its cards and of ``Form``.
  ///
  /// Pages of cards are asked on all cores; what comes out follows from the deck and the seed alone.
  /// Memory is that of a few pages, whatever the size of the deck.
  ///
  /// - Parameters:
  ///   - bank: The deck's facts.
  ///   - forms: The forms wanted; empty for all.
  ///   - seed: What chance follows from.
  ///   - make: Makes something of a question, such as its text, on any core; nil leaves it out.
  ///   - visit: Is given what was made, in order.
  package static func forEachQuestion<Made: Sendable>(
    in bank: Bank, forms: Set<Form> = [], seed: UInt64,
    as make: @Sendable (Question) -> Made?, visit: (Made) throws -> Void
  ) rethrows {
    let count = bank.cards.count
    let pages = stride(from: 0, to: count, by: pageLength).map { $0..<min($0 + pageLength, count) }
    for start in stride(from: 0, to: pages.count, by: pagesAtOnce) {
      let batch = Array(pages[start..<min(start + pagesAtOnce, pages.count)])
      let questions = batch.concurrentMap { page in
        made(of: page, in: bank, forms: forms, seed: seed, as: make)
      }
      for one in questions.joined() { try visit(one) }
    }
  }

  private static func made<Made: Sendable>(
    of cards: Range<Int>, in bank: Bank, forms: Set<Form>, seed: UInt64,
    as make: (Question) -> Made?
  ) -> [Made] {
    // The texts of facts that no card of the page is near to are not kept.
    let reach = 400
    let window =
      max(
        0, bank.factOfCard[cards.lowerBound] - reach)..<min(
        bank.deck.facts.count, bank.factOfCard[cards.upperBound - 1] + reach + 1)
    let page = bank.keepingTexts(of: window)
    var made: [Made] = []
    for index in cards {
      let asking = Asking(cardAt: index, in: page, seed: seed)
      for generator in suiting(asking) where forms.isEmpty || forms.contains(generator.form) {
        if let question = try? question(asking, by: generator), let one = make(question) {
          made.append(one)
        }
      }
    }
    return made
  }
}
