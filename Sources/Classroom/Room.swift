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
/// sent it when it is on disk; events that wait are written in one transaction. Where that fails, the
/// quiz goes back to what is on disk.
package final class Room: Sendable {
  struct Waiting {
    var entry: ClassEntry
    var effects: [ContestEffect]
    var done: @Sendable (RoomError?) -> Void
  }

  struct State {
    var contest: Contest
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
    var state = State(contest: try Self.replay(quiz, store, grader))
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

  /// The quiz that a journal leads to.
  private static func replay(
    _ quiz: ClassQuiz, _ store: ProgressStore, _ grader: ContestGrader
  ) throws(StorageError) -> Contest {
    var contest = Contest(quiz.setup, grader: grader)
    for entry in try store.journal(ofClass: quiz.id) {
      // What names a student who was forgotten since is passed over.
      _ = try? contest.handle(entry.event, at: entry.at)
    }
    return contest
  }

  /// The quiz as it is now.
  package var contest: Contest { state.withLock { $0.contest } }

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
      if case .join(let player) = event, let token {
        state.tokens[token] = player.id
        state.newcomers.append(player.name)
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
      let batch = state.withLock { state in
        defer { state.waiting = [] }
        if state.waiting.isEmpty { state.isWriting = false }
        return state.waiting
      }
      guard !batch.isEmpty else { return }
      do throws(StorageError) {
        try store.append(batch.map(\.entry), toClass: quiz.id)
      } catch {
        giveUp(batch, because: error)
        continue
      }
      for waiting in batch { waiting.done(nil) }
      perform(batch.flatMap(\.effects))
    }
  }

  /// Goes back to what is on disk; what was built on what is not is given up too.
  private func giveUp(_ batch: [Waiting], because error: StorageError) {
    let kept = try? Self.replay(quiz, store, grader)
    let others = state.withLock { state in
      if let kept { state.contest = kept }
      state.tokens = state.tokens.filter { state.contest.player($0.value) != nil }
      defer { state.waiting = [] }
      return state.waiting
    }
    let problem = RoomError.notSaved(error.description)
    for waiting in batch + others { waiting.done(problem) }
    notify(.notSaved(error.description))
    publish()
  }
}

extension Room {
  /// Does what events lead to, once they are on disk.
  private func perform(_ effects: [ContestEffect]) {
    var isPublished = false
    for effect in effects {
      switch effect {
      case .publish where isPublished: break
      case .publish:
        isPublished = true
        publish()
        schedule()
      case .publishTo(let player): publish(to: player)
      case .count: state.withLock { $0.hasNewCount = true }
      case .sendOut(let player):
        state.withLock { state in state.tokens = state.tokens.filter { $0.value != player } }
        audience.sendOut(
          player, Frame.bytes("gone", ["reason": "your teacher sent you out; you may come again"]))
      case .remember(let question): remember(question)
      case .finish: break
      }
    }
  }

  /// Sends everybody what there is now.
  func publish() {
    let contest = contest
    let now = clock().milliseconds
    let state = Frame.bytes("state", revision: contest.revision, contest.state(at: now))
    let students = audience.students
    for mailboxes in students.values {
      for mailbox in mailboxes { mailbox.put(state, in: .state) }
    }
    let ranks = contest.setup.settings.leaderboard == .own ? contest.ranks : [:]
    for (student, mailboxes) in students {
      guard let view = contest.view(of: student, at: now, rank: ranks[student]) else { continue }
      let own = Frame.bytes("you", view)
      for mailbox in mailboxes { mailbox.put(own, in: .own) }
    }
    publishToScreens(contest, now)
  }

  private func publishToScreens(_ contest: Contest, _ now: Int64) {
    let screens = audience.screens
    guard !screens.isEmpty else { return }
    let view = contest.screen(at: now, address: address.withLock { $0 })
    let frame = Frame.bytes("screen", revision: contest.revision, view)
    for mailbox in screens { mailbox.put(frame, in: .state) }
  }

  private func publish(to student: UUID) {
    let mailboxes = audience.mailboxes(of: student)
    let contest = contest
    // Whoever answers on a single phone learns from the answer to the request that it is saved.
    guard mailboxes.count > 1 || (mailboxes.count == 1 && contest.setup.settings.isSelfPaced),
      let view = contest.view(of: student, at: clock().milliseconds)
    else { return }
    let own = Frame.bytes("you", view)
    for mailbox in mailboxes { mailbox.put(own, in: .own) }
  }

  /// The first events of a stream: what there is now.
  func welcome(_ mailbox: Mailbox, student: UUID?) {
    let contest = contest
    let now = clock().milliseconds
    guard let student else {
      let view = contest.screen(at: now, address: address.withLock { $0 })
      return mailbox.put(Frame.bytes("screen", revision: contest.revision, view), in: .state)
    }
    mailbox.put(
      Frame.bytes("state", revision: contest.revision, contest.state(at: now)), in: .state)
    let rank = contest.setup.settings.leaderboard == .own ? contest.ranks[student] : nil
    if let view = contest.view(of: student, at: now, rank: rank) {
      mailbox.put(Frame.bytes("you", view), in: .own)
    }
  }

  /// Tells the teacher and the projector what has changed in numbers; called some times a second.
  package func tellCounts() {
    let changes = state.withLock { state -> ([String], Contest)? in
      // What is not on disk yet is told the next time.
      guard state.hasNewCount else { return nil }
      defer { (state.newcomers, state.hasNewCount) = ([], false) }
      return (state.newcomers, state.contest)
    }
    guard let (newcomers, contest) = changes else { return }
    publishToScreens(contest, clock().milliseconds)
    if !newcomers.isEmpty { notify(.joined(newcomers, students: contest.present.count)) }
    if contest.phase == .asking {
      notify(.answered(contest.answered, of: contest.present.count))
    }
  }

  /// Sends every stream a sign of life.
  package func ping() { audience.ping() }

  /// Closes the question when its time is over.
  private func schedule() {
    let contest = contest
    guard let deadline = contest.deadline, let index = contest.index else { return }
    let question = contest.identifier(ofQuestionAt: index)
    let wait = max(0, deadline - clock().milliseconds)
    timer.asyncAfter(deadline: .now() + .milliseconds(Int(min(wait, 86_400_000)))) {
      self.enqueue(.timeUp(question: question), token: nil) { problem in
        switch problem {
        case nil: self.notify(.timeUp)
        // Somebody has more time since, or the clock stood.
        case .refused?: if self.contest.deadline != deadline { self.schedule() }
        case .some: break
        }
      }
    }
  }

  /// Goes on after the program was stopped: the time between does not count, and answers that did not
  /// get into the logs do now.
  package func resume() async throws(RoomError) {
    try await submit(.restart)
    let contest = contest
    for index in contest.counted where index != contest.index || contest.phase == .finished {
      remember(index)
    }
    schedule()
  }

  private func remember(_ question: Int) {
    let contest = contest
    memory.async { [self] in
      do throws(StorageError) {
        let count = try records.write(questionAt: question, of: contest, at: clock())
        if count > 0 { notify(.recorded(question: question, answers: count)) }
      } catch { notify(.notSaved(error.description)) }
    }
  }

  /// Waits until every answer that counts is in the logs.
  package func finishRecords() {
    disk.sync {}
    memory.sync {}
  }

  /// Waits until every answer that counts is in the logs, ends every stream and, if the quiz is over,
  /// forgets the phones.
  package func close() {
    audience.close()
    finishRecords()
    if contest.phase == .finished { try? store.end(quiz.id, at: clock()) }
  }
}
