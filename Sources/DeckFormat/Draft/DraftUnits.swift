/// The units of a draft's file, each with the entry it is of.
struct DraftUnits {
  /// The draft.
  let draft: DeckDraft
  /// The lines of its file.
  let lines: [Substring]
  /// The units, in order.
  let units: [DeckUnits.Unit]
  /// The place in the draft's entries of each unit.
  let entry: [Int]
  /// The place in the draft's parts of each unit.
  let part: [Int]

  /// Prints a draft and reads it.
  init(_ draft: DeckDraft, path: String) {
    self.draft = draft
    let printed = draft.printed()
    lines = printed.text.split(separator: "\n", omittingEmptySubsequences: false)
    var partOfEntry: [Int] = []
    for (index, part) in draft.parts.enumerated() {
      partOfEntry += Array(repeating: index, count: part.entries.count)
    }
    let all = DeckUnits(Deck(parsing: printed.text, path: path), lines: lines).units
    let known = all.compactMap { unit in
      printed.numberOfLine[unit.lines.lowerBound].map { (unit, $0) }
    }
    units = known.map(\.0)
    entry = known.map(\.1)
    part = known.map { partOfEntry[$0.1] }
  }

  /// The lines of a unit.
  ///
  /// - Parameters:
  ///   - index: The unit's place.
  ///   - isAsked: Whether what keeps it from being asked is left out.
  /// - Returns: The lines.
  func lines(of index: Int, isAsked: Bool = false) -> [String] {
    let range = units[index].lines
    return lines[(range.lowerBound - 1)..<range.upperBound].map { line in
      guard isAsked, let start = line.firstRange(of: " <!-- quiz: off"),
        let end = line[start.upperBound...].firstRange(of: "-->")
      else { return String(line) }
      return String(line[..<start.lowerBound] + line[end.upperBound...])
    }
  }

  /// Whether a unit is a paragraph or heading, with a blank line between it and the next.
  func isLoose(_ index: Int) -> Bool {
    switch draft.parts[part[index]].style {
    case .paragraphs, .questions: true
    case .bullets, .numbers, .table: false
    }
  }

  /// The heading a unit stands below, as a line; nil if it stands below none.
  func heading(of index: Int) -> String? {
    draft.parts[...part[index]].last { $0.heading != nil }
      .flatMap { part in
        part.heading.map { String(repeating: "#", count: part.level) + " " + $0 }
      }
  }

  /// The part of a unit with nothing but the unit, as lines without a blank one before.
  func block(of index: Int) -> [String] {
    var part = draft.parts[part[index]]
    let heading = heading(of: index)
    part.entries = [draft.entries[entry[index]]]
    part.heading = nil
    let text = DeckDraft(title: "x", parts: [part]).text
    let body = text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(4).dropLast().map(String.init)
    return (heading.map { [$0, ""] } ?? []) + body
  }
}
