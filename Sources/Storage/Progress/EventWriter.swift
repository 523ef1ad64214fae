import Foundation
import GRDB
import Questions
import Statistics
import Study

/// Adds events to the log and carries the caches along, within one transaction.
///
/// The order of the events makes no difference, nor does adding one twice: a card whose review comes
/// after a later one, or is taken back, or was moved, reset or rescheduled, is replayed from its rows.
struct EventWriter {
  private let database: Database
  private let usual: Replay
  private let rows: EventRows
  /// What turned each learner's reviews into memory until now.
  private var replays: LearnerReplays
  /// The learners whose model, weights or intervals were changed, or taken back.
  private var changedLearners: Set<UUID> = []
  /// The memories read so far, as changed; nil for a card without a memory.
  private var memories: [CachedMemory.Key: CachedMemory?] = [:]
  /// The cards whose memory is to be written.
  private var changed: Set<CachedMemory.Key> = []
  /// The cards whose memory must be replayed.
  private var outdated: Set<CachedMemory.Key> = []
  /// What is to be added to the sums.
  private var sums = LogSums()
  /// The confusions that must be counted anew.
  private var outdatedConfusions: Set<Owned<CachedConfusion.Key>> = []
  /// The moves the caches follow until now.
  private var moves: MoveTable
  /// The facts from which moves lead that were written or taken back but are not followed yet: a
  /// whole deck that was renamed, or is called again as it was, is followed once.
  private var changedOrigins: Set<String> = []
  private var knownLearners: Set<UUID> = []
  /// Whether any card was ever rescheduled.
  private var hasReschedules: Bool
  private let forgotten: Set<UUID>

  init(_ database: Database, replay: Replay) throws {
    self.database = database
    usual = replay
    replays = try LearnerReplays(database, usual: replay)
    rows = EventRows(database)
    moves = try MoveTable(database)
    hasReschedules =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM reschedule)") ?? false
    forgotten = try Set(UUID.fetchCursor(database, sql: "SELECT learner FROM forgotten"))
  }

  /// Adds events; ``finish()`` must follow.
  ///
  /// - Returns: The number of events that were not there before.
  @discardableResult
  mutating func add(_ events: [Event]) throws -> Int {
    var count = 0
    for event in events {
      guard let event = try rows.accepted(event, forgotten: forgotten), try insert(event) else {
        continue
      }
      count += 1
      if case .retraction(let target) = event.content {
        try retract(target, by: event)
        continue
      }
      try rows.insert(event.content, of: event.id)
      if try RetractedRows.contains(event, database) { continue }
      switch event.content {
      case .review(let review): try fold(review, of: event)
      case .reset(let card), .reschedule(let card, _):
        if case .reschedule = event.content { hasReschedules = true }
        outdated.insert(key(of: card, event.learner, at: ReplayOrder(event)))
      case .move(let origin, _): changedOrigins.insert(origin)
      case .weights: changedLearners.insert(event.learner)
      case .setting(let key, _, _):
        if let key = SettingKey(rawValue: key), Settings.replayed.contains(key) {
          changedLearners.insert(event.learner)
        }
      case .retraction, .bury, .flag, .suspension, .alias, .report, .quiz: break
      }
    }
    return count
  }

  /// Writes the caches.
  mutating func finish() throws {
    try followChangedMoves()
    try followChangedModels()
    for key in outdated where !changedLearners.contains(key.learner) {
      let memory = try CardReplay.memory(
        of: key, database, replay: replays[key.learner], moves: moves)
      if let memory {
        try memory.save(database, key)
      } else {
        try CachedMemory.delete(database, key)
      }
    }
    for key in changed.subtracting(outdated) where !changedLearners.contains(key.learner) {
      try memories[key]??.save(database, key)
    }
    for key in outdatedConfusions { sums.removeConfusion(key) }
    try sums.write(database)
    for key in outdatedConfusions {
      try CachedConfusion.replace(key, by: try count(key), database)
    }
  }
}

extension EventWriter {
  /// Writes an event's own row; false if it is there already.
  private mutating func insert(_ event: Event) throws -> Bool {
    if knownLearners.insert(event.learner).inserted {
      // Events of another machine may come before their learner's name.
      try rows.insertLearner(event.learner)
    }
    return try rows.insert(event)
  }

  /// Carries a review that counts into the sums and its card's memory.
  private mutating func fold(_ review: Review, of event: Event) throws {
    let order = ReplayOrder(event)
    var review = review
    review.card = moves.current(of: review.card, at: order)
    sums.add(review, of: event.learner, on: event.at.day)
    let key = CachedMemory.Key(learner: event.learner, card: review.card)
    guard review.rating != nil, !outdated.contains(key) else { return }
    let before = try memory(of: key)
    // A card may be due on another day by a later event; one without a memory may have been reset by a
    // later event, or reset and answered before.
    let origins = moves.origins(of: key.card)
    if try (hasReschedules && rows.isRescheduled(origins))
      || (before == nil && rows.isReset(origins))
    {
      outdated.insert(key)
      return
    }
    if let last = before?.last, order < last {
      outdated.insert(key)
    } else if let state = replays[event.learner].state(
      after: review, on: event.at.day, at: event.at.milliseconds, from: before?.state)
    {
      memories[key] = CachedMemory(state: state, last: order)
      changed.insert(key)
    }
  }

  /// Takes out of the sums and memories what an event or a batch put in.
  private mutating func retract(_ target: UUID, by event: Event) throws {
    try RetractedRows.forEachReview(of: target, database) { row in
      var review = row.review
      review.card = moves.current(of: review.card, at: row.order)
      remove(review, of: row.learner, on: row.day)
    }
    for row in try RetractedRows.changes(of: target, database) {
      outdated.insert(key(of: row.card, row.learner, at: row.order))
    }
    try changedOrigins.formUnion(RetractedRows.moves(of: target, database))
    try changedLearners.formUnion(LearnerReplays.learners(changedBy: target, database))
    try rows.insert(.retraction(of: target), of: event.id)
  }

  /// Carries what was answered under facts whose moves changed along to where it counts now.
  private mutating func followChangedMoves() throws {
    guard !changedOrigins.isEmpty else { return }
    let before = moves
    moves = try MoveTable(database)
    var affected: Set<String> = []
    for fact in changedOrigins {
      affected.formUnion(before.origins(ofFact: fact))
      affected.formUnion(moves.origins(ofFact: fact))
    }
    changedOrigins = []
    for fact in affected.sorted() {
      try RetractedRows.forEachReview(ofFact: fact, database) { row in
        let (old, new) = (
          before.current(of: row.review.card, at: row.order),
          moves.current(of: row.review.card, at: row.order)
        )
        guard old != new else { return }
        var review = row.review
        review.card = old
        remove(review, of: row.learner, on: row.day)
        review.card = new
        sums.add(review, of: row.learner, on: row.day)
        outdated.insert(CachedMemory.Key(learner: row.learner, card: new))
      }
      // A reset or another due day goes along, and takes effect on what else is remembered there.
      for row in try RetractedRows.changes(ofFact: fact, database) {
        let places = [before, moves].map { $0.current(of: row.card, at: row.order) }
        guard places[0] != places[1] else { continue }
        for card in places { outdated.insert(CachedMemory.Key(learner: row.learner, card: card)) }
      }
    }
  }

  /// Replays the whole log of learners whose model, weights or intervals are others now.
  private mutating func followChangedModels() throws {
    guard !changedLearners.isEmpty else { return }
    let before = replays
    replays = try LearnerReplays(database, usual: usual)
    changedLearners = changedLearners.filter { before[$0] != replays[$0] }
    for learner in changedLearners.sorted(by: { $0.uuidString < $1.uuidString }) {
      let memories = try CardReplay.everything(database, replays: replays, of: learner).memories
      try database.execute(sql: "DELETE FROM memory WHERE learner = ?", arguments: [learner])
      for key in memories.keys.sorted() { try memories[key]?.save(database, key) }
    }
  }

  private mutating func remove(_ review: Review, of learner: UUID, on day: Int) {
    sums.subtract(review, of: learner, on: day)
    if let key = LogSums.confusion(in: review, of: learner) { outdatedConfusions.insert(key) }
    if review.rating != nil {
      outdated.insert(CachedMemory.Key(learner: learner, card: review.card))
    }
  }

  private func key(
    of card: Card.ID, _ learner: UUID, at order: ReplayOrder
  ) -> CachedMemory.Key {
    CachedMemory.Key(learner: learner, card: moves.current(of: card, at: order))
  }

  private mutating func memory(of key: CachedMemory.Key) throws -> CachedMemory? {
    if let known = memories[key] { return known }
    let memory = try CachedMemory.fetch(database, key)
    memories[key] = .some(memory)
    return memory
  }

  /// Counts how often one thing was answered instead of another.
  private func count(_ owned: Owned<CachedConfusion.Key>) throws -> CachedConfusion? {
    var found: CachedConfusion?
    for origin in moves.origins(of: owned.key.card) {
      try CardReplay.forEachReview(of: origin, learner: owned.learner, database) {
        order, day, review in
        guard review.takenFor == owned.key.takenFor,
          moves.current(of: origin, at: order) == owned.key.card
        else { return }
        found = CachedConfusion(
          count: (found?.count ?? 0) + 1, lastDay: max(day, found?.lastDay ?? day))
      }
    }
    return found
  }
}
