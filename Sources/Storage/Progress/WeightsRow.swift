/// How the log keeps weights: as text, with all their digits.
enum WeightsRow {
  /// Weights as text: numbers with a space between them; empty for none.
  static func text(of values: [Double]) -> String {
    values.map { "\($0)" }.joined(separator: " ")
  }

  /// The weights of a text; none where one of them is no number.
  static func values(of text: String) -> [Double] {
    let words = text.split(separator: " ")
    let values = words.compactMap { Double($0) }
    return values.count == words.count ? values : []
  }
}
