/// The questions that are written for another program.
package struct QuizSheet: Equatable, Sendable {
  /// What it is called.
  package var title: String
  /// The BCP 47 tag of the language that the questions are in.
  package var language: String
  /// What students should know before they read on, a sentence for each deck that says something.
  package var advisories: [String]
  /// The questions, in order.
  package var items: [QuizItem]
  /// What they were drawn with.
  package var seed: UInt64

  /// Creates a sheet.
  package init(
    title: String, language: String, advisories: [String] = [], items: [QuizItem], seed: UInt64 = 1
  ) {
    self.title = title
    self.language = language
    self.advisories = advisories
    self.items = items
    self.seed = seed
  }

  /// What programs call a question: its number, with as many digits as the last one's, and its
  /// beginning; at most 80 characters.
  func name(of index: Int) -> String {
    let digits = String(items.count).count
    let number = String(index + 1)
    let padding = String(repeating: "0", count: max(0, digits - number.count))
    let stem = items[index].stem
    let beginning = stem.count > 70 ? stem.prefix(69) + "…" : stem[...]
    return "\(padding)\(number) \(beginning)"
  }

  /// The questions with their indices, those of a deck together, in the order in which the decks come.
  var byDeck: [(deck: String, items: [(index: Int, item: QuizItem)])] {
    var decks: [String] = []
    var found: [String: [(Int, QuizItem)]] = [:]
    for (index, item) in items.enumerated() {
      if found[item.deck] == nil { decks.append(item.deck) }
      found[item.deck, default: []].append((index, item))
    }
    return decks.map { ($0, found[$0] ?? []) }
  }
}
