import Foundation
import GRDB
import Study

/// Adds to a store what can still be read in a damaged progress file.
///
/// Every identifier that any table or index still gives is looked up by itself, so that a page that
/// cannot be read costs what is on it and no more. Nothing is taken that does not look like an event
/// of a learner who is known.
struct Salvage {
  /// What came of it.
  struct Count {
    /// The number of events that were not there before.
    var added = 0
    /// The number of events whose identifier was found and that could not be read.
    var unreadable = 0
  }

  private let path: String
  private let patterns: [String]

  /// The number of events that are added at once.
  private static let pageLength = 2000

  /// Reads a file, and changes it where that helps to read it.
  ///
  /// - Parameters:
  ///   - path: The file, with the log beside it; a copy that may be lost.
  ///   - patterns: Whole files, likely of the same origin, whose first pages say where tables begin.
  init(from path: String, patterns: [String]) {
    self.path = path
    self.patterns = patterns
  }

  /// Adds all learners, facts and events that are found.
  ///
  /// - Throws: Why the store cannot be written; what cannot be read is left out.
  func add(to store: ProgressStore) throws -> Count {
    var count = Count()
    guard let queue = open() else { return count }
    defer { try? queue.close() }
    let tables = try SalvageTables(store.queue)
    try queue.inDatabase { database in
      let reader = SalvageReader(database, tables: tables)
      for learner in reader.forgottenLearners() { try store.forget(learner) }
      let known = try Set(store.learners().filter { !$0.isNamedByIdentifier }.map(\.id))
      let gone = try Set(store.forgottenLearners())
      for learner in reader.learners()
      where !known.contains(learner.id) && !gone.contains(learner.id) {
        try store.addLearner(learner)
      }
      let learners = try Set(store.learners().map(\.id)).union(gone)
      let present = try store.reading { try Set(UUID.fetchCursor($0, sql: "SELECT id FROM event")) }
      var page: [Event] = []
      for id in reader.identifiers(besides: present) {
        guard let event = reader.event(id), learners.contains(event.learner) else {
          count.unreadable += 1
          continue
        }
        page.append(event)
        if page.count == Self.pageLength {
          record(page, in: store, &count)
          page.removeAll(keepingCapacity: true)
        }
      }
      record(page, in: store, &count)
      try store.record([], facts: reader.facts())
    }
    return count
  }

  private func record(_ events: [Event], in store: ProgressStore, _ count: inout Count) {
    if let added = try? store.record(events) {
      count.added += added
      return
    }
    // One of them is not what a table takes.
    for event in events {
      if let added = try? store.record([event]) {
        count.added += added
      } else {
        count.unreadable += 1
      }
    }
  }

  /// The file, open; where what tells of its tables is destroyed, with that of another file.
  private func open() -> DatabaseQueue? {
    if let queue = readable() { return queue }
    for pattern in patterns {
      try? replaceSchema(by: pattern)
      if let queue = readable() { return queue }
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
