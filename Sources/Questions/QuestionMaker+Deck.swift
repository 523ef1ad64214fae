import DeckFormat
import Dispatch
import Synchronization

extension QuestionMaker {
  /// The cards that are asked with one set of kept texts.
  private static let pageLength = 1000
  /// The pages that are held in memory at once.
  private static let pagesAtOnce = 8

  /// Visits every question a deck can be asked, in the order of its cards and of ``Form``.
  ///
  /// Pages of cards are asked on all cores; what comes out follows from the deck and the seed alone.
  /// Memory is that of a few pages, whatever the size of the deck.
  ///
  /// - Parameters:
  ///   - bank: The deck's facts.
  ///   - forms: The forms wanted; empty for all.
  ///   - seed: What chance follows from.
  ///   - visit: Is given each question.
  package static func forEachQuestion(
    in bank: Bank, forms: Set<Form> = [], seed: UInt64, visit: (Question) throws -> Void
  ) rethrows {
    let count = bank.cards.count
    let pages = stride(from: 0, to: count, by: pageLength).map { $0..<min($0 + pageLength, count) }
    for start in stride(from: 0, to: pages.count, by: pagesAtOnce) {
      let batch = Array(pages[start..<min(start + pagesAtOnce, pages.count)])
      for questions in questions(of: batch, in: bank, forms: forms, seed: seed) {
        for question in questions { try visit(question) }
      }
    }
  }

  /// The questions of some pages, in order.
  private static func questions(
    of pages: [Range<Int>], in bank: Bank, forms: Set<Form>, seed: UInt64
  ) -> [[Question]] {
    guard pages.count > 1 else {
      return pages.map { questions(of: $0, in: bank, forms: forms, seed: seed) }
    }
    let asked = Mutex(Array(repeating: [Question](), count: pages.count))
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let questions = questions(of: pages[index], in: bank, forms: forms, seed: seed)
      asked.withLock { $0[index] = questions }
    }
    return asked.withLock { $0 }
  }

  private static func questions(
    of cards: Range<Int>, in bank: Bank, forms: Set<Form>, seed: UInt64
  ) -> [Question] {
    // The texts of facts that no card of the page is near to are not kept.
    let reach = 400
    let window =
      max(0, bank.factOfCard[cards.lowerBound] - reach)
      ..< min(bank.deck.facts.count, bank.factOfCard[cards.upperBound - 1] + reach + 1)
    let page = bank.keepingTexts(of: window)
    var questions: [Question] = []
    for index in cards {
      let asking = Asking(cardAt: index, in: page, seed: seed)
      for generator in suiting(asking) where forms.isEmpty || forms.contains(generator.form) {
        if let question = try? question(asking, by: generator) { questions.append(question) }
      }
    }
    return questions
  }
}
