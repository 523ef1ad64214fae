import Testing

@testable import Chance

/// Numbers that must never change, lest questions and intervals differ from those kept.
struct StableChanceTests {
  @Test func splitMix64GivesThePublishedSequence() {
    var generator = SplitMix64(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func theHashIsFNV1a() {
    func hash(_ text: String) -> UInt64 {
      var hash = FNV1a()
      hash.combine(text.utf8)
      return hash.value
    }
    #expect(hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(hash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(hash("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func numbersBelowABoundAreDrawnEvenly() {
    var generator = SplitMix64(seed: 7)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.next(below: 6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
    #expect(generator.next(below: 0) == 0)
    #expect(generator.next(below: 1) == 0)
  }

  @Test func everyOrderIsDrawnEvenly() {
    var generator = SplitMix64(seed: 11)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[generator.shuffle([1, 2, 3, 4]), default: 0] += 1 }
    #expect(counts.count == 24)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 200 })
  }
}
