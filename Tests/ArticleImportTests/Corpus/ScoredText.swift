import Foundation

/// A text as the scorer compares it.
struct ScoredText {
  /// Forms of compatibility, case, quotes, dashes, markup and spaces folded.
  let folded: String
  /// The words, without diacritics on Latin letters.
  let words: [String]

  init(_ text: String) {
    folded = Self.folded(text)
    words = Self.words(of: Self.withoutDiacritics(folded))
  }

  /// The words that mean something; all if none does.
  var content: [String] {
    let content = words.filter { !Self.smallWords.contains($0) }
    return content.isEmpty ? words : content
  }

  private static let smallWords = Set(
    ("a an the of to in on at for and or by with from as is are was were be been being it its this "
      + "that these those their his her who which whom whose into than then so such not no but if "
      + "when while").split(separator: " ").map(String.init))

  private static func folded(_ text: String) -> String {
    var folded = ""
    var isInTag = false
    let text = text.precomposedStringWithCompatibilityMapping
    for character in text {
      switch character {
      case "<" where text.contains(">"): isInTag = true
      case ">" where isInTag:
        isInTag = false
        folded.append(" ")
      case _ where isInTag: continue
      case "’", "‘": folded.append("'")
      case "“", "”": folded.append("\"")
      case "–", "—", "−": folded.append("-")
      case "…": folded.append("...")
      case "*", "_", "`": continue
      default: folded.append(character)
      }
    }
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// A text without the marks on its Latin letters; those of other scripts change a word.
  static func withoutDiacritics(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for character in text {
      let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      guard let base = parts.first else { continue }
      let isLatin = base.properties.isAlphabetic && base.value < 0x250
      if isLatin, parts.count > 1 {
        result.append(base)
      } else {
        result.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(result)
  }

  /// Runs of letters and digits, with what follows one apostrophe.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var hasApostrophe = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isWordPart {
        word.append(scalar)
      } else if scalar == "'", !hasApostrophe, !word.isEmpty, index + 1 < scalars.count,
        scalars[index + 1].isWordPart
      {
        word.append(scalar)
        hasApostrophe = true
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
        hasApostrophe = false
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// The share of phrases of which at least four fifths of the words that mean something are there.
  func recall(of phrases: [String]) -> Double {
    guard !phrases.isEmpty else { return 0 }
    let have = Set(words)
    let found = phrases.count { phrase in
      let content = ScoredText(phrase).content
      return Double(content.count(where: have.contains)) >= 0.8 * Double(content.count)
    }
    return Double(found) / Double(phrases.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
