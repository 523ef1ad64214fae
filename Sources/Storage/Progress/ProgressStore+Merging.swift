import DeckFormat
import Foundation
import GRDB
import Study

extension ProgressStore {
  /// Adds everything another progress file knows: learners' names, those who were forgotten, and
  /// what is remembered of facts included.
  ///
  /// Files can be put together in any order, any number of times: the result is the union of their
  /// logs.
  ///
  /// - Parameters:
  ///   - other: The other file, open for reading at least.
  ///   - progress: Is given the number of events read so far, now and then.
  /// - Returns: The number of events that were not there before.
  /// - Throws: Why not all of it was added; what was added until then stays, and doing it again adds
  ///   the rest.
  package func merge(
    from other: ProgressStore, progress: (Int) -> Void = { _ in }
  ) throws(StorageError) -> Int {
    do {
      var gone = try Set(forgottenLearners())
      for learner in try other.forgottenLearners() where gone.insert(learner).inserted {
        try forget(learner)
      }
      // A name of one's own stays; one that was only made up gives way.
      let named = try Set(learners().filter { !$0.isNamedByIdentifier }.map(\.id))
      for learner in try other.learners()
      where !named.contains(learner.id) && !gone.contains(learner.id) {
        try addLearner(learner)
      }
      var page: [Event] = []
      var read = 0
      var added = 0
      try other.forEachEvent { event in
        page.append(event)
        read += 1
        guard page.count >= Self.mergedAtOnce else { return }
        added += try record(page)
        page.removeAll(keepingCapacity: true)
        progress(read)
      }
      added += try record(page)
      progress(read)
      // What this library's notes say stays; what they never said is found again by what the other
      // ones did.
      let known = try Set(rememberedFacts().map(Place.init))
      try record([], facts: other.rememberedFacts().filter { !known.contains(Place($0)) })
      return added
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Where a fact is remembered.
  private struct Place: Hashable {
    let deck: String
    let id: Fact.ID

    init(_ fact: FactSnapshot) { (deck, id) = (fact.deck, fact.id) }
  }

  /// The number of events that one transaction adds.
  private static let mergedAtOnce = 20_000
}
