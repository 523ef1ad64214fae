extension [ArticleBlock] {
  /// The first list among blocks.
  var firstList: ArticleList? {
    for case .list(let list) in self { return list }
    return nil
  }

  /// What stands in paragraphs and lists, as one text.
  var innerText: String {
    compactMap { block -> String? in
      switch block {
      case .paragraph(let text): text.flowing.plain.trimmed
      case .list(let list): list.items.map { $0.text.flowing.plain.trimmed }.joined(separator: "; ")
      default: nil
      }
    }.joined(separator: " ")
  }
}
