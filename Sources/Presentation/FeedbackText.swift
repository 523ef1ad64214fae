package import Questions
package import Scheduling

/// What a learner is told after a reply.
///
/// The verdict is the first word; then come the answer, the difference in words, the author's note,
/// the place in the notes, and when the card comes again.
package struct FeedbackText: Sendable {
  /// How right the reply was.
  package var verdict: Verdict
  /// What the scheduler is told; nil if nothing.
  package var rating: Rating?
  /// The right answer; empty if it need not be said.
  package var answer: String
  /// What lies between reply and answer, without a full stop; nil if nothing does.
  package var difference: String?
  /// The author's remark; nil if there is none.
  package var note: String?
  /// Where the fact stands, such as `Decks/heist.md:14`; nil if it is not to be shown.
  package var place: String?
  /// When the card comes again, such as `tomorrow`; nil if nothing was scheduled.
  package var next: String?
  /// Why a right answer is rated hard, such as `you looked at the notes`; nil if it needs no reason.
  package var reason: String?

  /// Creates feedback from its parts.
  package init(
    verdict: Verdict, rating: Rating? = nil, answer: String, difference: String? = nil,
    note: String? = nil, place: String? = nil, next: String? = nil, reason: String? = nil
  ) {
    self.reason = reason
    self.verdict = verdict
    self.rating = rating
    self.answer = answer
    self.difference = difference
    self.note = note
    self.place = place
    self.next = next
  }

  /// When a card comes again.
  ///
  /// - Parameters:
  ///   - days: The days until it is due; nil for later in this session.
  ///   - today: The learner's day, in days since 1970-01-01.
  /// - Returns: `later in this session`, or what ``DayText/distance(to:from:)`` says.
  package static func next(inDays days: Int?, today: Int) -> String {
    guard let days, days > 0 else { return "later in this session" }
    return DayText.distance(to: today + days, from: today)
  }

  /// The lines of the text, in at most 60 columns.
  package func lines(_ style: Style) -> [String] {
    let word = Self.word(for: verdict)
    let answer = answer.sanitizedLines
    var lines = Wrapping.lines(
      answer.isEmpty ? word : "\(word): \(answer)", width: style.textWidth, hanging: "  ")
    if let first = lines.first {
      lines[0] = style.painted(word, tone) + first.dropFirst(word.count)
    }
    lines += Self.paragraph(difference, style)
    lines += Self.paragraph(note, style)
    lines += Self.paragraph(place, style).map { style.painted($0, .muted) }
    lines += Self.paragraph(schedule, style).map { style.painted($0, .muted) }
    return lines
  }

  /// The verdict in a word: `right`, `close`, `wrong`, `partly`, `unknown`, `empty`; another name
  /// is wrong.
  package static func word(for verdict: Verdict) -> String {
    switch verdict {
    case .exact: "right"
    case .close: "close"
    case .otherName, .wrong: "wrong"
    case .partial: "partly"
    case .unknown: "unknown"
    case .empty: "empty"
    }
  }

  private var tone: Style.Tone {
    switch verdict {
    case .exact: .right
    case .close, .partial: .close
    case .otherName, .wrong, .unknown, .empty: .wrong
    }
  }

  private var schedule: String? {
    let word = rating.map { Self.word(for: $0) + (reason.map { ", because \($0)" } ?? "") }
    return switch (word, next) {
    case (let rating?, let next?): "\(rating): again \(next)"
    case (let rating?, nil): rating
    case (nil, let next?): "again \(next)"
    case (nil, nil): nil
    }
  }

  private static func word(for rating: Rating) -> String {
    switch rating {
    case .again: "forgotten"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  private static func paragraph(_ text: String?, _ style: Style) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return Wrapping.lines(text, width: style.textWidth, indent: "  ")
  }
}
