package import Foundation

/// What became of one question in the room.
package struct ContestItem: Equatable, Sendable {
  /// The answers of each round, by student: the first, and after a revote the second.
  package internal(set) var rounds: [[UUID: ContestAnswer]] = [[:]]
  /// The answers that stood when the question first closed, which count for memory; nil before.
  package internal(set) var first: [UUID: ContestAnswer]?
  /// Whether the right answer was ever told.
  var wasTold = false
  /// Spellings that the teacher accepts besides those of the notes.
  package internal(set) var accepted: [String] = []
  /// The hands that went up for each option in each round, where hands are counted.
  var tallies: [[Int]] = [[]]

  /// The hands that went up for each option in the latest round, where hands are counted.
  package var tally: [Int] { tallies[tallies.count - 1] }

  /// The answers that count for points: each student's latest.
  package var latest: [UUID: ContestAnswer] {
    rounds.dropFirst().reduce(rounds[0]) { $0.merging($1) { _, later in later } }
  }

  /// A student's latest answer; nil if there is none.
  package func answer(of player: UUID) -> ContestAnswer? {
    for round in rounds.reversed() {
      if let answer = round[player] { return answer }
    }
    return nil
  }
}
