import Foundation
import Study
import Testing

@testable import Storage

@Suite("Files of somebody who was forgotten")
struct ForgottenOrderTests {
  private let folder: TemporaryFolder
  private static let carl = Samples.id(0xCA71)

  init() throws { folder = try TemporaryFolder() }

  private static let move = Samples.event(
    11, at: Samples.noon + 1, learner: Samples.bert, batch: 911,
    .move(from: "heist:a", to: "heist:b"))

  private static let bert = [
    Samples.review(10, "heist:a#name", learner: Samples.bert, batch: 910), move,
    Samples.review(12, "heist:c#name", at: Samples.noon + 2, learner: Samples.bert, batch: 910),
  ]

  private static let carls = [
    Samples.review(20, "heist:a#name", learner: carl, batch: 920),
    Samples.review(21, "heist:d#name", at: Samples.noon + 3, learner: carl, batch: 920),
    Samples.event(
      22, at: Samples.noon + 4, learner: carl, batch: 920, .retraction(of: Samples.id(21))),
  ]

  /// Anna's clock went backwards before she took her own move back.
  private static let anna = [
    move,
    Samples.review(30, "heist:a#name"),
    Samples.event(31, at: Samples.noon + 9, batch: 931, .move(from: "heist:c", to: "heist:e")),
    Samples.event(32, at: Samples.noon + 9, batch: 932, .move(from: "heist:c", to: "heist:f")),
    Samples.event(33, at: Samples.noon + 5, .retraction(of: Samples.id(932))),
    Samples.event(34, at: Samples.noon + 6, .retraction(of: Samples.id(11))),
    Samples.event(35, at: Samples.noon + 7, .retraction(of: Samples.id(30))),
    Samples.event(36, at: Samples.noon + 8, .retraction(of: Samples.id(12))),
    Samples.event(37, at: Samples.noon + 8, .retraction(of: Samples.id(920))),
  ]

  private func orders(_ steps: [Int]) -> [[Int]] {
    guard steps.count > 1 else { return [steps] }
    return steps.flatMap { first in
      orders(steps.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test("whatever the order in which they come and she is forgotten, the log is the same")
  func everyOrder() throws {
    let files = try [Self.bert, Self.carls, Self.anna].enumerated().map { number, events in
      let store = try ProgressStore(path: "\(folder.path)/file-\(number).sqlite")
      try store.record(events)
      return store
    }
    let kept =
      Self.bert + Self.carls + Self.anna.filter { [31, 32, 33, 34].contains($0.id.uuid.15) }
    let ids = Set(kept.map(\.id))
    let people = [Samples.bert, Self.carl]
    let reading = LogOracle(kept).reading(of: people)
    for (number, order) in orders([0, 1, 2, 3]).enumerated() {
      let store = try ProgressStore(path: "\(folder.path)/\(number).sqlite")
      try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
      for step in order {
        if step == 3 { try store.forget(Samples.anna) } else { try store.merge(from: files[step]) }
      }
      var found: [Event] = []
      try store.forEachEvent { found.append($0) }
      #expect(Set(found.map(\.id)) == ids, "\(order)")
      #expect(found.allSatisfy { people.contains($0.learner) }, "\(order)")
      #expect(try LogReading(of: people, in: store).differences(from: reading) == [], "\(order)")
      #expect(try store.check() == [], "\(order)")
    }
  }
}
