import DeckFormat
import Foundation
import Presentation
import Questions
import Study
import Testing

/// Keys and replies of questions on paper.
struct PaperItemTests {
  private func item(_ response: Question.Response, form: Form = .choice) -> PaperItem {
    PaperItem(
      number: 1, source: 0, question: ExamPaperTests.asked(response, form: form, answer: "x; y"),
      place: "p")
  }

  @Test func aKeyIsWhatIsMarkedOnPaper() {
    #expect(item(.choice(options: ["a", "b", "c"], right: 2)).key == "C")
    #expect(item(.choice(options: ["a", "b", "c"], right: 2)).answer == "c")
    #expect(item(ExamPaperTests.order, form: .order).key == "4 1 3 2")
    #expect(item(ExamPaperTests.order, form: .order).answer == "x; y")
    #expect(item(ExamPaperTests.matching, form: .matching).key == "B C A")
    #expect(item(.typed(accepts: ["a"]), form: .typed).key == "")
    #expect(item(.list(items: [["a"], ["b"]]), form: .listAll).key == "")
    #expect(PaperItem.letter(25) == "Z")
    #expect(PaperItem.letter(26) == "27")
  }

  @Test func aDecisionIsAskedWithoutKeys() {
    func stem(_ stem: String, _ form: Form) -> String {
      PaperItem(
        number: 1, source: 0,
        question: ExamPaperTests.asked(.typed(accepts: ["Yes"]), form: form, stem: stem), place: "p"
      ).stem
    }
    #expect(stem("Is it legal? (y/n)", .yesNo) == "Is it legal?")
    #expect(stem("Ist es erlaubt? (j/n)", .yesNo) == "Ist es erlaubt?")
    #expect(stem("What is (y/n)? Yes", .yesNo) == "What is (y/n)? Yes")
    #expect(stem("What ends with (y/n)", .typed) == "What ends with (y/n)")
  }

  @Test func aReplyBecomesTheLineALearnerWouldType() {
    let choice = item(.choice(options: ["a", "b", "c"], right: 2))
    #expect(choice.line(letters: [2], places: nil, text: "C") == "3")
    #expect(choice.line(letters: [0, 2], places: nil, text: "AC") == "AC")
    #expect(choice.line(letters: [3], places: nil, text: "D") == "D")
    let numbers = item(.choice(options: ["1", "2"], right: 0))
    #expect(numbers.line(letters: [1], places: nil, text: "B") == "b")
    let order = item(ExamPaperTests.order, form: .order)
    #expect(order.line(letters: nil, places: [3, 0, 2, 1], text: "4 1 3 2") == "2 4 3 1")
    #expect(order.line(letters: nil, places: [0, 1], text: "1 2") == "1 2")
    let matching = item(ExamPaperTests.matching, form: .matching)
    #expect(matching.line(letters: [1, 2, 0], places: nil, text: "BCA") == "2 3 1")
    #expect(matching.line(letters: [1, 2], places: nil, text: "BC") == "BC")
    #expect(item(.typed(accepts: ["a"])).line(letters: [0], places: nil, text: "A") == "A")
  }

  @Test func trueAndFalseAreAnsweredInWordsOrTheirBeginnings() {
    let item = item(.choice(options: ["True", "False"], right: 1), form: .trueFalse)
    #expect(item.line(letters: nil, places: nil, text: "false") == "2")
    #expect(item.line(letters: [5], places: nil, text: "F") == "2")
    #expect(item.line(letters: [0], places: nil, text: "A") == "1")
    #expect(item.line(letters: nil, places: nil, text: "x") == "x")
  }

  /// Every question of a deck that comes with the program, in two variants, answered by its key.
  @Test(arguments: ["cell-division.md", "tragoedie-und-komoedie.md"])
  func whoeverAnswersByTheKeyIsRight(_ name: String) throws {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Decks")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let bank = Bank(Deck(parsing: text, path: name))
    var questions: [Question] = []
    QuestionMaker.forEachQuestion(in: bank, seed: 7) { questions.append($0) }
    let assessor = Assessor(bank)
    let paper = ExamPaper(title: "t", questions: questions, seed: 3) { _, _ in "" }
    var forms: Set<Form> = []
    for item in paper.variants.flatMap(\.items) {
      let marks = item.key.split(separator: " ").map(String.init)
      let letters = (0..<26).map(PaperItem.letter)
      let line = item.line(
        letters: marks.isEmpty ? nil : marks.compactMap(letters.firstIndex),
        places: marks.isEmpty ? nil : marks.compactMap { Int($0) }.map { $0 - 1 }, text: item.answer
      )
      forms.insert(item.question.form)
      switch assessor.assess(line, to: item.question) {
      case .graded(let assessment): #expect(assessment.verdict == .exact, "\(item.question.id)")
      case .order(let given):
        #expect(assessor.assess(order: given, to: item.question).verdict == .exact)
      case .unreadable: Issue.record("'\(line)' does not answer \(item.question.id)")
      }
    }
    #expect(forms.isSuperset(of: [.choice, .typed, .order, .matching, .listAll]))
  }
}
