import Exchange
import Foundation
import Questions
import Storage
import Study

/// One file that is brought in: recognized, checked as a whole, then written.
@MainActor
struct ProgressImport {
  /// The file, as it was named.
  let name: String
  private let path: String
  private let size: Double
  private let format: ImportFormat
  private let store: ProgressStore
  private let defaults: ImportReader.Defaults
  private let keepsGoing: Bool
  private let showsProgress: Bool
  private let console: Console

  /// The number of events that one transaction adds.
  private static let writtenAtOnce = 20_000

  /// Recognizes a file.
  ///
  /// - Throws: A ``CommandError`` if there is none, or if it is nothing that can be brought in.
  init(
    _ name: String, into store: ProgressStore, workspace: Workspace, common: CommonOptions,
    keepsGoing: Bool
  ) throws {
    self.name = name
    self.store = store
    self.keepsGoing = keepsGoing
    console = workspace.console
    let isPlain = common.plain || workspace.rootOptions?.plain ?? false
    showsProgress = !isPlain && !common.quiet
    path = name.hasPrefix("/") ? name : "\(workspace.world.workingDirectory)/\(name)"
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes != nil else { throw StorageError.missing(path: name) }
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      throw StorageError.isFolder(path: name)
    }
    size = (attributes?[.size] as? NSNumber)?.doubleValue ?? 0
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StorageError.noPermission(path: name)
    }
    let beginning = try Self.read(file, count: 65_536, name: name)
    guard let format = ImportFormat(of: beginning) else {
      throw CommandError(
        "\(name): error: this is no log, no table of reviews and no progress file; "
          + "'help import' says what can be brought in", status: .data)
    }
    self.format = format
    let learner = try workspace.learner(common)
    var cards: [Int: Card.ID] = [:]
    if format == .reviewTable || format == .reviewLines {
      for bank in Bank.banks(of: try workspace.decks(common)) {
        for card in bank.cards { cards[CardNumber.of(card.id)] = card.id }
      }
    }
    defaults = ImportReader.Defaults(
      learner: learner.id, batch: UUIDv7.make(at: workspace.world.now().milliseconds),
      card: { [cards] in cards[$0] })
  }

  /// Reads the whole file and says what it would bring, writing nothing.
  ///
  /// - Throws: A ``CommandError`` with the first broken line, unless broken lines are left out.
  func check() throws -> ImportTally {
    var tally = ImportTally()
    let gone = try Set(store.forgottenLearners())
    var page: [UUID] = []
    func count() throws {
      let known = try store.known(among: page)
      tally.known += page.count { known.contains($0) }
      tally.taken += page.count { !known.contains($0) }
      page.removeAll(keepingCapacity: true)
    }
    try forEach("reading") { line, entry in
      switch entry {
      case .event(let event, _) where gone.contains(event.learner): tally.ofForgotten += 1
      case .event(let event, _):
        page.append(event.id)
        if page.count == Self.writtenAtOnce { try count() }
      case .forgotten(let learner): if !gone.contains(learner) { tally.forgotten.insert(learner) }
      case .unknownKind(let kind):
        tally.leave(line, "this Cardinal does not know events of the kind '\(kind)'")
      case .broken(let problem):
        guard keepsGoing else {
          throw CommandError(
            "\(name):\(line): error: \(problem.reason); mend the line, or leave out what is broken "
              + "with '--keep-going'", status: .data)
        }
        tally.leave(line, problem.reason)
      }
    }
    try count()
    return tally
  }

  /// Writes what the file brings.
  ///
  /// - Parameter plan: What ``check()`` found.
  /// - Returns: What became of it.
  /// - Throws: Why the file cannot be read any more, or the progress not be written.
  func write(_ plan: ImportTally) throws -> ImportTally {
    var tally = plan
    tally.taken = 0
    if format == .progressFile {
      var progress = ImportProgress(name, "writing", isWanted: showsProgress, console: console)
      defer { progress.end() }
      let other = try ProgressStore(path: path, mode: .readOnly)
      let total = Double(max(1, try other.eventCount()))
      tally.taken = try store.merge(from: other) { progress.show(Double($0) / total, count: $0) }
    } else {
      for learner in tally.forgotten.sorted(by: { $0.uuidString < $1.uuidString }) {
        try store.forget(learner)
      }
      var known = try Set(store.learners().map(\.id)).union(store.forgottenLearners())
      var page: [Event] = []
      try forEach("writing") { _, entry in
        guard case .event(let event, let learnerName) = entry else { return }
        if let learnerName, known.insert(event.learner).inserted {
          try store.addLearner(Learner(id: event.learner, name: learnerName))
        }
        page.append(event)
        guard page.count == Self.writtenAtOnce else { return }
        tally.taken += try store.record(page)
        page.removeAll(keepingCapacity: true)
      }
      tally.taken += try store.record(page)
    }
    tally.known = plan.known + plan.taken - tally.taken
    return tally
  }

  /// Hands over the lines of the file.
  private func forEach(
    _ what: String, _ body: (Int, ImportReader.Entry) throws -> Void
  ) throws {
    var progress = ImportProgress(name, what, isWanted: showsProgress, console: console)
    defer { progress.end() }
    var count = 0
    if format == .progressFile {
      let other = try ProgressStore(path: path, mode: .readOnly)
      let total = Double(max(1, try other.eventCount()))
      for learner in try other.forgottenLearners() { try body(0, .forgotten(learner)) }
      try other.forEachEvent { event in
        count += 1
        try body(count, .event(event, learnerName: nil))
        progress.show(Double(count) / total, count: count)
      }
      return
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StorageError.noPermission(path: name)
    }
    var position = 0.0
    var reader = try ImportReader(
      format,
      from: { [name] in
        let piece = try Self.read(file, count: 262_144, name: name)
        position += Double(piece.count)
        return piece
      }, defaults: defaults)
    while let (line, entry) = try reader.next() {
      count += 1
      try body(line, entry)
      progress.show(position / max(1, size), count: count)
    }
  }

  private nonisolated static func read(
    _ file: FileHandle, count: Int, name: String
  ) throws -> ArraySlice<UInt8> {
    do {
      return Array(try file.read(upToCount: count) ?? Data())[...]
    } catch {
      throw StorageError.cannotRead(path: name, reason: error.localizedDescription)
    }
  }
}
