import DeckFormat
import Presentation
import Questions
import Statistics
import Study
import Testing

/// What is taken for what, as it is told.
struct ConfusionTextTests {
  private func rate(
    _ card: Card.ID, _ takenFor: String, _ count: Int, of answers: Int, right: Int = 5
  ) -> ConfusionRate {
    ConfusionRate(
      card: card, takenFor: takenFor, count: count, answers: answers, right: right, lastDay: today)
  }

  private let names = LearningNames(cards: [
    "d:netori#name": CardName(title: "Netori, asked for its name", answer: "Netori"),
    "d:netorare#name": CardName(title: "Netorare, asked for its name", answer: "Netorare"),
    "d:netori#meaning": CardName(title: "Netori, asked for its meaning"),
  ])

  @Test func sentencesSayHowOften() {
    let text = ConfusionText(
      [
        rate("d:netori#name", "Netorare", 4, of: 10),
        rate("d:netorare#name", "Netori", 2, of: 1200),
        rate("d:netori#meaning", "to \u{7}steal", 1, of: 3),
        rate("d:gone#name", "Netori", 3, of: 3),
        rate("d:netorare#name", "Netorase", 1, of: 2),
      ], names: names)
    #expect(
      text.sentences == [
        "Netori is taken for Netorare 4 times in 10", "Netorare is taken for Netori twice in 1,200",
        "Netori, asked for its meaning: answered with 'to steal' once in 3",
        "d:gone#name: answered with 'Netori' 3 times in 3",
      ])
  }

  @Test func theMatrixIsOfNamesWithTheRightAnswersBetween() {
    let text = ConfusionText(
      [
        rate("d:netori#name", "Netorare", 4, of: 10, right: 6),
        rate("d:netorare#name", "Netori", 2, of: 1200, right: 1198),
        rate("d:netori#meaning", "to steal", 4, of: 5),
      ], names: names)
    #expect(text.matrix.names == ["Netorare", "Netori"])
    #expect(text.matrix.counts == [[1198, 2], [4, 6]])
    #expect(
      self.text(ConfusionMatrixText(text.matrix), width: 40) == """
        asked           1  2
        1 Netorare  1,198  2
        2 Netori        4  6
        """)
  }

  @Test func aNarrowTerminalShowsFewerNames() {
    let entries = (0..<8).flatMap { row in
      (0..<8).map { ConfusionMatrix.Entry(asked: "N\(row)", answered: "N\($0)", count: 100 + row) }
    }
    let text = ConfusionMatrixText(ConfusionMatrix(entries))
    #expect(
      self.text(text, width: 30) == """
        asked    1    2    3
        1 N7   107  107  107
        2 N6   106  106  106
        3 N5   105  105  105
        """)
    #expect(ConfusionMatrixText(ConfusionMatrix([])).lines(Style()) == [])
  }

  @Test func namesAreOfWhatTheCardAsksFor() {
    let fact = Fact(
      id: "heist/roles/face", kind: .role, topic: "Heist", name: "Face", text: "talks to strangers")
    #expect(
      CardName(fact, .name) == CardName(title: "Face of Heist, asked for its name", answer: "Face"))
    #expect(
      CardName(fact, .topic)
        == CardName(title: "Face of Heist, asked for its topic", answer: "Heist"))
    #expect(CardName(fact, .meaning) == CardName(title: "Face of Heist, asked for its meaning"))
    let unnamed = Fact(id: "heist/x", kind: .example, topic: "", name: "", text: "Rififi")
    #expect(CardName(unnamed, .topic) == CardName(title: "Rififi, asked for its topic"))
  }

  private func text(_ matrix: ConfusionMatrixText, width: Int) -> String {
    matrix.lines(Style(width: width)).joined(separator: "\n")
  }
}
