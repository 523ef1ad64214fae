/// A name as the scorer compares it: without brackets, punctuation and a leading article.
struct ScoredName: Equatable {
  let key: String

  init(_ name: String) {
    let text = ScoredText.withoutDiacritics(ScoredText(name).folded)
    var key = ""
    var depth = 0
    let hasEnd = text.contains(")")
    for character in text {
      switch character {
      case "(" where hasEnd: depth = 1
      case ")" where depth > 0:
        depth = 0
        key.append(" ")
      case _ where depth > 0: continue
      case "\"", "'", "?", "!", ".", ",", ";", ":": key.append(" ")
      default: key.append(character)
      }
    }
    var words = key.split(separator: " ")
    if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
    self.key = words.joined(separator: " ")
  }

  /// How alike two names are, from 0 to 1: by their letters or by their words, whatever is more.
  func similarity(to other: Self) -> Double {
    guard !key.isEmpty, !other.key.isEmpty else { return 0 }
    if key == other.key { return 1 }
    let (mine, theirs) = (Array(key.unicodeScalars), Array(other.key.unicodeScalars))
    let letters =
      1 - Double(Self.distance(mine, theirs)) / Double(max(mine.count, theirs.count))
    let (words, otherWords) = (
      Set(key.split(separator: " ")), Set(other.key.split(separator: " "))
    )
    let shared =
      2 * Double(words.intersection(otherWords).count) / Double(words.count + otherWords.count)
    // Names that differ in a number or a negation are different names.
    if words.filter(Self.isTelling) != otherWords.filter(Self.isTelling) {
      return min(letters, shared, 0.7)
    }
    return max(letters, shared)
  }

  private static func isTelling(_ word: Substring) -> Bool {
    word.allSatisfy(\.isNumber) || word.allSatisfy { "ivx".contains($0) }
      || ["no", "not", "non"].contains(word)
  }

  /// The number of letters to add, take, change or swap with their neighbor.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = last
      last = current
    }
    return last[right.count]
  }
}
