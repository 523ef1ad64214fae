import Foundation
package import Study

/// Takes in the events of another log, some thousands in a transaction, under who their learners are
/// here.
package struct LogIntake {
  /// The events that were not there before.
  package private(set) var taken = 0
  /// The learners who came along, in the order in which they did.
  package private(set) var arrivals: [LearnerArrivals.Arrival] = []
  private let store: ProgressStore
  private var learners: LearnerArrivals
  private var seen: Set<UUID> = []
  private var page: [Event] = []
  /// Of those who were forgotten, what may hold for everybody: it is known when all is written.
  private var late: [Event] = []

  /// The number of events that one transaction adds.
  private static let writtenAtOnce = 20_000

  /// Begins to take in events.
  ///
  /// - Throws: Why the file cannot be read.
  package init(into store: ProgressStore) throws(StorageError) {
    self.store = store
    learners = try LearnerArrivals(in: store)
  }

  /// Takes in an event; it is written with some later one, or by ``finish()``.
  ///
  /// - Parameters:
  ///   - event: An event of the other log.
  ///   - learnerName: What its learner is called there; nil if it does not say.
  /// - Throws: Why not everything was written; what was written before stays.
  package mutating func add(_ event: Event, learnerName: String?) throws(StorageError) {
    if seen.insert(event.learner).inserted,
      let arrival = try learners.arrival(of: event.learner, named: learnerName)
    {
      try store.admit(arrival)
      arrivals.append(arrival)
    }
    var event = event
    event.learner = learners.here(event.learner)
    if learners.isForgotten(event.learner) {
      if event.content.isMoveOrRetraction { late.append(event) }
      return
    }
    page.append(event)
    if page.count >= Self.writtenAtOnce { try write() }
  }

  /// Takes in a learner of whom no events come.
  ///
  /// - Throws: Why the file cannot be written.
  package mutating func add(_ idle: Learner) throws(StorageError) {
    guard !seen.contains(idle.id), let arrival = learners.arrival(ofIdle: idle) else { return }
    try store.admit(arrival)
  }

  /// Takes in somebody of a class, of whom perhaps no events come.
  ///
  /// - Returns: Who they are here; nil for somebody who was forgotten.
  /// - Throws: Why the file cannot be read or written.
  mutating func here(_ participant: Learner) throws(StorageError) -> UUID? {
    guard !learners.isForgotten(participant.id) else { return nil }
    if seen.insert(participant.id).inserted,
      let arrival = try learners.arrival(of: participant.id, named: participant.name)
    {
      try store.admit(arrival)
      arrivals.append(arrival)
    }
    return learners.here(participant.id)
  }

  /// Writes what is not written yet.
  ///
  /// - Throws: Why it was not.
  package mutating func finish() throws(StorageError) {
    try write()
    // The moves first: a clock that went backwards puts what took them back before them.
    for isRetraction in [false, true] {
      for event in late where event.content.isRetraction == isRetraction {
        page.append(event)
        if page.count >= Self.writtenAtOnce { try write() }
      }
    }
    late.removeAll()
    try write()
  }

  private mutating func write() throws(StorageError) {
    guard !page.isEmpty else { return }
    taken += try store.record(page)
    page.removeAll(keepingCapacity: true)
  }
}

extension Event.Content {
  /// Whether it takes something back.
  fileprivate var isRetraction: Bool { if case .retraction = self { true } else { false } }

  /// Whether it may hold for everybody.
  fileprivate var isMoveOrRetraction: Bool {
    if case .move = self { true } else { isRetraction }
  }
}
