package import DeckFormat

extension DeckDraft {
  /// Makes notes of what was read out of an article.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - title: The title, where the article has none.
  ///   - origin: Where the article comes from: an address or a file's name.
  package init(_ reading: ArticleReading, title: String, origin: String?) {
    var builder = DraftBuilder(reading)
    self.init(
      title: reading.title.isEmpty ? title : reading.title, origin: reading.origin ?? origin,
      language: reading.language,
      parts: builder.build())
    settleKinds()
    settleIdentifiers()
  }
}
