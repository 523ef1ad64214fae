import DeckFormat

/// Reads texts that were written for people: articles, web pages, notes.
enum ArticleDraft {
  /// The draft of a deck of an article.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - name: What it is called, with its ending.
  /// - Returns: The draft; nil if nothing in it can be asked.
  static func draft(from text: String, named name: String) -> DeckDraft? { nil }
}
