import DeckFormat
import Presentation
import Statistics
import Testing

/// What kinds of facts are called where statistics tell of them.
struct ReadersWordsTests {
  @Test func kindsAreCalledAsTheirAuthorsWould() {
    var record = LearningRecord()
    var answer = RollUp()
    answer.answers = 1
    for kind in Fact.Kind.allCases {
      record.kinds["d:\(kind)#name"] = kind
      record.cards["d:\(kind)#name"] = answer
    }
    let names = SummaryText(Summary(record, today: today)).lines(Style())
      .drop { $0 != "By kind of fact" }.dropFirst(2).prefix { !$0.isEmpty }
      .map { $0.split(separator: " ").prefix { $0 != "1" }.joined(separator: " ") }
    #expect(
      names == [
        "definitions", "other names", "literal meanings", "roles", "labeled points",
        "characteristics", "examples", "stages", "comparisons", "questions", "cards", "whole lists",
      ])
  }
}
