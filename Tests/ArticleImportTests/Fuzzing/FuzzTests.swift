import Chance
import Foundation
import Testing

/// Damaged articles; `Benchmarks/extraction/fuzz` reads more of them, and larger ones.
@Suite struct FuzzTests {
  @Test func `damaged articles are read, and their drafts are decks`() throws {
    let samples = try (CorpusArticle.all(in: "articles") + CorpusArticle.all(in: "notes"))
      .map { try $0.bytes }
    var mutator = ArticleMutator(samples: samples, seed: 1, limit: 6000)
    for number in 0..<200 {
      let (bytes, changes) = mutator.next()
      let format = mutator.nextFormat()
      let start = ContinuousClock.now
      #expect(ArticleFuzzing.fault(bytes, format: format) == nil, "\(number): \(changes)")
      // A build for tests on a busy machine: what this finds are hangs.
      #expect(ContinuousClock.now - start < .seconds(30), "\(number): \(changes)")
    }
  }

  @Test func `files without text have no facts`() {
    for bytes in [[], [0], [0xff, 0xfe], Array(repeating: 0, count: 1000), Array("\n \t\n".utf8)] {
      for format in 0..<3 { #expect(ArticleFuzzing.fault(bytes, format: format) == nil) }
    }
  }
}
