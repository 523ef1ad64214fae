import DeckFormat
import Markup
import Testing

@testable import Exchange

/// What each format is written as.
struct QuizWriterTests {
  @Test func giftHasABackslashBeforeWhatItGivesAMeaning() throws {
    #expect(
      try QuizSamples.written(.gift, [QuizSamples.choice]) == ##"""
        // Signs

        // Mild <rules>.

        $CATEGORY: $course$/top/Signs

        // signs:x#name/typed
        ::1 Which is \~ \= \# \{ \} \: \\ ; * % -> ]]> <b> & "q" 'a'?::[html]Which is \~ \= \# \{ \} \: \\ ; * % -&gt; ]]&gt; &lt;b&gt; &amp; "q" 'a'?{
        	=right \~ \= \# \{ \} \: \\ ; * % -&gt; ]]&gt; &lt;b&gt; &amp; "q" 'a'
        	~[html]%50%wrong
        	~[html][html]wrong
        	####Because \\(x^2\\) \= \~ \= \# \{ \} \: \\ ; * % -&gt; ]]&gt; &lt;b&gt; &amp; "q" 'a'<br>In the notes\: Decks/signs.md\:7
        }

        """##)
  }

  @Test func giftHasEveryKindOfAnswer() throws {
    let text = try QuizSamples.written(.gift, Array(QuizSamples.all.dropFirst()))
    let answers = text.split(separator: "\n").filter { $0.hasPrefix("\t") && !$0.contains("####") }
    #expect(
      answers.map { String($0.dropFirst()) } == [
        "~%50%two", "~%-100%three", "~%50%four", "=one", #"=1 \\* 1"#, #"=a\:b"#, "=1024:0",
        "=sun", "=Sun & star", "=two -> 2", "=three -> 3", "=one -> 1", "=a -&gt; b -> B",
        #"=c \= d -> D"#, "= -> X",
      ])
    #expect(text.contains("One is a number.{TRUE####"))
    #expect(text.contains("[html]The {\n"))
    #expect(text.contains(#"} is \{red\} \= hot."#))
    #expect(text.contains("Name all colors.{####Answer\\: red; blue<br>"))
  }

  /// The right column is shown as it stands.
  @Test func theRightColumnOfAMatchingHasNoGuard() throws {
    let text = try QuizSamples.written(
      .gift,
      [
        QuizSamples.item(
          "Match.",
          .matching(
            left: ["[a]", "%b"], right: ["[Fe] iron", "%50% half", "[html]x"], partners: [0, 1]))
      ])
    let pairs = text.split(separator: "\n").filter { $0.hasPrefix("\t=") }
    #expect(
      pairs == [
        "\t=[html][a] -> [Fe] iron", "\t=[html]%b -> %50% half", "\t= -> [html]x",
      ])
    let file = try cards(text, named: "x.gift")
    #expect(Deck(parsing: file.draft.text, path: "x.md").facts.map(\.text).first == "[Fe] iron")
  }

  @Test func aGapInNoSentenceIsEscapedToo() throws {
    for stem in ["{a} is ____", "no gap {a}"] {
      let text = try QuizSamples.written(.gift, [QuizSamples.item(stem, .gap(["b"]))])
      #expect(text.contains("::[html]\(stem.replacing("{a}", with: "\\{a\\}")){\n\t=b"))
    }
  }

  @Test func theEndOfAVerbatimTextIsCutInTwo() {
    #expect(XML.verbatim("a]]>b").written == "<![CDATA[a]]]]><![CDATA[>b]]>")
  }

  /// Readers that know no formulas see neither HTML nor a link in one.
  @Test func formulasInMarkdownAreNoHTML() throws {
    let stem = "$<img src=x>$, $$</b><!-- <? x<y < z$$, $[a](b)$, $a<1$"
    let text = try QuizSamples.written(.markdown, [QuizSamples.item(stem, .truth(true))])
    #expect(
      text.contains("1. $< img src=x>$, $$< /b>< !-- < ? x< y < z$$, $[a] (b)$, $a<1$\n"))
  }

  @Test func numbersHaveTheShapeThatCanvasReads() throws {
    let text = try QuizSamples.written(.qti, [QuizSamples.number])
    #expect(
      text.contains(
        "<or><varequal respident=\"response1\">1024</varequal><and>"
          + "<vargte respident=\"response1\">1024</vargte>"
          + "<varlte respident=\"response1\">1024</varlte></and></or>"))
  }

  @Test func moodleHasPicturesAndGaps() throws {
    let text = try QuizSamples.written(.moodleXML, QuizSamples.all)
    #expect(text.contains("<p>The {1:SHORTANSWER:=sun~=Sun &amp; star} is {red} = hot.</p>"))
    #expect(
      text.contains(
        #"<img src="@@PLUGINFILE@@/1-red-1.png" alt="a &quot;red&quot; square" />"#))
    #expect(
      text.contains(
        #"<file name="1-red-1.png" path="/" encoding="base64">iVBORw0KGgoA</file>"#))
    #expect(text.contains("<text>1 \\* 1</text>"))
    #expect(text.contains("<answer fraction=\"-100\" format=\"html\"><text><![CDATA[three]]>"))
    #expect(text.contains("What is \\(\\frac{1}{2}\\) of two?"))
  }

  @Test func aikenHasLettersAndNothingElse() throws {
    let file = try QuizSamples.sheet().file(.aiken)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == #"""
        Which is ~ = # { } : \ ; * % -> ]]> <b> & "q" 'a'?
        A. right ~ = # { } : \ ; * % -> ]]> <b> & "q" 'a'
        B. %50%wrong
        C. [html]wrong
        ANSWER: A

        One is a number.
        A. True
        B. False
        ANSWER: A

        """#)
    #expect(file.written == 2)
    #expect(file.left.count == 7)
    #expect(file.left.first == .init(item: 1, reason: "Aiken has one right option only"))
  }

  @Test func whatKahootCannotTakeIsLeft() throws {
    let long = QuizSamples.item(
      String(repeating: "x", count: 121),
      .choice([.init("a", isRight: true), .init("b", isRight: false)]))
    let wide = QuizSamples.item(
      "x",
      .choice([.init(String(repeating: "y", count: 76), isRight: true), .init("b", isRight: false)])
    )
    let many = QuizSamples.item(
      "x", .choice((1...5).map { .init("\($0)", isRight: $0 == 1) }))
    let sheet = QuizSamples.sheet([long, wide, many, QuizSamples.several, QuizSamples.truth])
    let file = try sheet.file(.kahoot)
    #expect(
      file.left.map(\.reason) == [
        "the question has 121 characters, and Kahoot takes 120",
        "an option has 76 characters, and Kahoot takes 75",
        "there are 5 options, and Kahoot takes 4",
      ])
    #expect(file.written == 2)
    let rows = KahootQuiz(QuizSamples.sheet([QuizSamples.several, QuizSamples.truth]))
      .spreadsheet.sheets[0].rows
    #expect(rows[6][1] == .text("Question - max 120 characters"))
    #expect(
      rows[7] == [
        .integer(1), .text("Which are even?"), .text("two"), .text("three"), .text("four"), .none,
        .integer(20), .text("1,3"),
      ])
    #expect(
      rows[8] == [
        .integer(2), .text("One is a number."), .text("True"), .text("False"), .none, .none,
        .integer(20), .integer(1),
      ])
  }

  @Test func markdownHasTheKeyAtItsEnd() throws {
    #expect(
      try QuizSamples.written(.markdown, [QuizSamples.several, QuizSamples.all[4]]) == #"""
        # Signs

        > Mild \<rules\>.

        1. Which are even?

           - A) two
           - B) three
           - C) four

        2. What is $2^{10}$?

           \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

        ---

        ## Answers

        1. **A C** two; four

           *In the notes: Decks/signs.md:7*

        2. 1024

           ![a "red" square](<Decks/red 1.png>)

           *In the notes: Decks/signs.md:7*

        """#)
  }

  @Test func aPageShowsSimpleFormulasAndThePictureWithTheAnswer() throws {
    let text = try QuizSamples.written(.html, QuizSamples.all)
    #expect(text.contains("<msup><mn>2</mn><mrow><mn>10</mn></mrow></msup>"))
    #expect(text.contains("<img src=\"data:image/png;base64,iVBORw0KGgoA\""))
    #expect(!text.contains("<script"))
    #expect(!text.contains("http"))
    // A style sheet in which XML's marks are escaped would be another one.
    #expect(!PageQuizStyle.sheet.contains(where: { "<>&".contains($0) }))
    let tree = try XMLTreeText.root(of: text)
    #expect(tree.name == "html")
  }

  @Test func aPageHasRoomInItsGapsAndTheDirectionOfItsLanguage() throws {
    var sheet = QuizSamples.sheet()
    #expect(PageQuiz(sheet).text.contains("The <span class=\"gap\">____</span> is {red} = hot."))
    #expect(PageQuiz(sheet).text.contains("<html lang=\"en\" dir=\"ltr\">"))
    sheet.language = "he"
    #expect(PageQuiz(sheet).text.contains("<html lang=\"he\" dir=\"rtl\">"))
  }

  @Test func qtiIsOneAssessment() throws {
    let root = try XMLTreeText.root(of: try QuizSamples.written(.qti, QuizSamples.all))
    let items = root["assessment"]?["section"]?.all("item") ?? []
    #expect(items.count == QuizSamples.all.count)
    let types = items.map {
      $0["itemmetadata"]?["qtimetadata"]?.children[0]["fieldentry"]?.text ?? ""
    }
    #expect(
      types == [
        "multiple_choice_question", "multiple_answers_question", "true_false_question",
        "short_answer_question", "numerical_question", "short_answer_question", "essay_question",
        "ordering_question", "matching_question",
      ])
  }

  @Test func everyLossIsTold() throws {
    for format in QuizFormat.allCases {
      let file = try QuizSamples.sheet().file(format)
      for (index, item) in QuizSamples.all.enumerated() {
        let isLeft = file.left.contains { $0.item == index }
        for part in item.parts {
          switch format.treatment(of: part) {
          case .whole: break
          case .changed(let how):
            #expect(isLeft || file.changed.contains(.init(item: index, reason: how)))
          case .left(let why): #expect(file.left.contains(.init(item: index, reason: why)))
          }
        }
      }
      #expect(file.written + file.left.count == QuizSamples.all.count)
    }
  }

  @Test func aShareIsOneThatMoodleKnows() {
    #expect((1...6).map(Percentage.share) == ["100", "50", "33.33333", "25", "20", "16.66666"])
  }
}
