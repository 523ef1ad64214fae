import Presentation
import Statistics
import Testing

/// What is known, in words.
struct KnowledgeTextTests {
  private func line(_ facts: Int, _ reviewed: Int, gone: Int = 0) -> String {
    KnowledgeText(
      Knowledge(
        facts: facts, reviewed: reviewed, gone: gone, knownMillionths: reviewed * 900_000,
        laterMillionths: reviewed * 500_000)
    ).line
  }

  @Test func itSaysHowManyOfWhichFacts() {
    #expect(line(0, 0) == "no facts yet")
    #expect(line(400, 0) == "none of 400 facts was asked yet")
    #expect(line(400, 180) == "about 162 of 400 facts (180 asked); 90 in 30 days without review")
    #expect(line(400, 400) == "about 360 of 400 facts; 200 in 30 days without review")
  }

  @Test func whatTheNotesNoLongerHaveIsToldApart() {
    #expect(
      line(400, 180, gone: 10)
        == "about 162 of 400 facts (180 asked, and 10 that the notes no longer have); "
        + "90 in 30 days without review")
    #expect(
      line(10, 10, gone: 1)
        == "about 9 of 10 facts (all asked, and 1 that the notes no longer have); "
        + "5 in 30 days without review")
    #expect(
      line(10, 0, gone: 2)
        == "none of 10 facts was asked yet (2 that the notes no longer have were)")
  }
}
