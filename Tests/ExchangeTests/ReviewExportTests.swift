import Exchange
import Foundation
import Questions
import Scheduling
import Study
import Testing

/// The export of reviews.
struct ReviewExportTests {
  private func export(
    _ events: [Event], as format: ExportFormat = .csv, includesUnrated: Bool = false
  ) throws -> [Substring] {
    let output = Output()
    var export = ReviewExport(as: format, includesUnrated: includesUnrated, to: output.take)
    for event in events { try export.write(event) }
    try export.finish()
    return output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The states of reviews on those days with those ratings.
  private func states(_ reviews: [(day: Int, rating: Rating)]) throws -> String {
    let events = reviews.enumerated().map { index, each in
      event(review(each.rating), days: each.day, minutes: index)
    }
    return try export(events).dropFirst().map { line in
      String(line.split(separator: ",", omittingEmptySubsequences: false)[3])
    }.joined()
  }

  private func rated(_ card: Card.ID) -> Review {
    Review(card: card, rating: .good, verdict: .exact, form: .typed)
  }

  private let full = Review(
    card: "heist:heist/roles/face#name", rating: .hard, overriddenFrom: .again, verdict: .otherName,
    form: .choice, options: 4, reply: "the \"driver\", I think", takenFor: "Driver", hints: 1,
    milliseconds: 4210, seed: .max, source: .classroom, model: "fsrs-6", retrievability: 0.875,
    interval: 3)

  @Test func everyColumnHasItsValue() throws {
    let header = """
      card_id,review_time,review_rating,review_state,review_duration,card,deck,fact,direction,\
      learner,event,at,day,batch,rating,verdict,form,options,reply,taken_for,hints,seed,source,\
      model,retrievability,interval,overridden_from,current_card
      """
    let row = """
      6493032969738297,1795422307250,2,0,4210,heist:heist/roles/face#name,heist,\
      heist/roles/face,name,\
      0192abcd-ef00-7000-8000-000000000001,0192abcd-ef00-7000-8000-000000000003,\
      2026-11-23T09:25:07.250+01:00,2026-11-23,0192abcd-ef00-7000-8000-000000000002,hard,\
      other_name,choice,4,"the ""driver"", I think",Driver,1,18446744073709551615,class,fsrs-6,\
      0.875,3,again,heist:heist/roles/face#name
      """
    #expect(try export([event(full)]) == [header[...], row[...]])
  }

  @Test func everyKeyHasItsValue() throws {
    let row = #"""
      {"card_id":6493032969738297,"review_time":1795422307250,"review_rating":2,\#
      "review_state":0,"review_duration":4210,"card":"heist:heist/roles/face#name",\#
      "deck":"heist","fact":"heist/roles/face","direction":"name",\#
      "learner":"0192abcd-ef00-7000-8000-000000000001",\#
      "event":"0192abcd-ef00-7000-8000-000000000003","at":"2026-11-23T09:25:07.250+01:00",\#
      "day":"2026-11-23","batch":"0192abcd-ef00-7000-8000-000000000002","rating":"hard",\#
      "verdict":"other_name","form":"choice","options":4,\#
      "reply":"the \"driver\", I think","taken_for":"Driver","hints":1,\#
      "seed":"18446744073709551615","source":"class","model":"fsrs-6",\#
      "retrievability":0.875,"interval":3,"overridden_from":"again",\#
      "current_card":"heist:heist/roles/face#name"}
      """#
    #expect(try export([event(full)], as: .jsonLines) == [row[...]])
  }

  @Test func whatFewReviewsHaveIsEmpty() throws {
    let row = """
      7704980412578055,1795422307250,3,0,0,elsewhere,,,,0192abcd-ef00-7000-8000-000000000001,\
      0192abcd-ef00-7000-8000-000000000003,2026-11-23T09:25:07.250+01:00,2026-11-23,\
      0192abcd-ef00-7000-8000-000000000002,good,exact,typed,,,,0,0,study,,,,,elsewhere
      """
    #expect(try export([event(review(.good, card: "elsewhere"))]).last == row[...])
  }

  @Test func answersWithoutARatingAreWrittenOnlyIfAskedFor() throws {
    let events = [event(review(nil)), event(review(.good)), event(review(nil))]
    #expect(try export(events).count == 2)
    let lines = try export(events, includesUnrated: true).dropFirst()
    let starts = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[1...4].joined(separator: ",")
    }
    #expect(starts == ["1795422307250,,,0", "1795422307250,3,0,0", "1795422307250,,,0"])
  }

  @Test func otherEventsAreLeftOut() throws {
    var other = event(review(.good))
    other.content = .suspension(card: "heist:heist#name", isSuspended: true)
    #expect(try export([other]).count == 1)
  }

  @Test func statesFollowACardThroughItsDays() throws {
    #expect(try states([(0, .again), (0, .good), (0, .again), (0, .good)]) == "0111")
    #expect(try states([(0, .good), (1, .good), (4, .easy)]) == "022")
    #expect(
      try states([(0, .good), (1, .again), (1, .again), (1, .good), (1, .good), (2, .good)])
        == "023332")
    #expect(try states([(0, .good), (1, .good), (1, .good)]) == "022")
  }

  @Test func aCardThatWasMovedOrResetIsFollowed() throws {
    let output = Output()
    var export = ReviewExport(as: .csv, to: output.take)
    let old = event(review(.good, card: "heist:face#name"))
    guard case .review(let review) = old.content else { return }
    try export.write(old, review, card: "con:face#name")
    try export.write(event(rated("con:face#name"), days: 1))
    export.reset("con:face#name", of: identifier(9))
    try export.write(event(rated("con:face#name"), days: 2))
    export.reset("con:face#name", of: identifier(1))
    try export.write(event(rated("con:face#name"), days: 3))
    try export.finish()
    let rows = output.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map { $0[0] }) == ["\(CardNumber.of("con:face#name"))"])
    #expect(rows.map { $0[3] } == ["0", "2", "2", "0"])
    #expect(rows.map { $0[5] }.prefix(2) == ["heist:face#name", "con:face#name"])
    #expect(Set(rows.map { $0[27] }) == ["con:face#name"])
  }

  @Test func aClockThatWentBackStaysOnTheDay() throws {
    #expect(try states([(1, .good), (0, .good), (2, .again), (1, .good)]) == "0123")
  }

  @Test func statesAreKeptForEachLearnerAndCard() throws {
    let events = [
      event(review(.good)), event(review(.good), learner: 9),
      event(review(.good, card: "heist:heist#name")), event(review(.good), days: 1),
    ]
    let states = try export(events).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[3]
    }
    #expect(states == ["0", "0", "0", "2"])
  }

  @Test func cardNumbersFitIntoFiftyThreeBits() {
    for number in 0..<1000 {
      #expect((0..<1 << 53).contains(CardNumber.of("deck:fact-\(number)#name")))
    }
    #expect(CardNumber.of("") == 7175771991868484)
  }
}
