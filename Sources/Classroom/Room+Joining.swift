import Contest
import Foundation
import Storage
import Synchronization

extension Room {
  /// Lets a student in.
  ///
  /// - Parameters:
  ///   - code: What the student typed.
  ///   - name: The name given.
  ///   - token: The token the phone has already; nil for none.
  /// - Returns: Who it is, and the token by which the phone comes back.
  /// - Throws: Why not.
  func join(
    code: String, name: String, token: String?
  ) async throws(RoomError) -> (player: ContestPlayer, token: String) {
    let typed = code.uppercased().filter { $0.isLetter || $0.isNumber }
    guard typed == quiz.setup.code else { throw .noSuchQuiz }
    guard let name = PlayerName(name) else { throw .unreadableName }
    if let token, let known = player(ofToken: token), let player = contest.player(known),
      PlayerName.key(of: player.name) == PlayerName.key(of: name.text)
    {
      return (player, token)
    }
    let (learner, student) = try await student(named: name)
    let fresh = Self.token()
    let player = ContestPlayer(id: learner, name: student.shown, extraTime: student.extraTime)
    try await submit(.join(player), token: fresh)
    return (player, fresh)
  }

  private func student(
    named name: PlayerName
  ) async throws(RoomError) -> (learner: UUID, student: Student) {
    let key = PlayerName.key(of: name.text)
    let contest = contest
    if let known = state.withLock({ $0.roster[key] }) { return known }
    if isListed { throw .notOnTheList }
    guard !contest.isTaken(name.text) else { throw .refused(.nameTaken) }
    // What would be refused anyway makes nobody known.
    guard !contest.isLocked, contest.phase != .finished else { throw .refused(.locked) }
    guard contest.present.count < contest.setup.settings.capacity else { throw .refused(.full) }
    let student = Student(shown: name.text, group: quiz.group)
    let learner: UUID
    do throws(StorageError) {
      learner = try store.admit([student], at: clock())[0]
    } catch { throw .notSaved(error.description) }
    return state.withLock { state in
      // Two phones with one name at once: the first is who it is.
      if let known = state.roster[key] { return known }
      state.roster[key] = (learner, student)
      return (learner, student)
    }
  }

  /// 128 bits from the system's generator.
  private static func token() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
