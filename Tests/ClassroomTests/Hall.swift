import Contest
import Foundation
import Questions
import Storage
import Study
import Synchronization

@testable import Classroom

/// A room with its server, a library in a temporary folder, and a clock that stands still.
final class Hall: Sendable {
  /// What opens the projector page.
  static let screenKey = "key-of-the-screen"

  /// The quiz.
  let quiz: ClassQuiz
  /// Where it is kept.
  let library: ClassLibrary
  /// The progress.
  let store: ProgressStore
  /// The room.
  let room: Room
  /// The port of the server.
  let port: Int
  /// What the teacher was told.
  let notices: Notices

  private init(
    quiz: ClassQuiz, library: ClassLibrary, store: ProgressStore, room: Room, port: Int,
    notices: Notices
  ) {
    self.quiz = quiz
    self.library = library
    self.store = store
    self.room = room
    self.port = port
    self.notices = notices
  }

  /// Serves a quiz as long as something is done in it.
  ///
  /// - Parameters:
  ///   - quiz: The quiz.
  ///   - students: The list of the class.
  ///   - isListed: Whether nobody else is let in.
  ///   - library: Where it is kept: another one's, to open its quiz again.
  ///   - body: What is done in it.
  /// - Throws: What goes wrong in there, or why there is no server.
  static func serve(
    _ quiz: ClassQuiz = Quizzes.quiz(), students: [Student] = [], isListed: Bool = false,
    in library: ClassLibrary? = nil, _ body: (Hall) async throws -> Void
  ) async throws {
    let library = try library ?? ClassLibrary()
    let store = try ProgressStore(path: library.file, busyTimeout: 0.5)
    try store.admit(students, at: library.clock.now)
    let isKnown = try store.classQuizzes().contains { $0.id == quiz.id }
    if !isKnown { try store.open(quiz) }
    let notices = Notices()
    let room = try Room(
      quiz, in: store, grader: ContestGrader([Quizzes.bank]),
      records: ClassRecords(store, decks: [Quizzes.bank.deck]), isListed: isListed,
      clock: { library.clock.now }, notify: { notices.take($0) })
    if isKnown { try await room.resume() }
    let server = RoomServer(
      room,
      settings: ServerSettings(
        host: "127.0.0.1", names: ["127.0.0.1"], screenKey: screenKey))
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let task = Task {
      defer { listening.finish() }
      try await server.run { listening.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    guard let port = await iterator.next() else { return try await task.value }
    room.address.withLock { $0 = "http://127.0.0.1:\(port)/" }
    let hall = Hall(
      quiz: quiz, library: library, store: store, room: room, port: port, notices: notices)
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(hall)) } catch { outcome = .failure(error) }
    room.close()
    task.cancel()
    _ = await task.result
    try outcome.get()
  }

  /// A phone that has not joined.
  func phone(cookie: String? = nil) -> Phone { Phone(port: port, cookie: cookie) }

  /// A phone of somebody who has joined.
  func phone(of name: String) async throws -> Phone {
    let phone = phone()
    try await phone.join(name)
    return phone
  }

  /// Does what the teacher says, one after the other.
  func tell(_ commands: ContestCommand...) async throws {
    for command in commands { try await room.submit(.command(command)) }
  }

  /// The projector's stream.
  func screen() async throws -> EventStream {
    try await phone().stream("/api/screen/events?key=\(Self.screenKey)")
  }

  /// The identifiers of options, by their texts.
  func options(_ texts: String..., at index: Int) -> [JSON] {
    let all = quiz.setup.questions[index].prompt.options
    let names = room.contest.optionIdentifiers(ofQuestionAt: index)
    return texts.map { text in .text(all.firstIndex(of: text).map { names[$0] } ?? "none") }
  }
}

/// A library that outlives the server.
final class ClassLibrary: Sendable {
  /// The time.
  let clock = TestClock()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The progress file.
  var file: String { folder.path + "/progress.sqlite" }

  /// Everything that is kept, byte by byte.
  func bytes() throws -> [UInt8] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().reduce(into: []) {
      $0 += FileManager.default.contents(atPath: "\(folder.path)/\($1)") ?? Data()
    }
  }

  /// Whether a text stands anywhere in what is kept.
  func holds(_ text: String) throws -> Bool {
    try Data(bytes()).range(of: Data(text.utf8)) != nil
  }
}

/// What the teacher was told.
final class Notices: Sendable {
  private let list = Mutex<[RoomNotice]>([])

  /// Takes a notice.
  func take(_ notice: RoomNotice) { list.withLock { $0.append(notice) } }

  /// All of them, in the order they came.
  var all: [RoomNotice] { list.withLock { $0 } }
}
