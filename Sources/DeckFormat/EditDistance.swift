/// Counts the slips between two spellings.
package enum EditDistance {
  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbors cost 1 each, and no part is edited twice.
  ///
  /// Returns nil when the distance is above the limit. Only the diagonal band that the limit
  /// allows is computed. Source: Boytsov (2011), 'Indexing methods for approximate dictionary
  /// searching', section 2.2.1.
  package static func osa<Element: Equatable>(
    _ one: [Element], _ other: [Element], limit: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    let beyond = limit + 1
    // Three rows in turn in one array: three arrays that begin as copies of one and are rotated
    // give wrong distances in optimized builds of Swift 6.3.1.
    let width = other.count + 1
    var rows = [Int](repeating: beyond, count: 3 * width)
    for column in 0...min(other.count, limit) { rows[column] = column }
    var leastBefore = 0
    for row in stride(from: 1, through: one.count, by: 1) {
      let current = row % 3 * width
      let previous = (row + 2) % 3 * width
      let before = (row + 1) % 3 * width
      let first = max(1, row - limit)
      let last = min(other.count, row + limit)
      rows[current + first - 1] = first == 1 && row <= limit ? row : beyond
      var least = rows[current + first - 1]
      for column in stride(from: first, through: last, by: 1) {
        let isSame = one[row - 1] == other[column - 1]
        var cost = rows[previous + column - 1] + (isSame ? 0 : 1)
        if column < row + limit { cost = min(cost, rows[previous + column] + 1) }
        cost = min(cost, rows[current + column - 1] + 1)
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          cost = min(cost, rows[before + column - 2] + 1)
        }
        rows[current + column] = min(cost, beyond)
        least = min(least, cost)
      }
      // A swap reaches back two rows, so the row before must be hopeless as well.
      if least > limit && leastBefore >= limit { return nil }
      leastBefore = least
    }
    let distance = rows[one.count % 3 * width + other.count]
    return distance <= limit ? distance : nil
  }

  /// The distance between two texts in Unicode scalars; nil when it is above the limit.
  package static func osa(_ one: String, _ other: String, limit: Int) -> Int? {
    osa(Array(one.unicodeScalars), Array(other.unicodeScalars), limit: limit)
  }

  /// The candidate nearest to a word, if it is near enough to be a slip of the keys; the first of
  /// several equally near ones.
  package static func nearest(to word: String, in candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    let limit = typed.count <= 3 ? 1 : typed.count <= 6 ? 2 : 3
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      guard let distance = osa(typed, Array(candidate.lowercased()), limit: limit),
        distance < best?.distance ?? .max
      else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }
}
