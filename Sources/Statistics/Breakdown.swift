import DeckFormat
import Questions

/// All answers by topic, by form and by kind of fact.
struct Breakdown {
  /// What was answered of each topic, the one most often asked first.
  let topics: [TopicTally]
  /// What was answered in each form that was used, in the order of the forms.
  let forms: [FormTally]
  /// What was answered of each kind of fact that the decks still have, in the order of the kinds.
  let kinds: [KindTally]

  /// Sums up a record.
  init(_ record: LearningRecord) {
    var byTopic: [TopicTally.Key: AnswerFigures] = [:]
    var byForm: [Form: AnswerFigures] = [:]
    for (key, rollUp) in record.topics where !rollUp.isEmpty {
      byTopic[TopicTally.Key(deck: key.deck, topic: key.topic), default: AnswerFigures()]
        .add(rollUp)
      byForm[key.form, default: AnswerFigures()].add(rollUp)
    }
    var byKind: [Fact.Kind: AnswerFigures] = [:]
    for (card, rollUp) in record.cards where !rollUp.isEmpty {
      guard
        let kind = record.kinds[card] ?? record.kindsOfFacts[String(Knowledge.fact(of: card))]
      else { continue }
      byKind[kind, default: AnswerFigures()].add(rollUp)
    }
    topics = byTopic.map { TopicTally($0.key, figures: $0.value) }.sorted()
    forms = Form.allCases.compactMap { form in
      byForm[form].map { FormTally(form: form, figures: $0) }
    }
    kinds = Fact.Kind.allCases.compactMap { kind in
      byKind[kind].map { KindTally(kind: kind, figures: $0) }
    }
  }
}
