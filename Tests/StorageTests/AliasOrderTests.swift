import Foundation
import Questions
import Storage
import Study
import Testing

/// Which spellings are accepted after revocations, undo and merges in any order.
struct AliasOrderTests {
  private let card = "heist:heist#name"

  private func alias(_ number: UInt32, at minute: Int64, _ isAccepted: Bool) -> Event {
    Samples.event(
      number, at: Samples.noon + minute * 60_000,
      .alias(card: card, spelling: "job", isAccepted: isAccepted))
  }

  private func spellings(_ batches: [[Event]]) throws -> [Card.ID: [String]] {
    let folder = try TemporaryFolder()
    let store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
    for batch in batches { try store.record(batch) }
    return try store.aliases(of: Samples.anna)
  }

  @Test("the latest word counts, in whatever order it arrives")
  func latestCounts() throws {
    let accepted = alias(1, at: 0, true)
    let revoked = alias(2, at: 1, false)
    let again = alias(3, at: 2, true)
    for batches in [[[accepted], [revoked]], [[revoked], [accepted]], [[revoked, accepted]]] {
      #expect(try spellings(batches).isEmpty)
    }
    for batches in [[[again], [revoked], [accepted]], [[accepted, again], [revoked], [revoked]]] {
      #expect(try spellings(batches) == [card: ["job"]])
    }
  }

  @Test("a revocation that was taken back does not count, even where it comes later")
  func undo() throws {
    let accepted = alias(1, at: 0, true)
    let revoked = alias(2, at: 1, false)
    let undone = Samples.event(3, at: Samples.noon + 120_000, .retraction(of: revoked.id))
    for batches in [[[accepted, revoked], [undone]], [[undone], [revoked], [accepted]]] {
      #expect(try spellings(batches) == [card: ["job"]])
    }
  }
}
