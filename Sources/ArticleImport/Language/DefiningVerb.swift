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
  static let adverbs: WordSet = [
    "essentially", "basically", "simply", "usually", "typically", "generally", "often", "also",
    "just", "really", "therefore", "thus", "originally", "traditionally",
    "commonly", "normally", "technically", "actually", "then", "primarily", "mainly",
    "specifically", "broadly", "strictly", "loosely",
  ]

  /// The verb that stands at a byte of a text, where the predicate behind it begins, and whether it
  /// can only define; nil if there is none.
  static func verb(in bytes: [UInt8], at start: Int) -> (verb: String, end: Int, isStrong: Bool)? {
    var start = start
    // 'essentially refers to', 'usually is'
    while let length = adverbLength(in: bytes, at: start) { start += length + 1 }
    guard
      let (place, end) = table.match(
        bytes, at: start, where: { bytes[safe: $1] == UInt8(ascii: " ") })
    else { return nil }
    return place < strong.count
      ? (strong[place], end + 1, true) : (weak[place - strong.count], end + 1, false)
  }

  /// The bytes of the adverb that stands at a byte with a space behind it; nil if none does.
  private static func adverbLength(in bytes: [UInt8], at start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start <= 14, (0x61...0x7a).contains(bytes[end] | 0x20) {
      end += 1
    }
    guard end - start >= 4, bytes[safe: end] == UInt8(ascii: " ") else { return nil }
    let word = String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
    return adverbs.contains(word) ? end - start : nil
  }

  private static let table = PhraseTable(strong + weak)
}
