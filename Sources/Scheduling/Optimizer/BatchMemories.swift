/// The memories after each review of a log, in its order.
package struct BatchMemories: Equatable, Sendable {
  /// The stabilities in days.
  package internal(set) var stabilities: [Float]
  /// The difficulties, 1…10.
  package internal(set) var difficulties: [Float]

  /// Makes room for the memories after that many reviews.
  init(count: Int) {
    stabilities = Array(repeating: 0, count: count)
    difficulties = Array(repeating: 0, count: count)
  }
}
