/// Puts dollar signs around formulas, in the place of what Anki has there.
enum AnkiFormulas {
  /// What stands around a formula, and what a deck has there.
  private static let marks: [(open: String, close: String, dollars: String)] = [
    ("\\(", "\\)", "$"), ("\\[", "\\]", "$$"), ("[$]", "[/$]", "$"),
    ("[$$]", "[/$$]", "$$"), ("[latex]", "[/latex]", "$"),
  ]

  /// A field with dollar signs around its formulas, without white space between the two, which would
  /// make it no formula.
  static func marked(_ field: String) -> String {
    replaced(field) { inside, mark in
      let formula = trimmed(inside)
      // LaTeX of a whole page has dollar signs of its own.
      let isMarked =
        marks[mark].open == "[latex]" && (formula.contains("$") || formula.contains("\\begin"))
      let dollars = isMarked || formula.isEmpty ? "" : marks[mark].dollars
      return dollars + formula + dollars
    } ?? field
  }

  /// A field with gaps, none of which stands within a formula: one that does is a formula of its own
  /// between those around it.
  ///
  /// - Parameter field: The field, in HTML.
  /// - Returns: The field; nil if a formula cannot be read in pieces.
  static func closed(_ field: String) -> String? {
    replaced(field) { inside, mark in
      let written = marks[mark].open + inside + marks[mark].close
      guard AnkiCloze.isCloze(String(inside)) else { return written }
      var before = ""
      var closed = ""
      for part in AnkiCloze.text(String(inside)).parts {
        switch part {
        case .text(let text):
          let isAttached = text.first.map { "^_{".contains($0) } ?? false
          guard isWhole(text), closed.isEmpty || !isAttached else { return nil }
          let formula = text.trimmed
          let start = text.first?.isWhitespace ?? false ? " " : ""
          let end = text.last?.isWhitespace ?? false ? " " : ""
          closed += formula.isEmpty ? text : "\(start)\\(\(formula)\\)\(end)"
          before = text
        case .gap(let number, let hidden, let hint):
          // What waits for more is no formula: `x^`, `\frac`.
          guard case .text(let text)? = hidden.first, hidden.count == 1, isWhole(text), let number,
            before.firstMatch(of: /(\^|_|\\[A-Za-z]*)$/) == nil,
            !(text.first.map { "^_".contains($0) } ?? true)
          else { return nil }
          closed += "{{c\(number)::\\(\(text.trimmed)\\)\(hint.map { "::\($0)" } ?? "")}}"
          before = ""
        }
      }
      return closed
    }
  }

  /// Whether whatever is opened in a piece of a formula is closed there.
  private static func isWhole(_ text: String) -> Bool {
    var depth = 0
    var isEscaped = false
    for character in text {
      if !isEscaped { depth += character == "{" ? 1 : character == "}" ? -1 : 0 }
      guard depth >= 0 else { return false }
      isEscaped = character == "\\" && !isEscaped
    }
    let isPaired =
      text.ranges(of: /\\left(?![A-Za-z])/).count == text.ranges(of: /\\right(?![A-Za-z])/).count
      && text.ranges(of: "\\begin").count == text.ranges(of: "\\end").count
    return depth == 0 && isPaired
  }

  /// A field with something else in the place of each formula.
  ///
  /// - Parameters:
  ///   - field: The field, in HTML.
  ///   - body: Makes it of what stands between two marks, and of their place in ``marks``; nil if that
  ///     cannot be done.
  /// - Returns: The field; nil where one cannot be replaced.
  private static func replaced(
    _ field: String, _ body: (_ inside: Substring, _ mark: Int) -> String?
  ) -> String? {
    guard field.contains("\\") || field.contains("[$") || field.contains("[latex]") else {
      return field
    }
    var rest = field[...]
    var result = ""
    // What nothing closes is not looked for again.
    var deadEnds: Set<Int> = []
    while let start = rest.firstIndex(where: { $0 == "\\" || $0 == "[" }) {
      result += rest[..<start]
      rest = rest[start...]
      let mark = marks.firstIndex { rest.hasPrefix($0.open) }
      if let mark, !deadEnds.contains(mark) {
        guard let end = rest.dropFirst(marks[mark].open.count).firstRange(of: marks[mark].close)
        else {
          deadEnds.insert(mark)
          continue
        }
        let inside = rest.dropFirst(marks[mark].open.count)[..<end.lowerBound]
        guard let formula = body(inside, mark) else { return nil }
        result += formula
        rest = rest[end.upperBound...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  /// A formula without white space around it, in whatever way HTML writes it.
  private static func trimmed(_ formula: Substring) -> String {
    var text = formula
    let spaces = ["&nbsp;", "<br>", "<br/>", "<br />"]
    while true {
      if text.first?.isWhitespace ?? false {
        text.removeFirst()
      } else if text.last?.isWhitespace ?? false {
        text.removeLast()
      } else if let space = spaces.first(where: { text.hasPrefix($0) }) {
        text.removeFirst(space.count)
      } else if let space = spaces.first(where: { text.hasSuffix($0) }) {
        text.removeLast(space.count)
      } else {
        return String(text)
      }
    }
  }
}
