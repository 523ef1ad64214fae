import DeckFormat

extension Asking {
  /// The topic whose words may stand in the stem.
  var leakTopic: String { fact.kind == .definition ? "" : fact.topic }

  /// The other names of the same thing, without this one.
  var otherAliases: [String] {
    bank.facts(ofTopic: fact.topic)
      .filter { $0.kind == .alias && $0.id != fact.id && !bank.isSame($0.name, fact.name) }
      .map(\.name)
  }

  /// The stem that asks for a definition's, role's or label's name.
  ///
  /// - Throws: What ``Definiens`` refuses.
  func nameRequest(_ manner: Manner) throws(Refusal) -> (String, Pattern) {
    let meaning = try Definiens(of: fact, language: language).text
    switch fact.kind {
    case .role:
      let type = PhraseType(of: meaning, words: bank.lexicon.words(in: meaning))
      let stem = phrasing.role(meaning, isVerb: type == .verb, of: fact.topic, manner)
      return (stem, .descriptionToRole)
    case .labelled:
      return (
        phrasing.label(meaning, in: fact.heading, of: fact.topic, manner), .descriptionToLabel
      )
    default: return (phrasing.term(meaning: meaning, manner), .definitionToTerm)
    }
  }

  /// How a stage's question is classed: by its neighbor, or by its place.
  var stagePattern: Pattern { previousStage == nil || !isEnglish ? .stagePosition : .nextStage }

  /// Refuses stages whose name repeats, or whose place its topic does not settle.
  func checkStage() throws(Refusal) {
    guard fact.order == 1 || previousStage != nil else {
      throw Refusal("A01", "the stage before it is not asked")
    }
    let namesakes = bank.facts(named: fact.name).filter { place in
      bank.deck.facts[place].kind == .stage && bank.deck.facts[place].topic == fact.topic
    }
    if namesakes.count > 1 { throw Refusal("A03", "the stage's name repeats") }
    let lists = bank.facts(ofTopic: fact.topic).count { $0.memberKind == .stage }
    if lists > 1 || fact.topic.isEmpty {
      throw Refusal("A05", "the topic's name does not say which order is meant")
    }
  }

  private var isEnglish: Bool { language.lowercased().hasPrefix("en") }
}
