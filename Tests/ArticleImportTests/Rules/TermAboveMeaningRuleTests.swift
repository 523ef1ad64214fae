@testable import ArticleImport
import Testing

/// X-D4: a term above its meaning.
@Suite struct TermAboveMeaningRuleTests {
  @Test func `an indented meaning`() {
    let text = """
      Sea terms

      Sheet
          A line that controls the angle of a sail.
      Halyard
          A line for hoisting a sail.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D6 | definition |  | Sheet | A line that controls the angle of a sail.",
        "X-D6 | definition |  | Halyard | A line for hoisting a sail.",
      ])
  }

  @Test func `short lines above longer ones`() {
    let text = """
      Glossary

      Sheet
      A line that controls the angle of a sail
      Halyard
      A line for hoisting a sail
      Bight
      A bend in a rope that does not cross itself
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D4 | definition |  | Sheet | A line that controls the angle of a sail",
        "X-D4 | definition |  | Halyard | A line for hoisting a sail",
        "X-D4 | definition |  | Bight | A bend in a rope that does not cross itself",
      ])
  }

  @Test func `headings of notes with a line each`() {
    let text = """
      # Knots

      ## Bowline
      Makes a fixed loop.

      ## Sheet bend
      Joins two ropes of different thickness.

      ## Reef knot
      Joins two ends of the same rope.
      """
    #expect(
      FactSummary.markdown(text) == [
        "X-D4 | definition |  | Bowline | Makes a fixed loop.",
        "X-D4 | definition |  | Sheet bend | Joins two ropes of different thickness.",
        "X-D4 | definition |  | Reef knot | Joins two ends of the same rope.",
      ])
  }

  @Test func `headings that speak of the term or to the reader are none`() {
    let text = """
      Love stories

      Netori Roots

      The concept of Netori, often overshadowed by its counterpart, holds its place in the stories people tell each other.

      Keeping caterpillars

      You need a large jar and fresh leaves every day, and a good deal of patience with small animals.

      Tip of the month

      Plant nettles. It sounds mad, but half of the butterflies you want to see grow up on them.
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}
