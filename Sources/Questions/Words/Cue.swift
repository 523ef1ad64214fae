/// Marks of an option's surface.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt8

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

  /// The number of faint cues.
  static let faintCount = 6
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

  /// The cues that should not.
  init(faint text: String) {
    self = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",": insert(.comma)
      case "0"..."9": insert(.digit)
      case "/": insert(.slash)
      case "\"", "“", "”", "„", "‘": insert(.quotationMark)
      case "-": insert(.hyphen)
      default:
        if !scalar.isASCII, scalar.properties.isAlphabetic { insert(.foreignLetter) }
      }
    }
  }
}
