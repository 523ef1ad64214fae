import Markup

extension DeckReader {
  /// The names of topics, definitions and labels in the whole file, in lower case without articles.
  ///
  /// Tables may stand above what they compare, so facts read so far do not tell.
  func namesOfTerms() -> Set<String> {
    var names = Set(topicsByName.keys)
    for block in deck.document.blocks {
      switch block.content {
      case .list(let list):
        for item in list.items {
          guard case .paragraph(let inlines)? = item.blocks.first?.content,
            let label = Label(inlines.nodes, isPlainAllowed: true, keywords: keywords)
          else { continue }
          for name in [label.name] + label.aliases { names.insert(keywords.plainName(name)) }
        }
      case .table(let table) where table.header.count == 2:
        for row in table.rows {
          guard let head = row.cells.first else { continue }
          names.insert(keywords.plainName(HeadingText(head.inlines).name))
        }
      case .paragraph(let inlines):
        let lines = inlines.nodes.lines
        for index in lines.indices where lines.count > 1 {
          guard case .entry(let term, _)? = CardLine.card(lines, at: index)?.0 else { continue }
          names.insert(keywords.plainName(HeadingText(text: term.plainText, id: nil).name))
        }
      default: continue
      }
    }
    return names
  }
}
