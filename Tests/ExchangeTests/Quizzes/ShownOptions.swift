/// What a question on paper shows.
struct ShownOptions {
  /// The options with letters.
  var lettered: [String: String] = [:]
  /// The lines with a blank before them, in order.
  var blank: [String] = []

  /// What the marks of a key stand for: options by letters, an order by numbers, pairs by letters for
  /// the lines with a blank.
  func texts(markedBy key: String) -> [String] {
    let marks = key.split(separator: " ").map(String.init)
    if blank.isEmpty { return marks.map { lettered[$0] ?? "no \($0)" } }
    guard lettered.isEmpty else {
      return zip(blank, marks).map { "\($0) – \(lettered[$1] ?? "no \($1)")" }
    }
    return zip(marks, blank).sorted { Int($0.0) ?? 0 < Int($1.0) ?? 0 }.map(\.1)
  }
}
