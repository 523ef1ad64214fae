/// What was answered when something was asked, for the names that are confused most.
package struct ConfusionMatrix: Equatable, Sendable {
  /// Some answers to one name.
  package struct Entry: Equatable, Sendable {
    /// The name that was asked for.
    package var asked: String
    /// The name that was answered.
    package var answered: String
    /// How often.
    package var count: Int

    /// Creates an entry from its parts.
    package init(asked: String, answered: String, count: Int) {
      self.asked = asked
      self.answered = answered
      self.count = count
    }
  }

  /// The names shown at most.
  package static let limit = 8

  /// The names, the one most often confused first, then by name.
  ///
  /// Each is confused with another one of them: there is none, or there are two or more.
  package private(set) var names: [String]
  /// How often each name (the row) was answered by each (the column); on the diagonal stand the
  /// right answers.
  package private(set) var counts: [[Int]]

  /// Counts answers, in any order.
  ///
  /// - Parameters:
  ///   - entries: Answers, those that were right included: they are asked and answered alike.
  ///   - limit: The names shown at most.
  package init(_ entries: [Entry], limit: Int = ConfusionMatrix.limit) {
    var weights: [String: Int] = [:]
    for entry in entries where entry.asked != entry.answered {
      weights[entry.asked, default: 0] += entry.count
      weights[entry.answered, default: 0] += entry.count
    }
    let heaviest = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let chosen = Set(heaviest.prefix(max(0, limit)).map(\.key))
    let linked = Set(
      entries.lazy.filter {
        $0.asked != $0.answered && chosen.contains($0.asked) && chosen.contains($0.answered)
      }.flatMap { [$0.asked, $0.answered] })
    let names = heaviest.map(\.key).filter(linked.contains)
    let places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = Array(repeating: Array(repeating: 0, count: names.count), count: names.count)
    for entry in entries {
      guard let row = places[entry.asked], let column = places[entry.answered] else { continue }
      counts[row][column] += entry.count
    }
    self.names = names
    self.counts = counts
  }
}
