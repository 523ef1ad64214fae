/// What in a set of options tells the right one without knowledge.
struct Cues {
  private let key: OptionTraits
  private let maker: OptionMaker
  /// Words of the right option that the stem has as well.
  private let shared: [String]

  /// Looks at a stem and its right option.
  init(stem: String, key: OptionTraits, maker: OptionMaker) {
    self.key = key
    self.maker = maker
    let lexicon = maker.bank.lexicon
    shared = lexicon.shared(
      key.content.filter { !maker.topicWords.contains($0) },
      with: lexicon.content(in: stem), terms: maker.bank.terms)
  }

  /// The rule that a set of wrong options breaks; nil if none.
  func rule(against wrong: [OptionTraits]) -> String? {
    for word in shared {
      let sharing = wrong.count {
        !maker.bank.lexicon.shared([word], with: $0.content, terms: maker.bank.terms).isEmpty
      }
      if sharing < max(1, (wrong.count + 1) / 2) { return "L02" }
    }
    guard wrong.count > 1 else { return nil }
    let lengths = wrong.map(\.length)
    let longest = lengths.max() ?? 0
    let shortest = lengths.min() ?? 0
    let limit = maker.isText || key.content.count > 4 ? 1.25 : 1.5
    if key.length >= 24, Double(key.length) > limit * Double(longest) { return "O06" }
    if shortest >= 24, Double(key.length) < 0.6 * Double(shortest) { return "O06" }
    for cue in key.faintCues.indices
    where wrong.allSatisfy({ $0.faintCues[cue] != key.faintCues[cue] }) {
      return "O13"
    }
    if !key.hasAbsolute, wrong.allSatisfy(\.hasAbsolute) { return "O11" }
    return nil
  }
}
