/// Spells out letters that many keyboards lack: `Kyougen` for `Kyōgen`, `schoen` for `schön`.
package enum LongVowels {
  /// Whether a scalar is one of the vowels with a macron that are spelled out.
  package static func isLong(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ā", "Ā", "ē", "Ē", "ī", "Ī", "ō", "Ō", "ū", "Ū": true
    default: false
    }
  }

  /// The spellings of a text in NFC with macrons: plain, doubled, and `ou` or `ei`; empty without one.
  ///
  /// Up to three macrons are spelled independently, more of them all in one manner.
  package static func spellings(of text: String) -> [String] {
    let count = text.unicodeScalars.count(where: isLong)
    guard count > 0 else { return [] }
    guard count <= 3 else {
      return (0..<3).map { manner in
        text.map { character in
          macrons[character].map { $0[min(manner, $0.count - 1)] } ?? String(character)
        }.joined()
      }
    }
    var results = [""]
    for character in text {
      let choices = macrons[character] ?? [String(character)]
      results = results.flatMap { result in choices.map { result + $0 } }
    }
    return results
  }

  /// The spelling of a text in NFC with `ae oe ue` for `ä ö ü`; empty without one.
  package static func umlautSpellings(of text: String) -> [String] {
    var spelled = String.UnicodeScalarView()
    var isSpelled = false
    for scalar in text.unicodeScalars {
      if let vowel = umlauts[scalar] {
        spelled.append(contentsOf: [vowel, "e"])
        isSpelled = true
      } else {
        spelled.append(scalar)
      }
    }
    return isSpelled ? [String(spelled)] : []
  }
}

extension LongVowels {
  // The normal form drops case later, so capitals may become small.
  private static let macrons: [Character: [String]] = [
    "ā": ["a", "aa"], "Ā": ["a", "aa"],
    "ē": ["e", "ee", "ei"], "Ē": ["e", "ee", "ei"],
    "ī": ["i", "ii"], "Ī": ["i", "ii"],
    "ō": ["o", "oo", "ou"], "Ō": ["o", "oo", "ou"],
    "ū": ["u", "uu"], "Ū": ["u", "uu"],
  ]
  private static let umlauts: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "a", "Ä": "a", "ö": "o", "Ö": "o", "ü": "u", "Ü": "u",
  ]
}
