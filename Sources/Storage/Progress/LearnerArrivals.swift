package import Foundation
import GRDB

/// Who the learners of another file are in this one, and what those are called who come with it:
/// one rule for logs, tables and progress files.
///
/// A learner is known by the identifier, or by one that was said to be theirs. Whoever has a name
/// here keeps it; one that was only made up gives way to the one the other file has. A newcomer whose
/// name is somebody's here takes their place if they never did anything, else a number behind it.
package struct LearnerArrivals {
  /// What is to change among the learners of the file.
  package struct Arrival: Equatable, Sendable {
    /// The learner as they are called here.
    package let learner: Learner
    /// The name in the other file; nil if it has none that can be one here.
    package let wanted: String?
    /// Who has that name here, and keeps it; nil if nobody does.
    package let namesake: Learner?
    /// Whose place the learner takes, who never did anything; nil if nobody's.
    let replaced: Learner?
  }

  private let store: ProgressStore
  private var learners: [UUID: Learner]
  private let aliases: [UUID: UUID]
  private let forgotten: Set<UUID>
  /// Those who came with events, which are not in the file yet.
  private var busy: Set<UUID> = []

  /// Looks at who is in a file.
  ///
  /// - Throws: Why it cannot be read.
  package init(in store: ProgressStore) throws(StorageError) {
    self.store = store
    learners = try Dictionary(
      store.learners().map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    aliases = try store.learnerAliases()
    forgotten = try Set(store.forgottenLearners())
  }

  /// Whether there is anybody, here or among those who came.
  package var isAnybodyKnown: Bool { !learners.isEmpty }

  /// Whether a learner of another file, or who they are here, was forgotten here.
  package func isForgotten(_ other: UUID) -> Bool {
    forgotten.contains(other) || forgotten.contains(here(other))
  }

  /// The learner of this file as whom the events of a learner of another file are taken; the same
  /// identifier unless somebody said otherwise.
  package func here(_ other: UUID) -> UUID {
    forgotten.contains(other) ? other : aliases[other] ?? other
  }

  /// Notes that events of a learner come.
  ///
  /// - Parameters:
  ///   - other: The identifier in the other file.
  ///   - name: The name in the other file; nil if it says none.
  /// - Returns: What is to change; nil if nothing is.
  /// - Throws: Why the file cannot be read.
  package mutating func arrival(
    of other: UUID, named name: String?
  ) throws(StorageError) -> Arrival? {
    guard !isForgotten(other), here(other) == other else { return nil }
    busy.insert(other)
    let known = learners[other]
    if let known, !known.isNamedByIdentifier { return nil }
    let wanted = name.flatMap { Learner.isName($0) ? $0 : nil }
    guard let wanted, wanted != known?.name else {
      return known == nil ? note(Learner(id: other, name: Learner.name(forUnknown: other))) : nil
    }
    guard let namesake = namesake(of: wanted, besides: other) else {
      return note(Learner(id: other, name: wanted), wanted)
    }
    if try isIdle(namesake.id) {
      learners[namesake.id] = nil
      return note(Learner(id: other, name: wanted), wanted, replaced: namesake)
    }
    return note(Learner(id: other, name: free(wanted)), wanted, namesake: namesake)
  }

  /// Notes a learner of another file of whom no events come.
  ///
  /// - Returns: What is to change; nil if nothing is, as where the name is somebody's here.
  package mutating func arrival(ofIdle other: Learner) -> Arrival? {
    guard !isForgotten(other.id), here(other.id) == other.id, Learner.isName(other.name),
      !other.isNamedByIdentifier, learners[other.id]?.isNamedByIdentifier ?? true,
      namesake(of: other.name, besides: other.id) == nil
    else { return nil }
    return note(other, other.name)
  }

  private mutating func note(
    _ learner: Learner, _ wanted: String? = nil, namesake: Learner? = nil, replaced: Learner? = nil
  ) -> Arrival {
    learners[learner.id] = learner
    return Arrival(learner: learner, wanted: wanted, namesake: namesake, replaced: replaced)
  }

  private func namesake(of name: String, besides learner: UUID) -> Learner? {
    learners.values.filter { $0.id != learner && $0.name.lowercased() == name.lowercased() }
      .min { $0.id.uuidString < $1.id.uuidString }
  }

  private func isIdle(_ learner: UUID) throws(StorageError) -> Bool {
    if busy.contains(learner) || aliases.values.contains(learner) { return false }
    if try store.isKnownToClasses(learner) { return false }
    return try !store.hasEvents(of: learner)
  }

  /// A name with the first number behind it that makes it nobody's: `me-2`.
  private func free(_ name: String) -> String {
    let taken = Set(learners.values.map { $0.name.lowercased() })
    let beginning = name.prefix(Learner.longestName - 4)
    var number = 2
    while taken.contains("\(beginning)-\(number)".lowercased()) { number += 1 }
    return "\(beginning)-\(number)"
  }
}

extension ProgressStore {
  /// Whether there is any event of a learner, also one that was taken back.
  package func hasEvents(of learner: UUID) throws(StorageError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE learner = ?)",
        arguments: [learner]) ?? false
    }
  }

  /// Whether a learner is a student, or took part in a class quiz.
  func isKnownToClasses(_ learner: UUID) throws(StorageError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM student WHERE learner = ?1)
            OR EXISTS (SELECT 1 FROM class_student WHERE learner = ?1)
          """, arguments: [learner]) ?? false
    }
  }

  /// Adds or names a learner who comes from another file; whoever they replace is removed.
  ///
  /// - Throws: Why the file cannot be written.
  package func admit(_ arrival: LearnerArrivals.Arrival) throws(StorageError) {
    try writing { database in
      if let replaced = arrival.replaced {
        try database.execute(
          sql: """
            DELETE FROM learner WHERE id = ?1
              AND NOT EXISTS (SELECT 1 FROM event WHERE learner = ?1)
              AND NOT EXISTS (SELECT 1 FROM student WHERE learner = ?1)
              AND NOT EXISTS (SELECT 1 FROM class_student WHERE learner = ?1)
            """, arguments: [replaced.id])
      }
      try Self.insert(arrival.learner, database)
    }
  }
}
