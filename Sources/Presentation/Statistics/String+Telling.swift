import DeckFormat

extension String {
  /// The columns of a name in a sentence.
  private static let toldWidth = 44
  /// The words of a name that a sentence can hold without quotes.
  private static let fewWords = 3

  /// A name as a part of a sentence: cut where it is long, and in quotes where it would otherwise be
  /// read as a part of the sentence's own words.
  func told(ellipsis: String = "…") -> String {
    let text = sanitized.truncated(to: Self.toldWidth, ellipsis: ellipsis)
    let isLong = sanitized.split(separator: " ").count > Self.fewWords || text != sanitized
    let isParted = text.contains { $0.isPunctuation && !"-'’".contains($0) }
    return isLong || isParted ? "'\(text)'" : text
  }
}
