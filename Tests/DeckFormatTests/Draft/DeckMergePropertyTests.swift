import DeckFormat
import Testing

/// What holds for any two copies of a source.
struct DeckMergePropertyTests {
  private static let words = [
    "gust", "calm", "gale", "lull", "storm", "breeze", "squall", "luff", "leech", "foot",
  ]
  private static let meanings = [
    "a short wind", "no wind at all", "a strong wind", "a pause of the wind", "the front edge",
    "the lower edge of a sail", "a very strong wind", "the rear edge",
  ]
  private static let styles: [DeckDraft.Part.Style] = [
    .table(["Term", "Meaning"]), .bullets, .paragraphs, .questions,
  ]

  private func draft(_ generator: inout Generator) -> DeckDraft {
    var draft = DeckDraft(title: "Words", origin: "words.csv")
    var line = 0
    for (index, style) in Self.styles.enumerated() where generator.next(below: 5) > 0 {
      var part = DeckDraft.Part(
        level: 1, heading: ["Terms", "Parts", "Cards", "Questions"][index], style: style,
        kindComment: style == .bullets ? "definitions" : nil)
      for word in Self.words where generator.next(below: 3) > 0 {
        let meaning = Self.meanings[generator.next(below: Self.meanings.count)]
        line += 1
        let (kind, cells): (Fact.Kind, [String]) =
          switch style {
          case .table: (.definition, [word, meaning])
          case .bullets: (.definition, ["**the \(word)**: \(meaning)"])
          case .questions: (.faq, ["What about the \(word)?", meaning])
          default: (.authored, ["Q: What do you know of the \(word)?\nA: \(meaning)"])
          }
        part.entries.append(
          DeckDraft.Entry(
            kind: kind, cells: cells, lines: line...line, rule: "x",
            doubt: generator.next(below: 6) == 0 ? "unsure" : nil,
            note: style != .table(["Term", "Meaning"]) && generator.next(below: 6) == 0
              ? "A note on it." : nil))
      }
      if !part.entries.isEmpty { draft.parts.append(part) }
    }
    return draft
  }

  private func statements(_ deck: Deck) -> [String] {
    deck.facts.filter { $0.kind != .list }
      .map { "\($0.kind) \($0.name) \($0.text) \($0.note ?? "")" }.sorted()
  }

  @Test func anUntouchedDeckSaysWhatTheNewerCopySays() {
    var generator = Generator(seed: 11)
    for round in 0..<150 {
      let first = draft(&generator)
      let record = ImportRecord(
        Deck(parsing: first.text, path: "words.md").facts.filter { $0.kind != .list })
      let newer = draft(&generator)
      let merge = DeckMerge(newer, into: record.added(to: first.text), path: "words.md")
      let merged = Deck(parsing: merge.text, path: "words.md")
      #expect(!merged.hasErrors, "\(round): \(merged.diagnostics.map(\.description))")
      #expect(
        statements(merged) == statements(Deck(parsing: newer.text, path: "words.md")), "\(round)")
      let again = DeckMerge(newer, into: merge.text, path: "words.md")
      #expect(again.text == merge.text, "\(round)")
      #expect(again.changes == [], "\(round)")
    }
  }

  @Test func whatWasWrittenByHandIsStillThere() {
    var generator = Generator(seed: 12)
    for round in 0..<150 {
      let first = draft(&generator)
      let record = ImportRecord(
        Deck(parsing: first.text, path: "words.md").facts.filter { $0.kind != .list })
      var lines = record.added(to: first.text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      // An own card before some heading, own prose below another, and a fact that was dropped.
      let headings = lines.indices.filter { lines[$0].hasPrefix("# ") }
      guard let heading = headings.first else { continue }
      lines.insert(contentsOf: ["mine :: my own card", ""], at: heading)
      let rows = lines.indices.filter { lines[$0].hasPrefix("| ") && !lines[$0].contains("---") }
      var dropped: String?
      if rows.count > 2, let row = rows.last {
        dropped = lines[row].split(separator: " ")[1...].first.map(String.init)
        lines.remove(at: row)
      }
      let merge = DeckMerge(
        draft(&generator), into: lines.joined(separator: "\n"), path: "words.md")
      let merged = Deck(parsing: merge.text, path: "words.md")
      #expect(!merged.hasErrors, "\(round): \(merged.diagnostics.map(\.description))")
      #expect(merged.facts.contains { $0.name == "mine" && $0.text == "my own card" }, "\(round)")
      if let dropped { #expect(merged.indexOfFact[dropped] == nil, "\(round) \(dropped)") }
    }
  }
}
