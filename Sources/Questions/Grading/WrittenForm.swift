import Foundation

/// A text as it was written, but for what a keyboard or an editor decides.
///
/// Spaces at the ends and doubled ones, typographic dashes and quotes, full-width ASCII,
/// zero-width characters and the composition of marks do not count; case and marks do.
package enum WrittenForm {
  /// The written form of a text in NFC; empty when the text holds only spaces.
  package static func form(of text: String) -> String {
    var result = String.UnicodeScalarView()
    var owesSpace = false
    var isComposed = true
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        owesSpace = !result.isEmpty
        continue
      }
      guard let kept = kept(scalar) else { continue }
      if owesSpace {
        result.append(" ")
        owesSpace = false
      }
      // Below the combining marks every text is in NFC.
      isComposed = isComposed && kept.value < 0x300
      result.append(kept)
    }
    return isComposed ? String(result) : String(result).precomposedStringWithCanonicalMapping
  }

  /// The written form with the case of plain words dropped: `world war 2`, but `70 mV`, `CO`.
  ///
  /// A plain word holds letters only: four or more, or three of which only the first may be a
  /// capital. Others may be symbols or units, where case counts.
  package static func symbolForm(of text: String) -> String {
    form(of: text).split(separator: " ").map { word in
      guard word.count >= 3, word.allSatisfy(\.isLetter) else { return String(word) }
      return word.count > 3
        ? word.lowercased() : word.prefix(1).lowercased() + String(word.dropFirst())
    }.joined(separator: " ")
  }

  /// What tells names apart that share a normal form: marks, symbols and case within words.
  ///
  /// Punctuation, one leading article and the case of a word's first letter do not count, the
  /// latter only from so many characters on: of short words it may make another symbol.
  package static func distinctiveForm(
    of text: String, articles: [String], initialsFrom shortest: Int
  ) -> String {
    var words = form(of: text)
      .split { !$0.isLetter && !$0.isNumber && !$0.unicodeScalars.contains(where: isSign) }
      .map { $0.count < shortest ? String($0) : $0.prefix(1).lowercased() + $0.dropFirst() }
    if words.count > 1, articles.contains(words[0].lowercased()) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}

extension WrittenForm {
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0xC0...0x24F: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case ..<0x80, 0xC0...0x24F: return scalar
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return "-"
    case 0x2018...0x201B, 0x2032, 0x02BC, 0x00B4: return "'"
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: return "\""
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    default: return scalar.properties.generalCategory == .format ? nil : scalar
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    Symbol.isSymbol(scalar) || scalar.properties.generalCategory == .otherSymbol
  }
}
