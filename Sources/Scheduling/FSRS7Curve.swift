import Foundation

/// The forgetting curve of one memory of FSRS-7: a fast and a slow power curve, mixed.
struct FSRS7Curve: Equatable, Sendable {
  /// The exponent df of the fast curve, below 0.
  let fastDecay: Double
  /// `Ff/Sf`, per day.
  let fastRate: Double
  /// The exponent ds of the slow curve, below 0.
  let slowDecay: Double
  /// `Fs/Ss`, per day.
  let slowRate: Double
  /// The weight a of the fast curve.
  let fastWeight: Double
  /// The weight b of the slow curve.
  let slowWeight: Double

  /// `Rf = (1 + Ff·t/Sf)^df`, the recall of the fast curve.
  func fastRetrievability(after days: Double) -> Double {
    pow(1 + fastRate * days, fastDecay)
  }

  /// `R = (a·Rf + b·Rs)/(a + b)·(1 − 2e−5) + 1e−5`, with `Rs = (1 + Fs·t/Ss)^ds`.
  func retrievability(after days: Double) -> Double {
    let slow = pow(1 + slowRate * days, slowDecay)
    return (fastWeight * fastRetrievability(after: days) + slowWeight * slow)
      / (fastWeight + slowWeight) * (1 - 2e-5) + 1e-5
  }

  /// The days, within ``FSRS7/intervalBounds``, after which recall falls to a retention below 1.
  func interval(toRetention retention: Double) -> Double {
    let bounds = FSRS7.intervalBounds
    // A mean of both curves falls to a retention between where one and where the other does.
    let mean = (retention - 1e-5) / (1 - 2e-5)
    let fast = (pow(mean, 1 / fastDecay) - 1) / fastRate
    let slow = (pow(mean, 1 / slowDecay) - 1) / slowRate
    let (first, last) = (min(fast, slow), max(fast, slow))
    guard first < bounds.upperBound,
      last < bounds.upperBound || retrievability(after: bounds.upperBound) < retention
    else { return bounds.upperBound }
    guard last > bounds.lowerBound,
      first > bounds.lowerBound || retrievability(after: bounds.lowerBound) > retention
    else { return bounds.lowerBound }
    var low = log(first.clamped(to: bounds))
    var high = log(last.clamped(to: bounds))
    let share = fastWeight / (fastWeight + slowWeight)
    var place = log(fast.clamped(to: bounds)) * share + log(slow.clamped(to: bounds)) * (1 - share)
    for _ in 0..<200 {
      let days = exp(place)
      let (recall, slope) = recallAndSlope(after: days)
      let excess = recall - retention
      if abs(excess) < 1e-14 { break }
      if excess > 0 { low = place } else { high = place }
      let next = place - excess / (slope * days)
      // Newton's step, unless it leaves the bracket; NaN does, too.
      let moved = next > low && next < high ? next : (low + high) / 2
      if abs(moved - place) < 1e-13 {
        place = moved
        break
      }
      place = moved
    }
    return exp(place).clamped(to: bounds)
  }

  /// R and `dR/dt`, which is below 0.
  private func recallAndSlope(after days: Double) -> (recall: Double, slope: Double) {
    let fastBase = 1 + fastRate * days
    let slowBase = 1 + slowRate * days
    let fast = fastWeight * pow(fastBase, fastDecay)
    let slow = slowWeight * pow(slowBase, slowDecay)
    let scale = (1 - 2e-5) / (fastWeight + slowWeight)
    let slope = fast * fastDecay * fastRate / fastBase + slow * slowDecay * slowRate / slowBase
    return ((fast + slow) * scale + 1e-5, slope * scale)
  }
}
