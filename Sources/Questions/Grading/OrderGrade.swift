/// The outcome of putting items in order.
///
/// Pairs of neighbors and runs show what was known even where every position is off by one.
package struct OrderGrade: Hashable, Sendable {
  /// Kendall's rank correlation, `(concordant - discordant) / (n (n - 1) / 2)`, -1 to 1.
  ///
  /// A pair with an item that was not given counts for neither. Source: Kendall (1938), 'A new
  /// measure of rank correlation'. With fewer than two items 1 if all are given, else 0.
  package let tau: Double
  /// The number of items in the longest sequence, gaps allowed, that stands in the right order.
  package let longestOrdered: Int
  /// The number of items that are directly followed by their right successor.
  package let adjacentPairs: Int
  /// Whether the order is the right one throughout: nothing missing, nothing else.
  package let isRight: Bool

  /// Compares the given order with the right one; items that are not in the right order are
  /// passed over, and so are repeats beyond those of the right order.
  package init(right: [String], given: [String]) {
    var places: [String: [Int]] = [:]
    for (place, item) in right.enumerated().reversed() { places[item, default: []].append(place) }
    let positions = given.compactMap { places[$0]?.popLast() }
    let count = right.count
    var balance = 0
    // longest[i]: the longest rising sequence that ends at position i.
    var longest: [Int] = []
    for (index, place) in positions.enumerated() {
      var length = 1
      for earlier in 0..<index {
        let isConcordant = positions[earlier] < place
        balance += isConcordant ? 1 : -1
        if isConcordant { length = max(length, longest[earlier] + 1) }
      }
      longest.append(length)
    }
    tau =
      count < 2
      ? (positions.count == count ? 1 : 0) : Double(balance) / Double(count * (count - 1) / 2)
    longestOrdered = longest.max() ?? 0
    adjacentPairs = zip(positions, positions.dropFirst()).count { $1 == $0 + 1 }
    isRight = right == given
  }

  /// The credit for the order, `max(0, tau)`, 0 to 1.
  package var score: Double { max(0, tau) }

  /// `exact` when the order is right throughout, `partial` above a score of 0, else `wrong`.
  package var verdict: Verdict {
    isRight ? .exact : score > 0 ? .partial : .wrong
  }
}
