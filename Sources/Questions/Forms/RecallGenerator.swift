package import Chance
import DeckFormat

/// Makes flashcards; no card is without one.
package struct RecallGenerator: QuestionGenerator {
  package var form: Form { .recall }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    guard let (stem, answer) = sides(of: asking) else { throw .unsuited }
    let isList = asking.fact.kind == .list
    return asking.question(
      .recall, .recall, stem: stem, response: .recall, answer: answer,
      hint: isList
        ? asking.phrasing.hint(count: asking.fact.members.count)
        : hint(for: answer, asking),
      keyPoints: isList && asking.fact.memberKind == .characteristic
        ? asking.members.map(\.text) : nil)
  }

  /// The question and its answer; nil if the fact does not have the direction.
  private func sides(of asking: Asking) -> (stem: String, answer: String)? {
    let fact = asking.fact
    let phrasing = asking.phrasing
    switch (asking.card.direction, fact.kind) {
    case (.name, .definition):
      return (phrasing.term(meaning: meaning(of: asking), .recall), fact.name)
    case (.name, .role):
      let meaning = meaning(of: asking)
      let type = PhraseType(of: meaning, words: asking.bank.lexicon.words(in: meaning))
      return (
        phrasing.role(meaning, isVerb: type == .verb, of: fact.topic, .recall), fact.name
      )
    case (.name, .labelled):
      return (
        phrasing.label(meaning(of: asking), in: heading(asking), of: fact.topic, .recall), fact.name
      )
    case (.name, .alias):
      let others = asking.otherAliases
      return (phrasing.otherName(of: fact.topic, besides: others, .recall), fact.name)
    case (.name, .gloss): return (phrasing.term(literally: fact.name, .recall), fact.topic)
    case (.meaning, .definition):
      return (phrasing.meaning(of: fact.name, article: article(of: fact), .recall), fact.text)
    case (.meaning, .role):
      return (phrasing.meaning(ofRole: fact.name, of: fact.topic, .recall), fact.text)
    case (.meaning, .labelled):
      return (
        phrasing.meaning(ofLabel: fact.name, in: fact.heading, of: fact.topic, .recall), fact.text
      )
    case (.topic, _):
      let text = fact.name.isEmpty ? fact.text.withoutFullStop : fact.name
      let masked = Definiens.masked(text, names: asking.topicNames)
      return (phrasing.topic(of: fact.kind, masked, in: fact.heading, .recall), fact.topic)
    case (.position, _):
      return (phrasing.stage(after: asking.previousStage?.name, of: fact.topic, .recall), fact.name)
    case (.members, _):
      let members = asking.members.map { $0.name.isEmpty ? $0.text : $0.name }
      return (
        phrasing.members(members.count, of: asking.listName, .recall),
        members.joined(separator: "; ")
      )
    case (.order, _):
      return (
        phrasing.order(of: asking.listName, .recall),
        asking.members.map(\.name).joined(separator: "; ")
      )
    case (.sides, _):
      let stem = phrasing.contrast(
        of: fact.sides.map(\.term), under: fact.name, relation(of: asking),
        first: fact.sides.first?.value ?? "")
      return (stem, fact.sides.map { "\($0.term): \($0.value)" }.joined(separator: "; "))
    case (.answer, .authored) where fact.prompt?.contains("____") == true:
      return (phrasing.missingWord(in: fact.prompt ?? ""), fact.text)
    case (.answer, _):
      return (phrasing.answer(to: fact.prompt ?? fact.name, .recall), fact.text)
    default: return nil
    }
  }

  private func relation(of asking: Asking) -> Relation {
    if asking.fact.rule == Bank.counterpartRule { return .counterparts }
    let values = Set(asking.fact.sides.map { asking.bank.normalForm.form(of: $0.value) })
    return values.count == 1 ? .likeness : .difference
  }

  /// The meaning without the name; with gaps for the name where it cannot be cut out.
  private func meaning(of asking: Asking) -> String {
    if let definiens = try? Definiens(of: asking.fact, language: asking.language) {
      return definiens.text
    }
    var text = Definiens.masked(asking.fact.text, names: asking.names)
    while let last = text.last, ".!".contains(last) { text.removeLast() }
    return text
  }

  /// The list's heading, unless it holds a word of the name.
  private func heading(_ asking: Asking) -> String {
    let lexicon = asking.bank.lexicon
    let words = lexicon.content(in: asking.fact.heading)
    let isTelling = !lexicon.shared(lexicon.content(in: asking.fact.name), with: words).isEmpty
    return isTelling ? "" : asking.fact.heading
  }

  /// The article before the term where a definition opens with it: `A` of *A heist is*, empty for
  /// *Netori is*; nil if the text opens otherwise.
  private func article(of fact: Fact) -> String? {
    guard fact.topic == fact.name,
      let place = Sentences.places(of: fact.name, in: fact.text).first
    else { return nil }
    let opening = fact.text[..<place.lowerBound].split(separator: " ")
    guard opening.count < 2 else { return nil }
    return opening.first?.lowercased() ?? ""
  }

  /// The first words of a long answer; letter and length of a short one.
  private func hint(for answer: String, _ asking: Asking) -> String {
    let isDefinition = asking.card.direction == .meaning && asking.fact.kind == .definition
    let definiens = isDefinition ? try? Definiens(of: asking.fact, language: asking.language) : nil
    let words = (definiens?.text ?? answer).split(separator: " ")
    return words.count > 4
      ? asking.phrasing.hint(opening: words.prefix(2).joined(separator: " "))
      : asking.hint(name: answer)
  }
}
