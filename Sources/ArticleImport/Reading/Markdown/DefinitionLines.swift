/// Lists of terms as Markdown writes them: a term, and below it `: ` and what is said of it.
enum DefinitionLines {
  /// Adds a paragraph to some blocks: as entries of a list of terms where it is written as such.
  /// - Parameters:
  ///   - text: the paragraph.
  ///   - isIndented: whether a line of the source, by its number, begins with white space.
  ///   - blocks: what stands above.
  static func add(
    _ text: ArticleText, isIndented: (Int) -> Bool, to blocks: inout [ArticleBlock]
  ) {
    let plain = text.plain
    guard plain.hasPrefix(": ") || plain.contains("\n: ") else {
      blocks.append(.paragraph(text))
      return
    }
    let lines = text.brokenLines
    if isDescription(lines[0]) {
      addDescriptions(lines[...], to: &blocks)
      return
    }
    var entries: [ArticleDefinition] = []
    var terms: [ArticleText] = []
    for (index, line) in lines.enumerated() {
      if isDescription(line) {
        let said = line.dropping(1)
        if terms.isEmpty, !entries.isEmpty {
          entries[entries.count - 1].texts.append(said)
        } else {
          entries.append(ArticleDefinition(terms: terms, texts: [said]))
          terms = []
        }
      } else if entries.isEmpty
        || !(line.lines.map { isIndented($0.lowerBound) } ?? false)
          && lines.dropFirst(index + 1).first.map(isDescription) ?? false
      {
        terms.append(line)
      } else {
        goOn(line, in: &entries[entries.count - 1])
      }
    }
    blocks.append(.definitions(entries))
  }

  /// Adds indented text to the entry above it; false if there is none.
  static func continueLast(_ text: ArticleText, in blocks: inout [ArticleBlock]) -> Bool {
    guard case .definitions(var entries)? = blocks.last, !entries.isEmpty else { return false }
    entries[entries.count - 1].texts.append(text)
    blocks[blocks.count - 1] = .definitions(entries)
    return true
  }

  private static func isDescription(_ line: ArticleText) -> Bool { line.plain.hasPrefix(": ") }

  /// Descriptions below a paragraph, a blank line between them.
  private static func addDescriptions(
    _ lines: ArraySlice<ArticleText>, to blocks: inout [ArticleBlock]
  ) {
    var entry: ArticleDefinition
    var entries: [ArticleDefinition] = []
    switch blocks.last {
    case .paragraph(let text)? where text.brokenLines.count <= 3:
      blocks.removeLast()
      entry = ArticleDefinition(terms: text.brokenLines, texts: [])
    case .definitions(var last)?:
      blocks.removeLast()
      entry = last.removeLast()
      entries = last
    default:
      blocks.append(.paragraph(ArticleText.joining(Array(lines), with: "\n")))
      return
    }
    for line in lines {
      if isDescription(line) {
        entry.texts.append(line.dropping(1))
      } else {
        goOn(line, in: &entry)
      }
    }
    blocks.append(.definitions(entries + [entry]))
  }

  private static func goOn(_ line: ArticleText, in entry: inout ArticleDefinition) {
    guard let last = entry.texts.popLast() else { return }
    entry.texts.append(ArticleText.joining([last, line], with: " "))
  }

  /// Blocks in which lists of terms that follow each other are one.
  static func merging(_ blocks: [ArticleBlock]) -> [ArticleBlock] {
    var merged: [ArticleBlock] = []
    var entries: [ArticleDefinition] = []
    for block in blocks {
      if case .definitions(let more) = block {
        entries += more
      } else {
        if !entries.isEmpty { merged.append(.definitions(entries)) }
        entries.removeAll()
        merged.append(block)
      }
    }
    if !entries.isEmpty { merged.append(.definitions(entries)) }
    return merged
  }
}
