import Testing

@testable import Scheduling

/// The seeds of intervals must never change, lest intervals shown differ from those kept.
struct IntervalSeedTests {
  @Test func theSeedDependsOnCardAndNumberOfReviewsAlone() {
    let seed = IntervalPolicy.seed(forKey: "crime:heist#name", reviewCount: 3)
    #expect(seed == IntervalPolicy.seed(forKey: "crime:heist#name", reviewCount: 3))
    let seeds = ["crime:heist#name", "crime:heist#meaning"].flatMap { key in
      (0..<500).map { IntervalPolicy.seed(forKey: key, reviewCount: $0) }
    }
    #expect(Set(seeds).count == seeds.count)
  }
}
