/// What in a set of options tells the right one without knowledge.
struct Cues {
  /// For each word that the right option and the stem share, the wrong options that share it too.
  private let sharing: [UInt32]
  private let key: Phrase
  private let wrong: [Phrase]
  /// How many times as long as the others a right option may be.
  private let lengthLimit: Double

  /// Looks at a stem, its right option and the wrong ones that may stand beside it, at most 32.
  init(
    stem: StemText, key: Phrase, wrong: [Phrase], isText: Bool, topicWords: [Word], bank: Bank
  ) {
    self.key = key
    self.wrong = wrong
    lengthLimit = isText || key.content.count > 4 ? 1.25 : 1.5
    let lexicon = bank.lexicon
    sharing = key.content.filter { word in
      !topicWords.contains(word)
        && (lexicon.isShared(word, with: stem.content, terms: bank.terms)
          || (!isText && !bank.terms.contains(word.text)
            && stem.content.contains { lexicon.isCompound(word, $0) }))
    }.map { word in
      var mask: UInt32 = 0
      for (index, option) in wrong.enumerated()
      where lexicon.isShared(word, with: option.content, terms: bank.terms) {
        mask |= 1 << UInt32(index)
      }
      return mask
    }
  }

  /// The rule that a set of wrong options, one bit each, breaks; nil if none.
  func rule(against set: UInt32) -> String? {
    let count = set.nonzeroBitCount
    for mask in sharing where (mask & set).nonzeroBitCount < max(1, (count + 1) / 2) {
      return "L02"
    }
    guard count > 1 else { return nil }
    var longest = 0
    var shortest = Int.max
    var allFaint = Cue(rawValue: .max)
    var anyFaint: Cue = []
    var capitals = 0
    var allAbsolute = true
    var rest = set
    while rest != 0 {
      let option = wrong[rest.trailingZeroBitCount]
      rest &= rest - 1
      longest = max(longest, option.length)
      shortest = min(shortest, option.length)
      allFaint.formIntersection(option.faintCues)
      anyFaint.formUnion(option.faintCues)
      if option.plainCues.contains(.allCapitals) { capitals += 1 }
      allAbsolute = allAbsolute && option.hasAbsolute
    }
    if key.length >= 24, Double(key.length) > lengthLimit * Double(longest) { return "O06" }
    if shortest >= 24, Double(key.length) < 0.6 * Double(shortest) { return "O06" }
    if !key.faintCues.isSuperset(of: allFaint) || !anyFaint.isSuperset(of: key.faintCues) {
      return "O13"
    }
    // Abbreviations may stand beside words, but not as the only one or as all but one.
    if capitals == (key.plainCues.contains(.allCapitals) ? 0 : count) { return "O13" }
    if !key.hasAbsolute, allAbsolute { return "O11" }
    return nil
  }
}
