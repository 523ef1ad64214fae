/// What a fact's name and text are compared by.
struct FactProfile {
  /// Words with how much each counts.
  struct Bag {
    /// The words, ascending; see ``FactWords``.
    var tokens: [UInt64]
    /// How much each of them counts, above 0.
    var weights: [Double]
    /// The sum of the weights; 0 for no words.
    var total: Double

    /// How much of two bags is common: twice the common weight by the sum of both, 0…1; 0 if one
    /// is empty.
    ///
    /// Source: Dice (1945), 'Measures of the amount of ecologic association between species'.
    func likeness(to other: Bag) -> Double {
      guard total > 0, other.total > 0 else { return 0 }
      var common = 0.0
      var (one, two) = (0, 0)
      while one < tokens.count, two < other.tokens.count {
        if tokens[one] == other.tokens[two] {
          common += weights[one]
          one += 1
          two += 1
        } else if tokens[one] < other.tokens[two] {
          one += 1
        } else {
          two += 1
        }
      }
      return 2 * common / (total + other.total)
    }
  }

  /// The longest text whose pairs of letters are compared besides its words, in Unicode scalars.
  private static let maximumPairs = 48

  /// The words of the name; empty if it has none.
  var name: Bag
  /// The words of the text but for those of the name; empty if it has none.
  var text: Bag
  /// The pairs of letters of a short name, else of a short text, ascending; else empty.
  var pairs: [UInt64]

  /// The profile of a fact.
  ///
  /// - Parameters:
  ///   - fact: Any fact.
  ///   - weigh: How much a word counts, above 0.
  init(_ fact: FactSnapshot, weigh: (UInt64) -> Double) {
    let words = FactWords(fact.name).tokens
    name = Self.bag(words, weigh: weigh)
    // '**Heist** is a theft' says the same of a robbery.
    let own = Set(words)
    text = Self.bag(FactWords(fact.text).tokens.filter { !own.contains($0) }, weigh: weigh)
    pairs = Self.pairs(fact.name.isEmpty ? fact.text : fact.name)
  }

  private static func bag(_ tokens: [UInt64], weigh: (UInt64) -> Double) -> Bag {
    let weights = tokens.map(weigh)
    return Bag(tokens: tokens, weights: weights, total: weights.reduce(0, +))
  }

  private static func pairs(_ text: String) -> [UInt64] {
    let scalars = Array(text.lowercased().unicodeScalars.prefix(maximumPairs + 1))
    guard scalars.count > 1, scalars.count <= maximumPairs else { return [] }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(scalars.count + 1)
    var before: UInt64 = 0x20
    for scalar in scalars {
      pairs.append(before << 32 | UInt64(scalar.value))
      before = UInt64(scalar.value)
    }
    pairs.append(before << 32 | 0x20)
    pairs.sort()
    return pairs
  }

  /// How alike two short texts are spelled, 0…1; 0 if one of them is long or empty.
  ///
  /// Pairs of letters in common are no sign below one half: words of one language share some.
  private func spelling(_ other: FactProfile) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var common = 0
    var (one, two) = (0, 0)
    while one < pairs.count, two < other.pairs.count {
      if pairs[one] == other.pairs[two] {
        common += 1
        one += 1
        two += 1
      } else if pairs[one] < other.pairs[two] {
        one += 1
      } else {
        two += 1
      }
    }
    let share = 2 * Double(common) / Double(pairs.count + other.pairs.count)
    return share >= 0.5 ? share : share / 2
  }

  /// How alike the names are, 0…1; 0 if one has none.
  func nameLikeness(to other: FactProfile) -> Double {
    guard name.total > 0, other.name.total > 0 else { return 0 }
    return max(name.likeness(to: other.name), spelling(other))
  }

  /// How alike the texts are, 0…1; 0 if one has none.
  func textLikeness(to other: FactProfile) -> Double {
    guard text.total > 0, other.text.total > 0 else { return 0 }
    let words = text.likeness(to: other.text)
    return name.total == 0 && other.name.total == 0 ? max(words, spelling(other)) : words
  }
}
