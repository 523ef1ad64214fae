import DeckFormat
import Exchange
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Brings in a package of Anki's, or cards of Mnemosyne's: their decks, the images they show, and what was learned.
@MainActor
struct PackageImport {
  private let file: PackageFile
  private let deck: DeckImport
  private let learner: Learner?
  private let title: String?
  private let takesHistory: Bool
  private let workspace: Workspace
  private let common: CommonOptions

  /// The number of events that are looked up together.
  private static let countedAtOnce = 20_000

  /// Makes a package ready to be brought in.
  ///
  /// - Parameters:
  ///   - file: The package.
  ///   - deck: Writes a deck.
  ///   - learner: Whose history it is; nil for who learns here.
  ///   - title: What its only deck is to be called; nil for what the package says.
  ///   - takesHistory: Whether its review log is brought in.
  init(
    _ file: PackageFile, deck: DeckImport, learner: Learner?, title: String?, takesHistory: Bool
  ) {
    self.file = file
    self.deck = deck
    self.learner = learner
    self.title = title
    self.takesHistory = takesHistory
    workspace = deck.workspace
    common = deck.common
  }

  /// Brings it in.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` if it cannot be read, or something not be written.
  func run() throws {
    let media = "\(file.scratch.path)/media"
    try FileManager.default.createDirectory(atPath: media, withIntermediateDirectories: true)
    try file.unpackMedia(to: media)
    var keys = file.known
    if !keys.isEmpty {
      workspace.console.write(
        "\(file.name): \(Plural.count(keys.count, "card")) of decks that are here")
    }
    if deck.output == nil, !deck.isJSON {
      // All places are looked at before the first deck is written.
      for package in file.decks {
        let source = DeckSource(package, named: file.name, title: title)
        _ = try DeckTarget(of: source.draft, output: nil, workspace: workspace, common)
      }
    }
    for package in file.decks {
      let name =
        file.decks.count == 1 ? file.name : "\(file.name): '\(package.file.draft.title)'"
      guard let written = try deck.run(DeckSource(package, named: name, title: title)) else {
        continue
      }
      if !deck.isPlan { try place(package, from: media, beside: written.path) }
      let found = package.keys(of: written.draft, path: written.path, id: written.id)
      keys.merge(found) { one, _ in one }
    }
    guard takesHistory, !keys.isEmpty, let package = file.package else { return }
    guard deck.output == nil else {
      workspace.console.writeError(
        "\(file.name): the review log is left: it is kept for decks of the library")
      return
    }
    do {
      try bringIn(keys, of: package)
    } catch {
      throw error is PackageError ? PackageFile.problem(error, with: file.name) : error
    }
  }

  /// Puts the images of a deck into their folder beside it; those that are there already stay.
  private func place(_ package: PackageDeck, from media: String, beside path: String) throws {
    guard !package.media.isEmpty else { return }
    let folder = "\((path as NSString).deletingLastPathComponent)/\(package.folder)"
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in package.media.sorted() {
        let (source, target) = ("\(media)/\(name)", "\(folder)/\(name)")
        guard !manager.contentsEqual(atPath: source, andPath: target) else { continue }
        try Data(contentsOf: URL(filePath: source), options: .mappedIfSafe)
          .write(to: URL(filePath: target), options: .atomic)
      }
    } catch {
      throw CommandError(
        "\(folder): error: the images cannot be written here (\(error.localizedDescription)); see that "
          + "the folder is yours and the disk has room", status: .inputOutput)
    }
  }

  /// Brings in the history of some cards.
  private func bringIn(_ keys: [Int64: [Card.ID]], of package: AnkiPackage) throws {
    let store = try workspace.store(common)
    let isPlan = deck.isPlan
    if !isPlan { try workspace.requireWriting(common) }
    // A plan makes nobody up.
    let isNobody = try isPlan && common.learner == nil && store.learners().isEmpty
    let learner =
      try learner
      ?? (isNobody
        ? Learner(id: UUID(), name: Learner.defaultName) : workspace.learner(common))
    var days = ZonedDays(workspace.world.zone)
    let kept = try kept(of: learner, in: store)
    let history = try PackageHistory(package, keys: keys) {
      days.offset(at: $0)
    } isKept: { card, at in
      // An export moves answers of one millisecond apart.
      kept[card]?.contains { (at - 999...at).contains($0) } ?? false
    }
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

  /// When the learner answered the cards that were exported from here, in milliseconds since 1970 UTC.
  private func kept(of learner: Learner, in store: ProgressStore) throws -> [Card.ID: [Int64]] {
    guard !file.known.isEmpty else { return [:] }
    let cards = Set(file.known.values.joined())
    var kept: [Card.ID: [Int64]] = [:]
    try store.forEachReview(of: learner.id) { event, review, card in
      guard review.rating != nil, cards.contains(card) else { return }
      kept[card, default: []].append(event.at.milliseconds)
    }
    return kept
  }

  /// Says which rows of the review log are no answers, and what is missing of it.
  private func tell(_ rows: PackageHistory.Tally) {
    guard !common.quiet else { return }
    let reasons = [
      (rows.others, "changed a due day by hand or left the schedule alone"),
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
