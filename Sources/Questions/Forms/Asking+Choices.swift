import Chance

extension Asking {
  /// Asks for one of several options, of which the pools are certainly wrong, the best pool first.
  ///
  /// `isText` says whether the options are descriptions and not names; the words of `namedTopics`,
  /// the fact's own topic if nil, may stand in the stem. Throws the rule by which the stem gives the
  /// answer away, or by which too few wrong options are left.
  func choice(
    _ form: Form, _ pattern: Pattern, stem text: String, key: Phrase, accepted: [String] = [],
    pools: [[Phrase]], isText: Bool, allowsTwo: Bool = false, namedTopics: String? = nil,
    topic: String? = nil, isTrimmed: Bool = false, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let stem = bank.stem(text)
    let topicWords = bank.lexicon.words(in: namedTopics ?? self.namedTopics)
    let rules = LeakRules(bank: bank, pattern: pattern, topicWords: topicWords)
    try rules.check(stem, answer: key, accepted: accepted, isTyped: false)
    let maker = OptionMaker(
      bank: bank, stem: stem, isText: isText, allowsTwo: allowsTwo, topicWords: topicWords,
      trace: trace)
    let (options, right) = try maker.options(
      key: key, confused: confused(among: pools), pools: pools, using: &generator)
    let wrong = options.indices.filter { $0 != right }
    let excluded = wrong[generator.next(below: wrong.count)]
    return question(
      form, pattern, stem: text, response: .choice(options: options, right: right),
      answer: key.text, hint: wrong.count > 1 ? phrasing.hint(wrong: options[excluded]) : "",
      topic: topic, isTrimmed: isTrimmed)
  }

  /// The options that the learner has taken for the right one, the most frequent first.
  private func confused(among pools: [[Phrase]]) -> [Phrase] {
    guard !confusions.isEmpty else { return [] }
    return confusions.compactMap { confusion in
      let form = bank.normalForm.form(of: confusion)
      return pools.lazy.joined().first { $0.form == form }
    }
  }
}
