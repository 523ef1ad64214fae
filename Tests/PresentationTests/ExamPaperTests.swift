import DeckFormat
import Markup
import Presentation
import Questions
import Testing

/// The variants of a test on paper.
struct ExamPaperTests {
  static let choice = Question.Response.choice(
    options: ["Face", "Hacker", "Mastermind", "Muscle"], right: 0)
  static let stages = ["Planning", "Recruiting", "Break-in", "Escape"]
  static let order = Question.Response.order(
    shown: ["Escape", "Planning", "Break-in", "Recruiting"], right: stages)
  static let matching = Question.Response.matching(
    left: ["Face", "Hacker", "Muscle"], right: ["fights", "talks", "types"], partners: [1, 2, 0])

  /// A question of a form about one fact, so that no two have the same identifier.
  static func asked(
    _ response: Question.Response, form: Form = .choice, fact: String = "face",
    stem: String = "Who talks to strangers?", answer: String = "Face"
  ) -> Question {
    var asked = question(response, stem: stem)
    asked.card = Card(deck: "heist", fact: "heist/roles/\(fact)", direction: .name)
    asked.form = form
    asked.answer = answer
    return asked
  }

  private func paper(
    _ questions: [Question], variants: Int = 2, seed: UInt64 = 1
  ) -> ExamPaper {
    ExamPaper(title: "Heist", questions: questions, variants: variants, seed: seed) { deck, line in
      "Decks/\(deck).md:\(line)"
    }
  }

  private func options(_ item: PaperItem) -> [String] {
    switch item.question.response {
    case .choice(let options, _): options
    case .order(let shown, _): shown
    case .matching(_, let right, _): right
    case .recall, .typed, .list: []
    }
  }

  @Test func theSameSeedGivesTheSamePaper() {
    let questions = (0..<9).map { Self.asked(Self.choice, fact: "f\($0)") }
    #expect(paper(questions) == paper(questions))
    #expect(paper(questions) != paper(questions, seed: 2))
    #expect(
      paper(questions).variants.map { $0.items.map(\.source) }
        == [[3, 4, 8, 7, 1, 5, 2, 0, 6], [3, 2, 7, 4, 0, 8, 1, 5, 6]])
  }

  @Test func everyVariantAsksEverythingOnceInAnotherOrder() {
    for seed in 0..<50 as Range<UInt64> {
      for count in 3...9 {
        let questions = (0..<count).map { Self.asked(Self.choice, fact: "f\($0)") }
        let variants = paper(questions, variants: 4, seed: seed).variants
        #expect(variants.map(\.letter) == ["A", "B", "C", "D"])
        for variant in variants {
          #expect(variant.items.map(\.number) == Array(1...count))
          #expect(variant.items.map(\.source).sorted() == Array(0..<count))
        }
        #expect(Set(variants.map { $0.items.map(\.source) }).count == 4)
      }
    }
  }

  @Test func everyQuestionHasItsOptionsInAnotherOrder() {
    for seed in 0..<50 as Range<UInt64> {
      for response in [Self.choice, Self.order, Self.matching] {
        let variants = paper([Self.asked(response)], variants: 4, seed: seed).variants
        #expect(Set(variants.map { options($0.items[0]) }).count == 4)
      }
    }
  }

  @Test func whereThereAreTooFewOrdersTheyComeAgain() {
    let two = Self.asked(.choice(options: ["Yes", "Maybe"], right: 1))
    let variants = paper([two], variants: 3).variants
    #expect(variants.map { $0.items.map(\.source) } == [[0], [0], [0]])
    #expect(Set(variants.map { options($0.items[0]) }).count == 2)
  }

  @Test func whatIsRightStaysRight() {
    for seed in 0..<100 as Range<UInt64> {
      let questions = [
        Self.asked(Self.choice), Self.asked(Self.order, form: .order),
        Self.asked(Self.matching, form: .matching),
      ]
      for item in paper(questions, variants: 8, seed: seed).variants.flatMap(\.items) {
        switch item.question.response {
        case .choice(let options, let right): #expect(options[right] == "Face")
        case .order(let shown, let right):
          #expect(right == Self.stages)
          #expect(shown != right && shown != right.reversed() && shown.sorted() == right.sorted())
        case .matching(let left, let right, let partners):
          let pairs = zip(left, partners).map { "\($0) \(right[$1])" }
          #expect(pairs.sorted() == ["Face talks", "Hacker types", "Muscle fights"])
          #expect(partners != [0, 1, 2] && partners != [2, 1, 0])
        case .recall, .typed, .list: Issue.record("no such question was given")
        }
      }
    }
  }

  @Test func trueAndFalseStayWhereTheyAre() {
    let statement = Self.asked(.choice(options: ["True", "False"], right: 1), form: .trueFalse)
    for variant in paper([statement], variants: 8).variants {
      #expect(variant.items[0].question == statement)
      #expect(variant.items[0].key == "")
      #expect(variant.items[0].answer == "False")
    }
  }

  @Test func questionsForTheHeadAreLeftOut() {
    let paper = paper([
      Self.asked(.recall, form: .recall), Self.asked(.typed(accepts: ["Face"]), form: .typed),
    ])
    #expect(paper.leftOut == 1)
    #expect(paper.variants.map { $0.items.map(\.source) } == [[1], [1]])
    #expect(paper.variants[0].items[0].place == "Decks/heist.md:14")
  }

  @Test func thereAreOneToEightVariants() {
    let question = Self.asked(Self.choice)
    #expect(paper([question], variants: 0).variants.map(\.letter) == ["A"])
    #expect(paper([question], variants: 30).variants.map(\.letter).joined() == "ABCDEFGH")
    #expect(paper([]).variants.map(\.items) == [[], []])
  }
}
