@testable import ArticleImport
import DeckFormat

/// The facts of a text, one a line: rule, kind, subject, name and text.
enum FactSummary {
  /// The facts of plain text.
  static func plain(_ text: String) -> [String] { lines(Article(plainText: text)) }

  /// The facts of Markdown.
  static func markdown(_ text: String) -> [String] { lines(Article(markdown: text)) }

  private static func lines(_ article: Article) -> [String] {
    ArticleReading(article).facts.map { fact in
      let kind =
        switch fact.kind {
        case .gloss: "alias"
        case .authored: "faq"
        default: fact.kind.rawValue
        }
      let text =
        fact.kind == .contrast ? fact.sides.map(\.value).joined(separator: " / ") : fact.text
      return [fact.rule, kind, fact.subject, fact.name, text].joined(separator: " | ")
    }
  }
}
