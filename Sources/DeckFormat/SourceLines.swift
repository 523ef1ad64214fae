/// The lines of a file, found when the first of them is asked for: most decks have no problems.
package struct SourceLines {
  private let text: String
  private lazy var lines = Self.split(text)

  /// The lines of a text with any line ends; nothing is looked at yet.
  package init(_ text: String) { self.text = text }

  /// About how many lines there are, told by the text's size: notes have some 40 bytes a line.
  var approximateCount: Int { text.utf8.count / 40 }

  /// A line without its end, counted from 1; empty where the file has no such line.
  package subscript(_ line: Int) -> String {
    mutating get { lines[safe: line - 1].map { String($0) } ?? "" }
  }

  private static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    let utf8 = text.utf8
    var start = utf8.startIndex
    while let end = utf8[start...].firstIndex(where: { $0 == 0x0a || $0 == 0x0d }) {
      lines.append(text[start..<end])
      start = utf8.index(after: end)
      if utf8[end] == 0x0d, start < utf8.endIndex, utf8[start] == 0x0a {
        start = utf8.index(after: start)
      }
    }
    lines.append(text[start...])
    return lines
  }
}
