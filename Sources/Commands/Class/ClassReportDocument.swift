import Contest
import Foundation
import Questions
import Statistics
import Study

/// What `class report --format json` prints; times are ISO 8601, shares and scores 0…1.
struct ClassReportDocument: Encodable {
  /// A question and what its answers tell.
  struct Question: Encodable {
    struct Option: Encodable {
      let text: String
      let right: Bool
      /// How often the best, the middle and the last third gave it; one number where hands were
      /// counted.
      let counts: [Int]
    }
    let number: Int
    let counts: Bool
    let card: String
    let form: String
    let stem: String
    let answer: String
    let place: String
    let answered: Int?
    let right: Int?
    let interval: [Double]?
    let difficulty: Double?
    let discrimination: Double?
    let doubtful: Bool?
    let options: [Option]?
  }

  /// A student and what they answered; null where there is no answer.
  struct Result: Encodable {
    let learner: String
    let student: String
    let points: Double?
    let of: Double
    let scores: [Double?]
    let replies: [String?]
  }

  struct Confusion: Encodable {
    let question: Int
    let asked: String?
    let takenFor: String
    let count: Int
    let of: Int

    private enum CodingKeys: String, CodingKey {
      case question, asked
      case takenFor = "taken_for"
      case count, of
    }
  }

  struct Band: Encodable {
    let from: Double
    let below: Double
    let answers: Int
    let expected: Double?
    let recalled: Double?
  }

  struct Recall: Encodable {
    let answers: Int
    let expected: Double
    let recalled: Double?
    let interval: [Double]?
    let bands: [Band]
  }

  let id: String
  let at: String
  let title: String
  let group: String
  let state: String
  let students: Int
  let counted: Int
  let mean: Double?
  let questions: [Question]
  let results: [Result]
  let confusions: [Confusion]
  let recall: Recall?

  private enum CodingKeys: String, CodingKey {
    case id, at, title
    case group = "class"
    case state, students, counted, mean, questions, results, confusions, recall
  }

  /// Collects what came of a quiz.
  init(_ outcome: ClassOutcome, state: String) {
    id = outcome.id.uuidString.lowercased()
    at = ISO8601.text(outcome.opened)
    title = outcome.report.title
    group = outcome.group
    self.state = state
    students = outcome.report.participants
    counted = outcome.report.counted.count
    mean = outcome.report.mean
    questions = outcome.contest.setup.questions.enumerated().map { index, question in
      let item = outcome.report.items.first { $0.index == index }
      return Question(
        number: index + 1, counts: item != nil, card: question.question.card.id,
        form: question.question.form.rawValue, stem: question.stem, answer: question.answer,
        place: question.place, answered: item?.right.count, right: item?.right.successes,
        interval: item?.right.interval.map { [$0.lowerBound, $0.upperBound] },
        difficulty: item?.difficulty, discrimination: item?.discrimination,
        doubtful: item?.isDoubtful,
        options: item?.options.map { .init(text: $0.text, right: $0.isRight, counts: $0.counts) })
    }
    results = outcome.report.lines.map { line in
      Result(
        learner: line.player.id.uuidString.lowercased(), student: line.player.name,
        points: line.points, of: line.of, scores: line.scores, replies: line.replies)
    }
    confusions = outcome.confusions.map {
      Confusion(
        question: $0.index + 1, asked: $0.asked, takenFor: $0.takenFor, count: $0.count, of: $0.of)
    }
    recall = outcome.recall.map { recall in
      Recall(
        answers: recall.recalled.count, expected: recall.expected,
        recalled: recall.recalled.share,
        interval: recall.recalled.interval.map { [$0.lowerBound, $0.upperBound] },
        bands: recall.bands.map {
          Band(
            from: $0.bounds.lowerBound, below: $0.bounds.upperBound, answers: $0.recalled.count,
            expected: $0.expected, recalled: $0.recalled.share)
        })
    }
  }
}
