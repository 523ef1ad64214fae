/// Compares spellings by their pairs of neighboring letters.
enum LetterPairs {
  /// Twice the common pairs over all pairs of two texts, 0…1.
  ///
  /// Source: Dice, "Measures of the Amount of Ecologic
  /// Association Between Species", 1945.
  static func likeness(_ left: [UInt16], _ right: [UInt16]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var common = 0
    var places = (0, 0)
    while places.0 < left.count, places.1 < right.count {
      if left[places.0] == right[places.1] {
        common += 1
        places = (places.0 + 1, places.1 + 1)
      } else if left[places.0] < right[places.1] {
        places.0 += 1
      } else {
        places.1 += 1
      }
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }

  /// Whether one letter more, less, other or swapped with its neighbor makes one text the other.
  static func isOneEdit(from one: String, to other: String) -> Bool {
    // A letter takes at most four bytes, so most pairs are told apart without an array.
    guard abs(one.utf8.count - other.utf8.count) <= 4 else { return false }
    let opening = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    let shorter = min(one.utf8.count, other.utf8.count)
    let ending = zip(one.utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count
    guard shorter - opening - ending <= 8 else { return false }
    var left = Array(one)[...]
    var right = Array(other)[...]
    guard abs(left.count - right.count) <= 1 else { return false }
    while let first = left.first, first == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
    }
    return left.count <= 1 && right.count <= 1
      || left.count == 2 && Array(left) == Array(right.reversed())
  }

  /// The pairs of neighboring bytes of a text, ascending.
  static func pairs(of text: String) -> [UInt16] {
    zip(text.utf8, text.utf8.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
  }
}
