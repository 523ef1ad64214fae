import Questions

/// A test on paper as Markdown.
package struct PaperMarkdown: Sendable {
  private let paper: ExamPaper
  private let words: SheetWords

  /// Creates the text of a paper.
  package init(_ paper: ExamPaper) {
    self.paper = paper
    words = SheetWords(language: paper.language)
  }

  /// Every variant, to be handed out; ends with a line feed.
  package var text: String {
    paper.variants.map { variant in
      let head = [
        "# \(Self.escaped(paper.title)), \(words.variant) \(variant.letter)",
        "\(words.name): \(Self.blank(24))  \(words.date): \(Self.blank(12))  "
          + "\(words.points): \(Self.blank(4)) / \(variant.items.count)",
      ]
      let advisory = paper.advisory.map { ["> " + Self.escaped($0)] } ?? []
      return (head + advisory + variant.items.map(text)).joined(separator: "\n\n")
    }.joined(separator: "\n\n---\n\n") + "\n"
  }

  /// The answers of every variant, for the teacher; ends with a line feed.
  package var key: String {
    let head = "# \(Self.escaped(paper.title)): \(words.answers)"
    let tables = paper.variants.map { variant in
      let rows = variant.items.map { item in
        let mark = item.key.isEmpty ? "" : "**\(item.key)** "
        return
          "| \(item.number) | \(mark)\(Self.escaped(item.answer)) | \(Self.escaped(item.place)) |"
      }
      return """
        ## \(words.variant) \(variant.letter)

        | | \(words.answer) | \(words.place) |
        | --: | --- | --- |
        \(rows.joined(separator: "\n"))
        """
    }
    return ([head] + tables).joined(separator: "\n\n") + "\n"
  }

  private func text(of item: PaperItem) -> String {
    let lines =
      switch item.layout {
      case .letters(let options): Self.lettered(options)
      case .boxes(let options): [options.map { "☐ \(Self.escaped($0))" }.joined(separator: "   ")]
      case .line: [Self.blank(40)]
      case .lines(let count): (1...max(1, count)).map { "\($0)) \(Self.blank(40))" }
      case .order(let items): [words.order, ""] + items.map { "- ☐ \(Self.escaped($0))" }
      case .matching(let left, let right):
        // Another mark begins another list.
        [words.matching, ""] + left.map { "- \(Self.blank(3)) \(Self.escaped($0))" } + [""]
          + Self.lettered(right, mark: "*")
      }
    let indent = String(repeating: " ", count: "\(item.number). ".count)
    let body = lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    return "\(item.number). \(Self.escaped(item.stem))\n\n\(body)"
  }

  private static func lettered(_ options: [String], mark: String = "-") -> [String] {
    options.enumerated().map { "\(mark) \(PaperItem.letter($0)) \(escaped($1))" }
  }

  /// A line to write on, which is no emphasis.
  private static func blank(_ count: Int) -> String {
    String(repeating: "\\_", count: count)
  }

  /// A text on one line in which nothing is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.sanitized.unicodeScalars {
      if "\\`*_[]<>&~|#!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
