/// One word of a text, in lower case.
///
/// Questions compare words by the million, so a word carries its first letters as a number that
/// tells most pairs apart without looking at their texts.
package struct Word: Equatable, Sendable {
  /// The word in lower case, without a final `'s`.
  package let text: String
  /// Its first four bytes, zeros behind a shorter one.
  let opening: UInt32
  /// Whether it has four bytes or more, so that it may have a root in common with another.
  let isLong: Bool

  /// Makes a word of a text in lower case.
  package init(_ text: String) {
    self.text = text
    var opening: UInt32 = 0
    var count = 0
    for byte in text.utf8.prefix(4) {
      opening = opening << 8 | UInt32(byte)
      count += 1
    }
    isLong = count == 4
    self.opening = isLong ? opening : opening << (8 * UInt32(4 - count))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.opening == right.opening && left.text == right.text
  }
}
