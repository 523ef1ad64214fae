import ArgumentParser
import Contest
import DeckFormat
import LineEditing
import Questions
import Shell
import Storage
import Study

/// What Tab offers: commands and options as they are declared, and what the library holds.
@MainActor
struct Completer {
  let workspace: Workspace
  let common: CommonOptions

  /// The candidates for the word being typed; none where nothing is known of it.
  func completions(at point: CompletionPoint) -> [String] {
    guard let tree = CommandTree(dump: Cardinal._dumpHelp()) else { return [] }
    let offered = tree.completions(after: point.wordsBefore, word: point.word) { kind in
      candidates(for: kind, after: point.wordsBefore)
    }
    return point.wordsBefore.isEmpty
      ? (offered + ["quit"].filter { $0.hasPrefix(point.word) }) : offered
  }

  /// The candidates for a kind of value, as the declarations name it.
  private func candidates(for kind: String, after words: [String]) -> [String] {
    switch kind {
    case "deck": decks.map(\.id)
    case "cards": decks.map(\.id) + searchTerms
    case "words": searchTerms
    case "topic":
      // Of the decks that were named, where some were.
      (decks.filter { words.contains($0.id) }.nonEmpty ?? decks).flatMap { $0.topics.map(\.name) }
    case "tag": Array(Set(decks.flatMap(\.tags)))
    case "card": cards(revocable: words.contains("revoke"))
    case "spelling": accepted.filter { words.contains($0.card) }.map(\.spelling)
    case "setting": SettingKey.allCases.map(\.rawValue)
    case "value": SettingsCommand.values(after: words)
    case "form": Form.allCases.map(\.rawValue)
    case "learner": ((try? workspace.store(common).learners()) ?? []).map(\.name)
    case "when": CommonOptions.Color.allCases.map(\.rawValue)
    case "what": ExportCommand.What.allCases.map(\.rawValue)
    case "format": ExportCommand.formats
    case "report": ClassReportFormat.allCases.map(\.rawValue)
    case "group": Array(Set(students.map(\.group)))
    case "student": students.map(\.shown)
    case "quiz": ((try? workspace.store(common).classQuizzes()) ?? []).indices.map { "\($0 + 1)" }
    default: []
    }
  }

  /// The terms of a search that are one word.
  private var searchTerms: [String] {
    CardTrait.allCases.map { "is:\($0.rawValue)" } + decks.map { "deck:\($0.id)" }
      + Set(decks.flatMap(\.tags)).map { "tag:\($0)" }
      + Fact.Kind.allCases.map { "kind:\($0.rawValue)" }
      + Card.Direction.allCases.map { "asks:\($0.rawValue)" }
  }

  /// The keys of the cards that have an accepted spelling, or of all that ask for a name.
  private func cards(revocable: Bool) -> [String] {
    guard !revocable else { return Array(Set(accepted.map(\.card))) }
    return decks.flatMap { Bank($0).cards }
      .filter { [.name, .answer, .position].contains($0.direction) }.map(\.id)
  }

  private var accepted: [AcceptedSpellings.Entry] {
    (try? AcceptedSpellings(workspace: workspace, common: common).entries(of: [])) ?? []
  }

  private var students: [Student] {
    ((try? workspace.store(common).students()) ?? []).map(\.student)
  }

  private var decks: [Deck] { (try? workspace.decks(common)) ?? [] }
}

extension Array {
  /// This array, or nil if it is empty.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
