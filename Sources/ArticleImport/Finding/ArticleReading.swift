/// What was read out of an article: its facts, and what was left out.
package struct ArticleReading: Equatable, Sendable {
  /// The title, without junk.
  package var title: String
  /// The BCP 47 tag of the article's language.
  package var language: String
  /// Where the article says it was published; nil if it does not.
  package var origin: String?
  /// The facts, in the order of the rules that found them.
  package var facts: [FoundFact]
  /// The page's own lines that were left out, in order.
  package var left: [LeftLine]

  /// Reads an article.
  package init(_ article: Article) {
    var cleaner = ArticleCleaner(title: article.title)
    let blocks = cleaner.clean(article.blocks)
    var finder = FactFinder(title: article.title, blocks: blocks)
    title = article.title
    language = article.language.isEmpty ? "en" : article.language
    origin = article.origin
    let found = ShopPage.isShop(article.blocks) ? [] : finder.read()
    facts = TalePage.isTale(blocks, facts: found, isNotes: finder.isNotes) ? [] : found
    left = cleaner.left
  }
}

/// A line of a page that is none of the article's.
package struct LeftLine: Equatable, Sendable {
  /// Its line in the source.
  package var line: Int
  /// What it says, shortened.
  package var text: String
  /// Why it was left out.
  package var reason: String
}
