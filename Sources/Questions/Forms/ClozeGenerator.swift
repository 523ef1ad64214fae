import Chance
import DeckFormat

/// Cuts a name out of a sentence.
struct ClozeGenerator: QuestionGenerator {
  var form: Form { .cloze }

  var suits: [Suit] {
    [
      Suit(
        [.definition, .role, .labelled], .name,
        "a sentence of the notes holds the name once, in its place"),
      Suit([.alias], .name, "what another name stands for fills the end of a sentence"),
      Suit([.authored], .answer, "the author has hidden the word"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let (text, accepts) = try gap(asking)
    try asking.checkFormulas(accepts)
    let topic = asking.fact.kind == .alias ? "" : asking.fact.topic
    let rules = LeakRules(
      bank: asking.bank, pattern: .cloze, topicWords: asking.bank.lexicon.words(in: topic))
    try rules.check(
      asking.bank.stem(text), answer: asking.phrase(ofAnswer: accepts[0]),
      accepted: Array(accepts.dropFirst()), isTyped: true)
    return asking.question(
      .cloze, .cloze, stem: text, response: .typed(accepts: accepts), answer: accepts[0],
      hint: asking.hint(name: accepts[0]))
  }

  private func gap(_ asking: Asking) throws(Refusal) -> (stem: String, accepts: [String]) {
    let fact = asking.fact
    switch fact.kind {
    case .alias:
      return (asking.aliasRequest(.cloze), asking.topicAnswers)
    case .authored:
      guard let prompt = fact.prompt, prompt.contains("____") else { throw .unsuited }
      return (prompt, [fact.text])
    default:
      let accepts = asking.accepted(fact.name, fact.aliases)
      for text in [fact.text, fact.note ?? ""] {
        for sentence in Sentences.of(text) where Self.isWhole(sentence) {
          if let stem = stem(String(sentence), asking) { return (stem, accepts) }
        }
      }
      throw Refusal("T09", "no sentence of the notes holds the name once")
    }
  }

  /// Whether a text is a sentence and not a fragment: a capital, and an end mark.
  private static func isWhole(_ sentence: Substring) -> Bool {
    guard let first = sentence.first, let last = sentence.last else { return false }
    return !first.isLowercase && ".!?)\"”“".contains(last)
  }

  /// A sentence with one gap where the name stood; nil if the name is not in it exactly once, or if
  /// nothing else is.
  private func stem(_ sentence: String, _ asking: Asking) -> String? {
    let fact = asking.fact
    let name = asking.withoutArticle(fact.name)
    let places = Sentences.places(of: name, in: sentence)
    guard places.count == 1, let place = places.first,
      sentence.split(separator: " ").count >= 5,
      fact.aliases.allSatisfy({ Sentences.places(of: $0, in: sentence).isEmpty }),
      // The plural's ending would stay unasked.
      sentence[place].count == name.count
    else { return nil }
    var before = String(sentence[..<place.lowerBound])
    for (article, open) in asking.phrasing.openArticles {
      let word = before.split(separator: " ").last.map(String.init) ?? ""
      guard word.lowercased() == article, before.hasSuffix(word + " ") else { continue }
      before.removeLast(word.count + 1)
      before += (word.first?.isUppercase == true ? open.withCapital : open) + " "
      break
    }
    let text = before + "____" + sentence[place.upperBound...]
    let isAboutItself = fact.topic.isEmpty || fact.topic == fact.name
    return isAboutItself ? text : asking.phrasing.about(fact.topic, text)
  }
}
