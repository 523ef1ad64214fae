import Foundation

/// When two names are one, and when they only look alike.
extension PlayerName {
  /// What spellings of one name share: upper and lower case, accents and spaces make no difference.
  ///
  /// - Parameter name: A name, as shown or as in a roster.
  /// - Returns: The key.
  package static func key(of name: String) -> String {
    folded(name) { scalar in
      // A sigma at the end of a word.
      scalar == "ς" ? "σ" : scalar.properties.lowercaseMapping
    }
  }

  /// What names share that cannot be told apart on a projector: letters of other scripts stand for the
  /// Latin ones they look like, `1`, `|` and a capital `I` for a small `l`, `0` for `o`; case, accents
  /// and spaces make no difference otherwise, but that a capital `L` is not a small one.
  ///
  /// Only what looks the same: *Erna* and *Ema*, *Lina* and *Iina*, *Anna 2* and *Anna 3* are people
  /// who sit in one room. The pairs are the common ones of the confusables of Unicode Technical
  /// Standard 39.
  ///
  /// - Parameter name: A name, as shown.
  /// - Returns: The look.
  package static func look(of name: String) -> String {
    folded(name) { scalar in
      let latin = lookalikes[scalar] ?? scalar
      return switch latin {
      case "I", "1", "|": "l"
      case "0": "o"
      case "L": "L"
      default: latin.properties.lowercaseMapping
      }
    }
  }

  private static func folded(_ name: String, _ replacement: (Unicode.Scalar) -> String) -> String {
    var result = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    // The accents of Latin, Greek and Cyrillic letters; marks of other scripts make other letters.
    where !(0x300...0x36F).contains(scalar.value) && !scalar.properties.isWhitespace {
      result += replacement(scalar)
    }
    return result.precomposedStringWithCanonicalMapping
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      // Cyrillic.
      ("АВЕЅІЈКМНОРСТХҮԚԜӀ", "ABESIJKMHOPCTXYQWI"),
      ("авеѕіјкмнорстухүһԁԛԝӏ", "abesijkmhopctyxyhdqwl"),
      // Greek.
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ανοριυκχγϲϳ", "avopiukxycj"),
      // Armenian, and Latin letters of rare sorts.
      ("օոսհ", "onuh"), ("ɑɡıɩʏᴜᴠᴡᴢ", "agiiyuvwz"),
    ]
    return pairs.reduce(into: [:]) { table, pair in
      for (other, latin) in zip(pair.0.unicodeScalars, pair.1.unicodeScalars) {
        table[other] = latin
      }
    }
  }()
}
