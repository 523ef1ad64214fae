import DeckFormat
import Markup

/// Makes the draft of a deck of notes, and sees to it that the deck says what they say.
struct CardDraftBuilder {
  /// The notes below the same headings.
  private struct Chapter {
    var path: [String]
    var terms: [(note: CardNote, term: [Inline], meaning: [Inline])] = []
    var cards: [DeckDraft.Entry] = []
  }

  private let language: String
  private let columns: [String]?
  private var chapters: [Chapter] = []
  private var placeOfChapter: [[String]: Int] = [:]
  /// What could not be written, by line.
  private var unwritable: [CardFile.Remark] = []

  /// Begins a deck.
  ///
  /// - Parameters:
  ///   - language: Its language.
  ///   - columns: The headers of terms and meanings; nil for the usual ones.
  init(language: String, columns: [String]?) {
    self.language = language
    self.columns = columns
  }

  /// Adds a note.
  mutating func add(_ note: CardNote) {
    let place: Int
    if let known = placeOfChapter[note.chapter] {
      place = known
    } else {
      place = chapters.count
      placeOfChapter[note.chapter] = place
      chapters.append(Chapter(path: note.chapter))
    }
    switch note.content {
    case .term(let term, let meaning) where CardMarkdown.isName(term):
      chapters[place].terms.append((note, term, meaning))
    case .pair(let front, let back, isReversed: true) where CardMarkdown.isName(front):
      chapters[place].terms.append((note, front, back))
    case .term(let front, let back), .pair(let front, let back, isReversed: false):
      addPairs([(front, back)], of: note, to: place)
    case .pair(let front, let back, isReversed: true):
      addPairs([(front, back), (back, front)], of: note, to: place)
    case .cloze(let pieces):
      guard let text = CardMarkdown.cloze(pieces) else {
        giveUp(note)
        return
      }
      chapters[place].cards.append(entry(text, of: note))
    }
  }

  private mutating func addPairs(
    _ pairs: [([Inline], [Inline])], of note: CardNote, to place: Int
  ) {
    let texts = pairs.compactMap { CardMarkdown.pair($0, $1) }
    guard texts.count == pairs.count else {
      giveUp(note)
      return
    }
    for text in texts { chapters[place].cards.append(entry(text, of: note)) }
  }

  /// What a note says beside its card; nil where nothing is left of it on a line.
  private static func remark(of note: CardNote) -> String? {
    let line = DraftMarkdown.line(note.note)
    return line.isEmpty ? nil : line
  }

  private func entry(_ text: String, of note: CardNote) -> DeckDraft.Entry {
    DeckDraft.Entry(
      kind: .authored, cells: [text], lines: note.lines, rule: "card",
      note: Self.remark(of: note))
  }

  private mutating func giveUp(_ note: CardNote) {
    unwritable.append(
      CardFile.Remark(
        line: note.lines.lowerBound, reason: "this cannot be written as a card of a deck"))
  }

  /// The deck.
  ///
  /// - Parameters:
  ///   - title: What it is called.
  ///   - origin: Where it comes from.
  ///   - tags: Its tags.
  /// - Returns: The deck, and the notes that it cannot hold.
  mutating func draft(
    title: String, origin: String, tags: [String]
  ) -> (DeckDraft, unwritable: [CardFile.Remark]) {
    var draft = DeckDraft(title: title, origin: origin, language: language, tags: tags)
    var open: [String] = []
    // What stands below no heading comes first, or it would stand below another one's.
    let places = chapters.indices.sorted { one, other in
      chapters[one].path.isEmpty && !chapters[other].path.isEmpty
    }
    for index in places {
      let terms = termParts(of: index)
      let chapter = chapters[index]
      var parts = terms
      if !chapter.cards.isEmpty {
        parts.append(
          DeckDraft.Part(level: 1, heading: nil, style: .paragraphs, entries: chapter.cards))
      }
      guard !parts.isEmpty else { continue }
      draft.parts += headed(parts, by: chapter.path, open: open)
      open = chapter.path
    }
    settle(&draft)
    return (draft, unwritable)
  }

  /// The parts of a chapter below those of its headings that do not stand there yet.
  private func headed(
    _ parts: [DeckDraft.Part], by path: [String], open: [String]
  ) -> [DeckDraft.Part] {
    let common = zip(path, open).prefix { $0 == $1 }.count
    var headings: [DeckDraft.Part] = path.indices.dropFirst(min(common, max(0, path.count - 1)))
      .map { depth in
        DeckDraft.Part(
          level: min(5, depth + 1), heading: DraftMarkdown.line(path[depth]), style: .paragraphs)
      }
    guard var last = headings.popLast() else { return parts }
    var parts = parts
    last.style = parts[0].style
    last.kindComment = parts[0].kindComment
    last.entries = parts[0].entries
    parts[0] = last
    return headings + parts
  }

  /// The terms of a chapter: as a table, or as bullets where some have other names or notes.
  private mutating func termParts(of index: Int) -> [DeckDraft.Part] {
    let terms = chapters[index].terms
    guard !terms.isEmpty else { return [] }
    let needsBullets = terms.contains { !$0.note.aliases.isEmpty || !$0.note.note.isEmpty }
    var entries: [DeckDraft.Entry] = []
    var others: [DeckDraft.Entry] = []
    for (note, term, meaning) in terms {
      let bullet =
        needsBullets
        ? CardMarkdown.bullet(term, aliases: note.aliases, meaning, language: language) : nil
      if let cells = needsBullets ? bullet.map({ [$0] }) : CardMarkdown.row(term, meaning) {
        entries.append(
          DeckDraft.Entry(
            kind: .definition, cells: cells, lines: note.lines, rule: "term",
            note: Self.remark(of: note)))
      } else if let text = CardMarkdown.pair(term, meaning) {
        others.append(entry(text, of: note))
      } else {
        giveUp(note)
      }
    }
    chapters[index].cards = others + chapters[index].cards
    guard !entries.isEmpty else { return [] }
    return [
      DeckDraft.Part(
        level: 1, heading: nil,
        style: needsBullets ? .bullets : .table(columns ?? ["Term", "Meaning"]),
        kindComment: needsBullets ? "definitions" : nil, entries: entries)
    ]
  }

  /// Gives identifiers to what would have the same one, and takes out what is not read.
  private mutating func settle(_ draft: inout DeckDraft) {
    var used: [String: Int] = [:]
    for _ in 0..<3 {
      let printed = draft.printed()
      let deck = Deck(parsing: printed.text, path: "draft.md")
      let lines = printed.text.split(separator: "\n", omittingEmptySubsequences: false)
      var change: [Int: String] = [:]
      for diagnostic in deck.diagnostics where diagnostic.code == "duplicate" {
        guard let number = printed.numberOfLine[diagnostic.location.line] else { continue }
        let base = Self.base(of: lines[diagnostic.location.line - 1])
        used[base, default: 1] += 1
        change[number] = "\(base)-\(used[base] ?? 2)"
      }
      guard !change.isEmpty else { break }
      draft.update { number, entry in
        entry.id = change[number] ?? entry.id
        return true
      }
    }
    let printed = draft.printed()
    let deck = Deck(parsing: printed.text, path: "draft.md")
    let broken = Set(
      deck.diagnostics.filter { $0.severity == .error }
        .compactMap { printed.numberOfLine[$0.location.line] })
    let read = Set(deck.facts.compactMap { printed.numberOfLine[$0.location.line] })
    var failed: [CardFile.Remark] = []
    draft.update { number, entry in
      guard broken.contains(number) || !read.contains(number) else { return true }
      failed.append(
        CardFile.Remark(
          line: entry.lines.lowerBound, reason: "this cannot be written as a card of a deck"))
      return false
    }
    unwritable += failed
  }

  /// The beginning of an identifier for what a line says.
  private static func base(of line: Substring) -> String {
    var words = line.prefix { $0 != "<" }
    for mark in ["| ", "- **", "Q: ", "C: "] where words.hasPrefix(mark) {
      words = words.dropFirst(mark.count)
    }
    let end = words.firstRange(of: " :: ")?.lowerBound ?? words.firstIndex(of: "|")
    words = words[..<(end ?? words.endIndex)].prefix(while: { $0 != "*" })
    let name = words.split(separator: " ").prefix(4).joined(separator: " ")
      .filter { $0.isLetter || $0.isNumber || $0 == " " }
    return name.isEmpty ? "card" : Slug.of(name)
  }
}
