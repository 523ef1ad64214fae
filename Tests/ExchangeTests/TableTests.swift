import Exchange
import Foundation
import Questions
import Scheduling
import Statistics
import Study
import Testing

/// The exports of progress, sums, reports and quizzes.
struct TableTests {
  private let state = CardState(
    memory: Memory(stability: 12.5, difficulty: 5.25), dueDay: 20_790, lastDay: 20_780,
    firstDay: 20_700, reviews: 7, lapses: 2, missesInARow: 0)

  @Test func progressHasARowForEveryCard() throws {
    let rows = [
      ProgressExport.Row("heist:heist#name", state: state, learner: identifier(1), today: 20_780),
      ProgressExport.Row(
        "heist:heist/stages#order", state: nil, isSuspended: true, buriedUntil: 20_790,
        isFlagged: true, learner: identifier(1), today: 20_780),
    ]
    #expect(
      try export(ProgressExport.table, rows, as: .csv) == """
        card,deck,fact,direction,stability,difficulty,due,last_review,first_review,reviews,lapses,\
        retrievability,suspended,buried_until,flagged,learner
        heist:heist#name,heist,heist,name,12.5,5.25,2026-12-03,2026-11-23,2026-09-04,7,2,1.0,\
        false,,false,0192abcd-ef00-7000-8000-000000000001
        heist:heist/stages#order,heist,heist/stages,order,,,,,,0,0,,\
        true,2026-12-03,true,0192abcd-ef00-7000-8000-000000000001

        """)
    #expect(
      try export(ProgressExport.table, Array(rows.suffix(1)), as: .jsonLines) == """
        {"card":"heist:heist/stages#order","deck":"heist","fact":"heist/stages",\
        "direction":"order","stability":null,"difficulty":null,"due":null,"last_review":null,\
        "first_review":null,"reviews":0,"lapses":0,"retrievability":null,"suspended":true,\
        "buried_until":"2026-12-03","flagged":true,\
        "learner":"0192abcd-ef00-7000-8000-000000000001"}

        """)
  }

  @Test func statsHaveARowForEveryRollUp() throws {
    var rollUp = RollUp()
    rollUp.answers = 4
    rollUp.right = 3
    rollUp.recalls = 2
    rollUp.recalled = 1
    rollUp.predicted = 1_750_000
    rollUp.introduced = 1
    rollUp.milliseconds = 90_000
    let key = RollUp.Key(
      day: 20_780, deck: "heist", topic: "heist", form: .whichTopic, source: .imported)
    let rows = [StatsExport.Row(key, rollUp, learner: identifier(1))]
    #expect(
      try export(StatsExport.table, rows, as: .csv) == """
        day,deck,topic,form,source,answers,right,recalls,recalled,predicted,new,minutes,learner
        2026-11-23,heist,heist,which-topic,import,4,3,2,1,1.75,1,1.5,\
        0192abcd-ef00-7000-8000-000000000001

        """)
    #expect(
      try export(StatsExport.table, rows, as: .jsonLines) == """
        {"day":"2026-11-23","deck":"heist","topic":"heist","form":"which-topic",\
        "source":"import","answers":4,"right":3,"recalls":2,"recalled":1,"predicted":1.75,\
        "new":1,"minutes":1.5,"learner":"0192abcd-ef00-7000-8000-000000000001"}

        """)
  }

  @Test func reportsHaveARowForEveryFault() throws {
    var event = event(review(.good))
    #expect(ReportExport.Row(event) == nil)
    event.content = .report(
      Report(
        card: "heist:heist#name", form: .choice, seed: 7, stem: "Which, if any?", fault: .tooEasy))
    let row = try #require(ReportExport.Row(event))
    #expect(
      try export(ReportExport.table, [row], as: .csv) == """
        event,learner,at,day,card,deck,fact,form,seed,fault,stem
        0192abcd-ef00-7000-8000-000000000003,0192abcd-ef00-7000-8000-000000000001,\
        2026-11-23T09:25:07.250+01:00,2026-11-23,heist:heist#name,heist,heist,choice,7,too-easy,\
        "Which, if any?"

        """)
    #expect(
      try export(ReportExport.table, [row], as: .jsonLines) == """
        {"event":"0192abcd-ef00-7000-8000-000000000003",\
        "learner":"0192abcd-ef00-7000-8000-000000000001","at":"2026-11-23T09:25:07.250+01:00",\
        "day":"2026-11-23","card":"heist:heist#name","deck":"heist","fact":"heist",\
        "form":"choice","seed":"7","fault":"too-easy","stem":"Which, if any?"}

        """)
  }

  @Test func quizzesHaveARowForEveryResult() throws {
    var event = event(review(.good))
    #expect(QuizExport.Row(event) == nil)
    event.content = .quiz(
      QuizResult(
        items: [
          QuizResult.Item(card: "heist:heist#name", form: .typed, score: 1),
          QuizResult.Item(card: "con:con/stages#order", form: .order, score: 0.5),
          QuizResult.Item(card: "heist:heist/roles#members", form: .listAll, score: 0),
          QuizResult.Item(card: "heist:heist/roles/face#name", form: .choice, score: nil),
        ], seed: .max, milliseconds: 61_000, isRecorded: true, ending: .timeUp))
    let row = try #require(QuizExport.Row(event))
    #expect(
      try export(QuizExport.table, [row], as: .csv) == """
        event,learner,at,day,batch,decks,seed,questions,answered,right,score,duration,ending,recorded
        0192abcd-ef00-7000-8000-000000000003,0192abcd-ef00-7000-8000-000000000001,\
        2026-11-23T09:25:07.250+01:00,2026-11-23,0192abcd-ef00-7000-8000-000000000002,con heist,\
        18446744073709551615,4,3,1,0.375,61000,time-up,true

        """)
    #expect(
      try export(QuizExport.table, [row], as: .jsonLines) == """
        {"event":"0192abcd-ef00-7000-8000-000000000003",\
        "learner":"0192abcd-ef00-7000-8000-000000000001","at":"2026-11-23T09:25:07.250+01:00",\
        "day":"2026-11-23","batch":"0192abcd-ef00-7000-8000-000000000002","decks":"con heist",\
        "seed":"18446744073709551615","questions":4,"answered":3,"right":1,"score":0.375,\
        "duration":61000,"ending":"time-up","recorded":true}

        """)
  }

  @Test func columnNamesAreSnakeCaseAndUnique() {
    for names in [
      ReviewExport.table.columns.map(\.name), ProgressExport.table.columns.map(\.name),
      StatsExport.table.columns.map(\.name), ReportExport.table.columns.map(\.name),
      QuizExport.table.columns.map(\.name),
    ] {
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) || $0 == "_" } })
    }
  }
}
