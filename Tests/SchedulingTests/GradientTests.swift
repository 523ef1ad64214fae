import Chance
import Foundation
import Testing

@testable import Scheduling

/// The hand-written gradients against finite differences in double precision.
struct GradientTests {
  @Test(arguments: [false, true])
  func theGradientOfFSRS6IsThatOfItsLoss(choices: Bool) throws {
    var shifted = zip(Weights.default.values, Weights.bounds).map { weight, bounds in
      min(max(weight * 1.15, bounds.lowerBound + 1e-3), bounds.upperBound * 0.98)
    }
    (shifted[17], shifted[18]) = (0.7, 0.7)
    var usual = Weights.default.values
    usual[7] = 0.02
    for weights in [usual, shifted] {
      try check(weights, choices: choices, kernel: FSRS6Kernel(weights)) {
        try Model(.fsrs6, weights: $0)
      }
    }
  }

  @Test(arguments: [false, true])
  func theLossAloneIsThatOfTheGradient(choices: Bool) {
    var generator = SplitMix64(seed: 14)
    let log = generator.log(cards: 900, choices: choices)
    let packs = TrainingSet(log, before: .end, for: .fsrs6).packs
    let chosen = (0..<Int32(packs.count)).filter { $0 % 3 != 1 }
    for isGuessCorrected in [false, true] {
      let kernel = FSRS6Kernel(
        Weights.default.values.map { $0 * 0.98 }, isGuessCorrected: isGuessCorrected)
      let loss = kernel.loss(packs, chosen, isParallel: false)
      #expect(loss == kernel.loss(packs, chosen, isParallel: true) && loss > 0)
      for hasCurvature in [false, true] {
        let objective = kernel.objective(
          packs, chosen, hasCurvature: hasCurvature, isParallel: true)
        #expect(abs(objective.loss - loss) < 1e-6 * loss)
      }
    }
  }

  @Test(arguments: [false, true])
  func theGradientOfFSRS7IsThatOfItsLoss(choices: Bool) throws {
    var usual = FSRS7Weights.default.values
    // Away from the bounds and from where a maximum of two has its edge.
    (usual[8], usual[14], usual[29]) = (0.05, 1.2, 0.05)
    var shifted = FSRS7Weights(clamping: usual.map { $0 * 1.08 }).values
    shifted[26] = 0.96
    for weights in [usual, shifted] {
      try check(weights, choices: choices, kernel: FSRS7Kernel(weights)) {
        try Model(.fsrs7, weights: $0)
      }
    }
  }

  private func check(
    _ weights: [Double], choices: Bool, kernel: some GradientKernel,
    _ model: ([Double]) throws -> Model
  ) throws {
    var generator = SplitMix64(seed: 7)
    let log = generator.log(cards: 300, choices: choices)
    let isExact = try model(weights).kind == .fsrs7
    let packs = CardPacks(
      log, lengths: log.cards.indices.map { Int32(log.reviews(ofCardAt: $0).count) },
      exact: isExact, weights: RecencyWeights(log, before: .end, low: 1))
    let objective = kernel.objective(
      packs, (0..<Int32(packs.count)).map(\.self), hasCurvature: false, isParallel: true)
    let loss = try loss(model(weights), log)
    #expect(abs(objective.loss - loss) < 1e-4 * loss)
    for index in weights.indices {
      let step = max(1e-6, abs(weights[index]) * 1e-5)
      var (above, below) = (weights, weights)
      above[index] += step
      below[index] -= step
      let slope = try (self.loss(model(above), log) - self.loss(model(below), log)) / (2 * step)
      let difference = abs(objective.gradient[index] - slope)
      #expect(
        difference < 5e-3 * max(abs(slope), 1),
        "w\(index): \(objective.gradient[index]) for \(slope)")
    }
  }

  /// The loss in double precision, review by review.
  private func loss(_ model: Model, _ log: ReviewLog) -> Double {
    var loss = 0.0
    for card in log.cards.indices {
      var memory: Memory?
      let places = log.reviews(ofCardAt: card)
      for place in places {
        let review = log.review(at: place, isFirst: place == places.lowerBound)
        if let memory, review.elapsedDays > 0 {
          let days = model.kind == .fsrs7 ? review.exactDays : Double(review.elapsedDays)
          let recall = model.retrievability(of: memory, elapsedDays: days)
          let chance = review.options.map { 1 / Double($0) } ?? 0
          let right = chance + (1 - chance) * recall
          loss -= Foundation.log(review.rating > .again ? right : 1 - right)
        }
        memory = model.memory(after: review, from: memory)
      }
    }
    return loss
  }
}
