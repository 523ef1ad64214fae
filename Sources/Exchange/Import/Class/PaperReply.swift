/// An answer on paper, as the teacher typed it; what it means depends on the question.
package struct PaperReply: Equatable, Sendable {
  /// The answer as it was typed, without white space at its ends; never empty.
  package let text: String

  /// Creates a reply; nil if nothing was answered.
  package init?(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// The letters A…H it consists of, as indices from 0 in the order typed: 0 and 2 for `AC`, `a, c` or
  /// `A C`; nil if it holds anything else.
  ///
  /// A letter may come twice.
  package var letters: [Int]? {
    var indices: [Int] = []
    for byte in text.utf8 where !Self.isBetween(byte) {
      let letter = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(letter) else { return nil }
      indices.append(Int(letter - UInt8(ascii: "a")))
    }
    return indices.isEmpty ? nil : indices
  }

  /// The order it says: for each item, from the top of the paper, the number written beside it, as
  /// places from 0; nil if it is not each number from 1 up, once.
  ///
  /// `3 1 2`, `3,1,2`, `3-1-2` and, below ten items, `312` are the same.
  package var places: [Int]? {
    var numbers = text.utf8.split(whereSeparator: Self.isBetween).map(Array.init)
    if numbers.count == 1 { numbers = numbers[0].map { [$0] } }
    var places: [Int] = []
    for digits in numbers {
      guard digits.count <= 3, let number = Int(String(decoding: digits, as: UTF8.self)) else {
        return nil
      }
      places.append(number - 1)
    }
    return places.sorted() == Array(places.indices) && !places.isEmpty ? places : nil
  }

  /// Whether a byte stands between two letters or numbers.
  private static func isBetween(_ byte: UInt8) -> Bool {
    [" ", ",", ";", ".", "-", "/"].contains(Character(Unicode.Scalar(byte)))
  }
}
