/// What an option looks like from afar, whatever it says.
struct Cues: OptionSet {
  let rawValue: Int

  static let capital = Cues(rawValue: 1 << 0)
  static let fullStop = Cues(rawValue: 1 << 1)
  static let article = Cues(rawValue: 1 << 2)
  static let allCapitals = Cues(rawValue: 1 << 3)
  static let brackets = Cues(rawValue: 1 << 4)
  static let quotes = Cues(rawValue: 1 << 5)
  static let comma = Cues(rawValue: 1 << 6)
  static let digit = Cues(rawValue: 1 << 7)
  static let slash = Cues(rawValue: 1 << 8)
  static let hyphen = Cues(rawValue: 1 << 9)
  static let otherLetters = Cues(rawValue: 1 << 10)

  /// Each cue with its name; the first five give an answer away, the others may.
  static let named: [(cue: Cues, name: String)] = [
    (.capital, "a capital in front"), (.fullStop, "a full stop"), (.article, "an article"),
    (.allCapitals, "only capitals"), (.brackets, "brackets"), (.quotes, "quotation marks"),
    (.comma, "a comma"), (.digit, "a digit"), (.slash, "a slash"), (.hyphen, "a hyphen"),
    (.otherLetters, "letters beyond ASCII"),
  ]
  /// The cues that give an answer away.
  static let strong: Cues = [.capital, .fullStop, .article, .allCapitals, .brackets]

  /// Creates a set from its bits.
  init(rawValue: Int) { self.rawValue = rawValue }

  /// Looks at a text.
  init(of text: String) {
    self = []
    if text.first?.isUppercase == true { insert(.capital) }
    if text.hasSuffix(".") { insert(.fullStop) }
    let first = text.prefix { !$0.isWhitespace }
    if first.count < text.count, ["the", "a", "an"].contains(first.lowercased()) {
      insert(.article)
    }
    if text.contains(where: \.isUppercase), !text.contains(where: \.isLowercase) {
      insert(.allCapitals)
    }
    for character in text {
      switch character {
      case "(": insert(.brackets)
      case "\"", "“", "”", "‘": insert(.quotes)
      case ",": insert(.comma)
      case "/": insert(.slash)
      case "-": insert(.hyphen)
      case _ where character.isASCII: if character.isNumber { insert(.digit) }
      default:
        if character.isNumber { insert(.digit) }
        if character.isLetter { insert(.otherLetters) }
      }
    }
  }
}
