package import Foundation
import Study

extension Contest {
  /// The points that a right answer is worth.
  package var mostPoints: Double {
    switch setup.settings.scoring {
    case .accuracy: 1
    case .speed: 1000
    }
  }

  /// The points of an answer.
  ///
  /// With speed they are `round((1 − (t / T) / 2) × 1000)` for a right answer after t of T
  /// milliseconds, all of them within half a second, times the part that is right.
  package func points(of answer: ContestAnswer) -> Double {
    let share = answer.assessment.score
    guard setup.settings.scoring == .speed, let limit = setup.settings.timeLimit, limit > 0 else {
      return share * mostPoints
    }
    let time = answer.milliseconds < 500 ? 0 : Double(answer.milliseconds) / Double(limit)
    return share * ((1 - min(1, time) / 2) * 1000).rounded()
  }

  /// The part of a question that is right, 0…1; 0 without an answer.
  package func score(of answer: ContestAnswer?) -> Double { answer?.assessment.score ?? 0 }

  /// The questions that count for a student: those since the student came, and what else they
  /// answered, as after a second vote on an earlier one.
  package func counted(for player: ContestPlayer) -> [Int] {
    let isOpen = setup.settings.isSelfPaced && phase != .finished
    return counted.filter {
      !isOpen && $0 >= player.joinedAt || items[$0].answer(of: player.id) != nil
    }
  }

  /// The points of a student over the questions that count and whose answer is told.
  package func points(of player: ContestPlayer) -> Double {
    points(of: player, over: told(to: player))
  }

  /// The points of a student over some questions.
  func points(of player: ContestPlayer, over questions: [Int]) -> Double {
    questions.reduce(0) { sum, index in
      sum + (items[index].answer(of: player.id).map(points) ?? 0)
    }
  }

  /// The questions that count for a student and whose answer is told.
  package func told(to player: ContestPlayer) -> [Int] {
    counted(for: player).filter { isTold($0) || setup.settings.isSelfPaced }
  }

  /// Whether the right answer to the question at a place was told.
  package func isTold(_ index: Int) -> Bool {
    switch phase {
    case .lobby: false
    case .finished: true
    case .asking, .closed: index < flow.index
    case .revealed: index <= flow.index
    }
  }

  /// The students who are there by their points, the most first; those with as many share a place.
  package var ranking: [(place: Int, player: ContestPlayer, points: Double)] {
    let scored = present.map { ($0, points(of: $0)) }.sorted {
      ($1.1, $0.0.name) < ($0.1, $1.0.name)
    }
    var result: [(place: Int, player: ContestPlayer, points: Double)] = []
    for (index, (player, points)) in scored.enumerated() {
      let isTie = result.last.map { $0.points == points } ?? false
      result.append((isTie ? result[result.count - 1].place : index + 1, player, points))
    }
    return result
  }

  /// The place of each student who is there, by their points.
  package var ranks: [UUID: Int] {
    Dictionary(ranking.map { ($0.player.id, $0.place) }, uniquingKeysWith: { one, _ in one })
  }
}
