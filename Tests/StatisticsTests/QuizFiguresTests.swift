import Foundation
import Questions
import Statistics
import Study
import Testing

/// How quizzes are summed up.
struct QuizFiguresTests {
  private func results(_ scores: [Double?]) -> [QuizResult] {
    scores.map {
      QuizResult(
        items: [QuizResult.Item(card: "d:a#name", form: .typed, score: $0)], seed: 1,
        milliseconds: 1)
    }
  }

  @Test func withoutAQuizThereIsNoScore() {
    let figures = QuizFigures()
    #expect((figures.taken, figures.recent.count) == (0, 0))
    #expect(figures.last == nil)
    #expect(figures.best == nil)
  }

  @Test func theLatestScoresAreKeptInOrder() {
    let figures = QuizFigures(results([1, 0.5, 0.25, nil, 0.75, 0.5, 0.625]))
    #expect((figures.taken, figures.last, figures.best) == (7, 0.625, 1))
    #expect(figures.recent == [0.5, 0.25, 0, 0.75, 0.5, 0.625])
  }

  @Test func keysOfJSONAreStable() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = try encoder.encode(QuizFigures(results([0.5, 0.25])))
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"best":0.5,"last":0.25,"recent":[0.5,0.25],"taken":2}"#)
  }
}
