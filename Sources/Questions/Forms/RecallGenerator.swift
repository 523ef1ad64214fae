import Chance
import DeckFormat

/// Makes flashcards; no card is without one.
struct RecallGenerator: QuestionGenerator {
  var form: Form { .recall }

  var suits: [Suit] {
    let reason = "whatever can be known can be recalled, revealed and rated"
    return [
      Suit([.definition, .role, .labelled, .alias, .gloss], .name, reason),
      Suit([.definition, .role, .labelled], .meaning, reason),
      Suit([.role, .labelled, .characteristic, .example], .topic, reason),
      Suit([.stage], .position, reason), Suit([.list], .members, reason),
      Suit([.list], .order, reason), Suit([.contrast], .sides, reason),
      Suit([.faq, .authored], .answer, reason),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let (stem, answer) = sides(of: asking)
    let isList = asking.fact.kind == .list
    return asking.question(
      .recall, .recall, stem: stem, response: .recall, answer: answer,
      hint: isList
        ? asking.phrasing.hint(count: asking.fact.members.count)
        : hint(for: answer, asking),
      keyPoints: isList && asking.fact.memberKind == .characteristic
        ? asking.members.map(\.text) : nil)
  }

  /// The question and its answer.
  private func sides(of asking: Asking) -> (stem: String, answer: String) {
    let fact = asking.fact
    let phrasing = asking.phrasing
    switch asking.card.direction {
    case .name: return (asking.openNameRequest, fact.kind == .gloss ? fact.topic : fact.name)
    case .meaning: return (asking.meaningRequest(.recall, type: asking.meaningType), asking.wholeText)
    case .topic:
      let masked = Definiens.masked(asking.item, names: asking.topicNames)
      return (phrasing.topic(of: asking.listName, masked, .recall), fact.topic)
    case .position:
      let previous = asking.previousStage.map { asking.bank.deck.facts[$0].name }
      return (phrasing.stage(after: previous, of: asking.listName, .recall), fact.name)
    case .members:
      let members = asking.members.map { $0.name.isEmpty ? $0.text : $0.name }
      return (
        phrasing.members(members.count, of: asking.listName, .recall),
        members.joined(separator: "; ")
      )
    case .order:
      return (
        phrasing.order(of: asking.listName, .recall),
        asking.members.map(\.name).joined(separator: "; ")
      )
    case .sides:
      let stem = phrasing.contrast(
        of: fact.sides.map(\.term), under: fact.name, relation(of: asking),
        first: fact.sides.first?.value ?? "")
      return (stem, fact.sides.map { "\($0.term): \($0.value)" }.joined(separator: "; "))
    case .answer:
      guard fact.kind == .authored, let prompt = fact.prompt, prompt.contains("____") else {
        return (phrasing.answer(to: fact.prompt ?? fact.name, .recall), fact.text)
      }
      return (phrasing.missingWord(in: prompt), fact.text)
    }
  }

  private func relation(of asking: Asking) -> Relation {
    if asking.fact.rule == Bank.counterpartRule { return .counterparts }
    let values = Set(asking.fact.sides.map { asking.bank.normalForm.form(of: $0.value) })
    return values.count == 1 ? .likeness : .difference
  }

  /// The first words of a long answer; letter and length of a short one.
  private func hint(for answer: String, _ asking: Asking) -> String {
    let isDefinition = asking.card.direction == .meaning && asking.fact.kind == .definition
    let meaning = isDefinition ? try? asking.bank.meaning(at: asking.index) : nil
    let words = (meaning?.phrase.text ?? answer).split(separator: " ")
    return words.count > 4
      ? asking.phrasing.hint(opening: words.prefix(2).joined(separator: " "))
      : asking.hint(name: answer)
  }
}
