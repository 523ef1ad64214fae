import DeckFormat
import Foundation
import Questions
import Scheduling
import Statistics
import Study
import Testing

@testable import Storage

@Suite("Asking the progress file")
struct QueryTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
  }

  @Test("without a name it is who answered last, else who came first, else somebody new")
  func learners() throws {
    let now = Samples.moment()
    let me = try store.learner(named: nil, at: now)
    #expect(me.name == "me")
    #expect(try store.learner(named: nil, at: now) == me)
    let anna = try store.addLearner(named: "Anna", at: now)
    #expect(try store.learners() == [me, anna])
    #expect(try store.learner(named: nil, at: now) == me)
    try store.record([Samples.review(1, learner: anna.id)])
    #expect(try store.learner(named: nil, at: now) == anna)
    #expect(try store.learner(named: "anna", at: now) == anna)
    #expect(throws: StorageError.learnerExists(path: store.path, name: "ANNA")) {
      try store.addLearner(named: "ANNA", at: now)
    }
    #expect(
      throws: StorageError.unknownLearner(path: store.path, name: "Ana", suggestion: "Anna")
    ) { try store.learner(named: "Ana", at: now) }
  }

  @Test("events of an unknown learner bring the learner with them, and the name can follow")
  func foreignLearner() throws {
    try store.record([Samples.review(1, learner: Samples.bert)])
    #expect(try store.learners() == [Learner(id: Samples.bert, name: "learner-0000be47")])
    try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
    #expect(try store.learners() == [Learner(id: Samples.bert, name: "Bert")])
  }

  @Test("states are of one learner, and of one deck where that is wanted")
  func states() throws {
    try store.record([
      Samples.review(1, "a:x#name"), Samples.review(2, "a-b:x#name"), Samples.review(3, "b:x#name"),
      Samples.review(4, "a:y#name", learner: Samples.bert),
    ])
    #expect(
      try store.states(of: Samples.anna).keys.sorted() == ["a-b:x#name", "a:x#name", "b:x#name"])
    #expect(try store.states(of: Samples.anna, deck: "a").keys.sorted() == ["a:x#name"])
    #expect(try store.states(of: Samples.id(5)) == [:])
  }

  @Test("the latest word on a card's suspension or a spelling holds, unless it was taken back")
  func latestWins() throws {
    let events: [Event.Content] = [
      .suspension(card: "a:x#name", isSuspended: true),
      .suspension(card: "a:y#name", isSuspended: true),
      .suspension(card: "a:y#name", isSuspended: false),
      .suspension(card: "a:z#name", isSuspended: true),
      .alias(card: "a:x#name", spelling: "b", isAccepted: true),
      .alias(card: "a:x#name", spelling: "a", isAccepted: true),
      .alias(card: "a:x#name", spelling: "c", isAccepted: true),
      .alias(card: "a:x#name", spelling: "c", isAccepted: false),
      .alias(card: "a:y#name", spelling: "d", isAccepted: true),
      .retraction(of: Samples.id(4)), .retraction(of: Samples.id(9)),
    ]
    try store.record(
      events.enumerated().map { index, content in
        Samples.event(UInt32(index + 1), at: Int64(index), content)
      }.reversed())
    #expect(try store.suspended(of: Samples.anna) == ["a:x#name"])
    #expect(try store.aliases(of: Samples.anna) == ["a:x#name": ["b", "a"]])
    #expect(try store.suspended(of: Samples.bert) == [])
  }

  @Test("a fact is new on the day of its first rated card, once, in any direction")
  func introduced() throws {
    let later = Samples.noon + Samples.day
    try store.record([
      Samples.review(1, "a:t/x#name"), Samples.review(2, "a:t/x#meaning"),
      Samples.review(3, "a:t/x/y#name"), Samples.review(4, "a:u#name", rating: nil),
      Samples.review(5, "a:t/x#topic", at: later), Samples.review(6, "a:u#name", at: later),
      Samples.review(7, "a:t/x#name", at: later, retrievability: 0.9),
    ])
    #expect(try store.introduced(by: Samples.anna, on: Samples.today) == 2)
    #expect(try store.introduced(by: Samples.anna, on: Samples.today + 1) == 1)
    #expect(try store.introduced(by: Samples.bert, on: Samples.today) == 0)
  }

  @Test("sums come by day")
  func rollUps() throws {
    try store.record(
      (0...3).map { Samples.review(UInt32(4 - $0), at: Samples.noon + Int64($0) * Samples.day) })
    #expect(try store.rollUps(of: Samples.anna).map(\.key.day) == Array(20_780...20_783))
  }

  @Test("reviews stream in the order of replay over many pages, while the store is used")
  func streaming() throws {
    let events = (1...4500).map { number in
      Samples.review(UInt32(number), "a:\(number % 50)#name", at: Int64(number % 7), batch: 901)
    }
    try store.record(events)
    try store.record([
      Samples.event(5001, .retraction(of: Samples.id(8))),
      Samples.review(5002, learner: Samples.bert),
      Samples.event(5003, .retraction(of: events[0].id)),
    ])
    var seen: [Event] = []
    var learners = 0
    try store.forEachReview(of: Samples.anna) { event, _, _ in
      if seen.isEmpty { learners = try store.learners().count }
      seen.append(event)
    }
    let expected = events.filter { ![Samples.id(8), events[0].id].contains($0.id) }
      .sorted { ($0.at.milliseconds, $0.id.uuidString) < ($1.at.milliseconds, $1.id.uuidString) }
    #expect(seen == expected)
    #expect(learners == 2)
    var count = 0
    try store.forEachReview { _, _, _ in count += 1 }
    #expect(count == 4499)
    #expect(try store.latestReview() == Samples.noon)
  }

  @Test("undo finds the batch that was written to last, and the last event in it that still counts")
  func undo() throws {
    func last() throws -> UUID? {
      try store.batches(of: Samples.anna, limit: 1).first
        .flatMap { try store.lastEvent(of: Samples.anna, batch: $0.id)?.id }
    }
    try store.record([
      Samples.review(1, at: 1, batch: 901), Samples.review(2, at: 2, batch: 901),
      Samples.event(3, at: 3, batch: 902, .suspension(card: "a:x#name", isSuspended: true)),
      Samples.review(4, at: 4, learner: Samples.bert, batch: 903),
    ])
    #expect(try last() == Samples.id(3))
    try store.record([
      Samples.event(5, at: 5, batch: 904, .retraction(of: Samples.id(3))),
      Samples.event(6, at: 6, batch: 904, .retraction(of: Samples.id(2))),
    ])
    #expect(try last() == Samples.id(1))
    try store.record([Samples.event(7, at: 7, batch: 905, .retraction(of: Samples.id(901)))])
    #expect(try last() == nil)
  }

  @Test("what was written last comes first, whatever the clock said and however old it is")
  func written() throws {
    // The clock was a day ahead; then it was set right; then a table of old reviews came.
    try store.record([
      Samples.review(1, at: Samples.noon + Samples.day, batch: 901),
      Samples.review(2, at: Samples.noon, batch: 902),
      Samples.imported(3, at: 7, batch: 903), Samples.imported(4, at: 8, batch: 903),
    ])
    var batches = try store.batches(of: Samples.anna, limit: 9)
    #expect(batches.map(\.id) == [903, 902, 901].map(Samples.id))
    #expect(batches.map(\.imported) == [UUIDv7.milliseconds(of: Samples.id(903)), nil, nil])
    #expect(batches[0].last == Samples.moment(8))
    // One more answer, and an import that was taken back.
    try store.record([
      Samples.review(1000, at: Samples.noon, batch: 901),
      Samples.event(1001, batch: 904, .retraction(of: Samples.id(903))),
    ])
    batches = try store.batches(of: Samples.anna, limit: 9)
    #expect(batches.map(\.id) == [901, 902].map(Samples.id))
    #expect(try store.batches(of: Samples.anna, limit: 1).map(\.id) == [Samples.id(901)])
  }

  @Test("a new identifier is above every one that carries a time, also of a clock that was ahead")
  func newIdentifiers() throws {
    let ahead = UUIDv7.make(at: Samples.noon + Samples.day)
    try store.record([
      Event(
        id: ahead, learner: Samples.anna, at: Samples.moment(), batch: Samples.id(901),
        content: .flag(card: "a:x#name", isFlagged: true)),
      Samples.imported(3, batch: 903),
    ])
    let new = try store.newIdentifiers(3, at: Samples.moment())
    let texts = ([ahead] + new).map(\.uuidString)
    #expect(texts == texts.sorted())
    #expect(Set(texts).count == 4)
    #expect(UUIDv7.milliseconds(of: new[0]) == Samples.noon + Samples.day + 1)
  }

  @Test("reports come in the order of time, without those taken back")
  func reports() throws {
    let report = Report(card: "a:x#name", form: .typed, seed: 7, stem: "What?", fault: .tooEasy)
    let kept = Samples.event(2, at: 5, .report(report))
    try store.record([
      Samples.event(1, at: 9, .report(report)), kept,
      Samples.event(3, .retraction(of: Samples.id(1))),
    ])
    var found: [Event] = []
    try store.forEachEvent(ofKind: "report", of: nil) { found.append($0) }
    #expect(found == [kept])
    try store.forEachEvent(ofKind: "report", of: Samples.bert) { found.append($0) }
    #expect(found == [kept])
  }

  @Test("quizzes come in the order of time, without those taken back by themselves or as a batch")
  func quizzes() throws {
    let kept = Samples.quiz(2, at: 5, batch: 903)
    try store.record([
      Samples.quiz(1, at: 9, batch: 901), kept, Samples.quiz(3, at: 7, batch: 902),
      Samples.quiz(4, at: 1, learner: Samples.bert),
      Samples.event(5, .retraction(of: Samples.id(1))),
      Samples.event(6, .retraction(of: Samples.id(902))),
    ])
    #expect(try store.quizzes(of: Samples.anna).map(\.event) == [kept])
    #expect(try store.quizzes().map(\.event.id) == [Samples.id(4), Samples.id(2)])
    #expect(try store.lastEvent(of: Samples.anna, batch: Samples.id(903)) == kept)
  }

  @Test("confusions are counted by card and name, without those taken back")
  func confusions() throws {
    let later = Samples.noon + Samples.day
    try store.record([
      Samples.review(1, "a:x#name", rating: .again, takenFor: "Y"),
      Samples.review(2, "a:x#name", at: later, rating: nil, takenFor: "Y"),
      Samples.review(3, "a:x#name", at: later, rating: .again, takenFor: "Z"),
      Samples.review(4, "a:w#name", rating: .again, takenFor: "Y"),
      Samples.review(5, "a:b#name", rating: .again, takenFor: "Y"),
      Samples.review(6, "a:x#name", rating: .again),
      Samples.review(7, "a:x#name", learner: Samples.bert, rating: .again, takenFor: "Y"),
      Samples.review(8, "a:x#name", batch: 901, rating: .again, takenFor: "Y"),
      Samples.event(9, .retraction(of: Samples.id(901))),
    ])
    #expect(
      try store.confusions(of: Samples.anna) == [
        Confusion(card: "a:x#name", takenFor: "Y", count: 2, lastDay: Samples.today + 1),
        Confusion(card: "a:x#name", takenFor: "Z", count: 1, lastDay: Samples.today + 1),
        Confusion(card: "a:b#name", takenFor: "Y", count: 1, lastDay: Samples.today),
        Confusion(card: "a:w#name", takenFor: "Y", count: 1, lastDay: Samples.today),
      ])
    #expect(try store.confusions(of: Samples.anna, deck: "a").count == 4)
    #expect(try store.confusions(of: Samples.anna, deck: "b") == [])
    #expect(try store.confusions(of: Samples.id(5)) == [])
  }

  @Test("facts with answers are remembered as the deck last had them")
  func facts() throws {
    func deck(_ text: String) -> Deck { Deck(parsing: text, path: "Decks/heist.md") }
    let before = deck("# Heist\n\nA **heist** is a theft.\n\n# Scam\n\nA **scam** is a trick.\n")
    try store.record([Samples.review(1, "heist:heist#name")])
    try store.rememberFacts(of: [before])
    let snapshot = FactSnapshot(
      deck: "heist", id: "heist", parent: "", kind: .definition, name: "Heist",
      text: before.facts.first { $0.id == "heist" }?.text ?? "", path: "Decks/heist.md", line: 1)
    var kept = try store.facts(ofDeck: "heist")
    kept = kept.map { fact in
      var fact = fact
      fact.line = 1
      return fact
    }
    #expect(kept == [snapshot])
    try store.rememberFacts(of: [deck("# Heist\n\nA **heist** is a robbery.\n")])
    #expect(try store.facts(ofDeck: "heist").map(\.text) != [snapshot.text])
    let renamed = try store.facts(ofDeck: "heist")
    try store.rememberFacts(of: [deck("# Caper\n\nA **caper** is a theft.\n")])
    #expect(try store.facts(ofDeck: "heist") == renamed)
  }
}

@Suite("Copies of the progress file")
struct BackupTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
  }

  @Test("one copy a day, of which seven days are kept")
  func daily() throws {
    try store.record([Samples.review(1)])
    for day in 0...9 {
      let now = Samples.moment(Samples.noon + Int64(day) * Samples.day)
      #expect(try store.backUpIfDue(at: now))
      #expect(try !store.backUpIfDue(at: now))
    }
    let names = try folder.names(in: "backups")
    #expect(
      names == (26...30).map { "progress-2026-11-\($0).sqlite" }
        + ["progress-2026-12-01.sqlite", "progress-2026-12-02.sqlite"])
    let copy = try ProgressStore(path: "\(folder.path)/backups/\(names[0])", mode: .readOnly)
    #expect(try copy.states(of: Samples.anna) == store.states(of: Samples.anna))
  }

  @Test("a copy replaces the file that was there, and leaves nothing else")
  func replacing() throws {
    try store.record([Samples.review(1)])
    let target = try folder.write("old", to: "copies/copy.sqlite")
    try store.backUp(to: target)
    #expect(try folder.names(in: "copies") == ["copy.sqlite"])
    #expect(try ProgressStore(path: target).check() == [])
  }

  @Test("a copy that cannot be written is a sentence")
  func cannot() throws {
    let file = try folder.write("", to: "file")
    #expect { try store.backUp(to: "\(file)/copy.sqlite") } throws: { error in
      "\(error)".hasPrefix("\(file)/copy.sqlite: error: this cannot be written (")
    }
  }
}
