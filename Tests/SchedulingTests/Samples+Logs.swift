import Chance
@testable import Scheduling

extension SplitMix64 {
  /// A log of a learner whose recall follows FSRS-6 with its default weights, same-day reviews among
  /// them; every third reply, if wanted, a choice whose answer is guessed where it is not known.
  mutating func log(cards: Int, choices: Bool = false) -> ReviewLog {
    let model = FSRS6()
    var builder = ReviewLogBuilder()
    for card in 0..<cards {
      var day = next(below: 100)
      var time = Int64(day) * 86_400_000 + Int64(next(below: 40_000_000))
      var memory: Memory?
      for index in 0..<(1 + next(below: 12)) {
        let isSameDay = next(below: 5) == 0
        let days = isSameDay || index == 0 ? 0 : 1 + next(below: 20)
        day += days
        time += Int64(days) * 86_400_000 + Int64(1 + next(below: 600_000))
        let recall = memory.map { model.retrievability(of: $0, elapsedDays: Double(days)) } ?? 0.6
        let options = choices && next(below: 3) == 0 ? 2 + next(below: 4) : nil
        let chance = options.map { 1 / Double($0) } ?? 0
        let isKnown = value(in: 0...1) < recall
        let isRight = isKnown || value(in: 0...1) < chance
        let ratings: [Rating] = options == nil ? [.hard, .good, .good, .easy] : [.good]
        let rating = isRight ? ratings[next(below: ratings.count)] : .again
        builder.append(
          card: Int64(card), time: time, day: day, rating: rating, options: options)
        memory = model.memory(
          after: RatedReview(rating: rating, elapsedDays: days, options: options), from: memory)
      }
    }
    return builder.log()
  }
}

extension Optimizer {
  /// Fits weights to the whole log and compares such weights with those of a model.
  func optimization(of current: Model, trainedUntil: Int64? = nil) -> Optimization? {
    fit(current.kind).flatMap {
      optimization(of: current, fit: $0, trainedUntil: trainedUntil) { _ in true }
    }
  }
}
