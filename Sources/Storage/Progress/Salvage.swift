import Foundation
import GRDB
import Study

/// Adds to a store what can still be read in a damaged progress file.
///
/// Every identifier that any table or index still gives is looked up by itself, so that a page that
/// cannot be read costs what is on it and no more. Nothing is taken that does not look like an event
/// of a learner whom something else in the file knows too.
struct Salvage {
  /// What came of it.
  struct Count {
    /// The number of events that were not there before.
    var added = 0
    /// The number of events whose identifier was found and that could not be read.
    var unreadable = 0
    /// Whether anything of the file could be read.
    var isReadable = false
  }

  private let path: String
  private let patterns: [String]

  /// The number of events that are added at once.
  private static let pageLength = 10_000

  /// Reads a file, and changes it where that helps to read it.
  ///
  /// - Parameters:
  ///   - path: The file, with the log beside it; a copy that may be lost.
  ///   - patterns: Whole files, likely of the same origin, whose first pages say where tables begin.
  init(from path: String, patterns: [String]) {
    self.path = path
    self.patterns = patterns
  }

  /// Adds all learners, facts, events, students and class quizzes that are found; memories and sums do not follow.
  ///
  /// - Parameters:
  ///   - store: Where to.
  ///   - isExact: Whether only those who were forgotten are told.
  ///   - progress: Is given how much is done, 0…1, and the number of events read, now and then.
  /// - Returns: What came of it.
  /// - Throws: Why the store cannot be written; what cannot be read is left out.
  func add(
    to store: ProgressStore, isExact: Bool = false, progress: (Double, Int) -> Void
  ) throws -> Count {
    var count = Count()
    guard let (queue, isWhole) = open() else { return count }
    defer { try? queue.close() }
    try queue.inDatabase { database in
      let tables = try SalvageTables(store.queue, reading: database)
      let reader = SalvageReader(database, tables: tables)
      try forget(reader, in: store)
      if isExact { return }
      let found = try addLearners(reader, to: store)
      try addEvents(reader, to: store, &count, progress)
      try addOwnNotes(reader, to: store)
      try addClasses(reader, to: store)
      try store.record([], facts: reader.facts())
      count.isReadable = isWhole || count.added > 0 || !found.isEmpty
    }
    return count
  }

  private func forget(_ reader: SalvageReader, in store: ProgressStore) throws {
    let gone = try Set(store.forgottenLearners())
    for learner in reader.forgottenLearners() where !gone.contains(learner) {
      try store.forget(learner)
    }
  }

  /// Adds the learners with their names.
  ///
  /// - Returns: All that were found.
  private func addLearners(
    _ reader: SalvageReader, to store: ProgressStore
  ) throws -> [Learner] {
    let known = try Set(store.learners().filter { !$0.isNamedByIdentifier }.map(\.id))
    let gone = try Set(store.forgottenLearners())
    let found = reader.learners()
    for learner in found where !known.contains(learner.id) && !gone.contains(learner.id) {
      try store.addLearner(learner)
    }
    return found
  }

  private func addEvents(
    _ reader: SalvageReader, to store: ProgressStore, _ count: inout Count,
    _ progress: (Double, Int) -> Void
  ) throws {
    var learners = try Set(store.learners().map(\.id)).union(store.forgottenLearners())
      .union(reader.learnerIdentifiers())
    // Whom nothing else knows is taken for one with the second event.
    var single: [UUID: Event] = [:]
    let present = try store.reading { try Set(UUID.fetchCursor($0, sql: "SELECT id FROM event")) }
    let identifiers = reader.identifiers(besides: present)
    var page: [Event] = []
    for (index, id) in identifiers.enumerated() {
      if index % 1000 == 0 { progress(Double(index) / Double(identifiers.count), index) }
      guard let event = reader.event(id) else {
        count.unreadable += 1
        continue
      }
      if !learners.contains(event.learner) {
        guard let other = single.removeValue(forKey: event.learner) else {
          single[event.learner] = event
          continue
        }
        learners.insert(event.learner)
        page.append(other)
      }
      page.append(event)
      if page.count >= Self.pageLength {
        try add(page, to: store, &count)
        page.removeAll(keepingCapacity: true)
      }
    }
    try add(page, to: store, &count)
    count.unreadable += single.count
    progress(1, identifiers.count)
  }

  private func add(
    _ events: [Event], to store: ProgressStore, _ count: inout Count
  ) throws(StorageError) {
    do {
      count.added += try store.addRows(events)
      return
    } catch {
      // One of them is not what a table takes, unless the disk is full or the like.
      guard case .other = error else { throw error }
    }
    for event in events {
      do {
        count.added += try store.addRows([event])
      } catch {
        guard case .other = error else { throw error }
        count.unreadable += 1
      }
    }
  }

  /// Adds what the file alone knows: who answered when, and under which identifiers other libraries
  /// have its learners.
  private func addOwnNotes(_ reader: SalvageReader, to store: ProgressStore) throws {
    for (learner, instant) in reader.uses() {
      try store.writing { database in
        try database.execute(
          sql: "UPDATE learner SET used = max(coalesce(used, ?1), ?1) WHERE id = ?2",
          arguments: [instant, learner])
      }
    }
    let learners = try Set(store.learners().map(\.id))
    for (other, learner) in reader.aliases() where other != learner && learners.contains(learner) {
      try store.join(other, to: learner)
    }
  }
}

extension ProgressStore {
  /// Adds events to the log as ``record(_:facts:)`` does, but for memories and sums, which
  /// ``rebuild()`` must compute then.
  ///
  /// - Returns: The number of events that were not there before.
  fileprivate func addRows(_ events: [Event]) throws(StorageError) -> Int {
    try writing { database in
      let rows = EventRows(database)
      let forgotten = try Set(UUID.fetchCursor(database, sql: "SELECT learner FROM forgotten"))
      var learners: Set<UUID> = []
      var count = 0
      for event in events {
        guard let event = try rows.accepted(event, forgotten: forgotten) else { continue }
        if learners.insert(event.learner).inserted { try rows.insertLearner(event.learner) }
        guard try rows.insert(event) else { continue }
        try rows.insert(event.content, of: event.id)
        count += 1
      }
      return count
    }
  }
}

extension Salvage {
  /// The file, open, and whether it was read as it is; where what tells of its tables is destroyed,
  /// it is read with that of another file.
  private func open() -> (DatabaseQueue, isWhole: Bool)? {
    if let queue = readable() { return (queue, true) }
    for pattern in patterns {
      try? replaceSchema(by: pattern)
      if let queue = readable() { return (queue, false) }
    }
    return nil
  }

  private func readable() -> DatabaseQueue? {
    guard let queue = try? DatabaseQueue(path: path) else { return nil }
    let tables = try? queue.inDatabase {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM sqlite_master WHERE name IN ('event', 'review')")
    }
    return tables == 2 ? queue : nil
  }

  private func replaceSchema(by pattern: String) throws {
    let (source, target) = (
      try FileHandle(forReadingFrom: URL(fileURLWithPath: pattern)),
      try FileHandle(forUpdating: URL(fileURLWithPath: path))
    )
    defer { for file in [source, target] { try? file.close() } }
    guard var first = try source.read(upToCount: FirstPage.headerLength),
      first.count == FirstPage.headerLength
    else { return }
    let length = FirstPage(first).pageLength
    first += try source.read(upToCount: length - first.count) ?? Data()
    guard first.count == length else { return }
    var page = FirstPage(first)
    page.forgetPageCount()
    // The log beside the file belongs to it.
    page.hasLog = FileManager.default.fileExists(atPath: path + "-wal")
    try target.write(contentsOf: page.bytes)
    for number in page.schemaPages {
      let place = UInt64(number - 1) * UInt64(length)
      try source.seek(toOffset: place)
      guard let bytes = try source.read(upToCount: length), bytes.count == length else { continue }
      try target.seek(toOffset: place)
      try target.write(contentsOf: bytes)
    }
  }
}
