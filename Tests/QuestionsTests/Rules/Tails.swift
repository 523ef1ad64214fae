import Foundation

/// How likely chance alone is to go as far, or farther.
enum Tails {
  /// The probability that chi-square with so many degrees of freedom is at least `value`.
  ///
  /// `Q(1) = erfc(√(x/2))`, `Q(2) = e^(−x/2)`, `Q(d + 2) = Q(d) + (x/2)^(d/2) e^(−x/2) / Γ(d/2 + 1)`
  /// (Abramowitz & Stegun 26.4.4, 26.4.5 and 26.4.8).
  static func chiSquare(_ value: Double, degrees: Int) -> Double {
    guard value > 0 else { return 1 }
    let half = value / 2
    var tail = degrees.isMultiple(of: 2) ? exp(-half) : erfc(half.squareRoot())
    for degree in stride(from: degrees.isMultiple(of: 2) ? 2 : 1, to: degrees, by: 2) {
      tail += pow(half, Double(degree) / 2) * exp(-half) / tgamma(Double(degree) / 2 + 1)
    }
    return min(1, tail)
  }

  /// The probability that counts as uneven come from even chances.
  static func unevenness(of counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let value = counts.reduce(0.0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    return chiSquare(value, degrees: counts.count - 1)
  }

  /// The probability of at least `hits` in independent tries of these chances, exactly: the
  /// Poisson-binomial distribution, one try folded in after the other.
  static func atLeast(_ hits: Int, chances: [Double]) -> Double {
    guard hits > 0 else { return 1 }
    guard hits <= chances.count else { return 0 }
    var distribution = [1.0]
    distribution.reserveCapacity(chances.count + 1)
    for chance in chances {
      distribution.append(0)
      for count in stride(from: distribution.count - 1, through: 1, by: -1) {
        distribution[count] =
          distribution[count] * (1 - chance) + distribution[count - 1] * chance
      }
      distribution[0] *= 1 - chance
    }
    return min(1, distribution[hits...].reduce(0, +))
  }
}
