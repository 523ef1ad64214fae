import Foundation
import Questions
import Statistics
import Study

/// A line of the exported log, put together a member at a time; a member without a value is left
/// out.
struct LogLine {
  /// The object without its last brace.
  private(set) var bytes: [UInt8] = []

  /// Adds a text.
  mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    JSONObject.append(text, to: &bytes)
  }

  /// Adds a whole number.
  mutating func add(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    Cell.integer(number).appendPlain(to: &bytes)
  }

  /// Adds a decimal number; none if it is not finite.
  mutating func add(_ name: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    key(name)
    bytes.append(contentsOf: number.description.utf8)
  }

  /// Adds yes or no.
  mutating func add(_ name: String, _ flag: Bool) {
    key(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Adds an identifier.
  mutating func add(_ name: String, _ id: UUID) { add(name, .identifier(id)) }

  /// Adds an instant.
  mutating func add(_ name: String, _ moment: Moment) { add(name, .instant(moment)) }

  /// Adds a day.
  mutating func add(_ name: String, day: Int) { add(name, .day(day)) }

  private mutating func add(_ name: String, _ cell: Cell) {
    key(name)
    bytes.append(UInt8(ascii: "\""))
    cell.appendPlain(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func key(_ name: String) {
    bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
    JSONObject.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}

extension LogLine {
  /// Adds what events of one kind have.
  mutating func add(_ content: Event.Content) {
    switch content {
    case .review(let review): add(review)
    case .retraction(let target): add("target", target)
    case .move(let origin, let target):
      add("from", origin)
      add("to", target)
    case .reset(let card): add("card", card)
    case .bury(let card, let day):
      add("card", card)
      add("until", day: day)
    case .reschedule(let card, let day):
      add("card", card)
      add("due", day: day)
    case .flag(let card, let isFlagged):
      add("card", card)
      add("flagged", isFlagged)
    case .setting(let key, let value, let deck):
      add("key", key)
      add("value", value)
      add("deck", deck)
    case .weights(let model, let values):
      add("model", model)
      add("weights", values.map { "\($0)" }.joined(separator: " "))
    case .suspension(let card, let isSuspended):
      add("card", card)
      add("suspended", isSuspended)
    case .alias(let card, let spelling, let isAccepted):
      add("card", card)
      add("spelling", spelling)
      add("accepted", isAccepted)
    case .report(let report):
      add("card", report.card)
      add("form", report.form.rawValue)
      add("seed", String(report.seed))
      add("stem", report.stem)
      add("fault", report.fault.rawValue)
    case .quiz(let result): add(result)
    }
  }

  private mutating func add(_ review: Review) {
    add("card", review.card)
    add("rating", review.rating?.word)
    add("overridden_from", review.overriddenFrom?.word)
    add("verdict", review.verdict.rawValue)
    add("form", review.form.rawValue)
    add("options", review.options)
    add("reply", review.reply)
    add("taken_for", review.takenFor)
    add("hints", review.hints)
    add("duration", review.milliseconds)
    add("seed", String(review.seed))
    add("source", review.source.rawValue)
    add("model", review.model)
    add("weights_fingerprint", review.weightsFingerprint.map { String($0, radix: 16) })
    add("retention", review.retention)
    add("retrievability", review.retrievability)
    add("interval", review.interval)
  }

  private mutating func add(_ result: QuizResult) {
    add("seed", String(result.seed))
    add("duration", result.milliseconds)
    add("recorded", result.isRecorded)
    add("ending", result.ending.rawValue)
    key("items")
    bytes.append(UInt8(ascii: "["))
    for (index, item) in result.items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var line = LogLine()
      line.add("card", item.card)
      line.add("form", item.form.rawValue)
      line.add("score", item.score)
      bytes.append(contentsOf: line.bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
