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

  /// The days until a card with that memory is due, fuzzed by the seed.
  ///
  /// For one seed a longer interval never becomes the shorter one. For the four ratings of one
  /// review use ``days(after:model:seed:)``, which also keeps them apart.
  package func days(
    for memory: Memory, model: some ForgettingModel, seed: UInt64
  ) -> Int {
    let exact = model.interval(of: memory, desiredRetention: desiredRetention)
    let bounds = Double(minimumDays)...Double(maximumDays)
    let rounded = Int((exact + 0.5).rounded(.down).clamped(to: bounds))
    return fuzzed(rounded, seed: seed)
  }

  /// The days until a card is due after each rating, fuzzed by one draw from the seed.
  ///
  /// again ≤ hard ≤ good ≤ easy; hard < good < easy as far as the smaller is below the maximum. To
  /// keep this order *good* and *easy* grow, if need be beyond their fuzz, and *again* shrinks.
  package func days(
    after memories: Outcomes<Memory>, model: some ForgettingModel, seed: UInt64
  ) -> Outcomes<Int> {
    var days = Outcomes { self.days(for: memories[$0], model: model, seed: seed) }
    days.again = min(days.again, days.hard)
    days.good = min(max(days.good, days.hard + 1), maximumDays)
    days.easy = min(max(days.easy, days.good + 1), maximumDays)
    return days
  }

  /// What each rating would lead to that many days after the last review; without a memory, at the
  /// first one.
  ///
  /// FSRS-7 goes by the exact days; without them the whole days are taken for exact.
  package func preview(
    of memory: Memory?, elapsedDays: Int, exactDays: Double? = nil, model: some ForgettingModel,
    seed: UInt64
  ) -> Preview {
    let memories = Outcomes {
      model.memory(
        after: RatedReview(rating: $0, elapsedDays: elapsedDays, exactDays: exactDays),
        from: memory)
    }
    return Preview(
      memories: memories, days: days(after: memories, model: model, seed: seed))
  }
}
