import DeckFormat
import Foundation
import Presentation
import Statistics
import Storage
import Study

/// What `quiz --history` writes: the results of a learner's quizzes, the latest last.
@MainActor
struct QuizHistory {
  /// A result as `--json` prints it; times are ISO 8601 and minutes, the score is 0…1.
  private struct Row: Encodable {
    let at: String
    let decks: [String]
    let questions: Int
    let answered: Int
    let right: Int
    let score: Double
    let minutes: Double
    let seed: UInt64
    let ending: String
    let recorded: Bool

    init(_ at: Moment, _ result: QuizResult) {
      self.at = ISO8601.text(at)
      decks = result.decks
      questions = result.asked
      answered = result.answered
      right = result.right
      score = result.score
      minutes = (Double(result.milliseconds) / 600).rounded() / 100
      seed = result.seed
      ending = result.ending.rawValue
      recorded = result.isRecorded
    }
  }

  let workspace: Workspace
  let common: CommonOptions

  /// The quizzes of some decks, the latest last; all of them for none.
  func quizzes(of decks: [String]) throws -> [(at: Moment, result: QuizResult)] {
    let learner = try workspace.learner(common)
    let wanted = Set(try decks.isEmpty ? [] : workspace.decks(matching: decks, common).map(\.id))
    return try workspace.store(common).quizzes(of: learner.id)
      .filter { decks.isEmpty || !wanted.isDisjoint(with: $0.result.decks) }
      .map { ($0.event.at, $0.result) }
  }

  /// Writes them: a table, or a JSON object a line.
  ///
  /// - Parameters:
  ///   - decks: The decks that are wanted, by name; all for none.
  ///   - limit: How many of the latest; nil for all.
  ///   - asJSON: Whether to print JSON.
  /// - Throws: Why the decks or the progress cannot be read.
  func write(of decks: [String], limit: Int?, asJSON: Bool) throws {
    let all = try quizzes(of: decks)
    let shown = Array(all.suffix(limit ?? all.count))
    if asJSON {
      for (at, result) in shown { workspace.console.write(try JSON.line(of: Row(at, result))) }
    } else if shown.isEmpty {
      workspace.console.write(
        decks.isEmpty
          ? "no quiz was taken yet; 'quiz' takes one" : "no quiz of these decks was taken yet")
    } else {
      workspace.console.write(
        QuizHistoryText(shown).lines(workspace.style(common)).joined(separator: "\n"))
    }
  }
}
