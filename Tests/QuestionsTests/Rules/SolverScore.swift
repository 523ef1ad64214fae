import Foundation

/// How well a solver did on the questions of one form.
///
/// A solver that would choose any of *g* options scores 1/*g* if the right one is among them, so
/// that chance gives 1/*k* with *k* options, however many solvers waver.
///
/// Twenty seeds of a question repeat its words and are no twenty observations. The score of a
/// question is therefore averaged over its seeds first: *n* is the number of questions, and each
/// contributes one value between 0 and 1 whose mean by chance is cᵢ = 1/k. Of such values, whatever
/// their distribution, Hoeffding's inequality (1963, theorem 1) says, with the mean c̄ of cᵢ and the
/// mean s̄ > c̄ of what was scored,
///
///     P(mean ≥ s̄) ≤ exp(−n · (s̄ ln(s̄/c̄) + (1 − s̄) ln((1 − s̄)/(1 − c̄))))
///
/// Questions whose options come from one list are not independent: of three roles one description
/// is the longest, once right and twice wrong. That makes sums vary less, so the bound still holds.
///
/// The place of the right option is drawn anew with each seed: solvers by place get one value for
/// each seed of each question.
struct SolverScore {
  /// The number of values.
  var count = 0
  /// The sum of what was scored.
  var scored = 0.0
  /// The sum of what chance gives.
  var expected = 0.0

  /// Counts one value between 0 and 1.
  mutating func add(_ score: Double, chance: Double) {
    count += 1
    scored += score
    expected += chance
  }

  /// A bound of the probability that chance scores as much, between 0 and 1.
  var probability: Double {
    guard count > 0, scored > expected else { return 1 }
    let number = Double(count)
    let mean = expected / number
    let share = min(1, scored / number)
    let hit = share * log(share / mean)
    let miss = share < 1 ? (1 - share) * log((1 - share) / (1 - mean)) : 0
    return exp(-number * (hit + miss))
  }

  /// How a solver does on questions of one form; several with one identifier are seeds of one.
  init(of solver: Solver, on questions: [AskedQuestion], reader: TextReader) {
    let seeds = Dictionary(grouping: questions, by: \.id)
    for id in seeds.keys.sorted() {
      let drawings = seeds[id] ?? []
      if solver.isByPlace, Self.isInNaturalOrder(drawings) { continue }
      var sum = 0.0
      var chance = 0.0
      for question in drawings {
        let guesses = solver.guesses(question, reader)
        let right = question.options.firstIndex { $0 == question.answer }
        let score = right.map(guesses.contains) == true ? 1 / Double(guesses.count) : 0
        if solver.isByPlace {
          add(score, chance: 1 / Double(question.options.count))
        }
        sum += score
        chance += 1 / Double(question.options.count)
      }
      guard !solver.isByPlace else { continue }
      add(sum / Double(drawings.count), chance: chance / Double(drawings.count))
    }
  }

  /// Whether no two options ever change their order, as numbers and True and False do not; then the
  /// place follows from what is asked, unless that is what is drawn.
  private static func isInNaturalOrder(_ drawings: [AskedQuestion]) -> Bool {
    guard drawings.count > 1, drawings.first?.form != AskedForm.trueFalse.rawValue
    else { return false }
    var pairs: Set<[String]> = []
    for question in drawings {
      for (index, one) in question.options.enumerated() {
        for other in question.options[(index + 1)...] {
          if pairs.contains([other, one]) { return false }
          pairs.insert([one, other])
        }
      }
    }
    return true
  }
}
