import Markup

extension DeckDraft {
  /// Names the kind of a part's entries in a comment wherever its heading would make something else of
  /// them.
  package mutating func settleKinds() {
    let printed = printed()
    let deck = Deck(parsing: printed.text, path: "draft.md")
    var kindOfLine: [Int: Fact.Kind] = [:]
    for fact in deck.facts where fact.kind != .list && fact.kind != .alias && fact.kind != .gloss {
      kindOfLine[fact.location.line] = fact.kind
    }
    var linesOfEntry: [Int: [Int]] = [:]
    for (line, number) in printed.numberOfLine { linesOfEntry[number, default: []].append(line) }
    var number = 0
    for index in parts.indices {
      defer { number += parts[index].entries.count }
      guard let entry = parts[index].entries.first, let word = entry.kind.commentWord else {
        continue
      }
      switch parts[index].style {
      case .bullets, .numbers: break
      case .paragraphs, .table, .questions: continue
      }
      let lines = linesOfEntry[number] ?? []
      if !lines.contains(where: { kindOfLine[$0] == entry.kind }) {
        parts[index].kindComment = word
      }
    }
  }
}

extension Fact.Kind {
  /// The word that names the kind in a `quiz:` comment; nil for kinds that need none.
  fileprivate var commentWord: String? {
    switch self {
    case .role: "roles"
    case .characteristic: "characteristics"
    case .stage: "stages"
    case .example: "examples"
    case .definition: "definitions"
    case .labelled: "labels"
    case .alias, .gloss, .contrast, .faq, .authored, .list: nil
    }
  }
}
