import Exchange
import Foundation
import Presentation
import Questions
import Storage
import Study

/// One file that is brought in: checked as a whole, then written.
@MainActor
struct ProgressImport {
  /// The file.
  let file: ImportFile
  private let store: ProgressStore
  private let source: ImportSource
  private let keepsGoing: Bool
  private let isTold: Bool
  private let console: Console

  /// The number of events that are looked up together.
  private static let countedAtOnce = 20_000

  /// Makes a file ready to be brought in.
  init(
    _ file: ImportFile, into store: ProgressStore, from source: ImportSource,
    workspace: Workspace, common: CommonOptions, keepsGoing: Bool
  ) {
    self.file = file
    self.store = store
    self.source = source
    self.keepsGoing = keepsGoing
    console = workspace.console
    isTold = !(common.plain || workspace.rootOptions?.plain ?? false) && !common.quiet
  }

  /// Reads the whole file and says what it would bring, writing nothing.
  ///
  /// - Parameters:
  ///   - arrivals: Who is here, and who came with the files before.
  ///   - seen: The events that the files before would bring; nil where one that comes twice may be
  ///     counted twice.
  ///   - moves: The moves of the files before, and their batches.
  /// - Returns: What it would bring.
  /// - Throws: A ``CommandError`` with the first broken line, unless broken lines are left out.
  func check(
    _ arrivals: inout LearnerArrivals, seen: inout Set<UUID>?, moves: inout Set<UUID>
  ) throws -> ImportTally {
    var tally = ImportTally()
    var page: [UUID] = []
    var ofForgotten: [Event] = []
    func count() throws {
      let known = try store.known(among: page)
      for id in page {
        switch known[id] {
        case .some(.some(let target)): tally.takenBack[target, default: 0] += 1
        case .some(.none): tally.known += 1
        case .none where seen?.insert(id).inserted == false: tally.known += 1
        case .none: tally.taken += 1
        }
      }
      page.removeAll(keepingCapacity: true)
    }
    let defaults = try source.defaults(isPlan: true)
    try forEach("reading", defaults) { line, entry in
      switch entry {
      case .event(let event, let name):
        switch event.content {
        case .retraction(let target): tally.retracted.insert(target)
        case .move: moves.formUnion([event.id, event.batch])
        default: break
        }
        if arrivals.isForgotten(event.learner) {
          // Whether it holds for everybody is known when the whole file was read.
          if event.content.isPersonal {
            tally.ofForgotten += 1
          } else {
            ofForgotten.append(event)
          }
          return
        }
        try note(event, name, in: &tally, &arrivals, defaults)
        page.append(event.id)
        if page.count == Self.countedAtOnce { try count() }
      case .forgotten(let learner):
        if !arrivals.isForgotten(learner) { tally.forgotten.insert(learner) }
      case .unknownKind(let kind):
        tally.leave(line, "this Cardinal does not know events of the kind '\(kind.sanitized)'")
      case .broken(let problem):
        guard keepsGoing else {
          throw CommandError(
            "\(file.name):\(line): error: \(problem.reason.sanitized); mend the line, or leave out what is "
              + "broken with '--keep-going'", status: .data)
        }
        tally.leave(line, problem.reason.sanitized)
      }
    }
    for event in ofForgotten {
      guard arrivals.isAnybodyKnown, try holdsForEverybody(event, moves) else {
        tally.ofForgotten += 1
        continue
      }
      page.append(event.id)
      if page.count == Self.countedAtOnce { try count() }
    }
    try count()
    return tally
  }

  /// Notes whose an event is and what it is brought in with.
  private func note(
    _ event: Event, _ name: String?, in tally: inout ImportTally,
    _ arrivals: inout LearnerArrivals, _ defaults: ImportReader.Defaults
  ) throws {
    if event.batch == defaults.batch(event.learner) {
      tally.learnersOfImport.insert(event.learner)
    } else {
      tally.hasOwnBatches = true
    }
    if event.content.isPersonal { tally.learners.insert(event.learner) }
    guard tally.names.updateValue(name ?? "", forKey: event.learner) == nil else { return }
    if let arrival = try arrivals.arrival(of: event.learner, named: name) {
      tally.arrivals.append(arrival)
    }
  }

  /// Whether an event counts though its learner was forgotten, when the moves that come are there.
  private func holdsForEverybody(_ event: Event, _ moves: Set<UUID>) throws -> Bool {
    if case .retraction(let target) = event.content, moves.contains(target) { return true }
    return try store.holdsForEverybody(event.content)
  }

  /// Writes what the file brings; those it forgets are forgotten by then.
  ///
  /// - Parameter plan: What ``check(_:seen:moves:)`` found.
  /// - Returns: What became of it.
  /// - Throws: Why the file cannot be read any more, or the progress not be written.
  func write(_ plan: ImportTally) throws -> ImportTally {
    var tally = plan
    do {
      if file.format == .progressFile {
        var progress = progress("writing")
        defer { progress.end() }
        let other = try file.open()
        let total = Double(max(1, try other.store.eventCount()))
        do throws(StorageError) {
          let merging = try store.merge(from: other.store) {
            progress.show(Double($0) / total, count: $0)
          }
          tally.write(merging.taken)
          tally.arrivals = merging.arrivals
        } catch {
          throw error.place == other.store.path ? file.problem(error) : error
        }
      } else {
        var intake = try LogIntake(into: store)
        try forEach("writing", source.defaults(isPlan: false)) { _, entry in
          if case .event(let event, let name) = entry { try intake.add(event, learnerName: name) }
        }
        try intake.finish()
        tally.write(intake.taken)
        tally.arrivals = intake.arrivals
      }
    } catch let error as StorageError {
      guard case .other(_, let reason) = error else { throw error }
      throw CommandError(
        "\(file.name): error: not all of it could be written (\(reason)); what was written before "
          + "stays, and 'cardinal doctor' says whether the progress is whole", status: .inputOutput)
    }
    return tally
  }

  private func progress(_ what: String) -> ImportProgress {
    ImportProgress(file.name, what, isWanted: isTold, console: console)
  }

  private func forEach(
    _ what: String, _ defaults: ImportReader.Defaults,
    _ body: (Int, ImportReader.Entry) throws -> Void
  ) throws {
    var progress = progress(what)
    defer { progress.end() }
    try file.forEach(defaults, &progress, body)
  }
}

extension Event.Content {
  /// Whether it says something of its learner, and not of the notes or of another event alone.
  fileprivate var isPersonal: Bool {
    switch self {
    case .move, .retraction: false
    default: true
    }
  }
}
