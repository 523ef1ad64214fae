import Chance

/// Puts wrong options beside a right one.
struct OptionMaker {
  /// The deck's facts.
  let bank: Bank
  /// The text above the options.
  let stem: StemText
  /// Whether the options are descriptions and not names.
  let isText: Bool
  /// Whether one wrong option is enough, as where two topics are told apart.
  let allowsTwo: Bool
  /// Words that are no cue, because the stem must name the topic.
  let topicWords: [Word]
  /// Where options that are left out are written down; nil where nobody asks.
  let trace: OptionTrace?

  /// The most wrong options that are combined with each other.
  private static let most = 8

  /// The options in the order shown, and the place of the right one.
  ///
  /// - Parameters:
  ///   - key: The right option.
  ///   - confused: Wrong options this learner has taken for the right one; they come first.
  ///   - pools: Wrong options that are certainly wrong, the best pool first.
  ///   - generator: Where chance comes from.
  /// - Returns: Three or four options; two where that is allowed.
  /// - Throws: The rule that left fewer than two wrong options, O01 if there were no more to begin
  ///   with. Whether it throws does not depend on the generator.
  func options(
    key: Phrase, confused: [Phrase] = [], pools: [[Phrase]],
    using generator: inout SplitMix64
  ) throws(Refusal) -> (options: [String], right: Int) {
    if key.endsOpen { throw Refusal("T02", "the answer ends as if it were cut off") }
    var firstRefusal: String?
    // A worse pool is only opened where the better ones do not do: three options lose nothing
    // against four.
    for count in 1...max(1, pools.count) {
      let candidates = candidates(
        for: key, confused: confused, pools: pools.prefix(count), refusal: &firstRefusal)
      let isLast = count >= pools.count
      if let options = options(
        key: key, candidates, sizes: [3, 2] + (allowsTwo && isLast ? [1] : []),
        refusal: &firstRefusal, using: &generator)
      {
        return options
      }
    }
    throw Refusal(firstRefusal ?? "O01", "there are not enough wrong options that fit")
  }

  /// The options of one of the largest sets of candidates that give nothing away; nil if there is
  /// no such set.
  private func options(
    key: Phrase, _ found: (candidates: [Phrase], confusedCount: Int), sizes: [Int],
    refusal firstRefusal: inout String?, using generator: inout SplitMix64
  ) -> (options: [String], right: Int)? {
    let (candidates, confusedCount) = found
    let compatible = compatible(candidates)
    let cues = Cues(
      stem: stem, key: key, wrong: candidates, isText: isText, topicWords: topicWords, bank: bank)
    let mixedUp: UInt32 = (1 << UInt32(confusedCount)) - 1
    for size in sizes where size <= candidates.count {
      var sets: [UInt32] = []
      var mostMixedUp = 0
      for set in 1..<(UInt32(1) << UInt32(candidates.count)) where set.nonzeroBitCount == size {
        guard isCompatible(set, compatible) else { continue }
        if let rule = cues.rule(against: set) {
          if firstRefusal == nil { firstRefusal = rule }
          continue
        }
        let count = (set & mixedUp).nonzeroBitCount
        if count > mostMixedUp {
          mostMixedUp = count
          sets = []
        }
        if count == mostMixedUp { sets.append(set) }
      }
      guard !sets.isEmpty else { continue }
      let set = sets[generator.next(below: sets.count)]
      let wrong = candidates.indices.filter { set >> UInt32($0) & 1 == 1 }
      return arranged(key: key.text, wrong: wrong.map { candidates[$0].text }, using: &generator)
    }
    return nil
  }

  /// The wrong options that can stand beside the right one, those the learner mixed up first and
  /// then the best ranked.
  private func candidates(
    for key: Phrase, confused: [Phrase], pools: ArraySlice<[Phrase]>, refusal: inout String?
  ) -> ([Phrase], confusedCount: Int) {
    let stemContent = stem.content.filter { !topicWords.contains($0) }
    var candidates: [Phrase] = []
    func isFit(_ option: Phrase) -> Bool {
      let rule =
        (option.isEmptyWord ? "O10" : nil) ?? key.clash(
          with: option, isText: isText, lexicon: bank.lexicon)
        ?? falseCue(option, key: key, stem: stemContent)
      guard let rule else { return true }
      if refusal == nil { refusal = rule }
      trace?.add(RefusedOption(text: option.text, rule: rule))
      return false
    }
    for option in confused.prefix(2) where isFit(option) { candidates.append(option) }
    let confusedCount = candidates.count
    for pool in pools where candidates.count < Self.most {
      var ranked: [(rank: Double, place: Int)] = []
      for (place, option) in pool.enumerated()
      where !candidates.contains(where: { $0.form == option.form }) && isFit(option) {
        ranked.append((rank(of: option, for: key, stem: stemContent), place))
      }
      ranked.sort { ($1.rank, $0.place) < ($0.rank, $1.place) }
      for next in ranked.prefix(Self.most - candidates.count) {
        candidates.append(pool[next.place])
      }
    }
    return (candidates, confusedCount)
  }

  /// For each option the others it can stand beside, one bit each.
  private func compatible(_ candidates: [Phrase]) -> [UInt32] {
    var masks = Array(repeating: UInt32(0), count: candidates.count)
    for one in candidates.indices {
      for other in candidates.indices.dropFirst(one + 1)
      where candidates[one].clash(with: candidates[other], isText: isText, lexicon: bank.lexicon)
        == nil
      {
        masks[one] |= 1 << UInt32(other)
        masks[other] |= 1 << UInt32(one)
      }
    }
    return masks
  }

  private func isCompatible(_ set: UInt32, _ masks: [UInt32]) -> Bool {
    var rest = set
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest - 1
      if set & ~masks[index] != 1 << UInt32(index) { return false }
    }
    return true
  }

  /// L04 where a name's head word alone stands in the stem.
  private func falseCue(_ wrong: Phrase, key: Phrase, stem: [Word]) -> String? {
    guard !isText,
      // Few names have any word in common with a stem, and finding a head word takes longer.
      wrong.content.contains(where: { bank.lexicon.isShared($0, with: stem, terms: bank.terms) }),
      let head = bank.lexicon.head(of: wrong.text), !topicWords.contains(head),
      !key.content.contains(head)
    else { return nil }
    return bank.lexicon.isShared(head, with: stem, terms: bank.terms) ? "L04" : nil
  }

  /// How well a wrong option hides the right one, 0…1:
  /// 0.4 likeness of length + 0.3 same type + 0.2 shared words + 0.1 shared letter pairs.
  private func rank(of wrong: Phrase, for key: Phrase, stem: [Word]) -> Double {
    let length = Double(min(wrong.length, key.length)) / Double(max(1, wrong.length, key.length))
    var own = 0
    var common = 0
    for word in key.content where !stem.contains(word) {
      own += 1
      if wrong.content.contains(word) { common += 1 }
    }
    let shared = own == 0 ? 0 : Double(common) / Double(own)
    let type = wrong.type == key.type ? 1.0 : 0
    let pairs = LetterPairs.likeness(wrong.letterPairs, key.letterPairs)
    return 0.4 * length + 0.3 * type + 0.2 * shared + 0.1 * pairs
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
