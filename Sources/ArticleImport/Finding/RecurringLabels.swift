/// Finds the labels that stand under several headings: `Good for: …` below each kind of bridge.
enum RecurringLabels {
  /// The keys of labels that stand on lines below at least three headings.
  static func keys(in sections: [ArticleSection]) -> Set<String> {
    var counts: [String: Int] = [:]
    for section in sections where section.level > 0 {
      var seen: Set<String> = []
      for case .paragraph(let text) in section.blocks where holdsColon(text) {
        for line in text.logicalLines {
          guard let label = LabelShape.split(line.plain), label.separator == .colon,
            label.label.utf8.count <= 40
          else { continue }
          seen.insert(TextWords.key(label.label))
        }
      }
      for key in seen { counts[key, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// Whether a colon of some script may stand in a text.
  private static func holdsColon(_ text: ArticleText) -> Bool {
    text.pieces.contains { $0.text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == 0xef } }
  }
}
