package import Contest
package import Foundation
import Questions

/// What a student finds behind a class quiz: their own answers with the right ones, and what they
/// missed as cards to keep.
package struct ResultsPage: Sendable {
  /// One question whose answer was told.
  private struct Line {
    let number: Int
    let question: ContestQuestion
    let reply: String?
    let score: Double
  }

  private let title: String
  private let name: String
  private let lines: [Line]
  private let points: Double
  private let mostPoints: Double
  private let isOver: Bool

  /// Prepares the results of a student.
  ///
  /// - Parameters:
  ///   - contest: The quiz as it is now.
  ///   - id: The student; for one who is not there the page is empty.
  package init(_ contest: Contest, player id: UUID) {
    title = contest.setup.title
    isOver = contest.phase == .finished
    guard let player = contest.player(id) else {
      (name, lines, points, mostPoints) = ("", [], 0, 0)
      return
    }
    name = player.name
    lines = contest.told(to: player).map { index in
      let question = contest.setup.questions[index]
      let answer = contest.items[index].answer(of: id)
      return Line(
        number: index + 1, question: question, reply: answer.map { question.words(of: $0.reply) },
        score: contest.score(of: answer))
    }
    points = contest.points(of: player)
    mostPoints = Double(lines.count) * contest.mostPoints
  }

  /// The page for somebody the quiz does not know.
  package static let stranger = document(
    "Your results",
    [
      .tag("h1", "Your results"),
      .tag("p", "This phone is in no quiz. Open the address on the projector to join."),
    ], links: true)

  /// The results.
  package var page: String {
    var parts: [HTML] = [
      .tag("h1", "\(name): your results"), .tag("p", ["class": "quiet"], title),
    ]
    if lines.isEmpty {
      parts.append(.tag("p", "No answer was told yet."))
    } else {
      parts.append(
        .tag(
          "p",
          "\(Figure.points(points)) of \(Figure.points(mostPoints)) "
            + "\(mostPoints == 1 ? "point" : "points")\(isOver ? "" : " so far"), "
            + Plural.count(lines.count, "question")))
      if lines.contains(where: { $0.score < 1 }) {
        parts.append(
          .tag(
            "p", [:],
            [
              .tag(
                "a", ["class": "main", "href": "/me/cards.html"], "Save what you missed as cards")
            ]))
      }
      parts += lines.map(Self.result)
    }
    return Self.document("\(title): your results", parts, links: true)
  }

  private static func result(_ line: Line) -> HTML {
    let said = line.reply == nil ? "not answered" : verdict(on: line.score)
    let sign = line.score >= 1 ? "✓" : line.score > 0 ? "◐" : "✗"
    var rows: [(String, String)] = [("Your answer", line.reply ?? "none")]
    if line.score < 1 { rows.append(("Right is", line.question.answer)) }
    if let note = line.question.question.note, !note.isEmpty { rows.append(("Note", note)) }
    rows.append(("In the notes", line.question.place))
    return .tag(
      "section", ["class": "card"],
      [
        .tag("h2", ["dir": "auto"], "\(line.number). \(line.question.stem)"),
        .tag("p", ["class": "verdict"], "\(sign) \(said)"),
        .tag(
          "dl", [:],
          rows.flatMap { [HTML.tag("dt", $0.0), .tag("dd", ["dir": "auto"], $0.1)] }),
      ])
  }

  private static func verdict(on score: Double) -> String {
    score >= 1 ? "right" : score > 0 ? "partly right" : "wrong"
  }

  /// What was missed, as a file of its own: each question opens to its answer.
  package var cards: String {
    let missed = lines.filter { $0.score < 1 }
    var parts: [HTML] = [
      .tag("h1", title),
      .tag(
        "p",
        missed.isEmpty
          ? "Nothing was missed."
          : "\(Plural.count(missed.count, "card")) to learn. Think of the answer, then open the card."
      ),
    ]
    parts += missed.map { line in
      var back: [HTML] = [.tag("p", ["dir": "auto"], [.tag("strong", line.question.answer)])]
      if let note = line.question.question.note, !note.isEmpty {
        back.append(.tag("p", ["dir": "auto"], note))
      }
      back.append(.tag("p", ["class": "quiet"], line.question.place))
      return .tag(
        "details", [:], [.tag("summary", ["dir": "auto"], line.question.stem)] + back)
    }
    return Self.document(title, parts, links: false)
  }

  private static func document(_ title: String, _ parts: [HTML], links: Bool) -> String {
    var head: [HTML] = [
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("meta", ["name": "color-scheme", "content": "light dark"]), .tag("title", title),
    ]
    head.append(
      links
        ? .tag("link", ["rel": "stylesheet", "href": "/assets/class.css"])
        : .tag("style", [:], [.styleSheet(cardStyle)]))
    let page = HTML.tag(
      "html", ["lang": "en"],
      [.tag("head", [:], head), .tag("body", [:], [.tag("main", ["class": "results"], parts)])])
    return "<!DOCTYPE html>\n\(page.written)\n"
  }

  /// How saved cards look; they have nothing else beside them.
  private static let cardStyle = """
    :root { color-scheme: light dark; --page: #ffffff; --text: #1c1f24; --line: #8a919d; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #14171c; --text: #e7e9ed; --line: #8a919d; }
    }
    body {
      margin: 0; background: var(--page); color: var(--text); font: 1.125rem/1.5 system-ui, sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.375rem; }
    details { border: 1px solid var(--line); border-radius: 0.5rem; margin: 0.75rem 0; padding: 0 1rem; }
    summary { min-height: 48px; padding: 0.75rem 0; cursor: pointer; font-weight: 600; }
    @media print { details::details-content { content-visibility: visible; block-size: auto; } }

    """
}
