import DeckFormat
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Takes back what a learner did, and says what it was.
@MainActor
struct Undoing {
  private let workspace: Workspace
  private let common: CommonOptions
  private let store: ProgressStore
  private let learner: Learner

  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    store = try workspace.store(common)
    learner = try workspace.learner(common)
  }

  /// What was done last, a line each, numbered from 1 for the latest.
  func list(limit: Int) throws -> [String] {
    let batches = try store.batches(of: learner.id, limit: limit)
    guard !batches.isEmpty else { throw try nothing() }
    let width = "\(batches.count)".count
    return try batches.enumerated().map { index, batch in
      let number = "\(index + 1)"
      let pad = String(repeating: " ", count: width - number.count)
      let moment = MomentText.minute(moment(of: batch))
      return "\(pad)\(number)  \(moment)  \(try content(of: batch).text)"
    }
  }

  /// Takes back the last change, with what was written together with it.
  func takeBackLast() throws -> String {
    guard let batch = try store.batches(of: learner.id, limit: 1).first else { throw try nothing() }
    guard batch.imported == nil,
      let last = try store.lastEvent(of: learner.id, batch: batch.id)
    else { return try takeBack(batch) }
    let together =
      last.isAlone
      ? [last]
      : try store.events(ofBatch: last.batch, learner: learner.id)
        .filter { !$0.isAlone && $0.at == last.at }
    let wasUndone = try store.endsWithUndo(of: learner.id)
    try retract(
      together.map(\.id),
      ofOthers: last.isAlone
        ? []
        : try store.settings(ofBatch: last.batch, besides: learner.id).filter { $0.at == last.at })
    let what =
      together.count == 1
      ? EventText(name: name).sentence(for: last)
      : BatchContent(together).text
    var further = ""
    if case .quiz = last.content { further = "; 'undo' again takes its last answer back" }
    return said(what, at: last.at, further: further, isAgain: wasUndone)
  }

  /// Takes back everything of the batch that was written to last.
  func takeBackSession() throws -> String {
    guard let last = try store.batches(of: learner.id, limit: 1).first else { throw try nothing() }
    return try takeBack(last)
  }

  /// Takes back everything of the batch that the list numbers so.
  func takeBack(batchAt number: Int) throws -> String {
    let batches = try store.batches(of: learner.id, limit: number)
    guard !batches.isEmpty else { throw try nothing() }
    guard batches.count == number else {
      throw CommandError(
        "undo: error: the list ends at \(batches.count); 'undo --list' shows it", status: .noInput)
    }
    return try takeBack(batches[number - 1])
  }

  private func takeBack(_ batch: LogBatch) throws -> String {
    let content = try content(of: batch)
    let wasUndone = try store.endsWithUndo(of: learner.id)
    if batch.imported != nil {
      try retract([batch.id])
    } else {
      // Event by event: a session that still runs in another terminal keeps what it will write.
      try retract(
        try store.events(ofBatch: batch.id, learner: learner.id).map(\.id),
        ofOthers: try store.settings(ofBatch: batch.id, besides: learner.id))
    }
    return said(content.text, at: moment(of: batch), isAgain: wasUndone)
  }

  /// Takes events back, and those of other learners that were written with them, which are taken
  /// back in their names.
  private func retract(_ targets: [UUID], ofOthers others: [Event] = []) throws {
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    let result = journal.record(
      all: targets.map { .retraction(of: $0) },
      ofOthers: others.map { ($0.learner, .retraction(of: $0.id)) })
    if case .recordFailed(let reason) = result {
      throw CommandError(reason, status: .inputOutput)
    }
  }

  /// When a batch was last written to: of an import when it was brought in.
  private func moment(of batch: LogBatch) -> Moment {
    batch.imported.map { Moment(milliseconds: $0, utcOffset: workspace.world.now().utcOffset) }
      ?? batch.last
  }

  /// What a batch holds; the events of an import are not read one by one.
  private func content(of batch: LogBatch) throws -> BatchContent {
    if batch.imported != nil { return BatchContent(imported: batch.counts) }
    return BatchContent(try store.events(ofBatch: batch.id, learner: learner.id))
  }

  /// What a card is called in the notes; its key where they do not have it.
  private func name(of card: Card.ID) -> String {
    guard let id = Card(id: card), let deck = workspace.deck(id.deck, common),
      let place = deck.indexOfFact[id.fact]
    else { return card.sanitized }
    return CardName(deck.facts[place], id.direction).title
  }

  /// What was taken back, when it was done, whose it was where several learn here, and that an
  /// undo is final where one came before.
  private func said(
    _ what: String, at moment: Moment, further: String = "", isAgain: Bool
  ) -> String {
    let several = ((try? store.learners()) ?? []).count > 1
    let owner = several ? " by \(learner.name)" : ""
    let line = "taken back: \(what) (\(MomentText.minute(moment))\(owner))\(further)"
    return isAgain ? line + "\n" + Self.isFinal : line
  }

  private static let isFinal =
    "this is the one before; what was taken back already stays taken back"

  private func nothing() throws -> CommandError {
    let isAgain = try store.endsWithUndo(of: learner.id)
    return CommandError(
      "undo: error: there is nothing to take back"
        + (isAgain ? "; what was taken back stays so" : "; nothing was done yet"), status: .no)
  }
}

extension Event {
  /// Whether it was done by itself: an answer, or what ends a quiz.
  fileprivate var isAlone: Bool {
    switch content {
    case .review, .quiz, .report: true
    default: false
    }
  }
}
