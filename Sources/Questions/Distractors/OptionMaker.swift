import Chance

/// Puts wrong options beside a right one.
struct OptionMaker {
  /// The deck's facts.
  let bank: Bank
  /// The text above the options.
  let stem: String
  /// Whether the options are descriptions and not names.
  let isText: Bool
  /// Whether one wrong option is enough, as where two topics are told apart.
  let allowsTwo: Bool
  /// Words that are no cue, because the stem must name the topic.
  let topicWords: Set<String>

  /// The options in the order shown, and the place of the right one.
  ///
  /// - Parameters:
  ///   - key: The right option.
  ///   - pools: Wrong options that are certainly wrong, the best pool first.
  ///   - generator: Where chance comes from.
  /// - Returns: Three or four options; two where that is allowed.
  /// - Throws: The rule that left fewer than two wrong options, O01 if there were no more to begin
  ///   with. Whether it throws does not depend on the generator.
  func options(
    key: String, pools: [[String]], using generator: inout SplitMix64
  ) throws(Refusal) -> (options: [String], right: Int) {
    let right = OptionTraits(of: key, in: bank)
    var refused: [String] = []
    let candidates = candidates(for: right, pools: pools, refused: &refused)
    let pairs = candidates.map { one in
      candidates.map { one.clash(with: $0, isText: isText, lexicon: bank.lexicon) == nil }
    }
    let cues = Cues(stem: stem, key: right, maker: self)
    for size in [3, 2] + (allowsTwo ? [1] : []) {
      var sets: [[Int]] = []
      forEachSet(of: size, from: candidates.count, pairs: pairs) { set in
        let wrong = set.map { candidates[$0] }
        if let rule = cues.rule(against: wrong) { refused.append(rule) } else { sets.append(set) }
      }
      guard !sets.isEmpty else { continue }
      let wrong = sets[generator.next(below: sets.count)].map { candidates[$0].text }
      return arranged(key: key, wrong: wrong, using: &generator)
    }
    throw Refusal(refused.first ?? "O01", "there are not enough wrong options that fit")
  }

  /// The wrong options that can stand beside the right one, the best ranked first.
  private func candidates(
    for right: OptionTraits, pools: [[String]], refused: inout [String]
  ) -> [OptionTraits] {
    let stemContent = bank.lexicon.content(in: stem).filter { !topicWords.contains($0) }
    var candidates: [OptionTraits] = []
    for pool in pools where candidates.count < 3 {
      var ranked: [(rank: Double, place: Int, traits: OptionTraits)] = []
      for (place, text) in pool.enumerated() {
        let traits = OptionTraits(of: text, in: bank)
        if let rule = right.clash(with: traits, isText: isText, lexicon: bank.lexicon)
          ?? falseCue(traits, right: right, stem: stemContent)
        {
          refused.append(rule)
        } else {
          ranked.append((rank(of: traits, for: right, stem: stemContent), place, traits))
        }
      }
      ranked.sort { ($1.rank, $0.place) < ($0.rank, $1.place) }
      candidates += ranked.prefix(8 - candidates.count).map(\.traits)
    }
    return candidates
  }

  /// L04 where a name's head word alone stands in the stem.
  private func falseCue(
    _ wrong: OptionTraits, right: OptionTraits, stem: [String]
  ) -> String? {
    guard !isText, let head = bank.lexicon.head(of: wrong.text), !topicWords.contains(head),
      !right.content.contains(head)
    else { return nil }
    return bank.lexicon.shared([head], with: stem, terms: bank.terms).isEmpty ? nil : "L04"
  }

  /// How well a wrong option hides the right one, 0…1:
  /// 0.4 likeness of length + 0.3 same type + 0.2 shared words + 0.1 shared letter pairs.
  private func rank(of wrong: OptionTraits, for right: OptionTraits, stem: [String]) -> Double {
    let length = Double(min(wrong.length, right.length)) / Double(max(wrong.length, right.length))
    let own = right.content.filter { !stem.contains($0) }
    let shared =
      own.isEmpty ? 0 : Double(own.count { wrong.content.contains($0) }) / Double(own.count)
    let type = wrong.type == right.type ? 1.0 : 0
    let pairs = LetterPairs.likeness(wrong.form, right.form)
    return 0.4 * length + 0.3 * type + 0.2 * shared + 0.1 * pairs
  }

  /// Visits the sets of a size in which every two go together, in ascending order.
  private func forEachSet(
    of size: Int, from count: Int, pairs: [[Bool]], visit: ([Int]) -> Void
  ) {
    func extend(_ set: [Int]) {
      if set.count == size { return visit(set) }
      for next in ((set.last ?? -1) + 1)..<max(count, (set.last ?? -1) + 1)
      where set.allSatisfy({ pairs[$0][next] }) {
        extend(set + [next])
      }
    }
    extend([])
  }

  /// The options in an order drawn evenly, or in their natural one if they have such.
  private func arranged(
    key: String, wrong: [String], using generator: inout SplitMix64
  ) -> (options: [String], right: Int) {
    if let series = NaturalOrder.arranged([key] + wrong) {
      return (series, series.firstIndex(of: key) ?? 0)
    }
    var options = generator.shuffle(wrong)
    let right = generator.next(below: wrong.count + 1)
    options.insert(key, at: right)
    return (options, right)
  }
}
