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
    guard retrievability(after: bounds.upperBound) < retention else { return bounds.upperBound }
    guard retrievability(after: bounds.lowerBound) > retention else { return bounds.lowerBound }
    var low = log(bounds.lowerBound)
    var high = log(bounds.upperBound)
    var place = log(min(max(1 / slowRate * 0.1, bounds.lowerBound * 2), bounds.upperBound / 2))
    for _ in 0..<200 {
      let days = exp(place)
      let excess = retrievability(after: days) - retention
      if abs(excess) < 1e-14 { break }
      if excess > 0 { low = place } else { high = place }
      let next = place - excess / (slope(after: days) * days)
      // Newton's step, unless it leaves the bracket; NaN does, too.
      let moved = next > low && next < high ? next : (low + high) / 2
      if abs(moved - place) < 1e-15 * max(1, abs(place)) { break }
      place = moved
    }
    return exp(place)
  }

  /// `dR/dt`, below 0.
  private func slope(after days: Double) -> Double {
    let fast = fastDecay * fastRate * pow(1 + fastRate * days, fastDecay - 1)
    let slow = slowDecay * slowRate * pow(1 + slowRate * days, slowDecay - 1)
    return (fastWeight * fast + slowWeight * slow) / (fastWeight + slowWeight) * (1 - 2e-5)
  }
}
