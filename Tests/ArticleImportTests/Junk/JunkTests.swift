@testable import ArticleImport
import Testing

@Suite struct JunkTests {
  @Test func `the page's own lines are told from the article's`() {
    let junk = [
      "ALSO READ: Difference Between A and B", "Leave a Comment", "By Jane Doe, 3 May 2023",
      "5 min read", "© 2021 The Site", "Home » Blog » Grammar", "harbour.jpg", "www.example.org",
      "1 thought on “Title”", "Previous issue: Mud", "Cookies: we use only necessary ones.",
    ]
    #expect(junk.filter { JunkLine.reason($0) == nil } == [])
    let kept = [
      "A heist is a theft that is planned.", "Sources of the river", "Next, the water cools.",
      "By the way it moves a crab is told from a lobster.",
    ]
    #expect(kept.filter { JunkLine.reason($0) != nil } == [])
  }

  @Test func `what is glued to a sentence is cut`() {
    let sentence = "Kabuki and noh are forms of theater that grew in Japan."
    #expect(JunkLine.cut("🆚 Go to Comparative Table 🆚" + sentence) == sentence)
    #expect(JunkLine.cut(sentence) == sentence)
  }

  @Test func `a shop's page has no facts`() {
    let text = """
      TrailLite 2 Tent

      The TrailLite 2 is a tent that weighs only 1.2 kg.

      - Fast: pitches in four minutes
      - Roomy: two people and a dog

      Price: £249.00
      Add to basket
      """
    #expect(FactSummary.plain(text) == [])
    #expect(FactSummary.plain(text.replacing("Add to basket", with: "")) != [])
  }
}
