import Foundation
import GRDB
import Questions
import Statistics
import Study

/// Adds events to the log and carries the caches along, within one transaction.
///
/// The order of the events makes no difference, nor does adding one twice: a card whose review comes
/// after a later one, or is taken back, is replayed from its rows.
struct EventWriter {
  private let database: Database
  private let replay: Replay
  /// The memories read so far, as changed; nil for a card without a memory.
  private var memories: [CachedMemory.Key: CachedMemory?] = [:]
  /// The cards whose memory is to be written.
  private var changed: Set<CachedMemory.Key> = []
  /// The cards whose memory must be replayed.
  private var outdated: Set<CachedMemory.Key> = []
  /// What is to be added to the sums.
  private var sums: [CachedRollUp.Key: RollUp] = [:]
  private var knownLearners: Set<UUID> = []

  init(_ database: Database, replay: Replay) {
    self.database = database
    self.replay = replay
  }

  /// Adds events; ``finish()`` must follow.
  mutating func add(_ events: [Event]) throws {
    for event in events where try insert(event) {
      switch event.content {
      case .review(let review):
        try insert(review, of: event)
        if try !RetractedRows.contains(event, database) { try fold(review, of: event) }
      case .retraction(let target):
        try retract(target, by: event)
      case .suspension(let card, let isSuspended):
        try execute(
          "INSERT INTO suspension (event, card, is_suspended) VALUES (?, ?, ?)",
          [event.id, card, isSuspended])
      case .alias(let card, let spelling, let isAccepted):
        try execute(
          "INSERT INTO alias (event, card, spelling, is_accepted) VALUES (?, ?, ?, ?)",
          [event.id, card, spelling, isAccepted])
      case .report(let report):
        try execute(
          "INSERT INTO report (event, card, form, seed, stem, fault) VALUES (?, ?, ?, ?, ?, ?)",
          [
            event.id, report.card, report.form.rawValue, Int64(bitPattern: report.seed),
            report.stem, report.fault.rawValue,
          ])
      case .quiz(let result):
        try execute(Self.insertQuiz, [event.id] + QuizRow.values(of: result))
      }
    }
  }

  /// Writes the caches.
  mutating func finish() throws {
    for key in outdated {
      let memory = try CardReplay.memory(of: key, database, replay: replay)
      if let memory {
        try memory.save(database, key)
      } else {
        try CachedMemory.delete(database, key)
      }
    }
    for key in changed.subtracting(outdated) {
      try memories[key]??.save(database, key)
    }
    for (key, sum) in sums { try CachedRollUp.add(sum, to: key, database) }
  }
}

extension EventWriter {
  /// Writes an event's own row; false if it is there already.
  private mutating func insert(_ event: Event) throws -> Bool {
    if knownLearners.insert(event.learner).inserted {
      // Events of another machine may come before their learner's name.
      try execute(
        "INSERT INTO learner (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
        [event.learner, "learner-" + event.learner.uuidString.suffix(8).lowercased()])
    }
    try execute(
      """
      INSERT INTO event (id, learner, at, utc_offset, day, batch, kind)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """,
      [
        event.id, event.learner, event.at.milliseconds, event.at.utcOffset, event.at.day,
        event.batch, event.kind,
      ])
    return database.changesCount > 0
  }

  private func insert(_ review: Review, of event: Event) throws {
    try execute(Self.insertReview, [event.id] + ReviewRow.values(of: review))
  }

  private static let insertReview = """
    INSERT INTO review (event, \(ReviewRow.columns.joined(separator: ", ")))
    VALUES (?\(String(repeating: ", ?", count: ReviewRow.columns.count)))
    """

  private static let insertQuiz = """
    INSERT INTO quiz (event, \(QuizRow.columns.joined(separator: ", ")))
    VALUES (?\(String(repeating: ", ?", count: QuizRow.columns.count)))
    """

  /// Carries a review that counts into the sums and its card's memory.
  private mutating func fold(_ review: Review, of event: Event) throws {
    sums[sumKey(of: review, event.learner, on: event.at.day), default: RollUp()].add(review)
    let key = CachedMemory.Key(learner: event.learner, card: review.card)
    guard review.rating != nil, !outdated.contains(key) else { return }
    let before = try memory(of: key)
    let order = ReplayOrder(event)
    if let last = before?.last, order < last {
      outdated.insert(key)
    } else if let state = replay.state(
      after: review, on: event.at.day, from: before?.state)
    {
      memories[key] = CachedMemory(state: state, last: order)
      changed.insert(key)
    }
  }

  /// Takes out of the sums and memories what an event or a batch put in.
  private mutating func retract(_ target: UUID, by event: Event) throws {
    for row in try RetractedRows.reviews(of: target, database) {
      sums[sumKey(of: row.review, row.learner, on: row.day), default: RollUp()]
        .subtract(row.review)
      if row.review.rating != nil {
        outdated.insert(CachedMemory.Key(learner: row.learner, card: row.review.card))
      }
    }
    try execute(
      "INSERT INTO retraction (event, target) VALUES (?, ?)", [event.id, target])
  }

  private mutating func memory(of key: CachedMemory.Key) throws -> CachedMemory? {
    if let known = memories[key] { return known }
    let memory = try CachedMemory.fetch(database, key)
    memories[key] = .some(memory)
    return memory
  }

  private func sumKey(of review: Review, _ learner: UUID, on day: Int) -> CachedRollUp.Key {
    CachedRollUp.Key(learner: learner, key: RollUp.Key(review, on: day))
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
