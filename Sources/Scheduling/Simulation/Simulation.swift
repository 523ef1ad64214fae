import Chance

/// A learner who studies for some days, again and again at other desired retentions.
///
/// Every due card is reviewed on its day. Recall is drawn from the model; a card that was forgotten
/// comes back on the same day and is then known. Each card has draws of its own, the same at every
/// retention: rows differ by the retention alone.
package struct Simulation: Sendable {
  /// A card that the learner has begun already.
  package struct Card: Equatable, Sendable {
    /// Its memory after the last review.
    package let memory: Memory
    /// The whole days since then, 0 or more.
    package let elapsedDays: Int

    /// Makes a card of its parts.
    package init(memory: Memory, elapsedDays: Int) {
      self.memory = memory
      self.elapsedDays = max(elapsedDays, 0)
    }
  }

  /// The desired retentions of the table: 0.70, 0.71 … 0.97.
  package static let retentions = (70...97).map { Double($0) / 100 }

  /// How memory works.
  package var model: Model
  /// How the learner rates and how long it takes.
  package var habits: StudyHabits
  /// The days that are simulated, at least 1.
  package var days: Int
  /// The cards that were begun already.
  package var begun: [Card]
  /// The number of cards not yet begun.
  package var newCards: Int
  /// How many of them are begun each day, at least 1.
  package var newPerDay: Int
  /// The longest interval in days; below 1 counts as 1.
  package var maximumDays: Int
  /// What the draws follow from.
  package var seed: UInt64

  /// Makes a simulation.
  package init(
    model: Model = .default, habits: StudyHabits = .default, days: Int, begun: [Card] = [],
    newCards: Int = 0, newPerDay: Int = 10, maximumDays: Int = 36_500, seed: UInt64 = 1
  ) {
    precondition(days >= 1 && newPerDay >= 1 && newCards >= 0, "a simulation takes a day or more")
    self.model = model
    self.habits = habits
    self.days = days
    self.begun = begun
    self.newCards = newCards
    self.newPerDay = newPerDay
    self.maximumDays = maximumDays
    self.seed = seed
  }

  /// The workload at each desired retention, in their order; on all cores, with the same result.
  package func table(of retentions: [Double] = retentions) -> [Workload] {
    concurrentMap(count: retentions.count, isParallel: true) { workload(at: retentions[$0]) }
  }

  /// The workload at one desired retention, within ``FSRS6/retentionBounds`` or held to the nearest.
  ///
  /// Cards that are overdue are reviewed on the first day, each anew after a day at the earliest and
  /// after ``maximumDays`` at the latest. Without any card all figures but the retention are 0.
  package func workload(at retention: Double) -> Workload {
    var tally = Tally()
    for (index, card) in begun.enumerated() {
      let interval = interval(of: card.memory, retention)
      study(
        index, card.memory, last: -card.elapsedDays, interval - card.elapsedDays, retention, &tally)
    }
    for index in 0..<newCards {
      let day = index / newPerDay
      guard day < days else { break }
      study(begun.count + index, nil, last: day, day, retention, &tally)
    }
    return Workload(
      retention: retention, reviews: tally.reviews,
      reviewsPerDay: Double(tally.reviews) / Double(days),
      minutesPerDay: tally.seconds / 60 / Double(days), cards: tally.cards, known: tally.known)
  }
}

extension Simulation {
  /// The draws of one card, by its place among those begun and the new ones after them.
  ///
  /// The seed is a hash of seed and place: seeds that differ by the generator's own step would give
  /// every card the same draws, only later ones.
  func generator(ofCardAt index: Int) -> SplitMix64 {
    var hash = FNV1a()
    for number in [seed, UInt64(index)] {
      hash.combine(number)
    }
    var first = SplitMix64(seed: hash.value)
    return SplitMix64(seed: first.next())
  }
}

extension Simulation {
  private struct Tally {
    var reviews = 0
    var seconds = 0.0
    var cards = 0
    var known = 0.0
  }

  private func interval(of memory: Memory, _ retention: Double) -> Int {
    let exact = model.interval(of: memory, desiredRetention: retention)
    return Int(exact.rounded().clamped(to: 1...Double(max(maximumDays, 1))))
  }

  /// Studies one card from the day on which it is due, today at the earliest.
  private func study(
    _ index: Int, _ start: Memory?, last: Int, _ due: Int, _ retention: Double,
    _ tally: inout Tally
  ) {
    var generator = generator(ofCardAt: index)
    var memory = start
    var last = last
    var due = max(due, 0)
    while due < days {
      let elapsed = due - last
      let chance =
        memory.map { model.retrievability(of: $0, elapsedDays: Double(elapsed)) }
      let rating = rating(chance, &generator)
      var next = review(rating, elapsed, memory, &tally)
      if rating == .again { next = review(.good, 0, next, &tally) }
      memory = next
      last = due
      due += interval(of: next, retention)
    }
    guard let memory else { return }
    tally.cards += 1
    tally.known += model.retrievability(of: memory, elapsedDays: Double(days - last))
  }

  private func review(
    _ rating: Rating, _ elapsed: Int, _ memory: Memory?, _ tally: inout Tally
  ) -> Memory {
    tally.reviews += 1
    tally.seconds += habits.seconds[rating]
    return model.memory(
      after: RatedReview(rating: rating, elapsedDays: elapsed), from: memory)
  }

  /// Draws twice, always, so that the draws of later reviews are the same at every retention.
  private func rating(_ chance: Double?, _ generator: inout SplitMix64) -> Rating {
    let isKnown = unit(&generator) < chance ?? 1
    var place = unit(&generator)
    guard isKnown else { return .again }
    let shares = chance == nil ? habits.firstShares : habits.knownShares
    for rating in Rating.allCases {
      place -= shares[rating]
      if place < 0 { return rating }
    }
    return .good
  }

  /// A number from 0 up to 1.
  private func unit(_ generator: inout SplitMix64) -> Double {
    Double(generator.next() >> 11) / 9_007_199_254_740_992
  }
}
