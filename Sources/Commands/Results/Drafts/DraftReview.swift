import DeckFormat

/// The facts of a draft, looked at one by one before anything is written.
///
/// A state machine: it reads no line and writes none. Every event is answered with effects; the last
/// one is ``Effect/write(_:)`` or ``Effect/leave``.
struct DraftReview: Equatable {
  /// What the reader did.
  enum Event: Equatable {
    /// The first fact is wanted.
    case started
    /// A line was typed.
    case line(String)
    /// Ctrl-C or Ctrl-D, or the end of the input.
    case left
  }

  /// What is to be done.
  enum Effect: Equatable {
    /// Show a line.
    case show(String)
    /// Read a line behind these words.
    case ask(String)
    /// Write this draft; nothing more comes.
    case write(DeckDraft)
    /// Write nothing; nothing more comes.
    case leave
  }

  private enum State: Equatable {
    case fact
    case editing
    case confirming(isLeaving: Bool)
    case over
  }

  /// What was decided about a fact.
  private enum Decision: Equatable {
    case kept
    case dropped
    case edited([String])
  }

  private let draft: DeckDraft
  /// The places of the facts that are looked at.
  private let numbers: [Int]
  private let lines: [Substring]
  private let headings: [String]
  private var decisions: [Int: Decision] = [:]
  private var place = 0
  private var state = State.fact

  /// Prepares a review.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - numbers: The places of the facts to look at in its entries, ascending; all others are kept.
  ///   - source: The text it was made of.
  init(_ draft: DeckDraft, numbers: [Int], source: String) {
    self.draft = draft
    self.numbers = numbers
    lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var headings: [String] = []
    var heading = ""
    for part in draft.parts {
      heading = part.heading ?? heading
      headings += Array(repeating: heading, count: part.entries.count)
    }
    self.headings = headings
  }

  /// Answers an event.
  mutating func handle(_ event: Event) -> [Effect] {
    switch (state, event) {
    case (.over, _): return []
    case (_, .started): return place < numbers.count ? showFact() : confirm(isLeaving: false)
    case (.fact, .line(let line)): return decide(line)
    case (.fact, .left): return confirm(isLeaving: true)
    case (.editing, .line(let line)): return edit(line)
    case (.editing, .left): return [.show("left as it is")] + showFact()
    case (.confirming(let isLeaving), .line(let line)): return answer(line, isLeaving: isLeaving)
    case (.confirming, .left):
      state = .over
      return [.leave]
    }
  }

  private static let keys = "1 keep  2 drop  3 edit  4 keep all the rest  < back: "

  private mutating func decide(_ line: String) -> [Effect] {
    switch line.filter({ !$0.isWhitespace }) {
    case "1": return decide(.kept)
    case "2": return decide(.dropped)
    case "3":
      state = .editing
      let cells = cells(of: numbers[place])
      return (cells.count > 1 ? [.show("the parts have ' | ' between them; keep it so")] : [])
        + [.show(cells.joined(separator: " | ")), .ask("new text, Enter leaves it: ")]
    case "4":
      for number in numbers[place...] where decisions[number] == nil { decisions[number] = .kept }
      place = numbers.count
      return confirm(isLeaving: false)
    case "<":
      guard place > 0 else { return [.show("this is the first one"), .ask(Self.keys)] }
      place -= 1
      return showFact()
    default: return [.ask(Self.keys)]
    }
  }

  private mutating func decide(_ decision: Decision) -> [Effect] {
    // An edited fact that is kept stays edited.
    if decision != .kept || decisions[numbers[place]].map({ $0 == .dropped }) ?? true {
      decisions[numbers[place]] = decision
    }
    place += 1
    return place < numbers.count ? showFact() : confirm(isLeaving: false)
  }

  private mutating func edit(_ line: String) -> [Effect] {
    let number = numbers[place]
    guard line.contains(where: { !$0.isWhitespace }) else {
      state = .fact
      return showFact()
    }
    let old = cells(of: number)
    let new = old.count == 1 ? [line] : line.parts(between: " | ")
    guard new.count == old.count else {
      return [
        .show("this has \(old.count) parts with ' | ' between them; write as many"),
        .ask("new text, Enter leaves it: "),
      ]
    }
    let shape = draft.entries[number].cells.map { $0.split(separator: "\n").count }
    var rest = new[...]
    let cells = shape.map { count in
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count).joined(separator: "\n")
    }
    guard reads(cells, at: number) else {
      return [
        .show("nothing can be asked from this; write it in the form it had"),
        .ask("new text, Enter leaves it: "),
      ]
    }
    decisions[number] = .edited(cells)
    state = .fact
    return showFact()
  }

  private func reads(_ cells: [String], at number: Int) -> Bool {
    var changed = draft
    changed.update { place, entry in
      if place == number { entry.cells = cells }
      return true
    }
    let printed = changed.printed()
    let deck = Deck(parsing: printed.text, path: "draft.md")
    return !deck.hasErrors
      && deck.factPlaces(in: printed).contains(number)
  }

  private mutating func confirm(isLeaving: Bool) -> [Effect] {
    state = .confirming(isLeaving: isLeaving)
    let kept = reviewed.entries.count
    let count = "\(kept) \(kept == 1 ? "fact" : "facts")"
    let asked =
      isLeaving
      ? "leave? 1 write \(count) first  2 write nothing  < go on: "
      : "write \(count)? 1 yes  2 no  < back: "
    return [.ask(asked)]
  }

  private mutating func answer(_ line: String, isLeaving: Bool) -> [Effect] {
    switch line.filter({ !$0.isWhitespace }) {
    case "1":
      state = .over
      return [.write(reviewed)]
    case "2":
      state = .over
      return [.leave]
    case "<":
      state = .fact
      if !isLeaving, place > 0 { place = min(place, numbers.count) - 1 }
      return place < numbers.count ? showFact() : confirm(isLeaving: isLeaving)
    default: return confirm(isLeaving: isLeaving)
    }
  }

  /// The draft as decided so far; what was not looked at is kept.
  private var reviewed: DeckDraft {
    var result = draft
    result.update { number, entry in
      switch decisions[number] {
      case .dropped: return false
      case .edited(let cells): entry.cells = cells
      case .kept, nil: break
      }
      // What somebody looked at is no longer in doubt.
      if decisions[number] != nil { entry.doubt = nil }
      return true
    }
    return result
  }

  /// The lines of a fact's cells, as they were edited last.
  private func cells(of number: Int) -> [String] {
    var cells = draft.entries[number].cells
    if case .edited(let edited) = decisions[number] { cells = edited }
    return cells.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private mutating func showFact() -> [Effect] {
    state = .fact
    let number = numbers[place]
    let entry = draft.entries[number]
    let line = entry.lines.lowerBound
    var effects: [Effect] = [.show("")]
    let heading = headings[number].isEmpty ? "" : "  \(headings[number])"
    effects.append(.show("\(place + 1) of \(numbers.count)\(heading)"))
    for cell in cells(of: number) { effects.append(.show("  \(cell)")) }
    if let note = entry.note { effects.append(.show("  > \(note)")) }
    if lines.indices.contains(line - 1) {
      effects.append(.show("line \(line): \(String(lines[line - 1].prefix(200)))"))
    }
    effects.append(.show("read by: \(RuleWords.words(for: entry.rule))"))
    if let doubt = entry.doubt { effects.append(.show("in doubt: \(doubt)")) }
    switch decisions[number] {
    case .dropped: effects.append(.show("you dropped it"))
    case .edited: effects.append(.show("you edited it"))
    case .kept, nil: break
    }
    return effects + [.ask(Self.keys)]
  }
}
