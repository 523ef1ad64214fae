/// A model for many cards side by side that knows the gradient of its loss.
protocol GradientKernel: Sendable {
  /// What the way back needs of the way forth.
  associatedtype Step: KernelStep

  /// The number of weights.
  static var weightCount: Int { get }

  /// The loss of a pack's predictions, in bits and weighted, and its gradient for each card.
  ///
  /// The loss of one review is `−log R` if it was known, else `−log(1 − R)`; if it was known by a
  /// choice with the chance g of guessing, `−log(g + (1−g)R)`. One sweep goes forth and keeps each
  /// step, one goes back with the adjoints of the memory: all prefixes of a history at once.
  ///
  /// - Parameters:
  ///   - pack: Which pack.
  ///   - packs: The packs, with weights.
  ///   - steps: Room for at least as many steps as the pack has rows.
  ///   - result: Room for as many derivatives as weights, which are written.
  /// - Returns: The loss of each lane.
  func gradient(
    of pack: Int, in packs: borrowing CardPacks, steps: inout MutableSpan<Step>,
    result: inout MutableSpan<Lanes>
  ) -> Lanes
}
