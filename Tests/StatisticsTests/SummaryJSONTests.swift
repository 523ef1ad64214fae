import DeckFormat
import Foundation
import Statistics
import Study
import Testing

/// What `stats --json` prints.
struct SummaryJSONTests {
  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func keysOfJSONAreStable() throws {
    var record = record(
      rollUps: [
        key(today): rollUp(
          answers: 4, right: 3, recalls: 2, recalled: 2, predicted: 1_750_000, introduced: 1,
          milliseconds: 90_000)
      ],
      states: ["d:a#name": state(due: today, interval: 0, lapses: 1, stability: 30)])
    record.kinds = ["d:a#name": .role, "d:b#name": .role]
    record.facts = ["d:a", "d:b"]
    record.cards = ["d:a#name": rollUp(answers: 4, right: 3)]
    record.calibration = [
      (CalibrationBin.Key(deck: "d", bin: 17), .init(recalls: 2, recalled: 2, predicted: 1_750_000))
    ]
    record.confusions = [Confusion(card: "d:a#name", takenFor: "B", count: 1, lastDay: today)]
    var summary = Summary(record, today: today)
    summary.forecast.days = Array(summary.forecast.days.prefix(1))
    summary.forecast.weeks = Array(summary.forecast.weeks.prefix(1))
    summary.months = Array(summary.months.suffix(1))
    let retention = #"""
      {"high":1,"low":0.3423802275066531,"predicted":0.875,"recalled":2,"recalls":2,"retention":1}
      """#
    let nothing = #"""
      {"high":null,"low":null,"predicted":null,"recalled":0,"recalls":0,"retention":null}
      """#
    let tally = #""answers":4,"minutes":1.5,"new_cards":1,"right":3"#
    let expected = #"""
      {"calibration":{"bins":[{"from":0.85,"high":1,"low":0.3423802275066531,"predicted":0.875,\#
      "recalled":2,"recalls":2,"retention":1,"to":0.9}],"rmse_bins":0.125},\#
      "confusions":[{"answers":4,"card":"d:a#name","count":1,"last":"2026-11-23","right":3,\#
      "taken_for":"B"}],"date":"2026-11-23",\#
      "forecast":{"days":[{"date":"2026-11-23","due":1}],"overdue":0,\#
      "weeks":[{"date":"2026-11-23","due":1}]},\#
      "forms":[{"answers":4,"form":"typed","retention":\#(retention),"right":3}],\#
      "hardest":[{"card":"d:a#name","lapses":1,"retrievability":1,"reviews":3}],\#
      "kinds":[{"answers":4,"kind":"role","retention":\#(nothing),"right":3}],\#
      "knowledge":{"facts":2,"gone":0,"known":1,"known_in_30_days":0.9,"reviewed":1},\#
      "last_30_days":{\#(tally)},"longest_streak_days":1,\#
      "months":[{"answers":4,"days":1,"minutes":1.5,"month":"2026-11","new_cards":1,\#
      "retention":\#(retention),"right":3}],\#
      "quizzes":{"best":null,"last":null,"recent":[],"taken":0},\#
      "retention":{"all":\#(retention),"last_30_days":\#(retention)},"streak_days":1,\#
      "today":{\#(tally)},"topics":[{"answers":4,"deck":"heist","retention":\#(retention),\#
      "right":3,"topic":"heist"}],\#
      "total":{"answers":4,"cards":2,"days":1,"known":0,"minutes":1.5,"new_cards":1,"right":3,\#
      "seen":1},"year":[{"answers":4,"date":"2026-11-23","minutes":1.5,"new_cards":1,"right":3}]}
      """#
    #expect(try Self.json(summary) == expected)
  }

  @Test func missingFiguresAreNull() throws {
    #expect(
      try Self.json(Retention())
        == #"{"high":null,"low":null,"predicted":null,"recalled":0,"recalls":0,"retention":null}"#)
    #expect(try Self.json(Calibration()) == #"{"bins":[],"rmse_bins":null}"#)
  }
}
