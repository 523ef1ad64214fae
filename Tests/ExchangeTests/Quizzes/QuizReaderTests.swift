import DeckFormat
import Testing

@testable import Exchange

/// What quizzes of other programs become.
struct QuizReaderTests {
  /// A quiz of Moodle's.
  private func moodle(_ questions: (type: String, stem: String, answers: String)...) -> String {
    let texts = questions.map { type, stem, answers in
      "<question type='\(type)'><questiontext format='html'><text>\(XML.escaped(stem))</text>"
        + "</questiontext>\(answers)</question>"
    }
    return "<quiz>\(texts.joined())</quiz>"
  }

  private func remarks(_ remarks: [CardFile.Remark]) -> [String] {
    remarks.map { "\($0.line): \($0.reason)" }
  }

  @Test func giftBecomesCards() throws {
    let file = try cards(QuizFiles.gift, named: "quiz.gift")
    #expect(file.format == .gift)
    expectReadsBack(file)
    #expect(
      body(file) == ##"""

        # Grants

        Q: Who's buried in Grant's tomb?
        A: no one

        > Not: Grant (too easy); Jefferson

        True or false: Grant is buried in Grant's tomb. :: False

        Q: Who wrote *Ulysses*?
        A: James Joyce

        > He did. Also: Joyce

        Q: When was Ulysses S. Grant born?
        A: 1822

        > ± 5

        Which city belongs there? – Canada :: Ottawa

        Which city belongs there? – Italy :: Rome

        C: Two plus [two] equals four.

        > Also: 2

        Q: Which are even?
        A: 2; 4

        > Not: 3

        Q: a\~b = {c} \# d: is \\( it?
        A: yes

        """##)
    #expect(
      remarks(file.changed) == [
        "6: the wrong options stand in the note: a deck finds its own",
        "12: a statement is a question for its truth",
        "14: other right answers stand in the note",
        "16: how near the number must be stands in the note",
        "18: each pair of a matching is a card",
        "20: other right answers stand in the note", "22: several right options are one answer",
        "22: the wrong options stand in the note: a deck finds its own",
      ])
    #expect(
      remarks(file.left) == [
        "26: an essay has no answer to learn", "28: a description asks nothing",
        "30: the braces around the answers do not match",
      ])
    #expect(file.taken == 8)
  }

  @Test func aikenBecomesCards() throws {
    let file = try cards(QuizFiles.aiken, named: "quiz.txt")
    #expect(file.format == .aiken)
    expectReadsBack(file)
    #expect(
      body(file) == """

        Q: What is the capital of France?
        A: Paris

        > Not: London; Rome

        """)
    #expect(
      remarks(file.left) == [
        "7: there is no option 'D'", "12: the question has no line 'ANSWER:'",
        "16: the question has no options",
      ])
  }

  @Test func moodleBecomesCards() throws {
    let file = try cards(QuizFiles.moodle, named: "quiz.xml")
    #expect(file.format == .moodleXML)
    expectReadsBack(file)
    #expect(
      body(file) == #"""

        # Geography

        ## Europe

        Q: What is the **capital** of France?
        A: Paris

        > Not: Rome (no)

        Q: ![map](map.png) What is $x^2$ for $x = 2$?
        A: 4

        C: [Berlin] is the capital of [Germany].

        Put in order. :: 1) one; 2) two

        """#)
    #expect(
      remarks(file.changed) == [
        "4: the wrong options stand in the note: a deck finds its own",
        "10: the picture 'map.png' is not brought along; put it beside the deck",
        "15: what is not right in a gap is left out", "20: the whole order is one answer",
      ])
    #expect(
      remarks(file.left) == [
        "25: a deck has nothing like a question of the type 'ddwtos'"
      ])
  }

  /// A gap asks for one answer, and what else is right in it is told.
  @Test(arguments: [
    (
      "{1:SA:=Berlin~=Bonn#once} is large.", "C: [Berlin] is large.\n\n> Also: Bonn",
      [QuizReaderTests.furtherRight]
    ),
    (
      "{2:MC:=a~b} and {:NM:=3.5:0.5~%50%4:1}", "C: [a] and [3.5]",
      [QuizReaderTests.wrongInGap, "how near the number in a gap must be is left out"]
    ),
    ("It is {1:SA:=\\*}.", "C: It is [*].", []),
    (
      "It is {1:SA:=x~%100%y~*#no}.", "C: It is [x].\n\n> Also: y",
      [QuizReaderTests.wrongInGap, QuizReaderTests.furtherRight]
    ),
    ("A {3:LONGANSWER:=x} and {1:SA:=y} {", "C: A {3:LONGANSWER:=x} and [y] {", []),
  ])
  func gapsAskForOneAnswer(_ sentence: String, _ card: String, _ changes: [String]) throws {
    let file = try cards(moodle(("cloze", sentence, "")), named: "x.xml")
    expectReadsBack(file)
    #expect(body(file) == "\n\(card)\n")
    #expect(file.changed.map(\.reason) == changes)
  }

  @Test(arguments: [
    ("It is {1:MULTIRESPONSE:=2~3~=4}.", "a gap in the sentence takes several answers at once"),
    ("It is {1:SA:%50%a} or {1:SA:=b}.", "a gap in the sentence has no right answer"),
    ("It is {1:SA:=*}.", "a gap in the sentence has no right answer"),
    ("It is {1:SA:=\(String(repeating: "x", count: 10_000))}.", "the sentence hides nothing"),
    ("It is {1:SA:=a", "the sentence hides nothing"),
  ])
  func gapsWithoutOneAnswerAreLeft(_ sentence: String, _ reason: String) throws {
    let file = try cards(
      moodle(("cloze", sentence, ""), ("cloze", "An {1:SA:=b}.", "")), named: "x.xml")
    #expect(file.taken == 1)
    #expect(file.left.map(\.reason) == [reason])
  }

  @Test func furtherAnswersOfGIFTStandInTheNote() throws {
    let file = try cards("The {=sun =star =%50%moon =*} is hot.\n", named: "x.gift")
    #expect(body(file) == "\nC: The [sun] is hot.\n\n> Also: star\n")
    #expect(file.changed.map(\.reason) == [Self.wrongInGap, Self.furtherRight])
  }

  @Test func furtherNumbersStandInTheNote() throws {
    let gift = try cards("How many?{#=3:0.5 =7 =%50%9}\n", named: "x.gift")
    #expect(body(gift) == "\nQ: How many?\nA: 3\n\n> ± 0.5 Also: 7\n")
    let answers =
      "<answer fraction='100'><text>3</text></answer><answer fraction='100'><text>7</text></answer>"
    let moodle = try cards(moodle(("numerical", "How many?", answers)), named: "x.xml")
    #expect(body(moodle) == "\nQ: How many?\nA: 3\n\n> Also: 7\n")
    #expect(moodle.changed.map(\.reason) == [Self.furtherRight])
  }

  /// The guard before an option that looks like the name of a format is taken once.
  @Test(arguments: [
    ("3.13..3.15", "3.14", "0.01"), ("1..2", "1.5", "0.5"), ("-0.3..0.1", "-0.1", "0.2"),
    ("1e3..3e3", "2000", "1000"),
  ])
  func rangesAreReckonedInDecimals(range: String, number: String, tolerance: String) throws {
    let file = try cards("::p:: How many? {#\(range)}\n", named: "x.gift")
    #expect(body(file) == "\nQ: How many?\nA: \(number)\n\n> ± \(tolerance)\n")
  }

  @Test func aTitleBehindAnswersBeginsAnotherQuestion() throws {
    let file = try cards("::a:: Wer? {=x}\n::b:: Was? {=y\n  =z}\n::c:: Wo? {}\n", named: "x.gift")
    #expect(file.taken == 2)
    #expect(body(file).contains("Q: Was?\nA: y\n"))
    #expect(remarks(file.left) == ["4: an essay has no answer to learn"])
    let untitled = try cards("::a:: Wer? {=x}\nWas? {=y}\n", named: "x.gift")
    #expect(
      remarks(untitled.left) == ["1: no blank line stands before the next answers in braces"])
    let escaped = try cards("::a:: Two {=\\}2}\n  plus two\n", named: "x.gift")
    #expect(escaped.taken == 1)
  }

  @Test func optionsThatLookLikeFormatsAreReadAgain() throws {
    let file = try cards(QuizSamples.written(.gift, [QuizSamples.choice]), named: "x.gift")
    #expect(file.draft.text.contains("Not: %50%wrong; \\[html\\]wrong"))
  }

  /// A star that is typed has a backslash before it.
  @Test func aStarOfItsOwnIsAnAnswer() throws {
    let answer = "<answer fraction='100'><text>\\*</text></answer>"
    let any = "<answer fraction='100'><text>*</text></answer>"
    let file = try cards(
      moodle(("shortanswer", "Which sign?", answer + any), ("shortanswer", "What?", any)),
      named: "x.xml")
    #expect(Deck(parsing: file.draft.text, path: "x.md").facts.map(\.text) == ["*"])
    #expect(file.changed == [])
    #expect(file.left.map(\.reason) == ["no answer is wholly right"])
    let gift = try cards("Which sign?{=\\\\*}\n\nWhat?{=*}\n", named: "x.gift")
    #expect(Deck(parsing: gift.draft.text, path: "x.md").facts.map(\.text) == ["*"])
    #expect(gift.left.map(\.reason) == ["no answer is wholly right"])
  }

  @Test(arguments: [("0", "0"), ("100", "100"), ("50", "0")])
  func aStatementWithoutOneTruthIsLeft(_ isTrue: String, _ isFalse: String) throws {
    let answers =
      "<answer fraction='\(isTrue)'><text>true</text></answer>"
      + "<answer fraction='\(isFalse)'><text>false</text></answer>"
    let whole =
      "<answer fraction='0'><text>true</text></answer><answer fraction='100'>"
      + "<text>false</text></answer>"
    let file = try cards(
      moodle(("truefalse", "One.", answers), ("truefalse", "Two.", whole)), named: "x.xml")
    #expect(Deck(parsing: file.draft.text, path: "x.md").facts.map(\.text) == ["False"])
    #expect(file.left.map(\.reason) == ["neither true nor false alone is wholly right"])
  }

  private static let furtherRight = "other right answers stand in the note"
  private static let wrongInGap = "what is not right in a gap is left out"

  @Test func aBrokenDocumentKeepsWhatIsWhole() throws {
    let text = QuizFiles.moodle.replacing("<question type=\"ddwtos\">", with: "<question type=>")
    let file = try cards(text, named: "quiz.xml")
    #expect(file.taken == 4)
    #expect(
      remarks(file.left) == ["25: the document is broken here; the questions before it are taken"])
  }

  @Test func aDocumentThatDeclaresEntitiesIsRefused() throws {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
      <quiz><question type="shortanswer"><questiontext><text>&b;</text></questiontext></question></quiz>
      """
    let file = try cards(bomb, named: "quiz.xml")
    #expect(file.taken == 0)
    #expect(remarks(file.left) == ["2: the document declares a type, which is not read"])
  }

  @Test func otherTextsAreNoQuizzes() {
    for text in [
      "A) an option\nB) another\n", "<html><quiz></quiz></html>", "Some {text} with = braces.\n",
      "function f() { return x }\n\nfunction g() {\n  = 3\n}\n\nmore\n\nand more\n",
    ] {
      let format = CardFile.Format(of: text, named: "x.txt")
      #expect(format != .gift && format != .aiken && format != .moodleXML, "\(text)")
    }
  }

  /// What is written as a quiz and read again asks the same.
  @Test func whatIsWrittenIsReadAgain() throws {
    let items = [
      QuizSamples.choice, QuizSamples.text, QuizSamples.number, QuizSamples.matching,
    ]
    for (format, name) in [(QuizFormat.gift, "x.gift"), (.moodleXML, "x.xml")] {
      let file = try cards(QuizSamples.written(format, items), named: name)
      #expect(file.left == [])
      expectReadsBack(file)
      let facts = Deck(parsing: file.draft.text, path: "x.md").facts
      func plain(_ text: String) -> String { text.replacing("  ", with: " ") }
      #expect(
        facts.map { [$0.name, $0.text] } == [
          ["Which is \(QuizSamples.nasty)?", "right \(QuizSamples.nasty)"],
          ["What is $\\frac{1}{2}$ of two?", "one"], ["What is $2^{10}$?", "1024"],
          ["Match. – a -> b", "B"], ["Match. – c = d", "D"],
        ], "\(format)")
    }
    let marks = QuizSamples.item("It is ____ here.", .gap(["~a #b} {c/ \\d \"e\" &f *"]))
    let marked = try cards(QuizSamples.written(.moodleXML, [marks]), named: "x.xml")
    #expect(
      Deck(parsing: marked.draft.text, path: "x.md").facts.map(\.text)
        == ["~a #b} {c/ \\d \"e\" &f *"])
    for (format, name) in [(QuizFormat.gift, "x.gift"), (.moodleXML, "x.xml")] {
      for answer in ["List<Int>", "<b>", "a & b &lt; c", "[html]x", "%50%x", "<i>x</i>"] {
        let item = QuizSamples.item("A generic list is ____ here.", .gap([answer]))
        let read = try cards(QuizSamples.written(format, [item]), named: name)
        // A deck has round brackets in a sentence with gaps.
        let shown = answer.replacing("[", with: "(").replacing("]", with: ")")
        #expect(Deck(parsing: read.draft.text, path: "x.md").facts.map(\.text) == [shown])
      }
    }
    let gap = try cards(QuizSamples.written(.moodleXML, [QuizSamples.gap]), named: "x.xml")
    let gift = try cards(QuizSamples.written(.gift, [QuizSamples.gap]), named: "x.gift")
    for file in [gap, gift] {
      let facts = Deck(parsing: file.draft.text, path: "x.md").facts
      #expect(facts.map { [$0.prompt, $0.text] } == [["The ____ is {red} = hot.", "sun"]])
    }
    let aiken = try cards(QuizSamples.written(.aiken, [QuizSamples.choice]), named: "x.txt")
    #expect(
      Deck(parsing: aiken.draft.text, path: "x.md").facts.map(\.text)
        == ["right \(QuizSamples.nasty)"])
  }
}
