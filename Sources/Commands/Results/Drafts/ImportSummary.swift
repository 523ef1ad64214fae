import ArticleImport
import DeckFormat
import Exchange
import Presentation

/// What an import says of a file that a deck is made of.
struct ImportSummary {
  /// The reasons that are told of a file, of each sort.
  private static let toldReasons = 20
  /// The facts that are told of an update.
  private static let toldFacts = 40

  let source: String
  let draft: DeckDraft
  let cards: CardFile?
  /// The lines that belong to the page, not to the text on it.
  let left: [LeftLine]
  /// What each note of a package begins with; nil for a file of lines.
  let openings: [String]?

  /// What was taken, by kind, and how much was not.
  var headline: String {
    let facts = Deck(parsing: draft.text, path: "x.md").facts.filter { $0.kind != .list }
    let doubtful = draft.entries.count { $0.doubt != nil }
    let kinds = Fact.Kind.allCases.compactMap { kind -> String? in
      let count = facts.count { $0.kind == kind }
      return count == 0 ? nil : Plural.count(count, kind.noun)
    }
    var parts: [String] = []
    if let cards {
      parts.append(
        "\(cards.format.phrase), \(Plural.count(cards.taken, "note")) taken"
          + (kinds.isEmpty ? "" : " as " + kinds.joined(separator: ", ")))
      parts.append("\(Set(cards.changed.map(\.line)).count) changed")
      parts.append("\(cards.left.count) left")
    } else {
      parts.append(kinds.joined(separator: ", "))
      if !left.isEmpty { parts.append("\(Plural.count(left.count, "line")) of the page left") }
      if doubtful > 0 { parts.append("\(doubtful) doubtful, which are not asked yet") }
    }
    return "\(source): \(parts.joined(separator: "; "))"
  }

  /// Why notes were changed or left, a line each, and what is to be said of the whole file.
  var reasons: [String] {
    guard let cards else {
      let told = left.prefix(Self.toldReasons)
        .map { "\(source):\($0.line): left: \($0.reason): \($0.text.sanitized)" }
      let rest = left.count - told.count
      return rest > 0 ? told + ["\(source): \(Plural.count(rest, "more line")) of the page"] : told
    }
    return lines(cards.changed, "changed") + lines(cards.left, "left")
      + cards.remarks.map { "\(source): \($0.sanitized)" }
  }

  private func lines(_ remarks: [CardFile.Remark], _ what: String) -> [String] {
    let told = remarks.prefix(Self.toldReasons)
      .map { "\(place(of: $0)): \(what): \($0.reason.sanitized)" }
    let rest = remarks.count - told.count
    return rest > 0 ? told + ["\(source): \(Plural.count(rest, "more reason")) of this sort"] : told
  }

  private func place(of remark: CardFile.Remark) -> String {
    guard let openings else { return "\(source):\(remark.line)" }
    let opening = openings[remark.line - 1].sanitized
    return "\(source): note \(remark.line)" + (opening.isEmpty ? "" : " '\(opening)'")
  }

  /// What an update changed: a line for each fact, and one for all.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - target: The deck's file.
  ///   - isPlan: Whether nothing is written.
  /// - Returns: The lines.
  static func lines(_ changes: [DeckMerge.Change], of target: String, isPlan: Bool) -> [String] {
    guard !changes.isEmpty else { return ["\(target): nothing changed since it was imported"] }
    var lines = changes.prefix(toldFacts).map { "  \($0.outcome.word): \($0.saying.sanitized)" }
    if changes.count > toldFacts {
      lines.append("  and \(Plural.count(changes.count - toldFacts, "other"))")
    }
    let counts = DeckMerge.Outcome.allCases.compactMap { outcome -> String? in
      let count = changes.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.word)"
    }
    return lines + ["\(target): \(counts.joined(separator: ", "))\(isPlan ? " (not written)" : "")"]
  }
}

extension DeckMerge.Outcome {
  /// The word for what became of a fact.
  fileprivate var word: String {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .gone: "gone"
    case .kept: "kept as you wrote it"
    case .keptThoughGone: "kept, though gone from the source"
    case .dropped: "still dropped"
    }
  }
}
