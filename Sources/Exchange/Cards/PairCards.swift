import Markup

/// Reads pairs of a term and its definition, one a line or with semicolons between them, as Quizlet
/// exports them.
enum PairCards {
  /// What may stand between the two sides of a pair.
  private static let separators = ["\t", " - ", " – ", " — ", " = ", ";", ","]

  /// How the pairs are written.
  private struct Layout {
    var separator: String
    /// Whether semicolons stand between pairs.
    var hasRows = false
  }

  /// Whether a text is a list of pairs.
  static func isRecognized(_ lines: CardLines) -> Bool { layout(of: lines) != nil }

  private static func layout(of lines: CardLines) -> Layout? {
    let filled = lines.filled.prefix(500)
    guard !filled.isEmpty else { return nil }
    for separator in separators where separator != "," {
      let needed = separator == "\t" ? 1 : 3
      guard filled.count >= needed else { continue }
      let count = filled.count { line in isPair(line, separator, isStrict: separator != "\t") }
      if Double(count) >= 0.95 * Double(filled.count) { return Layout(separator: separator) }
    }
    // A tab or comma in a pair, a semicolon behind it.
    let rows = filled.joined(separator: " ").split(separator: ";").map(\.trimmed)
      .filter { !$0.isEmpty }
    guard rows.count > 2, filled.count < rows.count else { return nil }
    for separator in ["\t", ",", " - "] {
      let isAll = rows.allSatisfy { row in
        let sides = row.components(separatedBy: separator)
        return sides.count == 2 && !sides.contains { $0.trimmed.isEmpty }
          && sides[0].split(separator: " ").count <= 6
      }
      if isAll { return Layout(separator: separator, hasRows: true) }
    }
    return nil
  }

  /// Whether a line is a pair; a strict one has a name and no sentence on its left, and no mark of a
  /// bullet or heading.
  private static func isPair(_ line: Substring, _ separator: String, isStrict: Bool) -> Bool {
    let sides = line.components(separatedBy: separator)
    guard sides.count == 2, !sides[0].trimmed.isEmpty, !sides[1].trimmed.isEmpty else {
      return !isStrict && sides.count == 2
    }
    guard isStrict else { return true }
    if let first = line.first(where: { !$0.isWhitespace }), "#-*•>|".contains(first) {
      return false
    }
    return sides[0].split(separator: " ").count <= 5 && !sides[0].contains(". ")
      && line.first.map { !$0.isWhitespace } ?? false
  }

  /// Reads the pairs.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    guard let layout = layout(of: lines) else { return cards }
    for (index, line) in lines.all.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let pairs = layout.hasRows ? line.split(separator: ";") : [line]
      for pair in pairs where !pair.allSatisfy(\.isWhitespace) {
        let sides = pair.components(separatedBy: layout.separator)
        guard sides.count > 1 else {
          cards.leave(index + 1, "nothing stands between two sides here")
          continue
        }
        let back = sides.dropFirst().joined(separator: layout.separator)
        cards.take(
          CardNote(
            content: .term(
              sides[0].trimmed.unquoted.asInlines, meaning: back.trimmed.unquoted.asInlines),
            lines: (index + 1)...(index + 1)))
      }
    }
    return cards
  }
}

extension String {
  /// This text without the double quotes that a table puts around a cell.
  fileprivate var unquoted: String {
    guard count > 1, first == "\"", last == "\"" else { return self }
    return String(dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    self[...].components(separatedBy: separator)
  }
}

extension Substring {
  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
