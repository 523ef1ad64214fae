import Chance
import Testing

@testable import Scheduling

/// How packs are dealt out over the steps of a descent.
struct AdamDescentTests {
  @Test func everyEpochTakesEachPackOnceInEvenBatchesUntilAllIsDone() {
    for (cards, batch) in [(30, 512), (400, 512), (900, 300), (200, 20)] {
      var generator = SplitMix64(seed: UInt64(cards))
      let set = TrainingSet(generator.log(cards: cards), before: .end, for: .fsrs7)
      let largest = Int(set.packs.items.max() ?? 0)
      var descent = AdamDescent(set, epochs: 3, batch: batch, rate: 0.1, betas: (0.9, 0.999))
      var weights = [0.0]
      var dealt: [Int32] = []
      var steps = 0
      #expect(descent.progress == 0)
      while let next = descent.nextBatch() {
        let items = next.packs.reduce(0) { $0 + Int(set.packs.items[Int($1)]) }
        #expect(items <= max(batch, largest) + largest && items > 0)
        #expect(abs(next.share - Double(items) / Double(set.itemCount)) < 1e-15)
        dealt += next.packs
        steps += 1
        let before = descent.progress
        descent.update(&weights, gradient: [1])
        #expect(abs(descent.progress - before - next.share / 3) < 1e-12)
      }
      #expect(abs(descent.progress - 1) < 1e-12)
      let packs = (0..<Int32(set.packs.count)).flatMap { [$0, $0, $0] }
      #expect(dealt.sorted() == packs)
      let batchCount = (set.itemCount + batch - 1) / batch
      #expect(steps == 3 * batchCount || largest > set.itemCount / batchCount)
    }
  }
}
