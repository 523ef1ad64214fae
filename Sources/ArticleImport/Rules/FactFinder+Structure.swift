import DeckFormat

extension FactFinder {
  /// Reads the lists, tables and labelled lines of a section.
  mutating func readStructure(of index: Int) {
    let section = sections[index]
    if isSilent(index) { return }
    var lines: [ArticleText] = []
    var leadIn = ""
    // Single lines in a row are read as one run, whether blank lines stand between or not.
    func flush(_ finder: inout FactFinder) {
      if !lines.isEmpty { finder.readLines(lines, in: finder.surroundings(index, leadIn: "")) }
      lines = []
    }
    let pairs = twoLinePairs(of: section)
    if pairs.count >= 2 { readMarkedUp(pairs, in: surroundings(index, leadIn: "")) }
    for block in section.blocks {
      switch block {
      case .paragraph(let text):
        if pairs.count >= 2, Self.pair(in: text) != nil { continue }
        let logical = text.learningLines
        lines += logical
        leadIn = logical.last.map { LeadIn.text(of: $0.plain) } ?? ""
        continue
      case .list(let list):
        if !leadIn.isEmpty { lines.removeLast() }
        flush(&self)
        readList(list, in: surroundings(index, leadIn: leadIn))
      case .table(let table):
        flush(&self)
        readTable(table, in: surroundings(index, leadIn: leadIn))
      case .definitions(let entries):
        flush(&self)
        readMarkedUp(entries, in: surroundings(index, leadIn: leadIn))
      case .quote(let blocks):
        flush(&self)
        readQuote(blocks, in: index)
      case .heading, .code: flush(&self)
      }
      leadIn = ""
    }
    flush(&self)
  }

  /// Whether nothing below a heading is a fact: references, ingredients, to-do lists.
  func isSilent(_ index: Int) -> Bool {
    if isRecipe, methods.contains(sections[index].heading.lowercased()) { return true }
    for place in [index] + sections[index].path
    where sections[place].kind == .nothing {
      return true
    }
    return false
  }

  private var methods: Set<String> {
    [
      "method", "directions", "instructions", "preparation", "steps", "how to make it",
      "zubereitung", "préparation", "preparación",
    ]
  }

  private mutating func readQuote(_ blocks: [ArticleBlock], in index: Int) {
    var leadIn = ""
    for block in blocks {
      switch block {
      case .list(let list): readList(list, in: surroundings(index, leadIn: leadIn))
      case .table(let table): readTable(table, in: surroundings(index, leadIn: leadIn))
      case .definitions(let entries): readMarkedUp(entries, in: surroundings(index, leadIn: leadIn))
      case .paragraph(let text):
        let lines = Callout.lines(of: text.learningLines)
        if !readCallout(lines, in: surroundings(index, leadIn: "")) {
          readLines(lines, in: surroundings(index, leadIn: ""))
        }
      default: break
      }
      if case .paragraph(let text) = block {
        leadIn = LeadIn.text(of: text.plain)
      } else {
        leadIn = ""
      }
    }
  }
}
