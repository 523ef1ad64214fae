package import Chance
import DeckFormat

/// Asks for the order of an ordered list.
package struct OrderGenerator: QuestionGenerator {
  package var form: Form { .order }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    guard card.direction == .order else { throw .unsuited }
    let right = asking.members.map(\.name)
    guard right.count > 2 else { throw Refusal("O01", "there are fewer than three stages") }
    guard Set(right.map { bank.normalForm.form(of: $0) }).count == right.count else {
      throw Refusal("O02", "two stages have one name")
    }
    if let told = right.first(where: { Self.tellsItsPlace($0, bank.lexicon) }) {
      throw Refusal("O14", "'\(told)' says where it stands")
    }
    // Neither the right order nor its reverse is ever shown.
    var shown = generator.shuffle(right)
    while shown == right || shown == right.reversed() { shown = generator.shuffle(right) }
    return asking.question(
      .order, .orderStages, stem: asking.phrasing.order(of: asking.listName, .choice),
      response: .order(shown: shown, right: right), answer: right.joined(separator: "; "),
      hint: asking.phrasing.hint(opening: right[0]))
  }

  /// Whether a stage's name starts with a number or holds an ordinal.
  private static func tellsItsPlace(_ name: String, _ lexicon: Lexicon) -> Bool {
    let words = lexicon.words(in: name)
    guard let first = words.first else { return false }
    if first.allSatisfy(\.isNumber),
      name.dropFirst(first.count).first.map({ ".):".contains($0) }) == true
    {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      ordinals.contains($0) && steps.contains($1)
    }
  }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "final", "last", "initial", "erster", "zweiter", "dritter",
    "letzter", "erste", "zweite", "dritte", "letzte",
  ]
  private static let steps: Set<String> = ["stage", "step", "phase", "schritt", "stufe"]
}
