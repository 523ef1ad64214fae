import ArticleImport
import DeckFormat
import Testing

/// The same article in another format says the same.
@Suite struct FormatTests {
  /// What a fact says, wherever it stands.
  private func facts(_ article: Article) -> [String] {
    ArticleReading(article).facts.map { fact in
      "\(fact.kind) [\(fact.subject)] \(fact.name): \(fact.text)"
        + fact.sides.map { " | \($0.term): \($0.value)" }.joined()
    }
  }

  @Test(arguments: [
    ("sample-article", "."), ("jam-marmalade", "articles"), ("sailing-words", "articles"),
    ("operating-theatre", "articles"), ("butterfly-life", "articles"),
    ("mitosis-meiosis", "articles"), ("sourdough-faq", "articles"), ("chess-openings", "articles"),
    ("poetry-notes", "articles"), ("newsroom-roles", "articles"), ("stack-queue", "articles"),
  ])
  func `text, Markdown and HTML give the same facts`(name: String, folder: String) throws {
    let article = try CorpusArticle.named(name, in: folder).article
    let facts = facts(article)
    #expect(!facts.isEmpty)
    #expect(self.facts(Article(markdown: ArticleMarkdown.text(article))) == facts)
    #expect(self.facts(Article(html: Array(ArticlePage.text(article).utf8))) == facts)
  }
}
