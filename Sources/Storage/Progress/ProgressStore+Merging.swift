package import Foundation
import GRDB
import Study

extension ProgressStore {
  /// What became of a file that was added to another.
  package struct Merging {
    /// The number of events that were not there before.
    package let taken: Int
    /// The learners who came along.
    package let arrivals: [LearnerArrivals.Arrival]
  }

  /// Adds everything another progress file knows: learners' names, those who were forgotten, students
  /// and class quizzes, and what is remembered of facts included.
  ///
  /// Files can be put together in any order, any number of times: the result is the union of their
  /// logs.
  ///
  /// - Parameters:
  ///   - other: The other file, open for reading at least.
  ///   - progress: Is given the number of events read so far, now and then.
  /// - Returns: What was added.
  /// - Throws: Why not all of it was added; what was added until then stays, and doing it again adds
  ///   the rest.
  @discardableResult
  package func merge(
    from other: ProgressStore, progress: (Int) -> Void = { _ in }
  ) throws(StorageError) -> Merging {
    do {
      for learner in try other.forgottenLearners() { try forgetAlso(learner) }
      var intake = try LogIntake(into: self)
      let strangers = try other.learners()
      let names = Dictionary(
        strangers.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
      var read = 0
      try other.forEachEvent { event in
        // What would overflow would do so for ever: nothing leaves the log.
        if event.isWithinBounds { try intake.add(event, learnerName: names[event.learner]) }
        read += 1
        if read % Self.toldAtOnce == 0 { progress(read) }
      }
      try intake.finish()
      try addClasses(of: other, &intake, names)
      for learner in strangers { try intake.add(learner) }
      try intake.finish()
      progress(read)
      // What this library's notes say stays; what they never said is found again by what the other
      // ones did.
      try rememberAlso(other.rememberedFacts())
      return Merging(taken: intake.taken, arrivals: intake.arrivals)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Forgets a learner whom another file has forgotten, and who they are here; nothing happens if
  /// that was done before.
  ///
  /// - Throws: Why not everything was erased.
  package func forgetAlso(_ other: UUID) throws(StorageError) {
    let here = try learnerAliases()[other]
    let gone = try Set(forgottenLearners())
    if let here, !gone.contains(here) { try forget(here) }
    if try !forgottenLearners().contains(other) { try forget(other) }
  }

  /// The number of events after which it is told how far it has come.
  private static let toldAtOnce = 20_000
}
