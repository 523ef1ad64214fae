/// Marks of an option's surface.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt16

  static let capital = Cue(rawValue: 1)
  static let fullStop = Cue(rawValue: 2)
  static let bracket = Cue(rawValue: 4)
  static let allCapitals = Cue(rawValue: 8)
  static let article = Cue(rawValue: 16)

  static let comma = Cue(rawValue: 1)
  static let digit = Cue(rawValue: 2)
  static let slash = Cue(rawValue: 4)
  static let quotationMark = Cue(rawValue: 8)
  static let hyphen = Cue(rawValue: 16)
  static let foreignLetter = Cue(rawValue: 32)
  static let plural = Cue(rawValue: 64)
}

extension Cue {
  /// The cues that must not tell the right option from all others.
  init(plain text: String, words: [Word], articles: [String]) {
    self = []
    if text.first?.isUppercase ?? false { insert(.capital) }
    if text.hasSuffix(".") { insert(.fullStop) }
    if text.utf8.contains(UInt8(ascii: "(")) { insert(.bracket) }
    var hasSmall = false
    var hasLarge = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar >= "a", scalar <= "z" { hasSmall = true }
        if scalar >= "A", scalar <= "Z" { hasLarge = true }
      } else {
        if scalar.properties.isLowercase { hasSmall = true }
        if scalar.properties.isUppercase { hasLarge = true }
      }
    }
    if hasLarge, !hasSmall { insert(.allCapitals) }
    if words.count > 1, articles.contains(words[0].text) { insert(.article) }
  }

  /// How a text looks to somebody who reads its first words only.
  init(look: PhraseLook) { rawValue = UInt16(look.rawValue) << 8 }

  /// The cues that should not.
  ///
  /// In German commas are grammar and umlauts are letters like any other.
  init(faint text: String, words: [Word], isGerman: Bool) {
    self = []
    if words.count <= 4, let last = words.last?.text, last.count > 3, last.hasSuffix("s"),
      !["ss", "us", "is"].contains(where: { last.hasSuffix($0) })
    {
      insert(.plural)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",": if !isGerman { insert(.comma) }
      case "0"..."9": insert(.digit)
      case "/": insert(.slash)
      case "\"", "“", "”", "„", "‘": insert(.quotationMark)
      case "-": insert(.hyphen)
      default:
        if !isGerman, !scalar.isASCII, scalar.properties.isAlphabetic { insert(.foreignLetter) }
      }
    }
  }
}
