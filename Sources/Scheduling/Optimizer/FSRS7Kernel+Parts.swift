extension FSRS7Kernel {
  /// The way back through the update of one stability: adds the derivatives by w[k]…w[k+7], by the
  /// stability and by the difficulty, and gives that by the recall q.
  @inline(never) func backGrowth(
    _ stability: Lanes, _ logStability: Lanes, _ recall: Lanes, _ rating: Lanes, _ slope: Lanes,
    first k: Int, _ difficulty: Lanes, _ stabilitySlope: inout Lanes,
    _ difficultySlope: inout Lanes, _ result: inout MutableSpan<Lanes>
  ) -> Lanes {
    let zero = Lanes()
    let parts = growth(
      stability, logStability, recall: recall, difficulty: difficulty, rating: rating, first: k)
    let doubt = all(1) - recall
    let least = smaller(stability, parts.kept)
    let isKnown = (rating .> all(1.5)) .& (parts.known .>= least)
    let knownSlope = pick(isKnown, slope, zero)
    let leastSlope = slope - knownSlope
    let isSame = stability .< parts.kept
    let keptSlope = pick(isSame, zero, leastSlope)

    // x(1 + e^(w[k]−1.5)·(11−D)·x^−w[k+1]·(e^((1−q)w[k+2]) − 1)·bonus).
    let bonus = bonus(rating, first: k)
    let plain = knownSlope * stability * parts.power
    let easier = all(11) - difficulty
    let more = parts.growth - all(1)
    let gainWithout = plain * easier * more
    let gain = gainWithout * bonus
    let grown = plain * easier * bonus * parts.growth
    result[k] += gain
    result[k + 1] -= gain * logStability * all(lnOf2)
    result[k + 2] += grown * doubt
    result[k + 6] += pick(rating .< all(2.5), gainWithout, zero)
    result[k + 7] += pick(rating .> all(3.5), gainWithout, zero)
    difficultySlope -= plain * more * bonus

    // w[k+3]·((x+1)^w[k+4] − 1)·e^((1−q)w[k+5]).
    let keptValue = keptSlope * parts.kept
    let power = keptSlope * all(weights[k + 3]) * parts.relearned * parts.keptGrowth
    result[k + 3] += keptSlope * (parts.relearned - all(1)) * parts.keptGrowth
    result[k + 4] += power * parts.logNext * all(lnOf2)
    result[k + 5] += keptValue * doubt

    stabilitySlope += knownSlope + pick(isSame, leastSlope, zero)
    stabilitySlope += gain * all(1 - weights[k + 1]) / stability
    stabilitySlope += power * all(weights[k + 4]) / (stability + all(1))
    return -grown * all(weights[k + 2]) - keptValue * all(weights[k + 5])
  }

  /// The way back through both forgetting curves and their mixture.
  @inline(never) func backCurve(
    _ step: FSRS7Step, _ before: inout FSRS7Adjoint, _ result: inout MutableSpan<Lanes>
  ) {
    let zero = Lanes()
    let harder = step.difficulty - all(5)
    let (perSlow, perFast) = (all(1) / step.slow, all(1) / step.fast)
    let (lnSlow, lnFast) = (step.logSlow * all(lnOf2), step.logFast * all(lnOf2))
    let mixed = before.recall * all(1 - 2e-5)

    // The share of the fast curve: log(a/b) = ln w27 − w29·ln Sf − ln w28 − w30·ln Ss − ….
    let other = all(1) - step.share
    let odds = mixed * (step.fastRecall - step.slowRecall) * step.share * other
    result[27] += odds * all(1 / weights[27])
    result[28] -= odds * all(1 / weights[28])
    result[29] -= odds * lnFast
    result[30] -= odds * lnSlow
    result[31] -= odds * harder
    before.fast -= odds * all(weights[29]) * perFast
    before.slow -= odds * all(weights[30]) * perSlow
    before.difficulty -= odds * all(weights[31] - 0.5)

    // The slow curve: ln Rs = ds·ln(1 + Fs·t/Ss).
    let slowLog = mixed * other * step.slowRecall
    let slowWhole = all(1) + step.slowBase
    let slowFactorLog = -slowLog * all(slowDecay) * (step.slowBase / slowWhole)
    before.slow -= slowFactorLog * perSlow
    before.difficulty += slowFactorLog * all(weights[32] - 0.3)
    result[32] += slowFactorLog * harder
    result[26] += slowFactorLog * all(factorByWeight)
    result[24] += slowFactorLog * all(factorByDecay) - slowLog * log2(slowWhole) * all(lnOf2)

    // The fast curve: ln Rf = df·ln(1 + Ff·t/Sf), Ff = e^min(ln(w25)/df, 60) − 1.
    let fastLog = sum(mixed, step.share, before.fastRecall) * step.fastRecall
    let fastWhole = all(1) + step.fastBase
    let fastFactorLog = -fastLog * step.decay * (step.fastBase / fastWhole)
    before.fast -= fastFactorLog * perFast
    let factor = exp2(step.exponent * all(log2OfE))
    let exponentSlope = pick(
      step.exponent .< all(60), fastFactorLog * factor / (factor - all(1)), zero)
    result[25] -= exponentSlope * all(1 / weights[25]) / step.decay
    let decaySlope =
      -fastLog * log2(fastWhole) * all(lnOf2) - exponentSlope * step.exponent / step.decay
    let isFree = (step.freeDecay .>= all(0.01)) .& (step.freeDecay .<= all(0.95))
    let decayLog = pick(isFree, decaySlope * step.decay, zero)
    result[23] += decayLog * all(1 / weights[23])
    result[33] += decayLog * lnFast
    before.fast += decayLog * all(weights[33] - 0.3) * perFast
  }
}
