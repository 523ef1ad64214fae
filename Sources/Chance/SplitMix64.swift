/// A small random number generator with a fixed sequence for each seed.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
package struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed &>> 31)
  }

  /// A number from 0 up to, but not including, a bound, each equally likely; 0 for a bound of 0.
  ///
  /// Not `Int.random(in:)`, whose algorithm may change with the toolchain.
  package mutating func next(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    // Numbers above the largest multiple of the range would favor small remainders.
    let limit = UInt64.max - UInt64.max % range
    var number = next()
    while number >= limit { number = next() }
    return Int(number % range)
  }

  /// The elements in an order drawn evenly from all orders.
  ///
  /// Source: Fisher and Yates, in Durstenfeld's form. Not `shuffled(using:)`, whose algorithm may
  /// change with the toolchain.
  package mutating func shuffle<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    guard result.count > 1 else { return result }
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, next(below: index + 1))
    }
    return result
  }
}
