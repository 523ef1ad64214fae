import Statistics
import Study
import Testing

/// What is taken for what.
struct ConfusionTests {
  @Test func theMostFrequentComeFirstWithTheAnswersOfTheirCards() {
    var record = LearningRecord()
    record.cards = ["d:a#name": rollUp(answers: 10, right: 6)]
    record.confusions = [
      Confusion(card: "d:b#name", takenFor: "A", count: 1, lastDay: today),
      Confusion(card: "d:a#name", takenFor: "B", count: 4, lastDay: today - 1),
      Confusion(card: "d:a#name", takenFor: "C", count: 0, lastDay: today),
    ]
    let summary = Summary(record, today: today)
    #expect(
      summary.confusions == [
        ConfusionRate(
          card: "d:a#name", takenFor: "B", count: 4, answers: 10, right: 6, lastDay: today - 1),
        ConfusionRate(
          card: "d:b#name", takenFor: "A", count: 1, answers: 1, right: 0, lastDay: today),
      ])
    #expect(summary.namedCards == ["d:a#name", "d:b#name"])
  }

  @Test func atMostAHundredAreKept() {
    var record = LearningRecord()
    record.confusions = (0..<120).map {
      Confusion(card: "d:\($0)#name", takenFor: "A", count: $0 + 1, lastDay: today)
    }
    let confusions = Summary(record, today: today).confusions
    #expect(confusions.map(\.count) == Array((21...120).reversed()))
  }

  @Test func theMatrixHasTheNamesConfusedMost() {
    let matrix = ConfusionMatrix(
      [
        .init(asked: "A", answered: "B", count: 3), .init(asked: "B", answered: "A", count: 1),
        .init(asked: "A", answered: "A", count: 9), .init(asked: "C", answered: "A", count: 2),
        .init(asked: "C", answered: "D", count: 1), .init(asked: "E", answered: "E", count: 7),
      ], limit: 3)
    #expect(matrix.names == ["A", "B", "C"])
    #expect(matrix.counts == [[9, 3, 0], [1, 0, 0], [2, 0, 0]])
  }

  @Test func namesWithoutAPartnerAreLeftOut() {
    let entries: [ConfusionMatrix.Entry] = [
      .init(asked: "A", answered: "B", count: 5), .init(asked: "B", answered: "A", count: 5),
      .init(asked: "C", answered: "D", count: 4),
    ]
    #expect(ConfusionMatrix(entries, limit: 3).names == ["A", "B"])
    #expect(ConfusionMatrix(entries).names == ["A", "B", "C", "D"])
    #expect(ConfusionMatrix(entries, limit: 1).names == [])
    #expect(ConfusionMatrix([]).counts == [])
  }
}
