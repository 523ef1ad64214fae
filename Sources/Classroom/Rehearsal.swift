import Chance
import Contest
import Foundation
import Storage
import Synchronization

/// Students who are simulated, so that a teacher can try a quiz out: each knows some of the answers.
final class Rehearsal: Sendable {
  private let room: Room
  private let count: Int
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Prepares a number of students.
  init(_ room: Room, students: Int) {
    self.room = room
    count = students
  }

  /// Lets the students in, and answer from now on.
  func start() {
    let (room, count) = (room, count)
    // Where there is a list, those on it come.
    let listed = room.state.withLock { state in state.roster.values.map(\.student.shown).sorted() }
    let names = room.isListed ? Array(listed.prefix(count)) : (1...count).map { "Student \($0)" }
    let work = Task.detached {
      await withDiscardingTaskGroup { group in
        for (index, name) in names.enumerated() {
          group.addTask { await Self.attend(room, index + 1, name) }
        }
      }
    }
    task.withLock { $0 = work }
  }

  /// Sends them home.
  func stop() { task.withLock { $0?.cancel() } }

  private static func attend(_ room: Room, _ number: Int, _ name: String) async {
    var chance = SplitMix64(seed: room.quiz.setup.seed ^ UInt64(number))
    let ability = Double(chance.next(below: 1000)) / 1000
    guard
      let (player, _) = try? await room.join(
        code: room.quiz.setup.code, name: name, token: nil)
    else { return }
    var answered: Set<String> = []
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(200 + chance.next(below: 1800)))
      let contest = room.contest
      if contest.phase == .finished { return }
      guard contest.phase == .asking, !contest.isPaused,
        let (index, question) = contest.question(for: player.id),
        answered.insert(question).inserted
      else { continue }
      let prompt = contest.setup.questions[index].prompt
      let knows = Double(chance.next(below: 1000)) / 1000 < 0.3 + 0.6 * ability
      let reply = knows ? prompt.rightReply : prompt.anyReply(using: &chance)
      try? await room.submit(
        .answer(player.id, question: question, reply, confidence: nil))
      try? await room.submit(.advance(player.id, question: question))
    }
  }
}

extension ContestPrompt {
  /// The reply that is right.
  fileprivate var rightReply: ContestReply {
    switch self {
    case .choice(_, let right): .option(right)
    case .several(_, let right): .options(right)
    case .order(_, let right): .order(right)
    case .matching(_, _, let partners): .order(partners)
    case .text(let accepts): .text(accepts.first ?? "")
    }
  }

  /// A reply by chance.
  fileprivate func anyReply(using chance: inout SplitMix64) -> ContestReply {
    let places = Array(options.indices)
    return switch self {
    case .choice: .option(chance.next(below: places.count))
    case .several(_, let right): .options(Array(chance.shuffle(places).prefix(right.count)))
    case .order: .order(chance.shuffle(places))
    case .matching(let left, _, _): .order(Array(chance.shuffle(places).prefix(left.count)))
    case .text: .text("something else")
    }
  }
}
