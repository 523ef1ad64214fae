package import Contest
import DeckFormat
import Questions
import Statistics

/// What a teacher reads in the terminal while a class quiz goes on.
///
/// The screen is often mirrored: what is right, and who answered what, stands on it only after the
/// reveal, unless the teacher says that nobody else sees it.
package struct HostText: Sendable {
  private let style: Style
  private let isPrivate: Bool

  /// Makes texts for a terminal.
  package init(style: Style, isPrivate: Bool) {
    self.style = style
    self.isPrivate = isPrivate
  }

  /// What is on now: the question with its options as the projector letters them, or where the quiz
  /// stands.
  package func text(of contest: Contest) -> String {
    switch contest.phase {
    case .lobby: return "the lobby is open; Enter starts the quiz"
    case .finished: return "the quiz is over"
    case .asking, .closed, .revealed: break
    }
    guard let index = contest.index else {
      return
        "everyone goes at their own speed; \(contest.answered) of \(contest.present.count) are "
        + "through; 'end' ends the quiz"
    }
    let question = contest.setup.questions[index]
    let again = contest.round > 0 ? ", vote \(contest.round + 1)" : ""
    var lines = wrapped(
      question.stem.sanitized, behind: "\(index + 1)/\(contest.items.count)\(again)  ")
    if case .matching(let left, _, _) = question.prompt {
      lines += left.flatMap { wrapped($0.sanitized, behind: "   ") }
    }
    if contest.phase == .asking || contest.phase == .closed, !isPrivate {
      lines += options(of: contest, index).flatMap {
        wrapped($0.text, behind: "  \($0.key) ")
      }
    } else {
      lines += options(of: contest, index).flatMap { option in
        wrapped(option.text, behind: "  \(option.key) \(option.isRight ? mark : " ") ")
      }
      lines += wrapped(question.answer.sanitized, behind: "  \(style.isPlain ? "=" : "→") ")
      if let note = question.question.note, contest.phase == .revealed {
        lines += wrapped(note.sanitized, behind: "  ")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// How often each reply was given, as bars; what is right is marked only where it was told.
  package func counts(of contest: Contest, _ index: Int, round: Int? = nil) -> String {
    let counts = contest.counts(ofQuestionAt: index, round: round)
    guard counts.answered > 0 else { return "nobody has answered" }
    let isTold = contest.isTold(index) || isPrivate
    var rows: [(label: String, count: Int, isRight: Bool)]
    switch contest.setup.questions[index].prompt {
    case .choice, .several:
      rows = options(of: contest, index).map { option in
        (option.key, counts.rows[option.place].count, option.isRight)
      }
    case .text where isTold:
      rows = counts.rows.prefix(Self.shownReplies).map {
        (String($0.text.sanitized.prefix(24)), $0.count, $0.score >= 1)
      }
    case .order, .matching, .text:
      rows = [("right", counts.right, true), ("not right", counts.answered - counts.right, false)]
    }
    let width = rows.map(\.label.terminalWidth).max() ?? 0
    let most = max(1, rows.map(\.count).max() ?? 1)
    return rows.map { row in
      let length = row.count * Self.longestBar / most
      let bar = String(repeating: style.isPlain ? "#" : "█", count: length)
      let pad = String(repeating: " ", count: width - row.label.terminalWidth)
      let sign = isTold && row.isRight ? mark : " "
      return "  \(sign) \(row.label)\(pad) \(bar)\(bar.isEmpty ? "" : " ")\(row.count)"
    }.joined(separator: "\n")
  }

  private static let longestBar = 24
  private static let shownReplies = 8

  /// What to do after a question was closed; nil where nothing more is to be said.
  package func advice(on contest: Contest) -> String? {
    guard let advice = contest.advice, let index = contest.index,
      let share = contest.counts(ofQuestionAt: index).share
    else { return nil }
    let right = "\(Figure.percent(share)) are right"
    return switch advice {
    case .goOn: "\(right): explain briefly and go on"
    case .discuss: "\(right): let them talk with their neighbors, then 'revote'"
    case .explain: "\(right): explain first, then perhaps 'revote'"
    }
  }

  /// Who is in the room.
  package func players(of contest: Contest) -> String {
    let present = contest.present
    guard !present.isEmpty else { return "nobody is here yet" }
    let index = contest.index
    let names = present.map { player in
      var name = player.name.sanitized
      if let index, contest.phase == .asking, contest.items[index].rounds.last?[player.id] != nil {
        name += style.isPlain ? " (answered)" : " ✓"
      }
      if isPrivate, player.extraTime != .none { name += " ×\(player.extraTime.rawValue)" }
      return name
    }
    return
      (["\(Plural.count(present.count, "student")) in the room:"]
      + wrapped(names.joined(separator: ", "))).joined(separator: "\n")
  }

  /// The points so far, the most first.
  package func scores(of contest: Contest) -> String {
    let ranking = contest.ranking
    guard !ranking.isEmpty else { return "nobody is here yet" }
    return ranking.map { rank in
      let of = Double(contest.told(to: rank.player).count) * contest.mostPoints
      return "  \(rank.place). \(rank.player.name.sanitized)  "
        + "\(Figure.points(rank.points)) of \(Figure.points(of))"
    }.joined(separator: "\n")
  }

  /// The prompt: where the quiz is, and what Enter does.
  package func prompt(of contest: Contest) -> String {
    if contest.phase == .finished { return "over, Enter: close the room> " }
    let place = contest.index.map { "\($0 + 1)/\(contest.items.count) " } ?? ""
    let state = contest.isPaused ? "paused" : contest.phase == .asking ? "open" : "\(contest.phase)"
    let next = contest.obvious.map { ", Enter: \(Self.word(for: $0))" } ?? ""
    return "\(place)\(state)\(next)> "
  }

  private static func word(for command: ContestCommand) -> String {
    switch command {
    case .start: "start"
    case .close: "close"
    case .reveal: "reveal"
    case .next: "next"
    case .resume: "resume"
    default: "end"
    }
  }

  /// How the quiz went, at its end.
  package func summary(of contest: Contest) -> String {
    let report = contest.report
    var lines = [
      "\(Plural.count(report.participants, "student")) answered "
        + "\(Plural.count(report.counted.count, "question"))"
    ]
    if let mean = report.mean { lines[0] += ", \(Figure.percent(mean)) of the points on average" }
    for item in report.items where item.right.count > 0 {
      let stem = contest.setup.questions[item.index].stem.sanitized
      let share = item.right.share.map { Figure.percent($0) } ?? ""
      lines.append(
        "  \(item.index + 1). \(share) right  \(String(stem.prefix(max(20, style.width - 20))))")
    }
    return lines.joined(separator: "\n")
  }

  private var mark: String { style.isPlain ? "*" : "✓" }

  /// A text as lines; the first begins with a mark, and the others stand below its text.
  private func wrapped(_ text: String, behind mark: String = "") -> [String] {
    Wrapping.lines(text, width: style.width, indent: mark)
  }

  /// The options as the projector letters them.
  private func options(
    of contest: Contest, _ index: Int
  ) -> [(key: String, text: String, place: Int, isRight: Bool)] {
    let prompt = contest.setup.questions[index].prompt
    return contest.optionOrder(ofQuestionAt: index).enumerated().map { number, place in
      (Self.letter(number), prompt.options[place].sanitized, place, prompt.isRight(place))
    }
  }

  /// The letter of an option on the projector: A, B, C and so on.
  package static func letter(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)"
  }
}
