import Chance

/// Draws orders of the same things, each another one as long as there are enough.
struct OrderDraw: Equatable {
  private let count: Int
  private let forbidden: Set<[Int]>
  private var drawn: Set<[Int]> = []

  /// Prepares to draw orders of so many things, but never one of the forbidden ones, unless there is
  /// no other.
  init(count: Int, except forbidden: Set<[Int]> = []) {
    self.count = count
    self.forbidden = forbidden
  }

  /// The next order: for each place the index of what stands there.
  mutating func next(using generator: inout SplitMix64) -> [Int] {
    // Beyond six things there are more orders than variants, forbidden ones and all.
    let orders = (1...max(1, min(count, 6))).reduce(1, *)
    if orders <= forbidden.count { return Array(0..<count) }
    if orders <= forbidden.count + drawn.count { drawn.removeAll() }
    while true {
      let order = generator.shuffle(Array(0..<count))
      guard !forbidden.contains(order), drawn.insert(order).inserted else { continue }
      return order
    }
  }
}
