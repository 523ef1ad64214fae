import DeckFormat

/// A normal form made ready for counting slips against many others.
package struct NearSpelling: Hashable, Sendable {
  /// The normal form.
  package let form: String
  /// Its Unicode scalars, in order.
  package let scalars: [Unicode.Scalar]
  /// Which scalars occur, to rule out forms that lie too far apart.
  package let mask: LetterMask

  /// Reads a normal form.
  package init(_ form: String) {
    self.form = form
    scalars = Array(form.unicodeScalars)
    mask = LetterMask(form)
  }

  /// The words that no slip may touch, in order: numerals, Roman numerals, single letters.
  package var markers: [Substring] {
    let words = words
    return words.enumerated()
      .filter { Self.isMarker($0.element, isLast: $0.offset == words.count - 1) }
      .map(\.element)
  }

  /// The slips between two forms: 0 when equal, 1 when the words stand in another order, else
  /// the edit distance; nil above the limit.
  package func distance(to other: NearSpelling, limit: Int) -> Int? {
    if limit >= 1 && isReordering(of: other) { return 1 }
    return EditDistance.osa(scalars, other.scalars, limit: limit)
  }

  /// Whether a reply at this distance may count as a slip for the form.
  ///
  /// The distance must lie within the allowance of the form's length, the markers must agree,
  /// opposites never pass, and scripts without an alphabet allow no slip.
  package func forgives(_ reply: NearSpelling, distance: Int) -> Bool {
    if isReordering(of: reply) { return true }
    return distance <= EditDistance.allowance(length: scalars.count)
      && markers == reply.markers
      && !scalars.contains(where: Self.isExact)
      && !OpposingAffixes.isOpposite(form, reply.form)
  }
}

extension NearSpelling {
  private var words: [Substring] { form.split(separator: " ") }

  private func isReordering(of other: NearSpelling) -> Bool {
    guard mask == other.mask, scalars.count == other.scalars.count, scalars.contains(" "),
      form != other.form
    else { return false }
    return words.sorted() == other.words.sorted()
  }

  private static func isMarker(_ word: Substring, isLast: Bool) -> Bool {
    if word.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return true
    }
    if word.unicodeScalars.count == 1 {
      // An 'a' between words is an article and an 's' the rest of a genitive.
      return word == "a" ? isLast : word != "s"
    }
    return isRomanNumeral(word)
  }

  /// Whether a word is a Roman numeral below 400 in the usual notation, so that words such as
  /// 'mix' and 'dim' are none.
  private static func isRomanNumeral(_ word: Substring) -> Bool {
    var rest = word[...]
    func drop(_ prefix: String) -> Bool {
      guard rest.hasPrefix(prefix) else { return false }
      rest = rest.dropFirst(prefix.count)
      return true
    }
    func dropUpToThree(_ letter: String) {
      for _ in 0..<3 where !drop(letter) { return }
    }
    dropUpToThree("c")
    if !drop("xc") && !drop("xl") {
      _ = drop("l")
      dropUpToThree("x")
    }
    if !drop("ix") && !drop("iv") {
      _ = drop("v")
      dropUpToThree("i")
    }
    return rest.isEmpty && !word.isEmpty
  }

  /// Thai and Lao, Hangul, kana, Han and their neighbors: one character is a syllable or a word.
  private static func isExact(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
