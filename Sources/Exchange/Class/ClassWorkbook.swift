package import Contest
import Statistics
import Foundation

/// What came of a class quiz as a workbook: the students, every answer, the questions, the options.
package enum ClassWorkbook {
  /// The workbook of a quiz.
  package static func spreadsheet(of outcome: ClassOutcome) -> Spreadsheet {
    Spreadsheet(sheets: [
      students(outcome), answers(outcome), questions(outcome), options(outcome),
    ])
  }

  private static func students(_ outcome: ClassOutcome) -> Sheet {
    let counted = outcome.report.counted
    return Sheet(
      name: "Students",
      columns: [
        .init("Student", width: 20), .init("Points", kind: .decimal), .init("Of"),
        .init("Share", kind: .percent),
      ] + counted.map { .init(String($0 + 1), width: 6, kind: .decimal) },
      rows: outcome.report.lines.map { line in
        [
          .text(line.player.name), .number(ifAny: line.points), .number(line.of),
          .number(ifAny: line.points.flatMap { line.of > 0 ? $0 / line.of : nil }),
        ] + counted.map { .number(ifAny: line.scores[$0]) }
      })
  }

  private static func answers(_ outcome: ClassOutcome) -> Sheet {
    let columns = ClassExport.table.columns
    return Sheet(
      name: "Answers", columns: columns.map { .init($0.name) },
      rows: ClassExport.rows(of: outcome).map { row in columns.map { $0.value(row) } })
  }

  private static func questions(_ outcome: ClassOutcome) -> Sheet {
    Sheet(
      name: "Questions",
      columns: [
        .init("Question"), .init("Stem", width: 48), .init("Answer", width: 24),
        .init("Place", width: 24), .init("Answered"), .init("Right"),
        .init("Share right", kind: .percent), .init("95% from", kind: .percent),
        .init("95% to", kind: .percent), .init("Mean", kind: .percent),
        .init("Discrimination", kind: .decimal), .init("Doubtful"),
      ],
      rows: outcome.report.items.map { item in
        let question = outcome.contest.setup.questions[item.index]
        return [
          .integer(item.index + 1), .text(question.stem), .text(question.answer),
          .text(question.place), .integer(item.right.count), .integer(item.right.successes),
          .number(ifAny: item.right.share), .number(ifAny: item.right.interval?.lowerBound),
          .number(ifAny: item.right.interval?.upperBound), .number(ifAny: item.difficulty),
          .number(ifAny: item.discrimination), .flag(item.isDoubtful),
        ]
      })
  }

  private static func options(_ outcome: ClassOutcome) -> Sheet {
    let isByHand = outcome.contest.setup.settings.usesHands
    let counts = isByHand ? ["Hands"] : ["Best third", "Middle third", "Last third"]
    return Sheet(
      name: "Options",
      columns: [.init("Question"), .init("Option", width: 32), .init("Right")]
        + counts.map { .init($0) },
      rows: outcome.report.items.flatMap { item in
        item.options.map { option in
          [.integer(item.index + 1), .text(option.text), .flag(option.isRight)]
            + option.counts.map { .integer($0) }
        }
      })
  }
}
