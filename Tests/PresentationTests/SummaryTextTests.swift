import DeckFormat
import Presentation
import Questions
import Scheduling
import Statistics
import Study
import Testing

/// What `stats` shows.
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

  private static let record: LearningRecord = {
    let sums: [(days: Int, topic: String, form: Form, sums: RollUp)] = [
      (
        0, "heist", .typed,
        rollUp(answers: 12, right: 10, recalls: 8, recalled: 7, minutes: 6, new: 4)
      ),
      (
        1, "heist", .choice,
        rollUp(answers: 192, right: 180, recalls: 196, recalled: 180, minutes: 90)
      ),
      (
        40, "caper", .recall,
        rollUp(answers: 1000, right: 820, recalls: 800, recalled: 700, minutes: 104)
      ),
    ]
    var record = LearningRecord(states: states)
    for (days, topic, form, sums) in sums {
      record.days.append(
        (DaySum.Key(day: today - days, deck: "heist", source: .study), sums))
      record.topics.append((TopicSum.Key(deck: "heist", topic: topic, form: form), sums))
    }
    for number in 0..<200 {
      let fact = "heist:heist/roles/member-\(number)"
      record.kinds["\(fact)#name"] = .role
      record.kinds["\(fact)#meaning"] = .role
      record.facts.insert(fact)
    }
    record.cards = [member(0): rollUp(answers: 10, right: 6, recalls: 9, recalled: 6, minutes: 1)]
    record.calibration = [
      (
        CalibrationBin.Key(deck: "heist", bin: 18),
        .init(recalls: 904, recalled: 800, predicted: 822_640_000)
      ),
      (
        CalibrationBin.Key(deck: "heist", bin: 15),
        .init(recalls: 100, recalled: 87, predicted: 78_000_000)
      ),
    ]
    record.confusions = [
      Confusion(card: member(0), takenFor: "Mole", count: 4, lastDay: today),
      Confusion(card: member(1), takenFor: "the wrong man", count: 1, lastDay: today),
    ]
    return record
  }()

  private static func member(_ number: Int) -> Card.ID {
    "heist:heist/roles/member-\(number)#name"
  }

  private let summary = Summary(record, today: today)
  private let names = LearningNames(
    cards: [
      member(0): CardName(
        title: "Heist: the \u{1b}[1mface\u{1b}[0m", bearer: NameBearer(name: "Face"))
    ],
    topics: [TopicTally.Key(deck: "heist", topic: "heist"): "Heist"])

  @Test func theFirstScreenHoldsWhatMattersMost() {
    #expect(
      text(SummaryText(summary, names: names).lines(Style())) == """
        today      12 answers, 10 right (83%), 6 minutes, 4 new cards
        total      1,204 answers, 1,010 right (84%), 3 hours 20 minutes on 3 days
        cards      24 known, 16 learning, 360 new
        knowledge  about 38 of 200 facts (40 asked); 35 in 30 days without review
        retention  last 30 days 91.7%, predicted 90.5%; all 88.3%, predicted 90.5%
        streak     2 days

        Due in the next 14 days
        Mon Nov 23  ████████████████████████████████████ 9  8 overdue
        Tue Nov 24  ████ 1
        Wed Nov 25  ████ 1
        Thu Nov 26  ████ 1
        Fri Nov 27  ████ 1
        Sat Nov 28  ████ 1
        Sun Nov 29  ████ 1
        Mon Nov 30  0
        Tue Dec  1  ████ 1
        Wed Dec  2  ████ 1
        Thu Dec  3  0
        Fri Dec  4  ████ 1
        Sat Dec  5  0
        Sun Dec  6  ████ 1

        Answers a day in 27 weeks
              Jun       Jul     Aug       Sep     Oct     Nov
        Mon ····················································░░
        Tue ····················································
        Wed ········································██··········
        Thu ····················································
        Fri ····················································
        Sat ····················································
        Sun ··················································░░
        · none  ░ 1 to 300  ▒ 301 to 600  ▓ 601 to 900  █ 901 or more

        Retention by month
        recalled       true  predicted  reviews   95% interval
        Oct 2026      87.5%      90.5%      800  85.0 to 89.6%
        Nov 2026      91.7%      90.5%      204  87.1 to 94.7%
        last 30 days  91.7%      90.5%      204  87.1 to 94.7%
        all           88.3%      90.5%    1,004  86.2 to 90.2%

        Time spent
        6 minutes today, 1 hour 36 minutes in 30 days, 3 hours 20 minutes in all

        Minutes by month
        Oct 2026  ████████████████████████████████████████ 104  1,000 answers
        Nov 2026  ████████████████████████████████████▉ 96  204 answers

        Due in the next 12 weeks
        from Nov 23  ████████████████████████████████████████ 15  8 overdue
        from Nov 30  ██████████▋ 4
        from Dec  7  ████████ 3
        from Dec 14  ████████ 3
        from Dec 21  ████████ 3
        from Dec 28  █████▍ 2
        from Jan  4  ████████ 3
        from Jan 11  █████▍ 2
        from Jan 18  █████▍ 2
        from Jan 25  █████▍ 2
        from Feb  1  ██▋ 1
        from Feb  8  0

        By topic
        topic          answers  right  recalled
        caper (heist)    1,000    82%       88%
        Heist              204    93%       92%

        By kind of fact
        kind   answers  right  recalled
        roles       10    60%       67%

        By form
        form    answers  right  recalled
        recall    1,000    82%       88%
        typed        12    83%       88%
        choice      192    94%       92%

        Hardest facts
        lapses  known now  fact
             5        90%  Heist: the face
             4        93%  heist:heist/roles/member-13#name
             3        99%  heist:heist/roles/member-26#name
             2        99%  heist:heist/roles/member-39#name

        Confusions
        Face is taken for Mole 4 times in 10

        asked   1  2
        1 Face  6  4
        2 Mole  –  –
        Rows were asked for, columns were answered; the diagonal counts right answers.

        Calibration
        prediction   true  predicted  reviews   95% interval
        75 to 80%   87.0%      78.0%      100  79.0 to 92.2%
        90 to 95%   88.5%      91.0%      904  86.3 to 90.4%
        Predictions are off by 3.7 points (root mean square).
        """)
  }

  @Test func aNarrowTerminalShowsTheSame() {
    #expect(
      text(SummaryText(summary, names: names).lines(Style(width: 40))) == """
        today      12 answers, 10 right (83%), 6
                   minutes, 4 new cards
        total      1,204 answers, 1,010 right
                   (84%), 3 hours 20 minutes on
                   3 days
        cards      24 known, 16 learning, 360
                   new
        knowledge  about 38 of 200 facts (40
                   asked); 35 in 30 days without
                   review
        retention  last 30 days 91.7%, predicted
                   90.5%; all 88.3%, predicted
                   90.5%
        streak     2 days

        Due in the next 14 days
        Mon Nov 23  █████████████▌ 9  8 overdue
        Tue Nov 24  █▌ 1
        Wed Nov 25  █▌ 1
        Thu Nov 26  █▌ 1
        Fri Nov 27  █▌ 1
        Sat Nov 28  █▌ 1
        Sun Nov 29  █▌ 1
        Mon Nov 30  0
        Tue Dec  1  █▌ 1
        Wed Dec  2  █▌ 1
        Thu Dec  3  0
        Fri Dec  4  █▌ 1
        Sat Dec  5  0
        Sun Dec  6  █▌ 1

        Answers a day in 18 weeks
              Aug       Sep     Oct     Nov
        Mon ··································░░
        Tue ··································
        Wed ······················██··········
        Thu ··································
        Fri ··································
        Sat ··································
        Sun ································░░
        · none  ░ 1 to 300  ▒ 301 to 600
        ▓ 601 to 900  █ 901 or more

        Retention by month
        recalled       true  predicted  reviews
        Oct 2026      87.5%      90.5%      800
        Nov 2026      91.7%      90.5%      204
        last 30 days  91.7%      90.5%      204
        all           88.3%      90.5%    1,004

        Time spent
        6 minutes today, 1 hour 36 minutes in 30
        days, 3 hours 20 minutes in all

        Minutes by month
        Oct 2026  ███████████ 104  1,000 answers
        Nov 2026  ██████████▏ 96  204 answers

        Due in the next 12 weeks
        from Nov 23  █████████████ 15  8 overdue
        from Nov 30  ███▌ 4
        from Dec  7  ██▋ 3
        from Dec 14  ██▋ 3
        from Dec 21  ██▋ 3
        from Dec 28  █▊ 2
        from Jan  4  ██▋ 3
        from Jan 11  █▊ 2
        from Jan 18  █▊ 2
        from Jan 25  █▊ 2
        from Feb  1  ▉ 1
        from Feb  8  0

        By topic
        topic          answers  right  recalled
        caper (heist)    1,000    82%       88%
        Heist              204    93%       92%

        By kind of fact
        kind   answers  right  recalled
        roles       10    60%       67%

        By form
        form    answers  right  recalled
        recall    1,000    82%       88%
        typed        12    83%       88%
        choice      192    94%       92%

        Hardest facts
        lapses  known now  fact
             5        90%  Heist: the face
             4        93%  heist:heist/roles/mem
                             ber-13#name
             3        99%  heist:heist/roles/mem
                             ber-26#name
             2        99%  heist:heist/roles/mem
                             ber-39#name

        Confusions
        Face is taken for Mole 4 times in 10

        asked   1  2
        1 Face  6  4
        2 Mole  –  –
        Rows were asked for, columns were
        answered; the diagonal counts right
        answers.

        Calibration
        prediction   true  predicted  reviews
        75 to 80%   87.0%      78.0%      100
        90 to 95%   88.5%      91.0%      904
        Predictions are off by 3.7 points (root
        mean square).
        """)
  }

  @Test func withoutAnswersThereIsOnlyWhatThereIs() {
    var record = LearningRecord()
    for number in 0..<12 {
      record.kinds["d:\(number)#name"] = .definition
      record.facts.insert("d:\(number)")
    }
    let summary = Summary(record, today: today)
    #expect(
      text(SummaryText(summary).lines(Style())) == """
        today      no answers yet
        total      no answers yet
        cards      0 known, 0 learning, 12 new
        knowledge  none of 12 facts was asked yet
        retention  no card was asked again on a later day yet
        streak     none; one begins with an answer today
        """)
  }

  @Test func plainTextsAreASCIIAndColorsChangeNothingElse() {
    let plain = SummaryText(summary).lines(Style(isPlain: true, width: 60))
    #expect(plain.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7f).contains($0) } })
    let colored = SummaryText(summary).lines(Style(usesColor: true, width: 60))
    #expect(colored.map(\.sanitized) == SummaryText(summary).lines(Style(width: 60)))
    #expect(colored[0].hasPrefix("\u{1b}[1mtoday\u{1b}[0m      12 answers"))
  }

  @Test func noLineIsWiderThanTheTerminal() {
    for width in 20...120 {
      let lines = SummaryText(summary, names: names).lines(Style(width: width))
      #expect(lines.allSatisfy { $0.terminalWidth <= width }, "width \(width)")
    }
  }
}
