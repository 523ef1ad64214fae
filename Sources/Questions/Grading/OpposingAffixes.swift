import DeckFormat

/// Knows the affixes that turn a word into its opposite, or one chemical into another.
package enum OpposingAffixes {
  /// Whether two names differ by opposing affixes: `hypotonic` and `hypertonic`, `employer` and
  /// `employee`, `typical` and `atypical`.
  ///
  /// The names are compared word by word in normal form; one opposed pair of words suffices.
  /// Symmetric; false for equal names.
  package static func isOpposite(_ a: String, _ b: String) -> Bool {
    let normalForm = NormalForm()
    let one = normalForm.form(of: a)
    let other = normalForm.form(of: b)
    guard one != other else { return false }
    let left = one.split(separator: " ").map(String.init)
    let right = other.split(separator: " ").map(String.init)
    if left.count == right.count {
      return zip(left, right).contains { areOpposed($0, $1) }
    }
    // 'non-linear' and 'linear' differ in the number of words.
    return areOpposed(left.joined(), right.joined())
  }
}

extension OpposingAffixes {
  /// Prefixes that answer to each other.
  ///
  /// Most are pairs whose words lie within the slips forgiven: inhalation and exhalation,
  /// inflation and deflation, ascending and descending.
  private static let prefixes: [(String, String)] = [
    ("hyper", "hypo"), ("endo", "exo"), ("ecto", "endo"), ("inter", "intra"), ("macro", "micro"),
    ("over", "under"), ("pre", "post"), ("maxi", "mini"), ("in", "ex"), ("im", "ex"), ("in", "de"),
    ("in", "out"), ("in", "e"), ("im", "e"), ("de", "re"), ("pro", "re"), ("pro", "anti"),
    ("pro", "eu"), ("as", "des"), ("ab", "ad"), ("af", "ef"), ("ana", "cata"), ("con", "di"),
    ("homo", "hetero"), ("mono", "poly"), ("uni", "multi"), ("ante", "post"), ("up", "down"),
    ("sub", "super"), ("infra", "supra"), ("cis", "trans"), ("con", "dis"),
  ]

  /// Prefixes that negate the word behind them.
  private static let negations = [
    "a", "an", "anti", "counter", "de", "dis", "il", "im", "in", "ir", "mis", "non", "un",
  ]

  /// Endings that answer to each other.
  private static let suffixes: [(String, String)] = [
    ("ate", "ite"), ("ate", "ide"), ("ite", "ide"), ("ane", "ene"), ("ene", "yne"),
    ("ane", "yne"), ("ase", "ose"), ("or", "ee"), ("er", "ee"), ("ful", "less"),
  ]

  /// The shortest stem that an affix is taken from: 'ex' is no prefix of 'exit'.
  private static let shortestStem = 3

  private static func areOpposed(_ a: String, _ b: String) -> Bool {
    guard a != b else { return false }
    if differBySuffix(a, b) { return true }
    if a.hasSuffix("s"), b.hasSuffix("s"),
      differBySuffix(String(a.dropLast()), String(b.dropLast()))
    {
      return true
    }
    if isNegation(a, of: b) || isNegation(b, of: a) { return true }
    return prefixes.contains { first, second in
      differByPrefix(a, b, first, second) || differByPrefix(a, b, second, first)
    }
  }

  private static func differByPrefix(
    _ a: String, _ b: String, _ first: String, _ second: String
  ) -> Bool {
    guard a.hasPrefix(first), b.hasPrefix(second) else { return false }
    let left = String(a.dropFirst(first.count))
    let right = String(b.dropFirst(second.count))
    guard min(left.count, right.count) >= shortestStem else { return false }
    if left == right { return true }
    // A slip in the stem does not hide a long prefix; after a short one, as in 'enflame' for
    // 'inflame', it would be found where there is none.
    let isLong = min(first.count, second.count) >= 3 && min(left.count, right.count) >= 5
    return isLong && EditDistance.osa(left, right, limit: 1) != nil
  }

  private static func isNegation(_ word: String, of other: String) -> Bool {
    guard other.count >= shortestStem, word.count > other.count, word.hasSuffix(other) else {
      return false
    }
    let prefix = String(word.dropLast(other.count))
    guard negations.contains(prefix) else { return false }
    let start = Array(other.prefix(2))
    // 'ssonance' is a slip, and so is 'aassonance'; 'a' stands before a consonant only.
    guard let first = start.first, start.count < 2 || start[0] != start[1] else { return false }
    let isVowel = "aeiou".contains(first)
    switch prefix {
    case "a": return !isVowel
    case "an": return isVowel || first == "h"
    case "il": return first == "l"
    case "ir": return first == "r"
    case "im": return "bmp".contains(first)
    default: return true
    }
  }

  private static func differBySuffix(_ a: String, _ b: String) -> Bool {
    suffixes.contains { first, second in
      isPair(a, b, first, second) || isPair(b, a, first, second)
    }
  }

  private static func isPair(_ a: String, _ b: String, _ first: String, _ second: String) -> Bool {
    guard a.hasSuffix(first), b.hasSuffix(second) else { return false }
    let stem = a.dropLast(first.count)
    return stem.count >= 2 && stem == b.dropLast(second.count)
  }
}
