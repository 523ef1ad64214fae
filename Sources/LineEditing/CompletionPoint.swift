/// The word before the cursor, and what stands before it: what Tab is asked about.
package struct CompletionPoint: Equatable, Sendable {
  /// The line up to the cursor.
  package let line: String
  /// The words before the one to complete, in order and without quotes.
  package let wordsBefore: [String]
  /// What is typed of the word so far, without quotes; empty after a blank.
  package let word: String
  /// Where the word's text begins in `line`, behind an open quote, in UTF-8 bytes.
  package let wordStart: Int
  /// The quote the word stands in, `"` or `'`.
  package let openQuote: Character?

  /// The point at the end of `line`; nil where nothing can be completed: behind a closing quote,
  /// and in a quote in the middle of a word.
  package init?(line: String) {
    var words = LineWord.split(line)
    let end = line.utf8.count
    var word = LineWord(text: "", range: end..<end)
    if let last = words.last, last.range.upperBound == end { word = words.removeLast() }
    if let quotedStart = word.quotedStart {
      guard word.openQuote != nil, quotedStart == word.range.lowerBound + 1 else { return nil }
    }
    self.line = line
    wordsBefore = words.map(\.text)
    self.word = word.text
    wordStart = word.quotedStart ?? word.range.lowerBound
    openQuote = word.openQuote
  }
}
