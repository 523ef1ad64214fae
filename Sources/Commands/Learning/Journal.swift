import DeckFormat
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Writes what happens in one sitting into the progress file.
@MainActor
final class Journal {
  private let workspace: Workspace
  private let common: CommonOptions
  private let learner: UUID
  private let batch: UUID
  /// Whether the file knows that this learner answers in it.
  private var isUseMarked = false

  init(workspace: Workspace, common: CommonOptions, learner: UUID) {
    self.workspace = workspace
    self.common = common
    self.learner = learner
    batch = UUIDv7.make(at: workspace.world.now().milliseconds)
  }

  /// Writes one event that happened at a moment; nil for now.
  func record(_ content: Event.Content, at: Moment? = nil) -> SessionEvent {
    write([(content, at ?? workspace.world.now())])
  }

  /// Writes several events of one moment, all or none.
  ///
  /// - Parameters:
  ///   - contents: What the learner does; at least one.
  ///   - others: What is done for other learners with it, of what is theirs.
  ///   - facts: What the notes say now of facts that the events move.
  /// - Returns: What became of it.
  func record(
    all contents: [Event.Content], ofOthers others: [(learner: UUID, content: Event.Content)] = [],
    facts: [FactSnapshot] = []
  ) -> SessionEvent {
    let now = workspace.world.now()
    let result = write(contents.map { ($0, now) }, ofOthers: others, facts: facts)
    if case .recorded = result { warnOfClock(behind: now) }
    return result
  }

  /// Says so where the log has something later than now: of one card, what is later counts.
  private func warnOfClock(behind now: Moment) {
    guard let latest = try? workspace.store(common).latestEvent(of: learner),
      latest > now.milliseconds
    else { return }
    let moment = Moment(milliseconds: latest, utcOffset: now.utcOffset)
    workspace.console.writeError(
      "the clock is behind the last entry of the log (\(MomentText.minute(moment))); what that and "
        + "later ones say of the same cards holds until the clock has passed it")
  }

  /// Takes an event back and writes another in its place, both or neither; the new one happened when
  /// the old one did.
  func replace(_ event: UUID, with content: Event.Content, at: Moment) -> SessionEvent {
    write([(.retraction(of: event), workspace.world.now()), (content, at)])
  }

  /// Takes an event back.
  func retract(_ event: UUID) -> SessionEvent {
    write([(.retraction(of: event), workspace.world.now())])
  }

  /// The fact an event is about, as the notes have it now: a renamed one is recognized by it later.
  private func fact(of content: Event.Content) -> FactSnapshot? {
    let id: Card.ID? =
      switch content {
      case .review(let review): review.card
      case .suspension(let card, _), .alias(let card, _, _), .bury(let card, _), .flag(let card, _),
        .reschedule(let card, _), .reset(let card):
        card
      case .report(let report): report.card
      case .retraction, .quiz, .move, .setting, .weights: nil
      }
    guard let card = id.flatMap(Card.init(id:)),
      let deck = workspace.deck(card.deck, common), let place = deck.indexOfFact[card.fact]
    else { return nil }
    return FactSnapshot(deck.facts[place], in: deck)
  }

  private func write(
    _ contents: [(content: Event.Content, at: Moment)],
    ofOthers others: [(learner: UUID, content: Event.Content)] = [], facts: [FactSnapshot] = []
  ) -> SessionEvent {
    guard !contents.isEmpty else { return .recordFailed(reason: "nothing was to be written") }
    do {
      let store = try workspace.store(common)
      let now = workspace.world.now()
      let all =
        others.map { (learner: $0.learner, at: now, content: $0.content) }
        + contents.map { (learner: learner, at: $0.at, content: $0.content) }
      let ids = try store.newIdentifiers(all.count, at: now)
      let events = zip(ids, all).map { id, new in
        Event(id: id, learner: new.learner, at: new.at, batch: batch, content: new.content)
      }
      let count = try store.record(
        events, facts: facts + contents.compactMap { fact(of: $0.content) })
      guard count == events.count else {
        return .recordFailed(
          reason: "this learner was forgotten in the meantime; nothing of this is kept, so leave")
      }
      if !isUseMarked, contents.contains(where: \.content.isAnswer) {
        // The answer is saved whether this is or not.
        try? store.markUse(of: learner, at: workspace.world.now())
        isUseMarked = true
      }
      workspace.hasRecorded = true
      return .recorded(ids[ids.count - 1])
    } catch {
      return .recordFailed(reason: "\(error)")
    }
  }
}

extension Event.Content {
  /// Whether it is done by whoever learns, rather than by whoever looks after the notes.
  fileprivate var isAnswer: Bool {
    switch self {
    case .review, .quiz: true
    case .retraction, .move, .reset, .bury, .reschedule, .flag, .setting, .weights, .suspension,
      .alias, .report:
      false
    }
  }
}
