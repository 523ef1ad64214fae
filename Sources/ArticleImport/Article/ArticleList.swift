/// A list of an article.
package struct ArticleList: Equatable, Sendable {
  /// Whether its items are numbered or lettered.
  package var isNumbered: Bool
  /// Its items, in order; never empty.
  package var items: [ArticleItem]

  /// Creates a list from its items.
  package init(isNumbered: Bool, items: [ArticleItem]) {
    self.isNumbered = isNumbered
    self.items = items
  }
}

/// One item of a list.
package struct ArticleItem: Equatable, Sendable {
  /// What stands beside its mark.
  package var text: ArticleText
  /// What stands indented below it: further paragraphs, lists of the next level.
  package var blocks: [ArticleBlock]

  /// Creates an item from its text and what stands below it.
  package init(text: ArticleText, blocks: [ArticleBlock] = []) {
    self.text = text
    self.blocks = blocks
  }
}
