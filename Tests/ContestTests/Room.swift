import Foundation

@testable import Contest

/// A quiz with its journal and a clock that is set by hand.
struct Room {
  /// An event that was taken, and when.
  struct Entry: Equatable, Codable {
    /// What happened.
    var event: ContestEvent
    /// When, in milliseconds since 1970.
    var at: Int64
  }

  /// The quiz.
  private(set) var contest: Contest
  /// What was taken so far.
  private(set) var journal: [Entry] = []
  /// The milliseconds since the lobby was opened.
  var time: Int64 = 0

  /// Opens the lobby, and lets some students in.
  init(_ setup: ContestSetup = Samples.setup(), _ players: [UUID] = []) throws {
    contest = Contest(setup, grader: Samples.grader)
    for player in players { try join(player) }
  }

  /// The instant, in milliseconds since 1970.
  var now: Int64 { Samples.noon + time }

  /// Handles an event and notes it.
  @discardableResult
  mutating func take(_ event: ContestEvent) throws -> [ContestEffect] {
    let effects = try contest.handle(event, at: now)
    journal.append(Entry(event: event, at: now))
    return effects
  }

  /// Says commands in turn, and returns what the last one leads to.
  @discardableResult
  mutating func say(_ commands: ContestCommand...) throws -> [ContestEffect] {
    var effects: [ContestEffect] = []
    for command in commands { effects = try take(.command(command)) }
    return effects
  }

  /// Lets a student in.
  @discardableResult
  mutating func join(
    _ id: UUID, _ name: String? = nil, _ extraTime: ExtraTime = .none
  ) throws -> [ContestEffect] {
    let names = [Samples.ada: "Ada", Samples.ben: "Ben", Samples.cleo: "Cleo"]
    return try take(
      .join(
        ContestPlayer(
          id: id, name: name ?? names[id] ?? "Student \(id.uuidString.suffix(4))",
          extraTime: extraTime)))
  }

  /// Answers the question on screen.
  @discardableResult
  mutating func answer(
    _ player: UUID, _ reply: ContestReply, confidence: Int? = nil
  ) throws -> [ContestEffect] {
    try take(
      .answer(
        player, question: contest.identifier(ofQuestionAt: contest.flow.index), reply,
        confidence: confidence))
  }

  /// Why an event is not taken now, in a sentence; nil if it is.
  func refusal(of event: ContestEvent) -> String? {
    var other = contest
    do {
      _ = try other.handle(event, at: now)
      return nil
    } catch { return "\(error)" }
  }

  /// Everything that a quiz is.
  var picture: Picture { Picture(contest) }

  /// The quiz that the journal leads to, encoded and read again in between.
  func replayed() throws -> Contest {
    let data = try JSONEncoder().encode(journal)
    var other = Contest(contest.setup, grader: Samples.grader)
    for entry in try JSONDecoder().decode([Entry].self, from: data) {
      _ = try other.handle(entry.event, at: entry.at)
    }
    return other
  }
}

/// All that a quiz holds.
struct Picture: Equatable {
  private var items: [ContestItem]
  private var players: [ContestPlayer]
  private var isLocked: Bool
  /// The revision.
  let revision: Int
  /// Where the quiz is.
  let flow: ContestFlow
  private var past: [ContestStep]
  private var paces: [UUID: ContestPace]
  private var places: [UUID: Int]
  private var names: [[String: UUID]]
  private var lastAt: Int64

  /// Takes all that a quiz holds.
  init(_ contest: Contest) {
    items = contest.items
    players = contest.players
    isLocked = contest.isLocked
    revision = contest.revision
    flow = contest.flow
    past = contest.past
    paces = contest.paces
    places = contest.places
    names = [contest.names, contest.looks]
    lastAt = contest.lastAt
  }
}

/// What is sent of a quiz at an instant.
struct Views: Equatable {
  /// What everybody is sent.
  var state: StateView
  /// What the projector is sent.
  var screen: ScreenView
  /// What each student is sent; nil for those who were sent out.
  var students: [StudentView?]

  /// Takes the views of a quiz.
  init(_ contest: Contest, at now: Int64) {
    state = contest.state(at: now)
    screen = contest.screen(at: now, address: "http://a/")
    students = contest.players.map { contest.view(of: $0.id, at: now) }
  }
}
