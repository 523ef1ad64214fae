import DeckFormat
import Presentation
import Testing

/// Lines of a terminal.
struct WrappingTests {
  @Test func wordsStayWhole() {
    #expect(
      Wrapping.lines("the one who talks to strangers", width: 12)
        == ["the one who", "talks to", "strangers"])
    #expect(Wrapping.lines("  one   two  ", width: 20) == ["one two"])
    #expect(Wrapping.lines("", width: 20) == [""])
    #expect(Wrapping.lines("a\n\nb\n", width: 20) == ["a", "", "b", ""])
  }

  @Test func otherLinesHangBelowTheFirst() {
    #expect(
      Wrapping.lines("the one who talks", width: 14, indent: "  1  ")
        == ["  1  the one", "     who talks"])
    #expect(
      Wrapping.lines("the one who talks", width: 10, indent: "- ", hanging: "")
        == ["- the one", "who talks"])
    #expect(Wrapping.lines("ab", width: 4, indent: "long ") == ["ab"])
  }

  @Test func longWordsAreCutBetweenCharacters() {
    #expect(Wrapping.lines("a abcdefgh", width: 4) == ["a", "abcd", "efgh"])
    #expect(Wrapping.lines("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", width: 4) == ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"])
    #expect(Wrapping.lines("e\u{301}e\u{301}e", width: 2) == ["e\u{301}e\u{301}", "e"])
  }

  @Test func wideScriptsBreakBetweenCharactersButNotAtMarks() {
    #expect(Wrapping.lines("寝取りは罪", width: 6) == ["寝取り", "は罪"])
    #expect(Wrapping.lines("寝取り、罪", width: 6) == ["寝取", "り、罪"])
    #expect(Wrapping.lines("寝取「罪」", width: 6) == ["寝取", "「罪」"])
    #expect(Wrapping.lines("コーヒー", width: 2) == ["コ", "ー", "ヒ", "ー"])
    #expect(Wrapping.lines("NTRの話", width: 5) == ["NTRの", "話"])
    #expect(Wrapping.lines("한국어 말", width: 6) == ["한국어", "말"])
  }

  @Test func noLineIsTooWideAndNothingIsLost() {
    for seed in 0..<400 as Range<UInt64> {
      var dice = Dice(seed)
      let text = dice.text(length: 60)
      let width = 2 + Int(dice.next() % 70)
      let lines = Wrapping.lines(text, width: width, indent: "  1  ")
      #expect(lines.allSatisfy { $0.terminalWidth <= width }, "seed \(seed)")
      let kept = lines.joined().unicodeScalars.filter { $0 != " " }
      let wanted = text.sanitizedLines.unicodeScalars.filter { $0 != " " && $0 != "\n" }
      let indent = width >= 10 ? 1 : 0
      #expect(Array(kept.dropFirst(indent)) == Array(wanted), "seed \(seed)")
    }
  }
}
