extension ArticleBlock {
  /// The texts in it, in order, as if it had no form: for cells and descriptions, which hold no
  /// blocks.
  var texts: [ArticleText] {
    switch self {
    case .heading(_, let text), .paragraph(let text), .code(let text): [text]
    case .list(let list): list.items.flatMap { [$0.text] + $0.blocks.flatMap(\.texts) }
    case .table(let table): table.header + table.rows.flatMap(\.self)
    case .definitions(let entries): entries.flatMap { $0.terms + $0.texts }
    case .quote(let blocks): blocks.flatMap(\.texts)
    }
  }
}
