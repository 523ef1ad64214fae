/// A table of an article.
package struct ArticleTable: Equatable, Sendable {
  /// The cells of its header; empty where it has none.
  package var header: [ArticleText]
  /// The rows below, each with as many cells as its source has.
  package var rows: [[ArticleText]]
  /// What stands above or below it as its title; nil if nothing does.
  package var caption: ArticleText?

  /// Creates a table from its cells.
  package init(header: [ArticleText], rows: [[ArticleText]], caption: ArticleText? = nil) {
    self.header = header
    self.rows = rows
    self.caption = caption
  }
}

/// One entry of a list of terms: one or more terms and what is said of them.
package struct ArticleDefinition: Equatable, Sendable {
  /// The terms; never empty.
  package var terms: [ArticleText]
  /// What is said of them, in order; may be empty.
  package var texts: [ArticleText]

  /// Creates an entry.
  package init(terms: [ArticleText], texts: [ArticleText]) {
    self.terms = terms
    self.texts = texts
  }
}
