/// The verbs by which a sentence says what its subject is.
enum DefiningVerb {
  /// Verbs that can only define.
  private static let strong = [
    "can be defined as", "may be defined as", "could be defined as", "is best defined as",
    "is defined as", "are defined as", "is usually defined as", "is the term for",
    "are the terms for", "is a term for",
    "is the term used for", "is the name for", "is the name given to", "is a name for",
    "is another name for", "is a word for", "is the word for", "is the technical term for",
    "refers to", "refer to", "referred to", "denotes", "denote", "means", "mean",
    "is a fancy word for", "bezeichnet", "bedeutet", "significa", "consiste en", "consiste à",
    "se define como", "se refiere a", "dient dazu",
    "désigne", "signifie",
  ]
  /// Verbs that say other things as well.
  private static let weak = [
    "is", "are", "was", "were", "describes", "describe", "represents", "ist", "sind", "est", "sont",
    "es", "son", "consists of", "involves",
  ]
  /// Adverbs that stand before a verb or definition and change nothing.
  static let adverbs: Set<String> = [
    "essentially", "basically", "simply", "usually", "typically", "generally", "often", "also",
    "just", "really", "therefore", "thus", "originally", "traditionally",
    "commonly", "normally", "technically", "actually", "then", "primarily", "mainly",
    "specifically", "broadly", "strictly", "loosely",
  ]

  /// The verb a text begins with, its length with the space behind it, and whether it can only define.
  static func verb(at text: Substring) -> (String, Int, Bool)? {
    var skipped = 0
    var rest = text
    // 'essentially refers to', 'usually is'
    while let space = rest.firstIndex(of: " "), adverbs.contains(rest[..<space].lowercased()) {
      skipped += rest.distance(from: rest.startIndex, to: space) + 1
      rest = rest[rest.index(after: space)...]
    }
    guard let first = rest.first, "adimrbcsewD".contains(first) else { return nil }
    for (verbs, isStrong) in [(strong, true), (weak, false)] {
      for verb in verbs where rest.hasPrefix(verb) && rest.dropFirst(verb.count).first == " " {
        return (verb, skipped + verb.count + 1, isStrong)
      }
    }
    return nil
  }
}
