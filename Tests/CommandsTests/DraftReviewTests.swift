import DeckFormat
import Testing

@testable import Commands

/// The review of a draft as a state machine.
struct DraftReviewTests {
  private let source = "one\ntwo\nthree\n"

  private var draft: DeckDraft {
    DeckDraft(
      title: "T",
      parts: [
        DeckDraft.Part(
          level: 1, heading: "Cards", style: .paragraphs,
          entries: [
            entry("Q: a?\nA: b", line: 1, doubt: "is it?"), entry("c :: d", line: 2),
            entry("e :: f", line: 3),
          ])
      ])
  }

  private func entry(_ cell: String, line: Int, doubt: String? = nil) -> DeckDraft.Entry {
    DeckDraft.Entry(kind: .authored, cells: [cell], lines: line...line, rule: "card", doubt: doubt)
  }

  private func written(_ effects: [DraftReview.Effect]) -> [[String]]? {
    guard case .write(let draft)? = effects.first else { return nil }
    return draft.entries.map(\.cells)
  }

  private let keys = DraftReview.Effect.ask("1 keep  2 drop  3 edit  4 keep all the rest  < back: ")

  @Test func aFactIsShownWithItsHeadingItsLineItsRuleAndItsDoubt() {
    var review = DraftReview(draft, numbers: [0, 1, 2], source: source)
    #expect(
      review.handle(.started) == [
        .show(""), .show("1 of 3  Cards"), .show("  Q: a?"), .show("  A: b"), .show("line 1: one"),
        .show("read by: a card of the file"), .show("in doubt: is it?"), keys,
      ])
    #expect(review.handle(.line("yes")) == [keys])
    #expect(review.handle(.line("<")) == [.show("this is the first one"), keys])
  }

  @Test func factsAreKeptDroppedAndEdited() {
    var review = DraftReview(draft, numbers: [0, 1, 2], source: source)
    _ = review.handle(.started)
    #expect(
      review.handle(.line("3")) == [
        .show("the parts have ' | ' between them; keep it so"), .show("Q: a? | A: b"),
        .ask("new text, Enter leaves it: "),
      ])
    #expect(
      review.handle(.line("Q: x?")) == [
        .show("this has 2 parts with ' | ' between them; write as many"),
        .ask("new text, Enter leaves it: "),
      ])
    #expect(
      review.handle(.line("x | y")) == [
        .show("nothing can be asked from this; write it in the form it had"),
        .ask("new text, Enter leaves it: "),
      ])
    #expect(review.handle(.line("Q: x? | A: y")).contains(.show("  Q: x?")))
    _ = review.handle(.line("1"))
    _ = review.handle(.line("2"))
    #expect(review.handle(.line("1")) == [.ask("write 2 facts? 1 yes  2 no  < back: ")])
    #expect(review.handle(.line("<")).contains(.show("3 of 3  Cards")))
    _ = review.handle(.line("4"))
    #expect(written(review.handle(.line("1"))) == [["Q: x?\nA: y"], ["e :: f"]])
    #expect(review.handle(.line("1")) == [])
  }

  @Test func onlyWhatIsNewIsLookedAt() {
    var review = DraftReview(draft, numbers: [1], source: source)
    #expect(review.handle(.started).contains(.show("1 of 1  Cards")))
    #expect(review.handle(.line("2")) == [.ask("write 2 facts? 1 yes  2 no  < back: ")])
    var none = DraftReview(draft, numbers: [], source: source)
    #expect(none.handle(.started) == [.ask("write 3 facts? 1 yes  2 no  < back: ")])
  }

  @Test func leavingAsksWhetherToWrite() {
    var review = DraftReview(draft, numbers: [0, 1, 2], source: source)
    _ = review.handle(.started)
    _ = review.handle(.line("2"))
    let asked = DraftReview.Effect.ask("leave? 1 write 2 facts first  2 write nothing  < go on: ")
    #expect(review.handle(.left) == [asked])
    #expect(review.handle(.line("")) == [asked])
    #expect(review.handle(.line("<")).contains(.show("2 of 3  Cards")))
    _ = review.handle(.left)
    #expect(review.handle(.line("2")) == [.leave])
    var other = DraftReview(draft, numbers: [0], source: source)
    _ = other.handle(.started)
    _ = other.handle(.line("3"))
    #expect(other.handle(.left).first == .show("left as it is"))
    _ = other.handle(.left)
    #expect(other.handle(.left) == [.leave])
  }

  @Test func whatWasLookedAtIsNotInDoubtAnyMore() {
    var review = DraftReview(draft, numbers: [0, 1, 2], source: source)
    _ = review.handle(.started)
    _ = review.handle(.line("4"))
    guard case .write(let draft)? = review.handle(.line("1")).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(draft.entries.map(\.doubt) == [nil, nil, nil])
  }
}
