import Foundation
import GRDB
import Study
import Testing

@testable import Contest
@testable import Storage

@Suite("Students of classes")
struct StudentTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private let now = Samples.moment()

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite", now: now)
  }

  private func admit(_ students: Student...) throws -> [UUID] { try store.admit(students, at: now) }

  @Test("a student is known again by number, else by the name, and takes on what is new")
  func known() throws {
    let ada = try admit(
      Student(
        number: "1", email: "a@b", firstName: "Ada", lastName: "L", shown: "Ada", group: "7b",
        extraTime: .double))[0]
    let zoe = try admit(Student(shown: "Zoë", group: "7b"))[0]
    #expect(try admit(Student(number: "1", shown: "Countess", group: "7b")) == [ada])
    #expect(
      try store.students().map(\.student) == [
        Student(number: "1", shown: "Countess", group: "7b"), Student(shown: "Zoë", group: "7b"),
      ])
    #expect(try admit(Student(number: "2", shown: " zoe", group: "7b")) == [zoe])
    // Another number is somebody else, and so is another class, and a name that only looks alike.
    let others = try admit(
      Student(number: "3", shown: "Zoë", group: "7b"), Student(shown: "Zoë", group: "7c"),
      Student(shown: "Zoe 2", group: "7b"), Student(shown: "Zoe 3", group: "7b"),
      Student(shown: "Z0e", group: "7b"), Student(shown: "Erna", group: "7b"),
      Student(shown: "Ema", group: "7b"))
    #expect(Set(others + [ada, zoe]).count == 9)
    #expect(try store.students(ofClass: "7c").map(\.learner) == [others[1]])
    #expect(try store.students(ofClass: "8a").isEmpty)
    // Everybody has a name of their own among the learners.
    let names = try store.learners().map { $0.name.lowercased() }
    #expect(Set(names).count == names.count)
  }

  @Test("nobody else's learner becomes a student, whatever their name")
  func learners() throws {
    let me = try store.addLearner(named: "Ada", at: now)
    let ada = try admit(Student(shown: "Ada", group: "7b"), Student(shown: "ada", group: ""))
    #expect(!ada.contains(me.id) && Set(ada).count == 2)
    #expect(try Set(store.learners().map(\.name)) == ["Ada", "Ada (7b)", "ada 2"])
    #expect(try store.admit([], at: now) == [])
  }

  @Test("no student is ever who learns where nobody is named")
  func defaultLearner() throws {
    let ada = try admit(Student(shown: "Ada", group: "7b"))[0]
    #expect(try store.learner(named: nil) == nil)
    try store.record([Samples.review(1, learner: ada)])
    try store.markUse(of: ada, at: now)
    #expect(try store.learner(named: nil) == nil)
    let me = try store.learner(named: nil, at: now)
    #expect(me.name == Learner.defaultName && me.id != ada)
    try store.record([Samples.review(2, at: Samples.noon + Samples.day, learner: ada)])
    try store.markUse(of: ada, at: Samples.moment(Samples.noon + Samples.day))
    #expect(try store.learner(named: nil) == me)
    #expect(try store.learner(named: "Ada")?.id == ada)
    try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
    try store.record([Samples.review(3, learner: Samples.bert)])
    #expect(try store.learner(named: nil)?.id == Samples.bert)
    try store.markUse(of: me.id, at: now)
    #expect(try store.learner(named: nil) == me)
  }

  @Test("a student who is said to be a learner is that one, in quizzes too")
  func joining() throws {
    let learners = try ClassSamples.play(in: store)
    let me = try store.addLearner(named: "me", at: now)
    try store.join(learners[0], to: me.id)
    #expect(try store.students().map(\.learner) == [learners[1]])
    #expect(
      Set(try store.members(ofClass: ClassSamples.quiz).map(\.learner)) == [learners[1], me.id])
    let contest = try ClassSamples.replay(store.journal(ofClass: ClassSamples.quiz))
    #expect(contest.players.map(\.id) == [me.id, learners[1]])
    #expect(contest.report.lines.map(\.points) == [1, 1])
    #expect(try store.states(of: me.id).count == 1)
    #expect(try store.check() == [])
  }

  @Test("thousands of students join one by one in little time")
  func many() throws {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let students = (0..<600).map { Student(shown: "Student \($0)") }
    var learners: [UUID] = []
    for student in students { learners += try admit(student) }
    #expect(Set(learners).count == 600)
    #expect(try store.admit(students, at: now) == learners)
  }
}
