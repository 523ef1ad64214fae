import Exchange
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Brings in the history of a package of Anki's.
@MainActor
struct PackageHistoryImport {
  private let file: PackageFile
  private let learner: Learner?
  private let isPlan: Bool
  private let workspace: Workspace
  private let common: CommonOptions

  /// The number of events that are looked up together.
  private static let countedAtOnce = 20_000

  /// Makes a history ready to be brought in.
  ///
  /// - Parameters:
  ///   - file: The package.
  ///   - learner: Whose history it is; nil for who learns here.
  ///   - deck: What the decks are written with.
  init(_ file: PackageFile, learner: Learner?, deck: DeckImport) {
    self.file = file
    self.learner = learner
    isPlan = deck.isPlan
    workspace = deck.workspace
    common = deck.common
  }

  /// Sees to it that the progress can be written to, and that whoever is named learns here.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` if not.
  func check() throws {
    if !isPlan { try workspace.requireWriting(common) }
    if learner == nil, common.learner != nil { _ = try workspace.learner(common) }
  }

  /// Brings in the history of some cards.
  ///
  /// - Parameter keys: The cards of ours, by the cards of the collection.
  /// - Throws: A `PackageError` if the log cannot be read, or a `StorageError` if the progress cannot be
  ///   written to.
  func bringIn(_ keys: [Int64: [Card.ID]]) throws {
    guard let package = file.package else { return }
    let store = try workspace.store(common)
    // A plan makes nobody up.
    let isNobody = try isPlan && common.learner == nil && store.learners().isEmpty
    let learner =
      try learner
      ?? (isNobody
        ? Learner(id: UUID(), name: Learner.defaultName) : workspace.learner(common))
    var days = ZonedDays(workspace.world.zone)
    let history = try PackageHistory(
      package, keys: keys, further: Set(file.decks.flatMap(\.further)),
      utcOffset: { days.offset(at: $0) }, held: try held(by: learner, in: store))
    let batch = ImportBatch(try store.newIdentifiers(1, at: workspace.world.now())[0])
      .of(learner.id)
    var tally = ImportTally()
    tally.learnersOfImport = [learner.id]
    var page: [UUID] = []
    func count() throws {
      let known = try store.known(among: page)
      for id in page {
        switch known[id] {
        case .some(.some(let target)): tally.takenBack[target, default: 0] += 1
        case .some(.none): tally.known += 1
        case .none: tally.taken += 1
        }
      }
      page.removeAll(keepingCapacity: true)
    }
    let rows = try history.forEachEvent(of: learner.id, batch: batch) { event in
      page.append(event.id)
      if page.count == Self.countedAtOnce { try count() }
    }
    try count()
    tally.known += rows.kept
    tell(rows)
    let change = ImportChange(workspace: workspace, common: common)
    let backup = tally.brings && !isPlan ? try change.backUp(store) : nil
    if backup != nil {
      var intake = try LogIntake(into: store)
      try history.forEachEvent(of: learner.id, batch: batch) {
        try intake.add($0, learnerName: nil)
      }
      try intake.finish()
      tally.write(intake.taken)
    }
    tally.report(file.name, isPlan: isPlan, to: workspace.console)
    guard let backup else { return }
    // What the notes say of these facts now tells later where they went.
    try store.rememberFacts(of: workspace.decks(common))
    if !common.quiet { try change.tellWayBack([tally], hasJoined: false, backup: backup) }
  }

  /// What the learner did here to the cards.
  private func held(by learner: Learner, in store: ProgressStore) throws -> PackageHeld {
    var held = PackageHeld()
    let cards = Set(file.known.keys.values.joined())
    held.exported = cards
    if !cards.isEmpty {
      try store.forEachReview(of: learner.id) { event, review, card in
        guard review.rating != nil, cards.contains(card) else { return }
        held.answers[card, default: []].append(event.at.milliseconds)
      }
      // What was taken back must not come back.
      try store.forEachEvent(of: learner.id) { event in
        guard case .review(let review) = event.content, review.rating != nil,
          cards.contains(review.card)
        else { return }
        held.answers[review.card, default: []].append(event.at.milliseconds)
      }
    }
    for change in try store.cardChanges(of: learner.id) {
      held.events.insert(change.event)
      switch change.kind {
      case .reset: held.resets.append(change.at)
      case .suspension: Self.note(change, in: &held.suspensions)
      case .flag: Self.note(change, in: &held.flags)
      }
    }
    for card in try store.suspended(of: learner.id) {
      held.suspensions[card, default: PackageHeld.Mark()].isSet = true
    }
    for card in try store.flagged(of: learner.id) {
      held.flags[card, default: PackageHeld.Mark()].isSet = true
    }
    return held
  }

  /// Notes what changed a mark last.
  private static func note(_ change: CardChange, in marks: inout [Card.ID: PackageHeld.Mark]) {
    let at = max(change.at, change.takenBackAt ?? change.at)
    if let last = marks[change.card]?.changed, last.at > at { return }
    marks[change.card, default: PackageHeld.Mark()].changed = (change.event, at)
  }

  /// Says which rows of the review log are no answers, and what is missing of it.
  private func tell(_ rows: PackageHistory.Tally) {
    guard !common.quiet else { return }
    let reasons = [
      (rows.others, "changed a due day by hand or left the schedule alone"),
      (rows.ofFurtherCard, "are of cards of further templates, which no deck has"),
      (rows.ofNoCard, "are of cards that no deck has"),
      (rows.broken, "hold numbers that no program writes"),
    ]
    for (count, reason) in reasons where count > 0 {
      workspace.console.writeError(
        "\(file.name): \(Plural.count(count, "row")) of the review log left: they \(reason)")
    }
    if rows.cutOff > 0 {
      workspace.console.writeError(
        "\(file.name): the beginning of the review log of \(Plural.count(rows.cutOff, "card")) is missing: "
          + "what you know starts with the first answer that is there")
    }
  }
}
