package import Foundation
import Questions

/// A live quiz of a class, from the lobby to the end: a state machine without clock, dice or network.
///
/// Every event that is taken belongs into a journal before its effects take place. The same events at
/// the same instants lead to the same quiz again, so a program that was stopped replays the journal;
/// and where the journal cannot be written, what it holds is replayed in place of what was not kept.
package struct Contest: Sendable {
  /// What everybody is doing.
  package enum Phase: String, Codable, Sendable {
    /// Students come in.
    case lobby
    /// A question is answered.
    case asking
    /// It is not answered any more; the right answer is not told yet.
    case closed
    /// The right answer is told.
    case revealed
    /// It is over.
    case finished
  }

  /// What the quiz is made of.
  package let setup: ContestSetup
  /// What became of each question, in their order.
  package internal(set) var items: [ContestItem]
  /// The students, in the order they came, those who were sent out among them.
  package internal(set) var players: [ContestPlayer] = []
  /// Whether nobody is let in any more.
  package internal(set) var isLocked = false
  /// A number that grows with every event that is taken.
  package internal(set) var revision = 0
  var flow = ContestFlow()
  /// The last steps, the latest last.
  var past: [ContestStep] = []
  /// Where each student is, in a quiz at their own speed.
  var paces: [UUID: ContestPace] = [:]
  /// The place of each student among ``players``.
  var places: [UUID: Int] = [:]
  /// Those whose names are told apart by nothing that counts, by the key of the name.
  var names: [String: UUID] = [:]
  /// Those whose names look alike, by the look of the name.
  var looks: [String: UUID] = [:]
  /// When the last event was taken, in milliseconds since 1970.
  var lastAt: Int64 = 0
  let grader: ContestGrader
  /// The identifiers of each question's options, in the order of the question.
  let optionNames: [[String]]

  /// The most steps that can be taken back.
  static let keptSteps = 50
  /// The milliseconds that an answer may be on its way after the time is over.
  static let grace: Int64 = 300
  /// The latest instant that counts, in milliseconds since 1970: some 35,000 years on, so that no sum
  /// of instants overflows.
  static let latest: Int64 = 1 << 50

  /// Opens the lobby.
  package init(_ setup: ContestSetup, grader: ContestGrader) {
    self.setup = setup
    self.grader = grader
    optionNames = Self.optionNames(setup)
    items = setup.questions.map { _ in ContestItem() }
  }

  /// What everybody is doing.
  package var phase: Phase { flow.phase }
  /// Whether the clock stands.
  package var isPaused: Bool { flow.pausedAt != nil }
  /// The place of the question on screen, 0 for the first; nil where none is: in the lobby, at the
  /// end, and in a quiz at everyone's own speed.
  package var index: Int? {
    switch flow.phase {
    case .lobby, .finished: nil
    case .asking, .closed, .revealed: setup.settings.isSelfPaced ? nil : flow.index
    }
  }
  /// The place of the round, 0 for the first vote on a question.
  package var round: Int { flow.round }
  /// The students who are not sent out.
  package var present: [ContestPlayer] { players.filter { !$0.isGone } }
  /// The places of the questions that count for points, ascending: closed, and not passed over.
  ///
  /// At everyone's own speed, where nothing is closed until the end, they are those that anybody
  /// answered.
  package var counted: [Int] {
    items.indices.filter {
      setup.settings.isSelfPaced
        ? !items[$0].rounds[0].isEmpty
        : flow.closedOnce.contains($0) && !flow.skipped.contains($0)
    }
  }

  /// Whether somebody is or was there under a name, or under one that looks like it.
  package func isTaken(_ name: String) -> Bool {
    names[PlayerName.key(of: name)] != nil || looks[PlayerName.look(of: name)] != nil
  }

  /// A student who was let in; nil for others.
  package func player(_ id: UUID) -> ContestPlayer? {
    places[id].map { players[$0] }.flatMap { $0.isGone ? nil : $0 }
  }

  /// The identifier of the question at a place in the present round: it tells rounds apart.
  package func identifier(ofQuestionAt index: Int) -> String {
    "q\(index + 1)-\((setup.settings.isSelfPaced ? 0 : flow.round) + 1)"
  }

  /// Moves the quiz on.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - milliseconds: When, since 1970; earlier instants than the last event's count as that.
  /// - Returns: What the world must do once the event is on disk, in order.
  /// - Throws: Why the event was not taken; then nothing has changed.
  package mutating func handle(
    _ event: ContestEvent, at milliseconds: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    let now = counted(milliseconds)
    let effects: [ContestEffect] =
      switch event {
      case .join(let player): try join(player, at: now)
      case .answer(let player, let question, let reply, let confidence):
        try answer(player, question, reply, confidence, at: now)
      case .advance(let player, let question): try advance(player, question, at: now)
      case .command(let command): try handle(command, at: now)
      case .timeUp(let question): try timeUp(question, at: now)
      case .restart: restart(at: now)
      case .erased: []
      }
    lastAt = now
    revision += 1
    return effects
  }

  private mutating func join(
    _ player: ContestPlayer, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    guard phase != .finished else { throw .locked }
    if let place = places[player.id] {
      guard players[place].isGone else { throw .nameTaken }
      guard !isLocked else { throw .locked }
      guard hasRoom else { throw .full }
      players[place].isGone = false
      return [.publishTo(player.id), .count]
    }
    guard !isLocked else { throw .locked }
    let (key, look) = (PlayerName.key(of: player.name), PlayerName.look(of: player.name))
    guard names[key] == nil, looks[look] == nil else { throw .nameTaken }
    guard hasRoom else { throw .full }
    var player = player
    player.isGone = false
    player.joinedAt =
      phase == .lobby || setup.settings.isSelfPaced
      ? 0 : phase == .asking ? flow.index : flow.index + 1
    players.append(player)
    places[player.id] = players.count - 1
    names[key] = player.id
    looks[look] = player.id
    if setup.settings.isSelfPaced { paces[player.id] = ContestPace(openedAt: elapsed(at: now)) }
    return [.publishTo(player.id), .count]
  }

  private var hasRoom: Bool {
    players.count < setup.settings.capacity || present.count < setup.settings.capacity
  }

  private mutating func answer(
    _ player: UUID, _ question: String, _ reply: ContestReply, _ confidence: Int?, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    guard let student = self.player(player) else { throw .unknownPlayer }
    guard phase == .asking, !isPaused else { throw .closed }
    if setup.settings.isSelfPaced {
      return try answerAtOwnSpeed(player, question, reply, confidence, at: now)
    }
    guard question == identifier(ofQuestionAt: flow.index) else { throw .closed }
    let elapsed = elapsed(at: now)
    if let limit = limit(of: student), elapsed > limit + Self.grace { throw .closed }
    try keep(
      reply, confidence, of: player, at: flow.index, round: flow.round, milliseconds: elapsed)
    return [.publishTo(player), .count]
  }

  /// Grades a reply and keeps it in place of an earlier one.
  mutating func keep(
    _ reply: ContestReply, _ confidence: Int?, of player: UUID, at index: Int, round: Int,
    milliseconds: Int64
  ) throws(ContestRefusal) {
    let question = setup.questions[index]
    guard question.prompt.fits(reply), confidence.map({ (1...3).contains($0) }) ?? true else {
      throw .unfit
    }
    let assessment = grader.assess(reply, to: question, accepted: items[index].accepted)
    items[index].rounds[round][player] = ContestAnswer(
      reply: reply, assessment: assessment, milliseconds: milliseconds, confidence: confidence,
      hints: flow.hinted.contains(index) ? 1 : 0)
  }

  private mutating func restart(at now: Int64) -> [ContestEffect] {
    if phase == .asking, !isPaused { flow.pausedFor += now - lastAt }
    return [.publish]
  }
}
