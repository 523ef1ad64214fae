/// The sentences of texts that were split before and the other names in them, since several rules ask
/// for those of one paragraph.
final class SentenceBook {
  private var known: [ArticleText: [Sentence]] = [:]
  private var aliases: [String: [AliasPattern.Found]] = [:]

  /// The sentences of a text, in order.
  func sentences(of text: ArticleText) -> [Sentence] {
    if let sentences = known[text] { return sentences }
    let sentences = Sentence.sentences(of: text)
    known[text] = sentences
    return sentences
  }

  /// The other names in a sentence, in order.
  func aliases(in sentence: String) -> [AliasPattern.Found] {
    if let found = aliases[sentence] { return found }
    let found = AliasPattern.aliases(in: sentence)
    aliases[sentence] = found
    return found
  }
}
