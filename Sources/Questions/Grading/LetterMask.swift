/// Which scalars occur in a text, and which occur twice or more, folded to 32 bits each.
package struct LetterMask: Hashable, Sendable {
  private var once: UInt32 = 0
  private var twice: UInt32 = 0

  /// Reads the scalars of a text.
  package init(_ text: String) {
    for scalar in text.unicodeScalars {
      let bit: UInt32 = 1 << (scalar.value & 31)
      twice |= once & bit
      once |= bit
    }
  }

  /// Whether texts with these masks may lie within so many edits of each other.
  ///
  /// An edit changes the count of two scalars at most by one, and each change flips one bit at
  /// most, so more than `2 * limit` bits that differ rule it out.
  package func mayLie(within limit: Int, of other: LetterMask) -> Bool {
    (once ^ other.once).nonzeroBitCount + (twice ^ other.twice).nonzeroBitCount <= 2 * limit
  }
}
