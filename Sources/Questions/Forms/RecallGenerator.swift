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
    var (stem, answer) = sides(of: asking)
    if Phrase.endsOpen(answer) { answer += "." }
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
    case .name:
      let isOfTopic = fact.kind == .gloss || fact.kind == .alias
      return (asking.openNameRequest, isOfTopic ? asking.topicAnswers[0] : fact.name)
    case .meaning: return (asking.meaningRequest(.recall, type: asking.meaningType), fact.text)
    case .topic:
      let masked = Definiens.masked(asking.item, names: asking.topicNames)
      return (phrasing.topic(of: asking.listName, masked, .recall), fact.topic)
    case .position:
      let previous = asking.previousStage.map { asking.bank.deck.facts[$0].name }
      return (phrasing.stage(after: previous, of: asking.listName, .recall), fact.name)
    case .members:
      let members = asking.members.map { $0.name.isEmpty ? $0.text : $0.name }
      return (
        phrasing.members(members.count, of: asking.listName, .recall), Self.listed(members)
      )
    case .order:
      return (
        phrasing.order(of: asking.listName, .recall),
        asking.members.map(\.name).joined(separator: "; ")
      )
    case .sides:
      let relation = relation(of: asking)
      let stem = phrasing.contrast(
        of: fact.sides.map { asking.bank.topicName(of: $0.term) }, under: fact.name, relation,
        first: fact.sides.first?.value ?? "")
      let asked =
        relation == .counterparts && fact.name.isEmpty ? fact.sides.dropFirst() : fact.sides[...]
      return relation == .likeness
        ? (stem, fact.sides[0].value)
        : (stem, asked.map { "\($0.term): \($0.value)" }.joined(separator: "; "))
    case .answer:
      guard fact.kind == .authored, let prompt = fact.prompt, prompt.contains("____") else {
        let question = asking.openQuestion
        return fact.kind == .authored && asking.isShortAnswer
          ? (phrasing.silently(question), fact.text)
          : (phrasing.answer(to: question, .recall), fact.text)
      }
      return (phrasing.missingWord(in: prompt), fact.text)
    }
  }

  /// Items with semicolons between them; numbered where one has a semicolon itself.
  private static func listed(_ items: [String]) -> String {
    guard items.contains(where: { $0.contains(";") }) else { return items.joined(separator: "; ") }
    return items.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: " ")
  }

  private func relation(of asking: Asking) -> Relation {
    if asking.fact.rule == Bank.counterpartRule { return .counterparts }
    let values = Set(asking.fact.sides.map { asking.bank.normalForm.form(of: $0.value) })
    if values.count == 1 { return .likeness }
    let isNames = asking.fact.sides.allSatisfy { $0.value.split(separator: " ").count <= 2 }
    return isNames ? .values : .difference
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
