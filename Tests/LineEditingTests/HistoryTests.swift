import LineEditing
import Testing

@Suite struct HistoryTests {
  @Test func blankLinesAndRepetitionsAreNotKept() {
    var history = History(["decks"])
    for line in ["decks", "study", "", "  ", "study", "decks"] { history.record(line) }
    #expect(history.entries == ["decks", "study", "decks"])
    #expect(history.unsaved == ["study", "decks"])
  }

  @Test func linesOfAPasteBecomeOneEntry() {
    var history = History()
    #expect(history.record("find a\r\nb") == "find a  b")
    #expect(history.record("\n") == nil)
  }

  @Test func whatIsSavedIsNotSavedAgain() {
    var history = History()
    history.record("decks")
    history.markSaved()
    history.record("study")
    #expect(history.entries == ["decks", "study"])
    #expect(history.unsaved == ["study"])
  }
}
