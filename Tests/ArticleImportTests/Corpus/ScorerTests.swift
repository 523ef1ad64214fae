import Foundation
import Testing

/// The scorer gives the figures of the program it was made after, on readings that were kept.
@Suite struct ScorerTests {
  private typealias Counts = Score.Counts

  private func score(_ name: String, in folder: String, isLenient: Bool = false) throws -> Score {
    let file = CorpusArticle.fixtures.appending(path: "scorer/\(name).facts.jsonl")
    let read = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(ReadFact.self, from: Data($0.utf8)) }
    return Score(
      read, against: try CorpusArticle.named(name, in: folder).gold, isLenient: isLenient)
  }

  @Test func `kinds and subjects count for articles`() throws {
    let judo = try score("judo-terms", in: "articles")
    #expect(
      judo.kinds == [
        "definition": Counts(found: 15, extra: 0, missed: 9),
        "role": Counts(found: 0, extra: 3, missed: 0),
        "stage": Counts(found: 0, extra: 2, missed: 3),
        "contrast": Counts(found: 1, extra: 0, missed: 0),
        "labelled": Counts(found: 0, extra: 4, missed: 0),
        "faq": Counts(found: 1, extra: 0, missed: 1),
        "alias": Counts(found: 1, extra: 12, missed: 0),
      ])
    #expect(judo.junk.count == 1)
    #expect(judo.descriptions == (16, 16))

    let coffee = try score("coldbrew-icedcoffee", in: "articles")
    #expect(
      coffee.kinds == [
        "definition": Counts(found: 2, extra: 4, missed: 4),
        "stage": Counts(found: 5, extra: 0, missed: 0),
        "contrast": Counts(found: 1, extra: 0, missed: 6),
        "labelled": Counts(found: 0, extra: 2, missed: 0),
        "faq": Counts(found: 0, extra: 1, missed: 0),
        "alias": Counts(found: 0, extra: 1, missed: 1),
      ])
    #expect(coffee.junk.count == 1)
  }

  @Test func `stages are in order by their number, wherever they stand`() throws {
    let bill = try score("bill-to-law", in: "articles")
    #expect(bill.kinds["stage"] == Counts(found: 5, extra: 0, missed: 2))
    #expect(bill.all == Counts(found: 12, extra: 1, missed: 2))
    #expect(bill.disordered == [])
  }

  @Test func `kinds are left alone for notes`() throws {
    let torts = try score("torts-outline", in: "notes", isLenient: true)
    #expect(
      torts.kinds == [
        "definition": Counts(found: 11, extra: 2, missed: 15),
        "characteristic": Counts(found: 0, extra: 0, missed: 4),
        "stage": Counts(found: 0, extra: 4, missed: 4),
        "contrast": Counts(found: 1, extra: 0, missed: 0),
        "labelled": Counts(found: 0, extra: 4, missed: 0),
        "alias": Counts(found: 1, extra: 0, missed: 1),
      ])
    #expect(torts.junk.count == 1)
  }

  @Test func `a page without facts costs precision for each`() throws {
    let festival = try score("festival-programme", in: "articles")
    #expect(festival.all == Counts(found: 0, extra: 7, missed: 0))
    #expect(festival.all.precision == 0 && festival.all.recall == 1)
    #expect(festival.junk.count == 3)
  }

  @Test(
    arguments: [
      ("The Seducer", "seducer", 1.0), ("Ráfaga (wind)", "rafaga", 1),
      ("harbour", "harbor", 1 - 1 / 7.0), ("Phase 1", "Phase 2", 0.5), ("form", "from", 0.75),
      ("type II", "type I", 0.5), ("ガラス", "カラス", 0.6667), ("", "x", 0),
      ("prime cost, direct", "direct prime cost", 1),
    ] as [(String, String, Double)])
  func `names are alike by letters or words`(left: String, right: String, wanted: Double) {
    let found = ScoredName(left).similarity(to: ScoredName(right))
    #expect(abs(found - wanted) < 0.001, "\(found)")
  }

  @Test func `an anchor is there with four fifths of its words`() {
    let text = ScoredText("It’s a <b>thin</b> sheet of *water* and ice, don't touch")
    #expect(text.words.joined(separator: " ") == "it's a thin sheet of water and ice don't touch")
    #expect(text.recall(of: ["thin sheets of water", "sheet of ice"]) == 0.5)
    #expect(text.recall(of: []) == 0)
  }
}
