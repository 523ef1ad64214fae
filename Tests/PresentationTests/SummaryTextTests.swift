import DeckFormat
import Presentation
import Questions
import Scheduling
import Statistics
import Study
import Testing

/// What `stats` and `decks` show.
struct SummaryTextTests {
  private static func rollUp(
    answers: Int, right: Int, recalls: Int = 0, recalled: Int = 0, minutes: Int, new: Int = 0
  ) -> RollUp {
    var rollUp = RollUp()
    rollUp.answers = answers
    rollUp.right = right
    rollUp.recalls = recalls
    rollUp.recalled = recalled
    rollUp.predicted = recalls * 905_000
    rollUp.milliseconds = minutes * 60_000
    rollUp.introduced = new
    return rollUp
  }

  private static func key(_ days: Int, _ form: Form) -> RollUp.Key {
    RollUp.Key(day: today - days, deck: "heist", topic: "heist", form: form, source: .study)
  }

  private static let states: [Card.ID: CardState] = {
    var states: [Card.ID: CardState] = [:]
    for number in 0..<40 {
      let due = today - 3 + number * number / 20
      states["heist:heist/roles/member-\(number)#name"] = CardState(
        memory: Memory(stability: 8 + Double(number), difficulty: 5), dueDay: due,
        lastDay: min(today - 1, due - 5 - number), firstDay: today - 60, reviews: 6,
        lapses: number % 13 == 0 ? 5 - number / 13 : 0, missesInARow: 0)
    }
    return states
  }()

  private let summary = Summary(
    rollUps: [
      key(0, .typed): rollUp(answers: 12, right: 10, recalls: 8, recalled: 7, minutes: 6, new: 4),
      key(1, .choice): rollUp(answers: 192, right: 180, recalls: 196, recalled: 180, minutes: 90),
      key(40, .recall): rollUp(
        answers: 1000, right: 820, recalls: 800, recalled: 700, minutes: 104),
    ], states: states, cards: 400, today: today)

  @Test func statsFitOneScreen() {
    let names = ["heist:heist/roles/member-0#name": "Heist: the \u{1b}[1mface\u{1b}[0m"]
    #expect(
      text(SummaryText(summary, names: names).lines(Style(width: 60))) == """
        today   12 answers, 10 right (83%), 6 minutes, 4 new cards
        total   1,204 answers, 1,010 right (84%), 3 hours 20 minutes
                on 3 days
        cards   24 known, 16 learning, 360 new
        streak  2 days

        Retention
        recalled       true   95% interval  reviews  predicted
        last 30 days  91.7%  87.1 to 94.7%      204      90.5%
        all           88.3%  86.2 to 90.2%    1,004      90.5%

        Due in the next 14 days
        Mon Nov 23  ███████████████████████████████▌ 9  8 overdue
        Tue Nov 24  ███▌ 1
        Wed Nov 25  ███▌ 1
        Thu Nov 26  ███▌ 1
        Fri Nov 27  ███▌ 1
        Sat Nov 28  ███▌ 1
        Sun Nov 29  ███▌ 1
        Mon Nov 30  0
        Tue Dec  1  ███▌ 1
        Wed Dec  2  ███▌ 1
        Thu Dec  3  0
        Fri Dec  4  ███▌ 1
        Sat Dec  5  0
        Sun Dec  6  ███▌ 1

        By form
        form    answers  right
        recall    1,000    82%
        typed        12    83%
        choice      192    94%

        Hardest cards
        lapses  known now  card
             5        90%  Heist: the face
             4        93%  heist:heist/roles/member-13#name
             3        99%  heist:heist/roles/member-26#name
             2        99%  heist:heist/roles/member-39#name
        """)
  }

  @Test func withoutAnswersThereIsOnlyWhatThereIs() {
    let summary = Summary(rollUps: [:], states: [:], cards: 12, today: today)
    #expect(
      text(SummaryText(summary).lines(Style())) == """
        today   no answers yet
        total   no answers yet
        cards   0 known, 0 learning, 12 new
        streak  none; one begins with an answer today
        """)
  }

  @Test func quizzesHaveAShortSection() {
    func results(_ scores: Double...) -> [QuizResult] {
      scores.map {
        QuizResult(
          items: [QuizResult.Item(card: "d:a#name", form: .typed, score: $0)], seed: 1,
          milliseconds: 1)
      }
    }
    func lines(_ results: [QuizResult], isPlain: Bool = false) -> [String] {
      let summary = Summary(rollUps: [:], states: [:], cards: 12, today: today, quizzes: results)
      return Array(SummaryText(summary).lines(Style(isPlain: isPlain)).dropFirst(4))
    }
    #expect(lines(results()) == [])
    #expect(lines(results(0.5)) == ["", "Quizzes", "1 taken, the last 50%, the best 50%"])
    let several = results(0.1, 0.5, 0.75, 0.999, 0.6, 0.7, 0.8)
    #expect(
      lines(several) == [
        "", "Quizzes", "7 taken, the last 80%, the best 99%", "50% → 75% → 99% → 60% → 70% → 80%",
      ])
    #expect(
      lines(several, isPlain: true).last == "50% > 75% > 99% > 60% > 70% > 80%")
  }

  @Test func plainTextsAreASCIIAndColorsChangeNothingElse() {
    let plain = SummaryText(summary).lines(Style(isPlain: true, width: 60))
    #expect(plain.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7f).contains($0) } })
    let colored = SummaryText(summary).lines(Style(usesColor: true, width: 60))
    #expect(colored.map(\.sanitized) == SummaryText(summary).lines(Style(width: 60)))
    #expect(colored[0].hasPrefix("\u{1b}[1mtoday\u{1b}[0m   12 answers"))
  }

  @Test func noLineIsWiderThanTheTerminal() {
    for width in 20...100 {
      let lines = SummaryText(summary).lines(Style(width: width))
      #expect(lines.allSatisfy { $0.terminalWidth <= width }, "width \(width)")
    }
  }

  @Test func decksHaveALineEach() {
    let decks = [
      DeckSummary(
        id: "heist", title: "Heist", facts: 40, cards: 1200, new: 1000, learning: 150, known: 50,
        due: 12, retention: summary.retention),
      DeckSummary(
        id: "tragoedie-und-komoedie", title: "Tragödie und Komödie", facts: 8, cards: 12, new: 12,
        learning: 0, known: 0, due: 0, retention: Retention()),
    ]
    #expect(
      text(DecksText(decks).lines(Style())) == """
        deck                    facts  cards    new  learning  known  due  retention
        heist                      40  1,200  1,000       150     50   12        88%
        tragoedie-und-komoedie      8     12     12         0      0    0          –
        """)
    #expect(DecksText([]).lines(Style()) == [])
  }
}
