import ArgumentParser
import Exchange
import Questions

extension ExportCommand {
  /// The names of the formats of decks, the usual one first.
  static let deckFormats = ["apkg"] + DeckText.Format.allCases.map(\.rawValue)

  /// The text format that is wanted; nil for a package.
  private var textFormat: DeckText.Format? { format.flatMap(DeckText.Format.init(rawValue:)) }

  /// Complains of options that say nothing about decks.
  func validateDecks() throws {
    if everyone || all {
      throw ValidationError("'--everyone' and '--all' are not for 'export deck'")
    }
    if textFormat == nil, output == nil {
      throw ValidationError("a package is no text; name a file with '--output'")
    }
    if textFormat != nil, withoutHistory {
      throw ValidationError("only packages have a history")
    }
  }

  /// Writes decks as a package, or as text.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` if something cannot be read or written.
  @MainActor
  func exportDecks(in workspace: Workspace) throws {
    let file = NewFile(output, isForced: force)
    if textFormat == nil { try file.checkIsNotShown("a package", in: workspace) }
    try file.check(in: workspace, common)
    let banks = Bank.banks(of: try workspace.decks(matching: decks, common))
      .filter { !$0.cards.isEmpty }
    guard !banks.isEmpty else {
      throw CommandError(
        "export: error: there is nothing to ask in these decks; 'decks' lists all", status: .no)
    }
    if let textFormat {
      try file.write(in: workspace) { try DeckText.write(banks, as: textFormat, to: $0) }
      guard !common.quiet else { return }
      let text = DeckFileText(left: DeckText.left(of: banks, as: textFormat), format: textFormat)
      text.lines.forEach(workspace.console.writeError)
      if textFormat == .anki { PackageExport.tellOrigins(of: banks, workspace) }
      return
    }
    let export = PackageExport(
      banks, workspace: workspace, common: common, takesHistory: !withoutHistory)
    var tally: AnkiPackageWriter.Tally?
    try file.write(in: workspace) { tally = try export.write(to: $0) }
    if let tally { export.tell(tally, of: output ?? "-") }
    if !common.quiet { PackageExport.tellOrigins(of: banks, workspace) }
  }
}
