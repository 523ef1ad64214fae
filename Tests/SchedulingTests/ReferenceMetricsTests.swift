import Foundation
import Scheduling
import Testing

/// The figures of an evaluation against those of the reference.
///
/// The log is that of `Benchmarks/optimizer/make-log 2000 17`, its first three columns; the figures are
/// those of `Benchmarks/optimizer/reference FILE 0 --default` with fsrs-rs-python 0.9.3 (crate fsrs
/// 6.6.2): memories by the crate with its default weights, figures by the definitions of srs-benchmark.
struct ReferenceMetricsTests {
  @Test func theFiguresOfTheDefaultWeightsAreThoseOfTheReference() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/evaluation-reviews.csv")
    let log = try ReviewTable.log(of: Data(contentsOf: file).span)
    #expect(log.count == 2000 && log.itemCount == 1187)
    let metrics = Evaluator(log).metrics(of: .default)
    #expect(metrics.count == 1187)
    #expect(abs(metrics.logLoss - 0.3567527884733307) < 1e-6)
    #expect(abs(metrics.rmseBins - 0.05353374638018068) < 1e-6)
    let auc = try #require(metrics.auc)
    #expect(abs(auc - 0.6218484580553546) < 1e-6)
  }
}
