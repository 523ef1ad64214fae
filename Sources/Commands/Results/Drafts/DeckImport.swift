import ArgumentParser
import DeckFormat
import Exchange
import Foundation
import LineEditing
import Presentation
import Questions

/// Makes a deck of one file, or brings a newer copy of it into its deck.
@MainActor
struct DeckImport {
  let workspace: Workspace
  let common: CommonOptions
  /// The file to write, or `-`; nil for one of the library.
  let output: String?
  /// Whether nothing is written.
  let isPlan: Bool
  /// Whether facts are listed as JSON lines.
  let isJSON: Bool
  /// Whether every fact is looked at before it is written.
  var isReviewed: Bool

  /// A deck that was written, or would be.
  struct Written {
    /// Its facts, with the lines of the source they come from, under the identifiers they have.
    var draft: DeckDraft
    /// Its file.
    var path: String
    /// The identifier that its file gives it; nil where it is called by the file's name.
    var id: String?
  }

  /// Makes the deck.
  ///
  /// - Parameter source: What it is made of.
  /// - Returns: The deck; nil where no file becomes one.
  /// - Throws: A ``CommandError`` or `StorageError` if it cannot be written.
  @discardableResult
  func run(_ source: DeckSource) throws -> Written? {
    report(source)
    if isJSON { try list(source.deck) }
    guard !isJSON || output != nil else { return nil }
    let target = try target(of: source)
    let draft = isPlan ? plan(source.draft, to: target) : try write(source, to: target)
    guard let draft, let path = target.path else { return nil }
    return Written(
      draft: draft, path: path, id: target.current.map { Deck(parsing: $0, path: path).id })
  }

  /// The place of a deck.
  ///
  /// - Parameter source: What it is made of.
  /// - Returns: The place.
  /// - Throws: A ``CommandError`` if there is something else, or a `StorageError` if it cannot be read.
  func target(of source: DeckSource) throws -> DeckTarget {
    try DeckTarget(of: source, output: output, workspace: workspace, common)
  }

  /// Whether what is said goes to standard error: what was asked for goes to standard output alone.
  var isAside: Bool { isJSON || output == "-" }

  /// Says what was taken of a source, and what was changed or left and why.
  func report(_ source: DeckSource) {
    let summary = ImportSummary(
      source: source.name, draft: source.draft, cards: source.cards, left: source.left,
      openings: source.openings)
    if !common.quiet { summary.reasons.forEach(workspace.console.writeError) }
    if !(isAside && common.quiet) { tell(summary.headline) }
  }

  private func plan(_ draft: DeckDraft, to target: DeckTarget) -> DeckDraft {
    guard let current = target.current else {
      tell("\(target.shown): would be written")
      return draft
    }
    let merge = DeckMerge(draft, into: current, path: target.shown)
    for line in ImportSummary.lines(merge.changes, of: target.shown, isPlan: true) {
      tell(line)
    }
    return merge.named
  }

  /// Writes the deck.
  ///
  /// - Returns: What was written; nil if nothing was.
  private func write(_ source: DeckSource, to target: DeckTarget) throws -> DeckDraft? {
    var draft = source.draft
    let merge = target.current.map { DeckMerge(draft, into: $0, path: target.shown) }
    let count = merge?.newEntries.count ?? draft.entries.count
    guard let isLookedAt = try wantsReview(of: count) else {
      workspace.console.write("nothing is written")
      return nil
    }
    if isLookedAt {
      let numbers = merge.map { $0.newEntries.sorted() } ?? Array(draft.entries.indices)
      let review = DraftReview(draft, numbers: numbers, source: source.text)
      guard
        let reviewed = try DraftReviewRunner(
          console: workspace.console, width: workspace.style(common).textWidth
        ).run(review)
      else {
        workspace.console.write("nothing is written")
        return nil
      }
      draft = reviewed
    }
    guard let path = target.path else {
      try workspace.console.writeBytes(Array(draft.text.utf8)[...])
      return draft
    }
    guard let current = target.current else {
      let facts = source.draft.text
      let record = ImportRecord(
        Deck(parsing: facts, path: target.shown).facts.filter { $0.kind != .list })
      guard !draft.entries.isEmpty else {
        workspace.console.write("no fact is kept, so nothing is written")
        return nil
      }
      try replace(path, with: record.added(to: draft.text))
      tell("\(target.shown): written\(hint(path))")
      return draft
    }
    let final = DeckMerge(draft, whole: source.draft, into: current, path: target.shown)
    if final.text != current { try replace(path, with: final.text) }
    for line in ImportSummary.lines(final.changes, of: target.shown, isPlan: false) {
      tell(line)
    }
    return final.named
  }

  /// Whether facts are looked at one by one: where it was said, and where a person in a session wants
  /// it; nil where that person leaves.
  private func wantsReview(of count: Int) throws -> Bool? {
    if isReviewed { return count > 0 }
    let console = workspace.console
    guard workspace.isInSession, console.isInteractive, !common.quiet, output != "-", count > 0
    else { return false }
    let prompt =
      "look at \(count == 1 ? "it" : "each") before it is written? Enter no, y yes, q write nothing: "
    while true {
      guard case .line(let line) = try console.read(prompt, .reply) else { return nil }
      switch line.trimmingCharacters(in: .whitespaces).lowercased() {
      case "", "n", "no": return false
      case "y", "yes": return true
      case "q", "quit": return nil
      default: continue
      }
    }
  }

  /// Writes a deck as a whole or not at all.
  private func replace(_ path: String, with text: String) throws {
    let file = try OutputFile(
      path: path, from: workspace.world.workingDirectory, console: workspace.console)
    do {
      try file.write(Array(text.utf8)[...])
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
    workspace.forgetDecks()
  }

  /// How to learn a deck that stands in the library; empty for one elsewhere.
  private func hint(_ path: String) -> String {
    guard output == nil else { return "" }
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    return "; 'study \(LineWord.quoted(stem))' asks it"
  }

  private func list(_ deck: Deck) throws {
    let bank = Bank(deck)
    let records = deck.facts.indices.compactMap { FactRecord(factAt: $0, in: bank)?.json.text }
    if !records.isEmpty { workspace.console.write(records.joined(separator: "\n")) }
  }

  /// Says something of the import.
  func tell(_ line: String) {
    if isAside { workspace.console.writeError(line) } else { workspace.console.write(line) }
  }
}
