extension FSRS6Kernel: GradientKernel {
  /// The number of weights: 21.
  static let weightCount = 21

  // The names are those of the formulas: gS is the adjoint of S, a8 the derivative by w8. It is one
  // function, as every value kept between two would be written to memory and read again.
  func gradient(
    of pack: Int, in packs: borrowing CardPacks, steps: inout MutableSpan<FSRS6Step>,
    result: inout MutableSpan<Lanes>
  ) -> Lanes {
    let start = packs.rows(of: pack).lowerBound
    let last = packs.rows(of: pack).count - 1
    let guesses = !packs.chances.isEmpty
    let days = packs.days.span
    let ratings = packs.ratings.span
    let weights = packs.weights.span
    let chances = packs.chances.span
    let firstRating = ratings[start]
    let (firstStability, firstDifficulty) = first(firstRating)
    var stability = firstStability
    var difficulty = clamped(firstDifficulty, 1, 10)
    var row = 1
    while row <= last {
      let step = review(
        stability, difficulty, days: days[start + row], rating: ratings[start + row])
      steps[row] = step
      (stability, difficulty) = memory(after: step)
      if guesses {
        (stability, difficulty) = discounted(
          step, stability, difficulty, chances[start + row], ratings[start + row])
      }
      row += 1
    }

    let zero = Lanes()
    var (gS, gD) = (zero, zero)
    var (a6, a7, a8, a9, a10, a11, a12) = (zero, zero, zero, zero, zero, zero, zero)
    var (a13, a14, a15, a16, a17, a18, a19) = (zero, zero, zero, zero, zero, zero, zero)
    var (a20, aD0, loss) = (zero, zero, zero)
    row = last
    while row >= 1 {
      let step = steps[row]
      let (t, rating, weight) = (days[start + row], ratings[start + row], weights[start + row])
      let (s, d, recall) = (step.stability, step.difficulty, step.recall)
      let isLater = t .> all(0)
      let isAgain = rating .< all(1.5)
      let isLapse = isLater .& isAgain
      let mean = reverted(step.damped)
      var (restS, restD, viaGuess) = (zero, zero, zero)
      if guesses {
        let chance = discount(chances[start + row], rating)
        let whole = sum(all(1) - recall, chance, recall)
        let known = recall / whole
        let difference = sum(
          gS, clamped(step.next, 0.001, 36_500) - s, gD * (clamped(mean, 1, 10) - d))
        (restS, restD) = (gS - known * gS, gD - known * gD)
        (gS, gD) = (known * gS, known * gD)
        viaGuess = difference * chance * recall / (whole * whole)
      }
      let g = pick((step.next .< all(0.001)) .| (step.next .> all(36_500)), zero, gS)
      let gMean = pick((mean .< all(1)) .| (mean .> all(10)), zero, gD)

      // Difficulty.
      let g3 = rating - all(3)
      aD0 = aD0 + gMean
      a6 = sum(gMean * (all(10) - d), g3 * all(-(1 - w7) / 9), a6)
      a7 = sum(gMean, all(initialDifficulty[3]) - step.damped, a7)
      var nextD = sum(gMean * all(1 - w7), sum(g3, all(w6 / 9), all(1)), restD)

      // One division for the four reciprocals 1/(S + F·t), 1/S or 1/(S+1), 1/D and 1/(1−R).
      let doubt = all(1) - recall
      let (power, growth) = (step.power, step.growth)
      let softened = larger(doubt, all(1e-7))
      let base = pick(isLapse, s + all(1), s)
      let spread = sum(all(factor), t, s)
      let (left, right) = (spread * base, d * softened)
      let inverse = all(1) / (left * right)
      let (inverseLeft, inverseRight) = (inverse * right, inverse * left)
      let (perSpread, perBase) = (inverseLeft * base, inverseLeft * spread)
      let (perD, perDoubt) = (inverseRight * softened, inverseRight * d)

      // Recalled on a later day.
      let isHard = rating .< all(2.5)
      let isEasy = rating .> all(3.5)
      let bonus = bonus(rating)
      let recalled = pick(isAgain, zero, pick(isLater, g, zero))
      let scaled = s * power * recalled
      let more = growth - all(1)
      let ease = all(11) - d
      let gainWithout = scaled * more * ease
      let gain = gainWithout * bonus
      a8 = a8 + gain
      a9 = a9 - gain * step.logStability
      let gainGrowth = scaled * ease * bonus * growth
      a10 = sum(gainGrowth, doubt, a10)
      a15 = pick(isHard, a15 + gainWithout, a15)
      a16 = pick(isEasy, a16 + gainWithout, a16)
      nextD = nextD - scaled * bonus * more

      // Forgotten.
      let lapse = pick(isLapse, g, zero)
      let isKept = step.next .>= s * all(kept)
      let cut = pick(isKept, lapse, zero)
      let free = pick(isKept, zero, lapse)
      let freeNext = free * step.next
      let freePower = free * growth * power
      a11 = sum(free * (power - all(1)), growth, a11)
      a12 = a12 - freeNext * step.logDifficulty
      a13 = sum(freePower, step.logStability, a13)
      a14 = sum(freeNext, doubt, a14)
      nextD = nextD - freeNext * all(w12) * perD
      let cutNext = cut * step.next

      // On the same day.
      let sameDay = pick(isLater, zero, g)
      let moves = isAgain .| (power .> all(1))
      let moved = pick(moves, sameDay, zero)
      let movedNext = moved * step.next
      a17 = sum(movedNext, g3 + all(w18), a17) - cutNext * all(w18)
      a18 = sum(movedNext, all(w17), a18) - cutNext * all(w17)
      a19 = a19 - movedNext * step.logStability

      // The stability before, without and by way of R.
      var nextS = restS + recalled + pick(moves, zero, sameDay)
      nextS = sum(gain * all(1 - w9) + freePower * all(w11 * w13), perBase, nextS)
      nextS = sum(cut, all(kept), nextS)
      nextS = sum(moved * power, all(1 - w19), nextS)
      let viaR = sum(gainGrowth, all(-w10), freeNext * all(-w14)) * recall + viaGuess
      var lossOfR = pick(isAgain, recall * perDoubt, all(-1))
      if guesses {
        let chance = isGuessCorrected ? chances[start + row] : zero
        let right = sum(all(1) - chance, recall, chance)
        lossOfR = pick(isAgain, lossOfR, -((all(1) - chance) * recall / right))
        let bits = pick(isAgain, log2(softened * (all(1) - chance)), log2(right))
        loss = loss - weight * bits
      } else {
        loss = sum(weight, pick(isAgain, -log2(softened), all(w20) * step.logBase), loss)
      }
      let gR = sum(weight, lossOfR, viaR)
      let late = t * perSpread
      gS = sum(gR * all(w20 * factor) * late, step.inverse, nextS)
      a20 = sum(gR, sum(all(-lnOf2), step.logBase, all(-w20 * factorSlope) * late), a20)
      gD = nextD
      row -= 1
    }

    let isFirstAgain = firstRating .< all(1.5)
    let isFirstLow = firstRating .< all(2.5)
    let isFirstEasy = firstRating .> all(3.5)
    result[0] = pick(isFirstAgain, gS, zero)
    result[1] = pick(isFirstLow, gS - result[0], zero)
    result[2] = pick(isFirstLow .| isFirstEasy, zero, gS)
    result[3] = pick(isFirstEasy, gS, zero)
    let gFirst = pick(
      (firstDifficulty .< all(1)) .| (firstDifficulty .> all(10)), zero, gD)
    result[4] = sum(aD0, all(w7), gFirst)
    let slopes = SIMD4<Float>(0, -1, -2, -3) * powers
    result[5] = sum(aD0, all(w7 * slopes[3]), gFirst * choice(firstRating, slopes))
    (result[6], result[7], result[8]) = (a6, a7, a8)
    (result[9], result[10], result[11]) = (a9 * all(lnOf2), a10, a11)
    (result[12], result[13], result[14]) = (a12 * all(lnOf2), a13 * all(lnOf2 * w11), a14)
    (result[15], result[16], result[17]) = (a15, a16, a17)
    (result[18], result[19], result[20]) = (a18, a19 * all(lnOf2), a20)
    return loss
  }
}
