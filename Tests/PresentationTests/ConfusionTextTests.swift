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

  private static let netori = NameBearer(name: "Netori", topic: "Netori", deck: "d")
  private let names = LearningNames(cards: [
    "d:netori#name": CardName(title: "Netori, asked for its name", bearer: Self.netori),
    "d:netorare#name": CardName(
      title: "Netorare, asked for its name",
      bearer: NameBearer(name: "Netorare", topic: "Netorare", deck: "d")),
    "d:netori#meaning": CardName(title: "Netori, asked for its meaning"),
  ])

  @Test func sentencesSayHowOften() {
    let text = ConfusionText(
      [
        rate("d:netori#name", "Netorare", 4, of: 10),
        rate("d:netorare#name", "Netori", 2, of: 1200),
        rate("d:netori#meaning", "to \u{7}steal", 1, of: 3),
        rate("d:gone#name", "Netori", 3, of: 3),
        rate("d:few#name", "Netorase", 1, of: 2),
      ], names: names)
    #expect(
      text.sentences() == [
        "Netori is taken for Netorare 4 times in 10",
        "d:gone#name: answered with 'Netori' 3 times in 3",
        "Netorare is taken for Netori twice in 1,200",
        "Netori, asked for its meaning: answered with 'to steal' once in 3",
      ])
  }

  /// Two loaves, each with a crust and a taste.
  private static let loaves: LearningNames = {
    func aspect(_ name: String, _ topic: String) -> NameBearer {
      NameBearer(name: name, topic: topic, heading: "Characteristics", deck: "bread")
    }
    let bearers = [
      aspect("Taste", "Sourdough"), aspect("Crust", "Sourdough"), aspect("Taste", "Brioche"),
      NameBearer(name: "Sourdough", topic: "Sourdough", deck: "bread"),
      NameBearer(
        name: "Bulk rise: the dough ferments in one piece", topic: "Sourdough", heading: "Stages",
        deck: "bread"),
    ]
    let cards = [
      "bread:s/taste#name": bearers[0], "bread:s/crust#name": bearers[1],
      "bread:b/taste#name": bearers[2], "bread:s#name": bearers[3],
      "bread:s/example#topic": bearers[3],
    ]
    return LearningNames(
      cards: cards.mapValues { CardName(title: "", bearer: $0) }, bearers: NameBearers(bearers))
  }()

  @Test func factsOfOneNameAreToldApartInSentencesAndMatrixAlike() {
    let text = ConfusionText(
      [
        rate("bread:s/taste#name", "Crust", 3, of: 13, right: 9),
        rate("bread:b/taste#name", "Crust", 2, of: 4, right: 1),
        rate("bread:s/crust#name", "Taste", 2, of: 7, right: 5),
        rate("bread:b/taste#name", "Taste", 1, of: 4, right: 1),
      ], names: Self.loaves)
    #expect(
      text.sentences() == [
        "Taste of Sourdough is taken for Crust 3 times in 13",
        "Taste of Brioche is taken for Crust twice in 4",
        "Crust is taken for Taste of Sourdough twice in 7",
        "Taste of Brioche is taken for Taste of Sourdough once in 4",
      ])
    #expect(text.matrix.names == ["Crust", "Taste of Sourdough", "Taste of Brioche"])
    #expect(text.matrix.counts == [[5, 2, 0], [3, 9, 0], [2, 1, 1]])
  }

  @Test func whatIsAskedInSeveralWaysIsOneThing() {
    let text = ConfusionText(
      [
        rate("bread:s#name", "Crust", 2, of: 8, right: 6),
        rate("bread:s/example#topic", "Crust", 1, of: 2, right: 1),
      ], names: Self.loaves)
    #expect(text.sentences() == ["Sourdough is taken for Crust 3 times in 10"])
    #expect(text.matrix.names == ["Crust", "Sourdough"])
    #expect(text.matrix.counts == [[0, 0], [3, 7]])
  }

  @Test func longNamesAreQuotedAndCut() {
    let long = "a name of a good many words that no sentence can bear whole"
    let text = ConfusionText(
      [
        rate("bread:s#name", "Bulk rise: the dough ferments in one piece", 2, of: 15),
        rate("bread:s#name", long, 1, of: 15),
      ], names: Self.loaves)
    #expect(
      text.sentences(ellipsis: "...") == [
        "Sourdough is taken for 'Bulk rise: the dough ferments in one piece' twice in 15",
        "Sourdough is taken for 'a name of a good many words that no sente...' once in 15",
      ])
  }

  @Test func namesThatTopicsShareAreToldApartByHeadingOrDeck() {
    func sentence(_ bearers: [NameBearer]) -> String? {
      let names = LearningNames(
        cards: ["d:a#name": CardName(title: "", bearer: bearers[0])],
        bearers: NameBearers(bearers))
      return ConfusionText([rate("d:a#name", "Z", 3, of: 9)], names: names).sentences().first
    }
    let first = NameBearer(name: "Face", topic: "Heist", heading: "Roles", deck: "d")
    #expect(sentence([first]) == "Face is taken for Z 3 times in 9")
    #expect(
      sentence([first, NameBearer(name: "Face", topic: "Heist", heading: "Terms", deck: "d")])
        == "Face of Heist (Roles) is taken for Z 3 times in 9")
    #expect(
      sentence([first, NameBearer(name: "Face", topic: "Heist", heading: "Roles", deck: "e")])
        == "Face of Heist (d) is taken for Z 3 times in 9")
    #expect(
      sentence([first, NameBearer(name: "Face", topic: "Face", heading: "Parts", deck: "d")])
        == "Face of Heist is taken for Z 3 times in 9")
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
      CardName(fact, .name, deck: "d")
        == CardName(
          title: "Face of Heist, asked for its name",
          bearer: NameBearer(name: "Face", topic: "Heist", deck: "d")))
    #expect(
      CardName(fact, .topic, deck: "d")
        == CardName(
          title: "Face of Heist, asked for its topic",
          bearer: NameBearer(name: "Heist", topic: "Heist", deck: "d")))
    #expect(CardName(fact, .meaning) == CardName(title: "Face of Heist, asked for its meaning"))
    let unnamed = Fact(id: "heist/x", kind: .example, topic: "", name: "", text: "Rififi")
    #expect(CardName(unnamed, .topic) == CardName(title: "Rififi, asked for its topic"))
    let wordy = Fact(
      id: "heist/y", kind: .example, topic: "Heist", name: "",
      text: "four men tunnel into a jeweler's shop from the flat above it")
    #expect(
      CardName(wordy, .topic).title
        == "'four men tunnel into a jeweler's shop from …' of Heist, asked for its topic")
  }

  private func text(_ matrix: ConfusionMatrixText, width: Int) -> String {
    matrix.lines(Style(width: width)).joined(separator: "\n")
  }
}
