/// The sentences of texts that were split before, since several rules ask for those of one paragraph.
final class SentenceBook {
  private var known: [ArticleText: [Sentence]] = [:]

  /// The sentences of a text, in order.
  func sentences(of text: ArticleText) -> [Sentence] {
    if let sentences = known[text] { return sentences }
    let sentences = Sentence.sentences(of: text)
    known[text] = sentences
    return sentences
  }
}
