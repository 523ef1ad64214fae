/// One word of a text, in lower case.
///
/// Questions compare words by the million, so a word carries its first letters as a number that
/// tells most pairs apart without looking at their texts.
package struct Word: Equatable, Sendable {
  /// The word in lower case, without a final `'s`.
  package let text: String
  /// Its first four bytes with plain vowels for ä, ö and ü, zeros behind a shorter one.
  let opening: UInt32
  /// Whether it has four bytes or more, so that it may have a root in common with another.
  let isLong: Bool

  /// Makes a word of a text in lower case.
  package init(_ text: String) {
    self.text = text
    var opening: UInt32 = 0
    var count = 0
    var lead: UInt8 = 0
    for byte in text.utf8 {
      if count == 4 { break }
      // The vowels of *Klage* and *Kläger* are one here: ä, ö and ü are C3 A4, C3 B6 and C3 BC.
      let isBehindLead = lead == 0xc3
      lead = byte
      if byte == 0xc3 { continue }
      let letter =
        switch byte {
        case 0xa4 where isBehindLead: UInt8(ascii: "a")
        case 0xb6 where isBehindLead: UInt8(ascii: "o")
        case 0xbc where isBehindLead: UInt8(ascii: "u")
        default: byte
        }
      opening = opening << 8 | UInt32(letter)
      count += 1
    }
    isLong = count == 4
    self.opening = isLong ? opening : opening << (8 * UInt32(4 - count))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.opening == right.opening && left.text == right.text
  }
}
