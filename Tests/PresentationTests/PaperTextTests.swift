import DeckFormat
import Foundation
import Presentation
import Questions
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A test on paper as Markdown and as a page.
struct PaperTextTests {
  private static let hostile = "<script>alert('x')</script> *a* & \"q\" \u{1b}[31m|\u{0} ____ 寝取り"

  private static let questions = [
    ExamPaperTests.asked(
      .choice(options: ["Face", "Muscle", "Hacker"], right: 0), stem: "Who talks to strangers?"),
    ExamPaperTests.asked(
      .typed(accepts: ["Face"]), form: .cloze, fact: "a", stem: "The ____ talks to strangers."),
    ExamPaperTests.asked(
      ExamPaperTests.order, form: .order, fact: "b", stem: "Put the stages in order.",
      answer: ExamPaperTests.stages.joined(separator: "; ")),
    ExamPaperTests.asked(
      ExamPaperTests.matching, form: .matching, fact: "c", stem: "Who does what?",
      answer: "Face: talks; Hacker: types; Muscle: fights"),
    ExamPaperTests.asked(
      .list(items: [["Face"], ["Muscle"]]), form: .listAll, fact: "d", stem: "Name both roles.",
      answer: "Face; Muscle"),
    ExamPaperTests.asked(
      .choice(options: ["True", "False"], right: 1), form: .trueFalse, fact: "e",
      stem: "True or false? A hacker fights.", answer: "False"),
    ExamPaperTests.asked(
      .typed(accepts: ["No", "n"]), form: .yesNo, fact: "f", stem: "Yes or no? Is it legal?",
      answer: "No"),
  ]

  private func paper(
    _ questions: [Question] = questions, title: String = "Heist", advisory: String? = nil,
    language: String = "en", variants: Int = 1
  ) -> ExamPaper {
    ExamPaper(
      title: title, advisory: advisory, language: language, questions: questions,
      variants: variants, seed: 5
    ) { deck, line in "Decks/\(deck).md:\(line)" }
  }

  @Test func markdownHasRoomForEveryAnswer() {
    let blank = String(repeating: "\\_", count: 40)
    let text = PaperMarkdown(paper(advisory: "Crime is *shown*.")).text
      .replacing(blank, with: "BLANK").replacing(blank.prefix(48), with: "NAME")
      .replacing(blank.prefix(24), with: "DATE")
    #expect(
      text == #"""
        # Heist, Variant A

        Name: NAME  Date: DATE  Points: \_\_\_\_ / 7

        > Crime is \*shown\*.

        1. Yes or no? Is it legal?

           ☐ Yes   ☐ No

        2. Put the stages in order.

           Number the boxes: 1 comes first.

           - ☐ Escape
           - ☐ Planning
           - ☐ Break-in
           - ☐ Recruiting

        3. The \_\_\_\_ talks to strangers.

           BLANK

        4. Name both roles.

           1) BLANK
           2) BLANK

        5. Who talks to strangers?

           - A Hacker
           - B Face
           - C Muscle

        6. True or false? A hacker fights.

           ☐ True   ☐ False

        7. Who does what?

           Write the letter that belongs to each line.

           - \_\_\_ Face
           - \_\_\_ Hacker
           - \_\_\_ Muscle

           * A talks
           * B fights
           * C types

        """#)
  }

  @Test func theKeyHasATableForEachVariant() {
    #expect(
      PaperMarkdown(paper(variants: 2)).key == """
        # Heist: Answers

        ## Variant A

        | | Answer | Place |
        | --: | --- | --- |
        | 1 | No | Decks/heist.md:14 |
        | 2 | **4 1 3 2** Planning; Recruiting; Break-in; Escape | Decks/heist.md:14 |
        | 3 | Face | Decks/heist.md:14 |
        | 4 | Face; Muscle | Decks/heist.md:14 |
        | 5 | **B** Face | Decks/heist.md:14 |
        | 6 | False | Decks/heist.md:14 |
        | 7 | **A C B** Face: talks; Hacker: types; Muscle: fights | Decks/heist.md:14 |

        ## Variant B

        | | Answer | Place |
        | --: | --- | --- |
        | 1 | False | Decks/heist.md:14 |
        | 2 | **C** Face | Decks/heist.md:14 |
        | 3 | **A C B** Face: talks; Hacker: types; Muscle: fights | Decks/heist.md:14 |
        | 4 | Face | Decks/heist.md:14 |
        | 5 | No | Decks/heist.md:14 |
        | 6 | **2 3 4 1** Planning; Recruiting; Break-in; Escape | Decks/heist.md:14 |
        | 7 | Face; Muscle | Decks/heist.md:14 |

        """)
  }

  @Test func aDecksLanguageIsThePapers() {
    let paper = paper(language: "de-AT", variants: 2)
    let text = PaperMarkdown(paper).text
    #expect(text.contains("# Heist, Variante B\n\nName: \\_"))
    #expect(text.contains("   Nummeriere: 1 kommt zuerst.\n"))
    let html = PaperPage(paper).html
    #expect(html.contains("<html lang=\"de-AT\">"))
    #expect(html.contains("<span class=\"middle\">Datum <span class=\"rule\"></span></span>"))
    #expect(PaperPage(paper).keyHTML.contains("<h2>Variante A</h2>"))
  }

  @Test func yesAndNoAreInTheLanguageOfTheAnswer() {
    let item = ExamPaperTests.asked(.typed(accepts: ["Nein", "n"]), form: .yesNo)
    #expect(PaperMarkdown(paper([item])).text.hasSuffix("   ☐ Ja   ☐ Nein\n"))
    #expect(
      PaperPage(paper([item])).html.contains(
        "<span><span class=\"box\"></span>Ja</span><span><span class=\"box\"></span>Nein</span>"))
  }

  @Test func thePageShowsLettersBoxesAndLines() {
    let html = PaperPage(paper(advisory: "Crime is shown.", variants: 2)).html
    func count(_ part: String) -> Int { html.ranges(of: part).count }
    #expect(count("<section class=\"variant variant-A\">") == 1)
    #expect(count("<section class=\"variant variant-B\">") == 1)
    #expect(count("<p class=\"advisory\">Crime is shown.</p>") == 2)
    #expect(count("<section class=\"question\">") == 14)
    // Three options and three meanings to be matched; two lines of a list.
    #expect(count("<span class=\"letter\">A</span>") == 4)
    #expect(count("<span class=\"letter\">2.</span>") == 2)
    // Four stages, true and false, yes and no.
    #expect(count("<span class=\"box\"></span>") == 16)
    #expect(count("<span class=\"blank\"></span>") == 6)
    #expect(count("<div class=\"rule\"></div>") == 6)
  }

  @Test func noPageForStudentsHoldsAnAnswer() {
    let typed = ExamPaperTests.asked(
      .typed(accepts: ["Zanzibar"]), form: .typed, answer: "Zanzibar")
    let paper = paper([typed])
    for text in [PaperMarkdown(paper).text, PaperPage(paper).html] {
      #expect(!text.contains("Zanzibar"))
      #expect(!text.contains("heist.md"))
    }
    #expect(PaperPage(paper).keyHTML.contains("<td>Zanzibar</td>"))
    #expect(PaperPage(paper).keyHTML.contains("<td class=\"place\">Decks/heist.md:14</td>"))
  }

  @Test func everythingIsEscapedAndNothingIsFetched() throws {
    let hostile = Self.hostile
    let items = [
      ExamPaperTests.asked(
        .choice(options: [hostile, "b"], right: 0), stem: hostile, answer: hostile)
    ]
    let page = PaperPage(paper(items, title: hostile, advisory: hostile, language: hostile))
    for html in [page.html, page.keyHTML] {
      #expect(!html.contains("<script"))
      #expect(!html.lowercased().contains("http"))
      #expect(!html.contains("url(") && !html.contains("@import"))
      #expect(!html.contains("\u{1b}") && !html.contains("\u{0}"))
      #expect(XMLParser(data: Data(html.dropFirst("<!DOCTYPE html>\n".count).utf8)).parse())
    }
    let markdown = PaperMarkdown(paper(items, title: hostile))
    for text in [markdown.text, markdown.key] {
      #expect(
        text.contains(
          #"\<script\>alert('x')\</script\> \*a\* \& "q" \| \_\_\_\_ 寝取り"#))
      #expect(!text.contains("<") || !text.replacing("\\<", with: "").contains("<"))
    }
  }
}
