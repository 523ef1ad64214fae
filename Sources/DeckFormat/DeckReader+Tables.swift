import Markup

extension DeckReader {
  /// Reads a table: a comparison of topics, or a list of terms and their meanings.
  mutating func readTable(_ table: Table, at block: Block, in context: Context) {
    let quiz = takeQuiz()
    pendingKind = nil
    let names = table.header.map { HeadingText($0.inlines).name }
    let isTopic = names.map { topicsByName[keywords.plainName($0)] != nil }
    if isTopic.count(where: { $0 }) >= 2 {
      readComparison(table, names: names, isTopic: isTopic, quiz: quiz, at: block, in: context)
    } else if let isSide = sides(of: names, isTopic: isTopic, in: context) {
      readComparison(table, names: names, isTopic: isSide, quiz: quiz, at: block, in: context)
    } else if table.header.count == 2 {
      readTerms(table, columns: columns(names), quiz: quiz)
    } else {
      report(
        .note, "table",
        "this table names no two topics in its header, so nothing is asked from it; leave two "
          + "columns, a name and what is said of it, or head the first one with "
          + "'\(keywords.aspects[0].capitalizedFirst)' to compare the others",
        at: block.location)
    }
  }

  /// Which columns of a table are compared though fewer than two of them are topics; nil if the
  /// table compares nothing.
  private mutating func sides(
    of names: [String], isTopic: [Bool], in context: Context
  ) -> [Bool]? {
    let others = names.dropFirst()
    if keywords.heading(context.heading, says: keywords.counterparts) {
      if names.count > 2, !others.contains("") { return names.indices.map { $0 > 0 || isTopic[0] } }
      if names.count == 2, !columns(names).isEmpty,
        !keywords.terms.contains(keywords.plainName(names[0]))
      {
        return [true, true]
      }
    }
    guard names.count > 2, !isTopic[0], !others.contains("") else { return nil }
    let isComparison =
      names[0].isEmpty || keywords.aspects.contains(keywords.plainName(names[0]))
      || others.count { termNames.contains(keywords.plainName($0)) } >= 2
    return isComparison ? names.indices.map { $0 > 0 } : nil
  }

  /// The headers of a table of two columns, if they say more than that there are terms with their
  /// meanings; else empty.
  private func columns(_ names: [String]) -> [String] {
    guard !names.contains(""), !keywords.isMeaning(names[1]) else { return [] }
    let saysMore = names.contains {
      !keywords.isMeaning($0) && !keywords.terms.contains(keywords.plainName($0))
    }
    return saysMore ? names : []
  }

  private mutating func readComparison(
    _ table: Table, names: [String], isTopic: [Bool], quiz: Fact.Quizzing, at block: Block,
    in context: Context
  ) {
    let areCounterparts = keywords.heading(context.heading, says: keywords.counterparts)
    let aspectColumn = isTopic.firstIndex(of: false)
    for row in table.rows {
      var sides: [Fact.Side] = []
      for (column, cell) in row.cells.enumerated() where isTopic[safe: column] == true {
        let value = cell.inlines.plainText
        if value.isEmpty {
          report(
            .warning, "empty-cell",
            "the cell below '\(names[column])' is empty; fill it in, or leave the row out",
            at: cell.location)
        } else {
          sides.append(Fact.Side(term: names[column], value: value))
        }
      }
      let aspectCell = aspectColumn.flatMap { row.cells[safe: $0] }
      let aspect = aspectCell.map { HeadingText($0.inlines) }
      guard sides.count >= 2 else { continue }
      let name = aspect?.name ?? ""
      let text = sides.map(\.value).joined(separator: " / ")
      let fixed = row.cells.lazy.compactMap(\.inlines.nodes.fixedID).first ?? aspect?.id
      let own = fixed ?? (name.isEmpty ? Slug.ofText(text) : Slug.of(name))
      add(
        Fact(
          id: "\(context.headingID.isEmpty ? "compared" : context.headingID)/\(own)",
          kind: .contrast, topic: "", heading: context.heading, name: name, text: text,
          sides: sides, quiz: row.isQuizOff ? .off : quiz, location: row.location,
          endLine: row.location.line,
          rule: areCounterparts ? "deck.counterpart" : "deck.contrast"))
    }
  }

  private mutating func readTerms(_ table: Table, columns: [String], quiz: Fact.Quizzing) {
    for row in table.rows where row.cells.count == 2 {
      let head = HeadingText(row.cells[0].inlines)
      let id = row.cells.lazy.compactMap(\.inlines.nodes.fixedID).first ?? head.id
      let text = row.cells[1].inlines
      guard !head.name.isEmpty, !text.plainText.isEmpty else {
        report(
          .warning, "empty-cell", "a cell of this row is empty; fill it in, or leave the row out",
          at: row.location)
        continue
      }
      add(
        Fact(
          id: id ?? Slug.of(head.name), kind: .definition, topic: "", name: head.name,
          text: text.plainText, columns: columns, keyPoints: text.nodes.boldTexts,
          images: text.nodes.images, quiz: row.isQuizOff ? .off : quiz, location: row.location,
          endLine: row.location.line,
          rule: "deck.terms-table"))
    }
  }
}

extension Row {
  /// Whether a comment in one of the cells keeps the row from being asked.
  fileprivate var isQuizOff: Bool { cells.contains { $0.inlines.nodes.isQuizOff } }
}

extension Array {
  /// The element at an index, or nil where the array has none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
