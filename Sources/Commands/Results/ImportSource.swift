import Exchange
import Foundation
import Questions
import Storage
import Study

/// What is taken where a line of a file does not say it: for all files of one import.
@MainActor
struct ImportSource {
  private let workspace: Workspace
  private let common: CommonOptions
  private let store: ProgressStore
  /// Whose all of it is said to be; nil if nobody said so.
  private let named: Learner?
  private let batch: ImportBatch
  /// Stands for who is made up when the first row without a learner is written.
  private let nobody = UUID()
  private let cards: [Int: Card.ID]

  /// Collects what is known before any file is read.
  ///
  /// - Parameters:
  ///   - workspace: The library.
  ///   - common: Who learns, if somebody is named.
  ///   - named: Whose all of it is said to be; nil if nobody said so.
  ///   - hasTables: Whether a file may name cards by their number.
  /// - Throws: Why the library cannot be read.
  init(
    workspace: Workspace, common: CommonOptions, as named: Learner?, hasTables: Bool
  ) throws {
    self.workspace = workspace
    self.common = common
    self.named = named
    store = try workspace.store(common)
    batch = ImportBatch(try store.newIdentifiers(1, at: workspace.world.now())[0])
    var cards: [Int: Card.ID] = [:]
    if hasTables {
      for bank in Bank.banks(of: try workspace.decks(common)) {
        for card in bank.cards { cards[CardNumber.of(card.id)] = card.id }
      }
    }
    self.cards = cards
  }

  /// The defaults of a file that is read or written now.
  ///
  /// - Parameter isPlan: Whether nobody is to be added to the library.
  /// - Returns: The defaults, which make somebody up when a row without a learner comes at the
  ///   earliest.
  /// - Throws: Why the library cannot be read.
  func defaults(isPlan: Bool) throws -> ImportReader.Defaults {
    let aliases = try store.learnerAliases()
    var found: UUID?
    return ImportReader.Defaults(
      learner: {
        if let found { return found }
        let learner = try learner(isPlan: isPlan)
        found = learner
        return learner
      },
      batch: { [batch] in batch.of(aliases[$0] ?? $0) }, card: { [cards] in cards[$0] })
  }

  private func learner(isPlan: Bool) throws -> UUID {
    if let named { return named.id }
    if isPlan, common.learner == nil, try store.learners().isEmpty { return nobody }
    return try workspace.learner(common).id
  }
}
