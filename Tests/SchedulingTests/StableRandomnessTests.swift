import Testing

@testable import Scheduling

/// Numbers that must never change, lest intervals shown before differ from those kept.
struct StableRandomnessTests {
  @Test func splitMix64GivesThePublishedSequence() {
    var generator = SplitMix64(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func theHashIsFNV1a() {
    func hash(_ text: String) -> UInt64 {
      var hash = StableHash()
      hash.combine(text.utf8)
      return hash.value
    }
    #expect(hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(hash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(hash("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func theSeedDependsOnCardAndNumberOfReviewsAlone() {
    let seed = IntervalPolicy.seed(forKey: "crime:heist#name", reviewCount: 3)
    #expect(seed == IntervalPolicy.seed(forKey: "crime:heist#name", reviewCount: 3))
    let seeds = ["crime:heist#name", "crime:heist#meaning"].flatMap { key in
      (0..<500).map { IntervalPolicy.seed(forKey: key, reviewCount: $0) }
    }
    #expect(Set(seeds).count == seeds.count)
  }
}
