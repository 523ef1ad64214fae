import ArticleImport
import Foundation
import Testing

/// What is found in articles of many layouts; `RECORD_SNAPSHOTS=1` prints the tables.
@Suite struct CorpusTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

  private func expect(
    _ score: CorpusScore, precision: Double, recall: Double, showsFaults: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isEnough = score.all.precision >= precision && score.all.recall >= recall
    if Self.isRecording || !isEnough { print(score.table) }
    if Self.isRecording, showsFaults {
      print(score.faults, score.junk.joined(separator: "\n"), separator: "\n")
    }
    #expect(isEnough, "\(score.all)", sourceLocation: sourceLocation)
  }

  @Test func `the sample article is read as a reader would`() throws {
    let sample = try CorpusArticle.named("sample-article", in: ".")
    let score = Score(try sample.facts, against: try sample.gold)
    let kinds = score.kinds
    for kind in ["role", "characteristic", "stage", "faq"] {
      #expect(kinds[kind]?.f1 == 1, "\(kind)")
    }
    for kind in ["definition", "alias", "labelled"] {
      #expect(kinds[kind]?.f1 ?? 0 >= 0.95, "\(kind)")
    }
    #expect(kinds["contrast"]?.precision ?? 0 >= 0.8)
    #expect(kinds["contrast"]?.recall ?? 0 >= 0.6)
    #expect(score.junk == [])
    #expect(score.disordered == [])
    #expect(score.descriptions.right * 100 >= score.descriptions.all * 95)
  }

  @Test func `articles the rules were written with`() throws {
    let score = try CorpusScore(["articles"])
    expect(score, precision: 0.93, recall: 0.84, showsFaults: true)
  }

  @Test func `notes the rules were written with`() throws {
    let score = try CorpusScore(["notes"], isLenient: true)
    expect(score, precision: 0.92, recall: 0.85, showsFaults: true)
  }

  @Test func `notes nobody looked at while the rules were written`() throws {
    let score = try CorpusScore(["held/notes"], isLenient: true)
    expect(score, precision: 0.85, recall: 0.76)
  }
}
