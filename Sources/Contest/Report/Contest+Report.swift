import Foundation
import Statistics
import Study

extension Contest {
  /// What came of the quiz so far.
  package var report: ContestReport {
    let counted = counted
    let lines = players.map { player -> ContestReport.Line in
      let answers = items.map { $0.answer(of: player.id) }
      let hasAnswered = counted.contains { answers[$0] != nil }
      return .init(
        player: player, scores: answers.map { $0?.assessment.score },
        replies: zip(setup.questions, answers).map { question, answer in
          answer.map { question.words(of: $0.reply) }
        },
        points: hasAnswered
          ? counted.reduce(0) { $0 + (answers[$1].map(points) ?? 0) } : nil,
        of: Double(self.counted(for: player).count) * mostPoints)
    }
    return ContestReport(
      title: setup.title, counted: counted, lines: lines,
      items: counted.map { analysis(ofQuestionAt: $0, counted, lines) })
  }

  private func analysis(
    ofQuestionAt index: Int, _ counted: [Int], _ lines: [ContestReport.Line]
  ) -> ItemAnalysis {
    let answered = lines.compactMap { line in
      line.scores[index].map { score in
        (
          line: line, score: score,
          rest: counted.reduce(0) { $1 == index ? $0 : $0 + (line.scores[$1] ?? 0) }
        )
      }
    }
    let scores = answered.map(\.score)
    let right = Proportion(scores.count { $0 >= 1 }, of: scores.count)
    return ItemAnalysis(
      index: index, right: right,
      difficulty: scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count),
      discrimination: counted.count > 1
        ? Self.correlation(scores, answered.map(\.rest)) : nil,
      options: options(
        ofQuestionAt: index, answered.sorted { $0.rest > $1.rest }.map(\.line.player.id)))
  }

  /// Who gave which option, in thirds of students in order of what they did elsewhere.
  private func options(ofQuestionAt index: Int, _ ranked: [UUID]) -> [ItemAnalysis.Option] {
    let prompt = setup.questions[index].prompt
    switch prompt {
    case .order, .matching, .text: return []
    case .choice, .several: break
    }
    var options = prompt.options.enumerated().map { place, text in
      ItemAnalysis.Option(
        text: text, isRight: prompt.isRight(place), counts: [0, 0, 0])
    }
    for (rank, player) in ranked.enumerated() {
      let third = min(2, rank * 3 / max(1, ranked.count))
      switch items[index].answer(of: player)?.reply {
      case .option(let place): options[place].counts[third] += 1
      case .options(let places): for place in places { options[place].counts[third] += 1 }
      case .order, .text, nil: break
      }
    }
    return options
  }

  /// Pearson's correlation; nil for fewer than three pairs, and where either side never varies.
  static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count == y.count, x.count >= 3 else { return nil }
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard xx > 1e-12, yy > 1e-12 else { return nil }
    return max(-1, min(1, xy / (xx * yy).squareRoot()))
  }
}
