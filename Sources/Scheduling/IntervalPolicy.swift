/// How a memory becomes a whole number of days until the next review.
package struct IntervalPolicy: Equatable, Sendable {
  /// The desired retentions a learner may choose: 0.70…0.99.
  package static let retentionBounds = 0.70...0.99

  /// The lengths in days that a minimum and a maximum may have: 1…36500.
  package static let dayBounds = 1...36_500

  /// The probability of recall at which a card is due: 0.70…0.99.
  package let desiredRetention: Double

  /// The shortest interval in days: 1…``maximumDays``.
  package let minimumDays: Int

  /// The longest interval in days: ``minimumDays``…36500.
  package let maximumDays: Int

  /// Whether intervals are spread a little, so that cards learned together part ways.
  package let fuzzes: Bool

  /// Makes a policy; values out of ``retentionBounds`` or ``dayBounds`` are a programmer's mistake.
  package init(
    desiredRetention: Double = 0.90, minimumDays: Int = 1, maximumDays: Int = 36_500,
    fuzzes: Bool = true
  ) {
    precondition(
      Self.retentionBounds.contains(desiredRetention), "desired retention is 0.70…0.99")
    precondition(
      minimumDays <= maximumDays && Self.dayBounds.contains(minimumDays)
        && Self.dayBounds.contains(maximumDays),
      "the minimum and the maximum interval are 1…36500 days, in order")
    self.desiredRetention = desiredRetention
    self.minimumDays = minimumDays
    self.maximumDays = maximumDays
    self.fuzzes = fuzzes
  }

  /// The same policy for another desired retention, 0.70…0.99, and with fuzz or without; nil for what
  /// stays.
  package func with(desiredRetention: Double? = nil, fuzzes: Bool? = nil) -> IntervalPolicy {
    IntervalPolicy(
      desiredRetention: desiredRetention ?? self.desiredRetention, minimumDays: minimumDays,
      maximumDays: maximumDays, fuzzes: fuzzes ?? self.fuzzes)
  }

  /// Chooses one of the days that a fuzz may lead to.
  ///
  /// Both the range and the day that the seed draws from it are days after the review; so is the
  /// choice, which is within the range.
  package typealias DayChoice = (_ range: ClosedRange<Int>, _ drawn: Int) -> Int

  /// The days until a card with that memory is due.
  ///
  /// For one seed a longer interval never becomes the shorter one, unless something else chooses. For
  /// the four ratings of one review use ``days(after:model:seed:choosing:)``, which keeps them apart.
  ///
  /// - Parameters:
  ///   - memory: The memory.
  ///   - model: The model whose memory it is.
  ///   - seed: What draws a day from the fuzz range: ``seed(forKey:reviewCount:)``.
  ///   - choice: What chooses in place of the draw; nil for nothing.
  /// - Returns: The days, ``minimumDays``…``maximumDays``.
  package func days(
    for memory: Memory, model: some ForgettingModel, seed: UInt64, choosing choice: DayChoice? = nil
  ) -> Int {
    chosen(rounded(memory, model: model), above: nil, seed: seed, choice)
  }

  /// The days until a card is due after each rating, fuzzed by one draw from the seed.
  ///
  /// again ≤ hard ≤ good ≤ easy; hard < good < easy as far as the smaller is below the maximum. To
  /// keep this order *good* and *easy* grow, if need be beyond their fuzz, and *again* shrinks.
  ///
  /// - Parameters:
  ///   - memories: The memory after each rating.
  ///   - model: The model whose memories they are.
  ///   - seed: What draws a day from the fuzz range: ``seed(forKey:reviewCount:)``.
  ///   - choice: What chooses in place of the draw; nil for nothing.
  /// - Returns: The days, ``minimumDays``…``maximumDays``.
  package func days(
    after memories: Outcomes<Memory>, model: some ForgettingModel, seed: UInt64,
    choosing choice: DayChoice? = nil
  ) -> Outcomes<Int> {
    let exact = Outcomes { rounded(memories[$0], model: model) }
    let hard = chosen(exact.hard, above: nil, seed: seed, choice)
    let good = chosen(exact.good, above: hard, seed: seed, choice)
    return Outcomes(
      again: min(chosen(exact.again, above: nil, seed: seed, choice), hard), hard: hard, good: good,
      easy: chosen(exact.easy, above: good, seed: seed, choice))
  }

  /// What each rating would lead to that many days after the last review; without a memory, at the
  /// first one.
  ///
  /// FSRS-7 goes by the exact days; without them the whole days are taken for exact.
  package func preview(
    of memory: Memory?, elapsedDays: Int, exactDays: Double? = nil, model: some ForgettingModel,
    seed: UInt64, choosing choice: DayChoice? = nil
  ) -> Preview {
    let memories = Outcomes {
      model.memory(
        after: RatedReview(rating: $0, elapsedDays: elapsedDays, exactDays: exactDays),
        from: memory)
    }
    return Preview(
      memories: memories, days: days(after: memories, model: model, seed: seed, choosing: choice))
  }

  /// The whole days nearest to the interval of a memory, within minimum and maximum.
  private func rounded(_ memory: Memory, model: some ForgettingModel) -> Int {
    let exact = model.interval(of: memory, desiredRetention: desiredRetention)
    let bounds = Double(minimumDays)...Double(maximumDays)
    return Int((exact + 0.5).rounded(.down).clamped(to: bounds))
  }

  /// The day of an interval's fuzz range that is chosen, of those above another interval; the day
  /// behind that one where all are at most as long, as far as the maximum allows.
  private func chosen(_ days: Int, above floor: Int?, seed: UInt64, _ choice: DayChoice?) -> Int {
    let range = fuzzRange(of: days)
    let drawn = fuzzed(days, seed: seed)
    guard let floor, floor >= range.lowerBound else { return choice?(range, drawn) ?? drawn }
    guard floor < range.upperBound else { return min(floor + 1, maximumDays) }
    let rest = (floor + 1)...range.upperBound
    return choice?(rest, max(drawn, floor + 1)) ?? max(drawn, floor + 1)
  }
}
