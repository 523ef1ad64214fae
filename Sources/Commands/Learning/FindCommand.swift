import ArgumentParser
import DeckFormat
import Markup
import Presentation
import Questions
import Study

/// Finds facts and cards.
struct FindCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find facts by their text, tag, topic, or how their cards stand.",
    discussion: """
      All words must hold; one with a minus before it must not. Words without a key are looked for \
      in names, texts and notes, whatever their case and accents; quotes keep spaces.

      is:due new learning known leech suspended buried flagged; deck:ID; tag:TAG; topic:NAME; \
      kind:role and the other kinds of facts; asks:name and the other directions of cards; text:WORDS.

      The same words name cards for suspend, resume, bury, flag, reset and edit.
      """)

  /// The facts that are printed where nobody says how many.
  private static let defaultLimit = 100

  @Argument(
    help: ArgumentHelp("What to look for, such as 'is:due deck:heist'.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("Print at most this many facts; 0 for all.", valueName: "count"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let limit, limit < 0 { throw ValidationError("'--limit' is 0 or more") }
  }

  func run(in workspace: Workspace) throws {
    let search: CardSearch
    do throws(SearchError) {
      search = try CardSearch(words: words)
    } catch {
      throw CommandError(error)
    }
    let desk = try StudyDesk(workspace: workspace, common: common)
    let findings = try CardFinder(workspace: workspace, common: common, desk: desk)
      .findings(of: search)
    guard !findings.isEmpty else {
      throw CommandError(search.emptiness, status: .no)
    }
    let wanted = limit ?? (json ? 0 : Self.defaultLimit)
    let shown = wanted == 0 ? findings[...] : findings.prefix(wanted)
    if json {
      let lines = try shown.map { try JSON.line(of: FoundFact($0, today: desk.today)) }
      workspace.console.write(lines.joined(separator: "\n"))
      return
    }
    let style = workspace.style(common)
    let lines = shown.flatMap { finding in
      FindingText(
        place: "\(finding.deck.path):\(finding.fact.location.line)", fact: finding.fact,
        cards: finding.cards.map { (direction: $0.card.direction, standing: $0.standing) },
        today: desk.today
      ).lines(style)
    }
    workspace.console.write((lines + [count(findings, shown: shown.count)]).joined(separator: "\n"))
  }

  private func count(_ findings: [CardFinder.Finding], shown: Int) -> String {
    let facts = Plural.count(findings.count, "fact")
    let cards = Plural.count(findings.reduce(0) { $0 + $1.cards.count }, "card")
    return shown == findings.count
      ? "\(facts), \(cards)"
      : "\(Plural.grouped(shown)) of \(facts), \(cards); '--limit 0' prints all"
  }
}
