import Foundation
import GRDB
import Scheduling
import Study
import Testing

@testable import Exchange

/// What events become of the review log of a package.
struct PackageHistoryTests {
  private static let learner = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
  private static let batch = UUID(uuid: (16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1))
  /// The day the collection of the fixtures begins, 2023-11-14.
  private static let start = 19_675

  private func history(
    _ name: String, of learner: UUID = learner
  ) throws -> (events: [Event], tally: PackageHistory.Tally) {
    try history(in: PackageSample(name), of: learner)
  }

  private func history(
    in sample: PackageSample, of learner: UUID = learner, utcOffset: Int = 0,
    held: PackageHeld = PackageHeld()
  ) throws -> (events: [Event], tally: PackageHistory.Tally) {
    let package = try sample.open()
    var keys: [Int64: [String]] = [:]
    for deck in try package.decks(named: "course.apkg") {
      let path = "\(deck.folder).md"
      keys.merge(deck.keys(of: deck.file.draft, path: path, id: nil)) { one, _ in one }
    }
    let history = try PackageHistory(
      package, keys: keys, utcOffset: { _ in utcOffset }, held: held)
    var events: [Event] = []
    let tally = try history.forEachEvent(of: learner, batch: Self.batch) { events.append($0) }
    return (events, tally)
  }

  @Test(arguments: ["legacy.apkg", "new.apkg"])
  func answersAreReviewsAndNothingElseIs(name: String) throws {
    let (events, tally) = try history(name)
    #expect(tally == PackageHistory.Tally(answers: 11, others: 3))
    let told = events.map { event -> String in
      let day = event.at.day - Self.start
      switch event.content {
      case .review(let review):
        return "\(day) \(review.card) \(review.rating?.rawValue ?? 0) \(review.interval ?? -1)"
      case .reset(let card): return "\(day) \(card) reset"
      case .reschedule(let card, let due): return "\(day) \(card) due \(due - Self.start)"
      case .suspension(let card, let isSuspended): return "\(card) suspended \(isSuspended)"
      case .flag(let card, let isFlagged): return "\(card) flagged \(isFlagged)"
      default: return "?"
      }
    }
    let atp = "biology:cards/what-makes-atp~7a14#answer"
    let ribosome = "biology:cards/a-ribosome-makes-proteins~0993"
    #expect(
      told == [
        "0 \(atp) 3 0", "0 \(atp) 3 1", "1 \(atp) 3 3", "2 biology:osmosis#meaning 3 4",
        "3 biology:osmosis#name 2 2", "3 \(ribosome)-1#answer 3 3", "3 \(ribosome)-3#answer 3 3",
        "4 \(atp) 1 0", "4 \(atp) 3 1", "5 \(atp) 4 5", "6 biology:osmosis#meaning 3 10",
        "8 biology:osmosis#meaning reset", "9 biology:osmosis#meaning 2 2",
        "5 \(atp) due 14", "\(atp) flagged true", "biology:osmosis#name suspended true",
      ])
    #expect(events.allSatisfy { $0.batch == Self.batch && $0.learner == Self.learner })
    #expect(Set(events.map(\.id)).count == events.count)
  }

  @Test func cardsWhoseLogBeginsInTheMiddleAreCounted() throws {
    let whole = try PackageSample("legacy.apkg")
    _ = try whole.open()
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: whole.folder).first { $0 != "sample.apkg" })
    let path = "\(whole.folder)/\(folder)/collection.anki21"
    let database = try DatabaseQueue(path: path)
    // One card loses its first two answers, another one what is before it was forgotten on purpose.
    try database.write { database in
      try database.execute(
        sql:
          "DELETE FROM revlog WHERE type = 0 AND cid IN (SELECT id FROM cards WHERE reps IN (3, 6))"
      )
    }
    try database.close()
    let cut = try PackageSample(entries: [
      ("collection.anki21", whole.file("\(folder)/collection.anki21"))
    ])
    let (events, tally) = try history(in: cut)
    #expect(tally == PackageHistory.Tally(answers: 7, others: 3, cutOff: 2))
    let days = events.compactMap { event in
      if case .review(let review) = event.content, review.card.contains("what-makes-atp") {
        event.at.day - Self.start
      } else {
        nil
      }
    }
    #expect(days == [1, 4, 4, 5])
  }

  @Test func bothFormatsGiveTheSameAnswersUnderTheSameIdentifiers() throws {
    let (legacy, new) = (try history("legacy.apkg").events, try history("new.apkg").events)
    #expect(legacy == new)
    let other = try history("new.apkg", of: Self.batch).events
    #expect(Set(other.map(\.id)).isDisjoint(with: legacy.map(\.id)))
  }

  @Test func daysAreCountedByTheClockThatTheCollectionBeganWith() throws {
    // It began at four in the morning thirteen hours ahead of UTC, and is read eight hours behind it.
    let began = Self.start * 86_400 - 9 * 3600
    let sample = try PackageSample(
      "legacy.apkg",
      sql: "UPDATE col SET crt = \(began), conf = json_set(conf, '$.creationOffset', -780)")
    let dues = try history(in: sample, utcOffset: -8 * 3600).events.filter {
      $0.kind == "reschedule"
    }
    #expect(
      dues.map(\.content) == [
        .reschedule(card: "biology:cards/what-makes-atp~7a14#answer", due: Self.start + 14)
      ])
    let unsaid = try PackageSample(
      "legacy.apkg", sql: "UPDATE col SET conf = json_remove(conf, '$.creationOffset')")
    #expect(try history(in: unsaid).events == history("legacy.apkg").events)
  }

  private static let backward = "biology:osmosis#name"

  /// What becomes of a suspension, where the card is open in the package and was changed there last at an
  /// instant in seconds since 1970 UTC.
  private func resumed(
    at changed: Int64, _ mark: PackageHeld.Mark, isOurs: Bool = true
  ) throws -> [Event.Content] {
    let sample = try PackageSample(
      "legacy.apkg",
      sql: """
        UPDATE cards SET queue = 2, mod = \(changed) WHERE queue = -1;
        """)
    var held = PackageHeld()
    held.suspensions[Self.backward] = mark
    if isOurs { held.exported = [Self.backward] }
    return try history(in: sample, held: held).events.map(\.content).filter {
      if case .suspension = $0 { true } else { false }
    }
  }

  @Test func aCardThatWasResumedInAnkiIsResumed() throws {
    let resumption = Event.Content.suspension(card: Self.backward, isSuspended: false)
    var mark = PackageHeld.Mark()
    mark.isSet = true
    mark.changed = (Self.batch, 1_700_000_000_500)
    // It was changed in Anki after it was suspended here.
    #expect(try resumed(at: 1_700_009_000, mark) == [resumption])
    // It was suspended here after it was exported.
    #expect(try resumed(at: 1_699_999_999, mark).isEmpty)
    // It never went to Anki from here.
    #expect(try resumed(at: 1_700_009_000, mark, isOurs: false).isEmpty)
    // It was suspended by an earlier package.
    let earlier = PackageHistory.identifier(
      of: "\(Self.backward)\nsuspended", by: Self.learner, at: 1_700_000_000_000)
    mark.changed = (earlier, 1_700_000_000_000)
    #expect(try resumed(at: 1_700_009_000, mark, isOurs: false) == [resumption])
    // Here it is not suspended.
    mark.isSet = false
    #expect(try resumed(at: 1_700_009_000, mark).isEmpty)
  }

  @Test func withoutCardsNothingIsBroughtIn() throws {
    let sample = try PackageSample("new.apkg")
    let history = try PackageHistory(sample.open(), keys: [:]) { _ in 0 }
    let tally = try history.forEachEvent(of: Self.learner, batch: Self.batch) { _ in
      Issue.record("an event came")
    }
    #expect(tally == PackageHistory.Tally(ofNoCard: 15))
  }
}
