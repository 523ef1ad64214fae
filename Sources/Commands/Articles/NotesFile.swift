import ArticleImport
import DeckFormat
import Foundation
import Storage

/// Reads a file of notes as it is: a deck as a deck, and what nobody wrote as one as well as can be.
enum NotesFile {
  /// The deck in a file that was named.
  ///
  /// A file that says it is a deck, by its front matter or its comments, or that is understood as one
  /// to the last line, is read as a deck. Everything else is read as an article or notes; of Markdown,
  /// where that finds more.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - shown: How messages name it, and the deck's path.
  /// - Returns: The deck, whose places are lines of the file.
  /// - Throws: Why the file cannot be read.
  static func deck(_ path: String, shownAs shown: String) throws(StorageError) -> Deck {
    guard isMarkdown(shown) else {
      let bytes = try DeckFile.contents(of: path, shownAs: shown)
      return deck(from: ArticleFile(bytes, named: name(of: shown)), path: shown)
    }
    let text = try DeckFile.read(path, shownAs: shown)
    let deck = Deck(parsing: text, path: shown)
    if deck.isMeantAsDeck { return deck }
    let article = ArticleFile(Array(text.utf8), named: name(of: shown))
    let found = article.reading.facts.count
    if deck.diagnostics.isEmpty, deck.factCount * 10 >= found * 7 { return deck }
    return found > deck.factCount ? self.deck(from: article, path: shown) : deck
  }

  private static func deck(from article: ArticleFile, path: String) -> Deck {
    let draft = article.draft ?? DeckDraft(title: name(of: path))
    return draft.deck(path: path, source: article.text)
  }

  /// Whether a name ends as Markdown files do.
  static func isMarkdown(_ name: String) -> Bool {
    ["md", "markdown", "mdown", "mkd"].contains((name as NSString).pathExtension.lowercased())
  }

  private static func name(of path: String) -> String { (path as NSString).lastPathComponent }
}
