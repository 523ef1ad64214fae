package import Contest
import Dispatch
import Foundation
import NIOCore
package import Storage
package import Study
import Synchronization

/// A class quiz in progress: takes events, puts them on disk, and tells everybody.
///
/// An event is checked and applied at once, in the order in which events come, and counts for those who
/// sent it when it is on disk; events that wait are written in one transaction, and nothing is told
/// before. Where writing fails, the quiz goes back to what is on disk.
package final class Room: Sendable {
  struct Waiting {
    var entry: ClassEntry
    var effects: [ContestEffect]
    var done: @Sendable (RoomError?) -> Void
  }

  struct State {
    /// The quiz with everything that was taken.
    var contest: Contest
    /// The quiz with what is on disk: what everybody is told.
    var kept: Contest
    /// What is not on disk yet, in order.
    var waiting: [Waiting] = []
    var isWriting = false
    /// Who a phone belongs to.
    var tokens: [String: UUID] = [:]
    /// The students of the class, by how names are compared.
    var roster: [String: (learner: UUID, student: Student)] = [:]
    /// What changed since it was last told.
    var newcomers: [String] = []
    var hasNewCount = false
    /// When the question on screen is to close by itself, as the timer is set; nil for not at all.
    var deadline: Int64?
    /// The questions whose answers could not be written into the logs.
    var unrecorded: Set<Int> = []
  }

  /// The quiz as it is kept.
  package let quiz: ClassQuiz
  let store: ProgressStore
  let grader: ContestGrader
  let audience = Audience()
  let clock: @Sendable () -> Moment
  let notify: @Sendable (RoomNotice) -> Void
  /// Whether only those on the list are let in.
  let isListed: Bool
  /// Makes what goes to the projector, once it is known where students join.
  let address = Mutex("")
  /// Writes answers into the students' logs.
  let records: ClassRecords
  let state: Mutex<State>
  private let disk = DispatchQueue(label: "class.disk")
  private let memory = DispatchQueue(label: "class.memory")
  private let timer = DispatchQueue(label: "class.timer")

  /// Opens a room, or opens it again where it was when the program stopped.
  ///
  /// - Parameters:
  ///   - quiz: The quiz, which is in the store.
  ///   - store: The progress.
  ///   - grader: What grades replies.
  ///   - records: What writes answers into the students' logs.
  ///   - isListed: Whether only students of the class are let in.
  ///   - clock: Tells the time.
  ///   - notify: Is told what happens, from any thread.
  /// - Throws: Why the journal cannot be read.
  package init(
    _ quiz: ClassQuiz, in store: ProgressStore, grader: ContestGrader, records: ClassRecords,
    isListed: Bool, clock: @escaping @Sendable () -> Moment,
    notify: @escaping @Sendable (RoomNotice) -> Void
  ) throws(StorageError) {
    self.quiz = quiz
    self.store = store
    self.grader = grader
    self.records = records
    self.isListed = isListed
    self.clock = clock
    self.notify = notify
    // What names a student who was forgotten since is passed over.
    let contest = try store.contest(of: quiz, grader: grader)
    var state = State(contest: contest, kept: contest)
    for (learner, student) in try store.students(ofClass: quiz.group) {
      state.roster[PlayerName.key(of: student.shown)] = (learner, student)
    }
    for member in try store.members(ofClass: quiz.id) {
      if let token = member.token, state.contest.player(member.learner) != nil {
        state.tokens[token] = member.learner
      }
    }
    self.state = Mutex(state)
  }

  /// The quiz as it is on disk.
  package var contest: Contest { state.withLock { $0.kept } }

  /// Who a phone belongs to; nil for a phone that is not in the room.
  func player(ofToken token: String) -> UUID? {
    state.withLock { state in
      state.tokens[token].flatMap { state.contest.player($0)?.id }
    }
  }
}

extension Room {
  /// Takes an event and returns when it is on disk.
  func submit(_ event: ContestEvent, token: String? = nil) async throws(RoomError) {
    let problem = await withCheckedContinuation { continuation in
      enqueue(event, token: token) { continuation.resume(returning: $0) }
    }
    if let problem { throw problem }
  }

  /// Does what the teacher says, and returns when it is on disk; not to be called from a task.
  package func perform(_ command: ContestCommand) throws(RoomError) {
    let outcome = Mutex<RoomError?>(nil)
    let done = DispatchSemaphore(value: 0)
    enqueue(.command(command), token: nil) { problem in
      outcome.withLock { $0 = problem }
      done.signal()
    }
    done.wait()
    if let problem = outcome.withLock({ $0 }) { throw problem }
  }

  private func enqueue(
    _ event: ContestEvent, token: String?, done: @escaping @Sendable (RoomError?) -> Void
  ) {
    let now = clock().milliseconds
    let (refusal, starts) = state.withLock { state -> (RoomError?, Bool) in
      let effects: [ContestEffect]
      do throws(ContestRefusal) {
        effects = try state.contest.handle(event, at: now)
      } catch { return (.refused(error), false) }
      switch event {
      case .join(let player): if let token { state.tokens[token] = player.id }
      // Whoever is sent out may come again while this is written.
      case .command(.kick(let player)): state.tokens = state.tokens.filter { $0.value != player }
      default: break
      }
      state.waiting.append(
        Waiting(entry: .init(at: now, event: event, token: token), effects: effects, done: done))
      defer { state.isWriting = true }
      return (nil, !state.isWriting)
    }
    if let refusal { return done(refusal) }
    if starts { disk.async { self.drain() } }
  }

  /// Writes what waits until nothing does.
  private func drain() {
    while true {
      let (batch, after) = state.withLock { state in
        defer { state.waiting = [] }
        if state.waiting.isEmpty { state.isWriting = false }
        // Nothing is taken that does not wait, so this is what the batch leads to.
        return (state.waiting, state.contest)
      }
      guard !batch.isEmpty else { return }
      do throws(StorageError) {
        try store.append(batch.map(\.entry), toClass: quiz.id)
      } catch {
        giveUp(batch, because: error)
        continue
      }
      state.withLock { state in
        state.kept = after
        for waiting in batch {
          if case .join(let player) = waiting.entry.event { state.newcomers.append(player.name) }
        }
      }
      for waiting in batch { waiting.done(nil) }
      perform(batch)
    }
  }

  /// Goes back to what is on disk; what was built on what is not is given up too.
  private func giveUp(_ batch: [Waiting], because error: StorageError) {
    let members = (try? store.members(ofClass: quiz.id)) ?? []
    let others = state.withLock { state in
      state.contest = state.kept
      // Who was to be sent out stays.
      for member in members { if let token = member.token { state.tokens[token] = member.learner } }
      state.tokens = state.tokens.filter { state.contest.player($0.value) != nil }
      defer { state.waiting = [] }
      return state.waiting
    }
    let problem = RoomError.notSaved(error.description)
    for waiting in batch + others { waiting.done(problem) }
    notify(.notSaved(error.description))
  }
}

extension Room {
  /// Does what events lead to, once they are on disk.
  private func perform(_ batch: [Waiting]) {
    if batch.contains(where: { $0.effects.contains(.publish) }) { publish() }
    for waiting in batch {
      for effect in waiting.effects {
        switch effect {
        case .publish, .finish: break
        case .publishTo(let player): publish(to: player, after: waiting.entry.event)
        case .count: state.withLock { $0.hasNewCount = true }
        case .sendOut(let player):
          audience.sendOut(
            player,
            Frame.bytes("gone", ["reason": "your teacher sent you out; you may come again"]))
        case .remember(let question): remember(question)
        }
      }
    }
    schedule()
  }

  /// Tells the teacher and the projector what has changed in numbers; called some times a second.
  package func tellCounts() {
    let changes = state.withLock { state -> ([String], Contest)? in
      guard state.hasNewCount else { return nil }
      defer { (state.newcomers, state.hasNewCount) = ([], false) }
      return (state.newcomers, state.kept)
    }
    guard let (newcomers, contest) = changes else { return }
    publishToScreens(contest, clock().milliseconds)
    if !newcomers.isEmpty { notify(.joined(newcomers, students: contest.present.count)) }
    if contest.phase == .asking {
      notify(
        .answered(
          contest.answered, of: contest.present.count,
          question: contest.index.map(contest.identifier(ofQuestionAt:)) ?? ""))
    }
  }

  /// Sends every stream a sign of life.
  package func ping() { audience.ping() }

  /// Sets the timer that closes the question when its time is over, unless it is set.
  private func schedule() {
    let (contest, isSet) = state.withLock { state in
      defer { state.deadline = state.kept.deadline }
      return (state.kept, state.deadline == state.kept.deadline)
    }
    guard !isSet, let deadline = contest.deadline, let index = contest.index else { return }
    wait(until: deadline, for: contest.identifier(ofQuestionAt: index))
  }

  /// Closes a question at an instant, in milliseconds since 1970, if that is its deadline then.
  private func wait(until deadline: Int64, for question: String) {
    // Not at once: the clock may have been set back.
    let wait = min(max(Self.shortestWait, deadline - clock().milliseconds), 86_400_000)
    timer.asyncAfter(deadline: .now() + .milliseconds(Int(wait))) {
      guard self.state.withLock({ $0.deadline }) == deadline else { return }
      self.enqueue(.timeUp(question: question), token: nil) { problem in
        guard problem != nil else { return self.notify(.timeUp) }
        self.wait(until: deadline, for: question)
      }
    }
  }

  private static let shortestWait: Int64 = 20

  /// Goes on after the program was stopped: the time between does not count, and answers that did not
  /// get into the logs do now.
  package func resume() async throws(RoomError) {
    try await submit(.restart)
    let contest = contest
    for index in contest.counted where index != contest.index || contest.phase == .finished {
      remember(index)
    }
  }

  private func remember(_ question: Int) {
    let contest = contest
    memory.async { [self] in
      do throws(StorageError) {
        let count = try records.write(questionAt: question, of: contest, at: clock())
        _ = state.withLock { $0.unrecorded.remove(question) }
        if count > 0 { notify(.recorded(question: question, answers: count)) }
      } catch {
        _ = state.withLock { $0.unrecorded.insert(question) }
        notify(.notSaved(error.description))
      }
    }
  }

  /// Waits until every answer that counts is in the logs; tries again where that failed before.
  ///
  /// - Returns: Whether all of them are.
  @discardableResult
  package func finishRecords() -> Bool {
    disk.sync {}
    memory.sync {}
    for question in state.withLock({ $0.unrecorded }).sorted() { remember(question) }
    memory.sync {}
    return state.withLock { $0.unrecorded.isEmpty }
  }

  /// Ends every stream.
  ///
  /// Of a quiz that is over, whose answers are all in the logs, the phones are forgotten; another one
  /// can go on later.
  package func close() {
    audience.close()
    // Each stream is to end as HTTP has it; a phone that does not read is not waited for.
    let start = ContinuousClock.now
    while !audience.isEmpty, start.duration(to: .now) < .seconds(2) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    // What was written last is still on its way to the network.
    Thread.sleep(forTimeInterval: 0.1)
    if finishRecords(), contest.phase == .finished { try? store.end(quiz.id, at: clock()) }
  }
}
