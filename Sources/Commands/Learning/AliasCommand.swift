import ArgumentParser
import Presentation
import Study

/// Lists the spellings a learner has had accepted, takes one back, or accepts one.
struct AliasCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "List the spellings accepted for you beside those in the notes, revoke or add one.",
    discussion: """
      '!' after a reply asks whether its spelling is accepted from now on; these are those that \
      were. They count for you alone; the notes are not changed.
      """,
    subcommands: [List.self, Revoke.self, Add.self], defaultSubcommand: List.self)

  init() {}

  func run(in workspace: Workspace) throws {}
}

extension AliasCommand {
  /// Lists the accepted spellings.
  struct List: Command {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the accepted spellings, by card.")

    @Argument(
      help: ArgumentHelp("Decks to list, by name or file; all for none.", valueName: "deck"))
    var decks: [String] = []

    @Flag(help: "Print a JSON object a line.")
    var json = false

    @OptionGroup var common: CommonOptions

    func run(in workspace: Workspace) throws {
      let entries = try AcceptedSpellings(workspace: workspace, common: common).entries(of: decks)
      if json {
        for entry in entries { workspace.console.write(try JSON.line(of: entry)) }
      } else if entries.isEmpty {
        workspace.console.write(AcceptedSpellings.none)
      } else {
        let table = TextTable(
          columns: [.init("answer"), .init("also accepted"), .init("card")],
          rows: entries.map { [$0.answer ?? "", $0.spelling, $0.card] })
        workspace.console.write(table.lines(workspace.style(common)).joined(separator: "\n"))
      }
    }
  }

  /// Accepts a spelling no longer.
  struct Revoke: Command {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Accept a spelling no longer; 'undo' accepts it again.")

    @Argument(help: ArgumentHelp("The card by its key, or what it asks for.", valueName: "card"))
    var card: String

    @Argument(help: ArgumentHelp("The spelling to revoke.", valueName: "spelling"))
    var spelling: String

    @OptionGroup var common: CommonOptions

    func run(in workspace: Workspace) throws {
      try workspace.requireWriting(common)
      let revoked = try AcceptedSpellings(workspace: workspace, common: common)
        .revoke(spelling, for: card)
      workspace.console.write(
        "revoked: '\(revoked.spelling.sanitized)' is not accepted for \(revoked.card) any more")
    }
  }

  /// Accepts a spelling.
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Accept a spelling from now on, unless it names something else."
    )

    @Argument(help: ArgumentHelp("The card by its key, or what it asks for.", valueName: "card"))
    var card: String

    @Argument(help: ArgumentHelp("The spelling to accept.", valueName: "spelling"))
    var spelling: String

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
      spelling = spelling.trimmed
      if spelling.isEmpty { throw ValidationError("a spelling has one letter or more") }
    }

    func run(in workspace: Workspace) throws {
      try workspace.requireWriting(common)
      let added = try AcceptedSpellings(workspace: workspace, common: common)
        .add(spelling, to: card)
      workspace.console.write(
        "accepted: '\(added.spelling.sanitized)' is right for \(added.card) from now on")
    }
  }
}
