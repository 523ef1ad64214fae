package import Foundation
import Questions
import Statistics
package import Study

/// Writes events of every kind as JSON lines, from which ``ImportReader`` makes the same events.
///
/// Every line has `kind`, `id`, `learner`, `learner_name`, `at` (milliseconds since
/// 1970-01-01T00:00:00Z), `offset` (seconds), `time` (the same two as ISO 8601 has them), `day` and
/// `batch`, then what events of its kind have; what has no value is left out.
package struct LogExport {
  /// The members every line has, in order, with unit and meaning.
  package static let members: [(name: String, unit: String, summary: String)] = [
    (
      "kind", "text",
      "review, retraction, move, reset, suspension, bury, reschedule, flag, alias, setting, weights, "
        + "report, quiz or forgotten"
    ),
    ("id", "UUID", "the event; what merging goes by"),
    ("learner", "UUID", "whose event"),
    ("learner_name", "text", "what the learner is called"),
    ("at", "ms", "when, since 1970-01-01T00:00:00Z"),
    ("offset", "s", "what local time was ahead of UTC"),
    ("time", "ISO 8601", "`at` and `offset` once more, for people"),
    ("day", "ISO 8601", "the learner's day, which turns at 04:00"),
    ("batch", "UUID", "the session, import, mend or class"),
  ]

  private let names: [UUID: String]
  private var buffer: ByteBuffer

  /// Begins an export.
  ///
  /// - Parameters:
  ///   - names: What the learners are called.
  ///   - sink: Where the bytes go, in pieces of at most 64 kB.
  package init(names: [UUID: String], to sink: @escaping ByteBuffer.Sink) {
    self.names = names
    buffer = ByteBuffer(sink: sink)
  }

  /// Writes that a learner was forgotten, so that whoever reads it forgets them too.
  ///
  /// - Throws: What the sink throws.
  package mutating func writeForgotten(_ learner: UUID) throws {
    var line = LogLine()
    line.add("kind", "forgotten")
    line.add("learner", learner)
    try write(line)
  }

  /// Writes an event.
  ///
  /// - Throws: What the sink throws.
  package mutating func write(_ event: Event) throws {
    var line = LogLine()
    line.add("kind", event.kind)
    line.add("id", event.id)
    line.add("learner", event.learner)
    line.add("learner_name", names[event.learner])
    line.add("at", Int(event.at.milliseconds))
    line.add("offset", event.at.utcOffset)
    line.add("time", event.at)
    line.add("day", day: event.at.day)
    line.add("batch", event.batch)
    line.add(event.content)
    try write(line)
  }

  /// Hands on what is left; to be called once, after the last event.
  ///
  /// - Throws: What the sink throws.
  package mutating func finish() throws { try buffer.finish() }

  private mutating func write(_ line: LogLine) throws {
    buffer.bytes.append(contentsOf: line.bytes)
    buffer.bytes.append(contentsOf: "}\n".utf8)
    try buffer.drain()
  }
}
