import Chance
import Foundation

/// Makes the readable parts of fact identifiers.
package enum Slug {
  /// The slug of a name: NFKC, lower case, letters, marks and digits of any script kept, quotes
  /// dropped, all else one hyphen.
  ///
  /// Where more than spaces, quotes, hyphens, brackets and final punctuation was dropped (`C++`), or
  /// nothing is left, `~` and four hexadecimal digits of the FNV-1a hash of the name's
  /// compatibility form in lower case follow, so that `C++` and `C#` stay two names.
  package static func of(_ name: String) -> String {
    let folded = foldedForSlug(name)
    var builder = Builder()
    for scalar in folded.unicodeScalars { builder.append(scalar) }
    if builder.isLossy || builder.isEmpty { builder.appendHash(of: folded) }
    return builder.slug
  }

  /// The slug of something without a name: its first four words and the hash of its whole text.
  package static func ofText(_ text: String) -> String {
    let folded = foldedForSlug(text)
    let words = folded.utf8.split(separator: 0x20, maxSplits: 4).prefix(4)
    var builder = Builder()
    for scalar in folded.unicodeScalars[..<(words.last?.endIndex ?? folded.startIndex)] {
      builder.append(scalar)
    }
    builder.appendHash(of: folded)
    return builder.slug
  }

  private static func foldedForSlug(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// What becomes of one scalar of a name.
  private enum Part {
    case kept, dropped, gap, final, symbol

    init(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": self = .kept
        case "'", "\"": self = .dropped
        case " ", "\t", "\n", "-", "(", ")", "[", "]", "{", "}": self = .gap
        case ".", "?", "!", ":", ",", ";": self = .final
        case "A"..."Z": self = .kept
        default: self = .symbol
        }
        return
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        self = .kept
      case .initialPunctuation, .finalPunctuation: self = .dropped
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation,
        .openPunctuation, .closePunctuation, .format:
        self = .gap
      case .otherPunctuation: self = scalar == "・" ? .gap : .final
      default: self = .symbol
      }
    }
  }

  /// A slug that grows by scalars.
  private struct Builder {
    private var bytes: [UInt8] = []
    private var hasGap = false
    /// Whether sentence punctuation was dropped, which matters only if something follows it.
    private var hasPunctuation = false
    /// Whether something was dropped that tells names apart.
    private(set) var isLossy = false

    var slug: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }

    /// Appends `~` and four hexadecimal digits of a text's hash.
    mutating func appendHash(of text: String) {
      let hash = FNV1a.hash(text)
      bytes.append(UInt8(ascii: "~"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 0xf
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      switch Part(scalar) {
      case .kept:
        if hasPunctuation { isLossy = true }
        if hasGap && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        hasGap = false
        if scalar.isASCII {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      case .dropped: return
      case .gap: hasGap = true
      case .final:
        hasGap = true
        hasPunctuation = true
      case .symbol:
        hasGap = true
        isLossy = true
      }
    }
  }
}
