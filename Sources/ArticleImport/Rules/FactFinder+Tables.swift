import DeckFormat

extension FactFinder {
  /// Reads a table: a comparison, terms with their meanings, or things with what is said of each.
  mutating func readTable(_ table: ArticleTable, in place: Surroundings) {
    guard place.kind != .nothing, !Self.isTimetable(table) else { return }
    let header = table.header.map { $0.flowing.plain.trimmed }
    let width = max(header.count, table.rows.map(\.count).max() ?? 0)
    guard width >= 2, !isTimetable(table) else { return }
    if width == 2 {
      readPairs(table, header: header, columns: (0, 1), in: place)
    } else if let sides = comparedColumns(header, in: place) {
      readComparison(table, header: header, sides: sides, in: place)
    } else if width == 4, isTwice(header, table) {
      readPairs(table, header: Array(header.prefix(2)), columns: (0, 1), in: place)
      readPairs(table, header: Array(header.suffix(2)), columns: (2, 3), in: place)
    } else {
      readEntities(table, header: header, in: place)
    }
  }

  /// Whether most cells behind the first column are hours, dates or prices.
  private func isTimetable(_ table: ArticleTable) -> Bool {
    let cells = table.rows.flatMap { $0.dropFirst().map { $0.plain.trimmed } }
    let times = cells.count { cell in
      cell.utf8.count <= 24
        && (ArticleLabel.hasClock(cell) || Reminder.isTime(cell) || ArticleLabel.isPrice(cell))
    }
    return times * 2 > cells.count
  }

  /// The columns of a table that are compared; nil if it compares nothing.
  private func comparedColumns(_ header: [String], in place: Surroundings) -> [Int]? {
    guard header.count >= 3 else { return nil }
    let others = Array(header.indices.dropFirst())
    guard others.allSatisfy({ !header[$0].isEmpty }) else { return nil }
    let cells = header.map { ArticleText($0, line: 1) }
    if ComparisonTable.sides(of: ArticleTable(header: cells, rows: [])) != nil { return others }
    let known = others.filter { terms.name(of: header[$0]) != nil }
    if known.count == others.count, terms.name(of: header[0]) == nil { return others }
    let heading = TextWords.of(place.heading)
    if heading.contains(where: {
      ["vs", "versus", "compared", "comparison", "difference", "differences"].contains($0)
    }),
      !TableWords.isHeader(header[0])
        || ["type", "feature", "category"].contains(header[0].lowercased())
    {
      return others
    }
    return nil
  }

  private mutating func readComparison(
    _ table: ArticleTable, header: [String], sides: [Int], in place: Surroundings
  ) {
    let group = newGroup()
    for row in table.rows {
      guard let lines = row.lines, row.count == header.count else { continue }
      let aspect = row[0].flowing.plain.trimmingMarks
      let values = sides.map {
        Fact.Side(
          term: terms.name(of: header[$0]) ?? header[$0], value: row[$0].flowing.plain.trimmed)
      }
      guard
        values.allSatisfy({
          !$0.value.isEmpty && !["-", "–", "—", "n/a", "?"].contains($0.value.lowercased())
        })
      else { continue }
      add(
        FoundFact(
          kind: .contrast, subject: values.map(\.term).joined(separator: " vs "),
          heading: sections[place.section].heading, name: aspect,
          text: values.map(\.value).joined(separator: " / "), sides: values, lines: lines,
          rule: Rule.table, tier: .structure,
          group: group))
    }
  }

  /// Whether four columns are two pairs: the same headers twice, or none.
  private func isTwice(_ header: [String], _ table: ArticleTable) -> Bool {
    if header.count == 4 {
      return header[0].lowercased() == header[2].lowercased()
        && header[1].lowercased() == header[3].lowercased()
    }
    return header.isEmpty
  }

  private mutating func readPairs(
    _ table: ArticleTable, header: [String], columns: (Int, Int), in place: Surroundings
  ) {
    let isPricey = header.contains {
      ["price", "cost", "amount", "qty", "quantity", "hours", "preis"].contains($0.lowercased())
    }
    guard !isPricey else { return }
    // Two terms as headers: each row is a contrast between them.
    if header.count == 2, let left = terms.name(of: header[0]),
      let right = terms.name(of: header[1]), left != right
    {
      let group = newGroup()
      for row in table.rows where row.count > columns.1 {
        guard let lines = row.lines else { continue }
        let values = [
          Fact.Side(term: left, value: row[columns.0].flowing.plain.trimmed),
          Fact.Side(term: right, value: row[columns.1].flowing.plain.trimmed),
        ]
        add(
          FoundFact(
            kind: .contrast, subject: "\(left) vs \(right)",
            heading: sections[place.section].heading,
            text: values.map(\.value).joined(separator: " / "), sides: values, lines: lines,
            rule: Rule.table, tier: .structure, group: group))
      }
      return
    }
    let group = newGroup()
    let swaps =
      header.count == 2 && TableWords.isHeader(header[1])
      && ["meaning", "definition", "description", "explanation", "bedeutung"].contains(
        header[0].lowercased())
    for row in table.rows where row.count > columns.1 {
      guard let lines = row.lines else { continue }
      let term = row[swaps ? columns.1 : columns.0].flowing.plain.trimmingMarks
      let text = row[swaps ? columns.0 : columns.1].flowing.plain.trimmed
      guard !term.isEmpty, !text.isEmpty, !Reminder.isTime(text), !Reminder.isTime(term),
        !Reminder.isReminder(term),
        term.count <= 2 || !LabelWords.banned.contains(term.lowercased())
      else { continue }
      let (name, aliases, qualifier) = NameBrackets.parted(term)
      let kind: Fact.Kind =
        switch place.kind {
        case .roles?: .role
        case .stages?: .stage
        default:
          ["role", "who", "character", "person", "job", "position"].contains(
            header.first?.lowercased() ?? "") ? .role : .definition
        }
      if kind == .stage {
        addStage(term, text: text, in: place, lines: lines, rule: Rule.table, group: group)
      } else {
        addNamed(
          kind, name: name, aliases: aliases, qualifier: qualifier, text: text, in: place,
          lines: lines, rule: Rule.table, group: group)
      }
    }
  }

  /// Whether a table is a timetable: its rows begin with hours or dates.
  private static func isTimetable(_ table: ArticleTable) -> Bool {
    let times = table.rows.count { row in
      row.first.map { ArticleLabel.hasClock($0.plain) || Reminder.isTime($0.plain) } ?? false
    }
    return times * 2 >= table.rows.count && times > 0
  }

  /// Reads rows of things, whose first cell names one and whose others say something of it.
  private mutating func readEntities(
    _ table: ArticleTable, header: [String], in place: Surroundings
  ) {
    let group = newGroup()
    let isPricey = header.contains {
      ["price", "cost", "qty", "preis", "room", "deadline", "due", "grade"].contains(
        $0.lowercased())
    }
    guard !isPricey else { return }
    // A first column that counts the rows names nothing.
    let numbers = table.rows.count { row in row.first.map { Int($0.plain.trimmed) != nil } ?? false
    }
    let start =
      numbers * 2 > table.rows.count
        && (header.first.map {
          ["#", "no", "no.", "nr", "", "step", "stage", "phase"].contains($0.lowercased())
        } ?? true) ? 1 : 0
    let isOrdered =
      start == 1
      && (place.kind == .stages
        || ["step", "stage", "phase"].contains(header.first?.lowercased() ?? ""))
    // A bracket behind nearly every name gives its other name.
    let remarks = table.rows.count { row in
      row.count > start
        && NameBrackets.parted(row[start].flowing.plain.trimmingMarks).qualifier != nil
    }
    let isNamedTwice = remarks >= 3 && remarks * 10 >= table.rows.count * 7
    for row in table.rows where row.count >= 2 + start {
      guard let lines = row.lines else { continue }
      var (name, aliases, qualifier) = NameBrackets.parted(row[start].flowing.plain.trimmingMarks)
      if isNamedTwice, let other = qualifier, other.wordCount <= 3 {
        (aliases, qualifier) = ([other], nil)
      }
      var parts: [String] = []
      for (column, cell) in row.enumerated().dropFirst(start + 1) {
        let text = cell.flowing.plain.trimmed
        guard !text.isEmpty, !["-", "–", "—"].contains(text) else { continue }
        let head = column < header.count ? header[column] : ""
        let isPlain =
          parts.isEmpty
          && (head.isEmpty
            || TableWords.isHeader(head)
              && [
                "meaning", "definition", "description", "explanation", "bedeutung", "what it means",
                "what it is", "function", "responsibility",
              ].contains(head.lowercased()))
        parts.append(isPlain || head.isEmpty ? text : "\(head.lowercasedFirst): \(text)")
      }
      let text = parts.joined(separator: "; ")
      guard !name.isEmpty, !text.isEmpty, !Reminder.isReminder(name), !Reminder.isTime(name) else {
        continue
      }
      if isOrdered {
        addStage(name, text: text, in: place, lines: lines, rule: Rule.table, group: group)
        continue
      }
      let kind: Fact.Kind =
        place.kind == .roles
          || ["role", "who", "character", "person", "job"].contains(
            header.first?.lowercased() ?? "")
        ? .role : .definition
      addNamed(
        kind, name: name, aliases: aliases, qualifier: qualifier, text: text, in: place,
        lines: lines, rule: Rule.table, group: group)
    }
  }
}

extension String {
  /// This text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// This text with a small first letter, unless its first word has capitals of its own.
  var lowercasedFirst: String {
    guard let first, first.isUppercase,
      !dropFirst().prefix(while: { $0.isLetter }).contains(where: \.isUppercase)
    else { return self }
    return first.lowercased() + dropFirst()
  }
}
