import Foundation
import Questions
import Study
import Testing

@testable import Storage

@Suite("Reading the log from its beginning to its end")
struct StreamingTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
  }

  private struct Seen: Equatable {
    let event: UUID
    let card: Card.ID
  }

  @Test("a review comes with the card it counts for now, and resets between those they part")
  func currentPlaces() throws {
    try store.record([
      Samples.review(1, "a:x#name", at: 1), Samples.review(2, "a:y#name", at: 2),
      Samples.event(3, at: 3, learner: Samples.bert, .move(from: "a:x", to: "b:x")),
      Samples.event(4, at: 4, .move(from: "b:x", to: "c:x")),
      // Under the old key after the move: that is another fact by now.
      Samples.review(5, "a:x#name", at: 5), Samples.review(6, "c:x#name", at: 6),
      Samples.event(7, at: 7, .reset(card: "c:x#name")),
      Samples.event(8, at: 7, learner: Samples.bert, .reset(card: "c:x#name")),
      Samples.event(9, at: 8, .reset(card: "a:y#name")),
      Samples.event(10, at: 9, .retraction(of: Samples.id(9))),
      Samples.review(11, "c:x#name", at: 11),
      Samples.event(12, at: 12, .move(from: "c:x", to: "d:x")),
      Samples.event(13, at: 13, .retraction(of: Samples.id(12))),
    ])
    func seen(of learner: UUID?) throws -> [Seen] {
      var seen: [Seen] = []
      try store.forEachReview(of: learner) { card, whose, at in
        seen.append(Seen(event: whose, card: card))
        #expect(at == 7)
      } _: {
        seen.append(Seen(event: $0.id, card: $2))
      }
      return seen
    }
    func review(_ number: UInt32, _ card: Card.ID) -> Seen {
      Seen(event: Samples.id(number), card: card)
    }
    let before = [
      review(1, "c:x#name"), review(2, "a:y#name"), review(5, "a:x#name"), review(6, "c:x#name"),
    ]
    let resets = [Samples.anna, Samples.bert].map { Seen(event: $0, card: "c:x#name") }
    #expect(try seen(of: Samples.anna) == before + resets.prefix(1) + [review(11, "c:x#name")])
    #expect(try seen(of: nil) == before + resets + [review(11, "c:x#name")])
  }

  @Test("what was done to cards comes with where it is now, and when it was taken back")
  func cardChanges() throws {
    try store.record([
      Samples.event(1, at: 1, .suspension(card: "a:x#name", isSuspended: true)),
      Samples.event(2, at: 2, batch: 901, .flag(card: "a:y#name", isFlagged: true)),
      Samples.event(3, at: 3, .move(from: "a:x", to: "b:x")),
      Samples.event(4, at: 4, .reset(card: "b:x#name")),
      Samples.event(5, at: 5, learner: Samples.bert, .reset(card: "b:x#name")),
      Samples.event(6, at: 6, batch: 902, .retraction(of: Samples.id(4))),
      Samples.event(7, at: 7, batch: 902, .retraction(of: Samples.id(901))),
    ])
    func change(
      _ number: UInt32, _ kind: CardChange.Kind, _ card: Card.ID, takenBackAt: Int64? = nil
    ) -> CardChange {
      CardChange(
        event: Samples.id(number), kind: kind, card: card, at: Int64(number),
        takenBackAt: takenBackAt)
    }
    #expect(
      try store.cardChanges(of: Samples.anna) == [
        change(4, .reset, "b:x#name", takenBackAt: 6), change(1, .suspension, "b:x#name"),
        change(2, .flag, "a:y#name", takenBackAt: 7),
      ])
  }

  @Test("one learner's log has the moves of everybody, and what takes those or theirs back")
  func movesOfOthers() throws {
    try store.record([
      Samples.review(1, at: 1), Samples.review(2, at: 2, learner: Samples.bert),
      Samples.event(3, at: 3, learner: Samples.bert, batch: 901, .move(from: "a:x", to: "b:x")),
      Samples.event(4, at: 4, learner: Samples.bert, batch: 902, .move(from: "a:y", to: "b:y")),
      Samples.event(5, at: 5, learner: Samples.bert, batch: 903, .retraction(of: Samples.id(3))),
      Samples.event(6, at: 6, learner: Samples.bert, batch: 904, .retraction(of: Samples.id(902))),
      Samples.event(7, at: 7, learner: Samples.bert, batch: 905, .retraction(of: Samples.id(2))),
      Samples.event(8, at: 8, learner: Samples.bert, batch: 906, .retraction(of: Samples.id(1))),
    ])
    var seen: [UUID] = []
    try store.forEachEvent(of: Samples.anna) { seen.append($0.id) }
    #expect(seen == [1, 3, 4, 5, 6, 8].map(Samples.id))
  }

  @Test("what is there already is told from what was taken back, by itself or with its batch")
  func known() throws {
    try store.record([
      Samples.review(1, batch: 901), Samples.review(2, batch: 901), Samples.review(3, batch: 902),
      Samples.event(5, batch: 903, .retraction(of: Samples.id(2))),
      Samples.event(6, batch: 903, .retraction(of: Samples.id(902))),
    ])
    let known = try store.known(among: (1...4).map(Samples.id))
    #expect(
      known == [
        Samples.id(1): nil, Samples.id(2): Samples.id(2), Samples.id(3): Samples.id(902),
      ])
  }
}
