import Foundation
import Study
import Testing

@testable import Storage

@Suite("Who learns in the progress file")
struct ProgressLearnerTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private let now = Samples.moment()

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
  }

  @Test("who answered last in this file goes on learning, whatever comes in from elsewhere")
  func use() throws {
    for (id, name) in [(Samples.anna, "Anna"), (Samples.bert, "Bert")] {
      try store.addLearner(Learner(id: id, name: name))
    }
    #expect(try store.learner(named: nil)?.name == "Anna")
    try store.record([Samples.review(1, learner: Samples.bert)])
    #expect(try store.learner(named: nil)?.name == "Bert")
    try store.markUse(of: Samples.anna, at: now)
    try store.record([
      Samples.review(2, at: Samples.noon + Samples.day, learner: Samples.bert),
      Samples.review(3, at: Samples.noon + Samples.day, learner: Samples.id(5)),
    ])
    #expect(try store.learner(named: nil)?.name == "Anna")
    // The clock was put back by a day.
    try store.markUse(of: Samples.bert, at: Samples.moment(Samples.noon - Samples.day))
    #expect(try store.learner(named: nil)?.name == "Bert")
    try store.markUse(of: Samples.anna, at: now)
    #expect(try store.learner(named: nil, at: now).name == "Anna")
    try store.markUse(of: Samples.id(9), at: now)
    try store.rename(Learner(id: Samples.anna, name: "Anna"), to: "Ann")
    try store.rebuild()
    #expect(try store.learner(named: nil)?.name == "Ann")
  }

  @Test("looking for who learns adds nobody")
  func lookUp() throws {
    #expect(try store.learner(named: nil) == nil)
    #expect(try store.learners() == [])
    #expect(
      throws: StorageError.unknownLearner(path: store.path, name: "Anna", suggestion: nil)
    ) { try store.learner(named: "Anna") }
  }

  @Test("a name that several have is not guessed at, and each can be named")
  func ambiguity() throws {
    for (id, name) in [(Samples.anna, "me"), (Samples.bert, "ME"), (Samples.id(5), "me")] {
      try store.addLearner(Learner(id: id, name: name))
    }
    let names = ["learner-00000005", "learner-0000a11a"]
    #expect(
      throws: StorageError.ambiguousLearner(path: store.path, name: "me", learners: names)
    ) { try store.learner(named: "me", at: now) }
    #expect(
      throws: StorageError.ambiguousLearner(
        path: store.path, name: "Me", learners: [names[0], names[1], "ME"])
    ) { try store.learner(named: "Me") }
    #expect(try store.learner(named: "ME")?.id == Samples.bert)
    #expect(try store.learner(named: names[1])?.id == Samples.anna)
    try store.rename(Learner(id: Samples.anna, name: "me"), to: "Anna")
    #expect(try store.learner(named: "me")?.id == Samples.id(5))
  }

  @Test("identifiers of other libraries are kept, and may change hands")
  func aliases() throws {
    for id in [Samples.anna, Samples.bert] { try store.addLearner(Learner(id: id, name: "x")) }
    #expect(try store.learnerAliases() == [:])
    try store.join(Samples.id(5), to: Samples.anna)
    #expect(try store.learnerAliases() == [Samples.id(5): Samples.anna])
    try store.join(Samples.id(5), to: Samples.bert)
    #expect(try store.learnerAliases() == [Samples.id(5): Samples.bert])
    #expect(throws: StorageError.self) {
      try store.join(Samples.id(6), to: Samples.id(7))
    }
  }
}
