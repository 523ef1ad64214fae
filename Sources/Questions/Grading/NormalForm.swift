import Foundation

/// Turns a text into the form in which names and replies are compared.
///
/// In this order: compatibility mapping (NFKC), case, marks on Latin letters, `ł ø đ ð þ æ œ ı ß`,
/// punctuation with `-` and `/` to spaces, one leading article, single spaces. Marks on other
/// scripts stay, because there they make another word. Symbols such as `+` and `#` stay as well;
/// names that hold them are compared as written, see `Spelling`.
package struct NormalForm: Hashable, Sendable {
  /// The first part of the BCP 47 tag, in lower case: `en` for `en-GB`.
  package let language: String
  /// Whether marks on Latin letters count, so that `schön` is not `schon`.
  package let keepsDiacritics: Bool
  /// The words of the language that may surround a name.
  package let words: GradingLanguage

  private let articles: [[UInt8]]
  private let hasDotlessI: Bool

  /// Makes the form of a language; marks count in every language but English unless told.
  package init(language: String = "en", keepsDiacritics: Bool? = nil) {
    let prefix = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? "en"
    self.language = prefix.lowercased()
    self.keepsDiacritics = keepsDiacritics ?? (self.language != "en")
    words = GradingLanguage(self.language)
    articles = words.articles.map { Array($0.utf8) }
    hasDotlessI = self.language == "tr" || self.language == "az"
  }

  /// The normal form of a text: lower case, single spaces, none at the ends.
  ///
  /// Empty when the text holds nothing but spaces and punctuation.
  package func form(of text: String) -> String {
    let bytes = simpleForm(of: text) ?? Array(unicodeForm(of: text).utf8)
    return String(decoding: withoutArticle(bytes), as: UTF8.self)
  }
}

extension NormalForm {
  /// The form of a text of ASCII, European letters and typographic punctuation as bytes, or nil
  /// when the text holds anything else.
  ///
  /// Ten thousand names pass here while a deck is opened: no Foundation, one pass, one array.
  private func simpleForm(of text: String) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var owesSpace = false
    for scalar in text.unicodeScalars {
      guard scalar.isASCII else {
        guard let letter = europeanLetter(scalar) else { return nil }
        if owesSpace && !letter.isEmpty {
          result.append(UInt8(ascii: " "))
          owesSpace = false
        }
        result += letter
        owesSpace = owesSpace || (letter.isEmpty && !result.isEmpty)
        continue
      }
      var byte = UInt8(truncatingIfNeeded: scalar.value)
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if hasDotlessI && byte == UInt8(ascii: "I") { return nil }
        byte |= 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default:
        guard Symbol.isSymbol(ascii: byte) else {
          owesSpace = !result.isEmpty
          continue
        }
      }
      if owesSpace {
        result.append(UInt8(ascii: " "))
        owesSpace = false
      }
      result.append(byte)
    }
    return result
  }

  /// The form of a scalar of Latin-1 or Latin Extended-A, empty for punctuation and nil for any
  /// other scalar.
  private func europeanLetter(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xA0, 0x2010...0x2027: return []
    case 0xD7, 0xF7, 0x13F, 0x140, 0x149: return nil
    case 0xC0...0x17F where !hasDotlessI:
      let index = Int(scalar.value - 0xC0)
      return keepsDiacritics ? Self.keptLetters[index] : Self.plainLetters[index]
    default: return nil
    }
  }

  private static let keptLetters = letters(of: NormalForm(language: "", keepsDiacritics: true))
  private static let plainLetters = letters(of: NormalForm(language: "", keepsDiacritics: false))

  private static func letters(of normalForm: NormalForm) -> [[UInt8]] {
    (0xC0...0x17F).map { value in
      Unicode.Scalar(value).map { Array(normalForm.unicodeForm(of: String($0)).utf8) } ?? []
    }
  }

  private func unicodeForm(of text: String) -> String {
    var result = String.UnicodeScalarView()
    var owesSpace = false
    var base: Unicode.Scalar?
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        guard let letter = base else { continue }
        if hasDotlessI && letter == "ı" && scalar == "\u{0307}" {
          result.removeLast()
          result.append("i")
        } else if keepsDiacritics || !letter.isLatin {
          result.append(scalar)
        }
        continue
      case .format:
        continue
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .connectorPunctuation,
        .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .modifierSymbol:
        if !Symbol.isSymbol(scalar) {
          owesSpace = !result.isEmpty
          base = nil
          continue
        }
      default:
        // The stroke of '1⁄2', which the mapping makes of '½'.
        if scalar == "\u{2044}" {
          owesSpace = !result.isEmpty
          base = nil
          continue
        }
      }
      if owesSpace {
        result.append(" ")
        owesSpace = false
      }
      base = scalar
      let folded = folded(scalar)
      if folded == "ı" { base = "ı" }
      result.append(contentsOf: folded.unicodeScalars)
    }
    return String(result).precomposedStringWithCanonicalMapping
  }

  /// One scalar in lower case and through the table of letters that have no decomposition.
  private func folded(_ scalar: Unicode.Scalar) -> String {
    if hasDotlessI && scalar == "I" { return "ı" }
    let lower = scalar.properties.lowercaseMapping
    switch lower {
    // These are ways of writing other letters in every language.
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ς": return "σ"
    default: break
    }
    guard !keepsDiacritics else { return lower }
    switch lower {
    case "ł": return "l"
    case "ø": return "o"
    case "đ", "ð": return "d"
    case "þ": return "th"
    case "ı": return "i"
    default: return lower
    }
  }

  private func withoutArticle(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    for article in articles where bytes.count > article.count + 1 {
      if bytes[article.count] == UInt8(ascii: " ") && bytes.starts(with: article) {
        return bytes[(article.count + 1)...]
      }
    }
    return bytes[...]
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
      0xA720...0xA7FF:
      true
    default: false
    }
  }
}
