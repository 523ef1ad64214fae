package import Foundation
import Statistics
package import Study

/// What came of a class quiz, with everything a report of it tells.
package struct ClassOutcome: Sendable {
  /// How right an answer was.
  package enum Mark: String, CaseIterable, Sendable {
    /// Altogether right.
    case right
    /// A part of it.
    case partly
    /// Nothing of it.
    case wrong
    /// No answer.
    case none
  }

  /// The quiz's identifier.
  package var id: UUID
  /// When it was opened.
  package var opened: Moment
  /// The class or course; empty if none was named.
  package var group: String
  /// Whether it was on paper.
  package var isOnPaper: Bool
  /// Whether what it did to the students' memories was taken back.
  package var isTakenBack: Bool
  /// The quiz as it ended.
  package var contest: Contest
  /// What came of it; students in the order of their names.
  package var report: ContestReport
  /// What several students took for something else.
  package var confusions: [ClassConfusion]
  /// What was expected against what happened; nil where nothing could be expected.
  package var recall: RecallCheck?
  /// What the roster says of the students; those without a line of it are left out.
  package var students: [UUID: Student]

  /// Collects what came of a quiz.
  ///
  /// - Parameters:
  ///   - contest: The quiz as it ended, or as it stands.
  ///   - opened: When it was opened.
  ///   - group: The class or course; empty if none was named.
  ///   - isTakenBack: Whether what it did to the students' memories was taken back.
  ///   - reviews: What it added to the students' logs.
  ///   - students: What the roster says of the students.
  package init(
    _ contest: Contest, opened: Moment, group: String, isTakenBack: Bool, reviews: [Review],
    students: [UUID: Student]
  ) {
    id = contest.setup.id
    self.opened = opened
    self.group = group
    isOnPaper = contest.setup.isOnPaper
    self.isTakenBack = isTakenBack
    self.contest = contest
    var report = contest.report
    report.lines.sort { left, right in
      func key(_ line: ContestReport.Line) -> (String, String, String) {
        (line.player.name.lowercased(), line.player.name, line.player.id.uuidString)
      }
      return key(left) < key(right)
    }
    if contest.setup.settings.usesHands { report.items = contest.handItems }
    self.report = report
    confusions = contest.confusions
    recall = RecallCheck(reviews)
    self.students = students
  }

  /// The points that the questions that count are worth together.
  package var mostPoints: Double { Double(report.counted.count) * contest.mostPoints }

  /// How right a student's answer to the question at a place was.
  package func mark(of line: ContestReport.Line, at index: Int) -> Mark {
    switch line.scores[index] {
    case nil: .none
    case let score? where score >= 1: .right
    case let score? where score > 0: .partly
    default: .wrong
    }
  }
}

extension Contest {
  /// What the hands that were counted tell of each question that counts.
  fileprivate var handItems: [ItemAnalysis] {
    counted.map { index in
      let counts = counts(ofQuestionAt: index)
      return ItemAnalysis(
        index: index, right: Proportion(counts.right, of: counts.answered),
        difficulty: counts.share, discrimination: nil,
        options: counts.rows.map {
          .init(text: $0.text, isRight: $0.score >= 1, counts: [$0.count])
        })
    }
  }
}
