/// All memories of a log by FSRS-6 in single precision, many cards at a time.
package struct BatchReplay: Sendable {
  private let log: ReviewLog
  private let packs: CardPacks

  /// Packs a log, once for any number of replays.
  package init(_ log: ReviewLog) {
    self.log = log
    packs = CardPacks(
      log,
      lengths: log.cards.indices.map { Int32(log.reviews(ofCardAt: $0).count) })
  }

  /// The memories after each review, in the order of the log.
  package func memories(_ model: FSRS6) -> BatchMemories {
    var result = BatchMemories()
    replay(model, into: &result)
    return result
  }

  /// Writes the memories after each review, in the order of the log, over what was there.
  ///
  /// Room that was made once is used again, which for large logs takes longer than the replay.
  package func replay(_ model: FSRS6, into result: inout BatchMemories) {
    let kernel = FSRS6Kernel(model.weights.values)
    result.resize(to: log.count)
    for pack in 0..<packs.count {
      replay(pack, kernel, &result.values)
    }
  }

  private func replay(
    _ pack: Int, _ kernel: FSRS6Kernel, _ values: inout [SIMD2<Float>]
  ) {
    let width = Lanes.scalarCount
    var starts = LanePlaces()
    var lengths = LanePlaces()
    for lane in 0..<width {
      let card = packs.cards[pack * width + lane]
      guard card >= 0 else { continue }
      let reviews = log.reviews(ofCardAt: Int(card))
      starts[lane] = reviews.lowerBound
      lengths[lane] = reviews.count
    }
    let rows = packs.rows(of: pack)
    var memories = values.mutableSpan
    var (stability, difficulty) = kernel.first(packs.ratings[rows.lowerBound])
    difficulty = clamped(difficulty, 1, 10)
    for row in rows {
      if row > rows.lowerBound {
        let step = kernel.review(
          stability, difficulty, days: packs.days[row], rating: packs.ratings[row])
        (stability, difficulty) = kernel.memory(after: step)
        if !packs.chances.isEmpty {
          (stability, difficulty) = kernel.discounted(
            step, stability, difficulty, packs.chances[row], packs.ratings[row])
        }
      }
      let index = row - rows.lowerBound
      for lane in 0..<width where index < lengths[lane] {
        memories[starts[lane] + index] = SIMD2(stability[lane], difficulty[lane])
      }
    }
  }
}
