import Chance
import DeckFormat

/// Asks which description belongs to which name of a list.
struct MatchingGenerator: QuestionGenerator {
  var form: Form { .matching }

  var suits: [Suit] {
    [
      Suit(
        [.list], .members,
        "names and descriptions of one list are each other's wrong answers")
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    guard let kind = asking.fact.memberKind, [.role, .labelled, .definition].contains(kind) else {
      throw .unsuited
    }
    let places = asking.fact.members.compactMap { bank.index(of: $0) }
    guard (3...8).contains(places.count) else {
      throw Refusal("O01", "a matching has three to eight pairs")
    }
    var right: [Phrase] = []
    for place in places { right.append(try bank.wholeMeaning(at: place).phrase) }
    let left = places.map { bank.name(at: $0) }
    try check(left, right, bank)
    // Neither the solved order nor its reverse is ever shown.
    let own = Array(places.indices)
    var order = generator.shuffle(own)
    while order == own || order == own.reversed() { order = generator.shuffle(own) }
    let shown = order.map { right[$0].text }
    let partners = own.map { pair in order.firstIndex(of: pair) ?? 0 }
    return asking.question(
      .matching, .matching, stem: asking.phrasing.matching(of: asking.listName),
      response: .matching(left: left.map(\.text), right: shown, partners: partners),
      answer: zip(left, right).map { "\($0.text): \($1.text)" }.joined(separator: "; "),
      hint: asking.phrasing.hint(
        wrong: "\(left[0].text): \(shown[own.first { $0 != partners[0] } ?? 0])"))
  }

  /// Refuses pairs that give themselves away, and descriptions that could be exchanged.
  private func check(_ left: [Phrase], _ right: [Phrase], _ bank: Bank) throws(Refusal) {
    for one in right.indices {
      if right[one].endsOpen { throw Refusal("T02", "a description ends like one that was cut") }
      if right[one].length > 160 { throw Refusal("T06", "a description is too long for a column") }
      for word in left[one].content
      where bank.lexicon.isShared(word, with: right[one].content, terms: bank.terms) {
        let isCommon = right.indices.contains { other in
          other != one && bank.lexicon.isShared(word, with: right[other].content, terms: bank.terms)
        }
        if !isCommon { throw Refusal("L02", "'\(left[one].text)' shares a word with its partner") }
      }
      for other in right.indices where other > one {
        if right[one].type != right[other].type
          || right[one].faintCues.contains(.digit) != right[other].faintCues.contains(.digit)
        {
          throw Refusal("O08", "two descriptions are built otherwise")
        }
        if left[one].form == left[other].form || right[one].form == right[other].form {
          throw Refusal("O02", "two entries are alike")
        }
        if bank.lexicon.likeness(right[one].content, right[other].content) >= 0.6 {
          throw Refusal("A03", "two descriptions say nearly the same")
        }
      }
    }
  }
}
