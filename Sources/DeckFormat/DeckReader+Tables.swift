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
    } else if table.header.count == 2 {
      readTerms(table, quiz: quiz)
    } else {
      report(
        .note, "table",
        "this table names no two topics in its header, so nothing is asked from it; "
          + "head the columns with names of topics",
        at: block.location)
    }
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
          sides: sides, quiz: quiz, location: row.location, endLine: row.location.line,
          rule: areCounterparts ? "deck.counterpart" : "deck.contrast"))
    }
  }

  private mutating func readTerms(_ table: Table, quiz: Fact.Quizzing) {
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
          text: text.plainText, keyPoints: text.nodes.boldTexts, images: text.nodes.images,
          quiz: quiz, location: row.location, endLine: row.location.line, rule: "deck.terms-table"))
    }
  }
}

extension Array {
  /// The element at an index, or nil where the array has none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
