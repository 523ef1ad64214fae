import Markup

extension Deck {
  /// The deck's file in the form Cardinal writes.
  ///
  /// Reading the result gives the same facts, apart from the lines they stand on, and printing that
  /// deck gives the same text again.
  ///
  /// - The front matter stays byte for byte; all other lines end in a line feed.
  /// - Blocks are one blank line apart, but for the blocks of a tight list. Headings have `#` marks,
  ///   bullets are `-`, numbers count on from the list's first one, tables are padded, code is
  ///   fenced, lines across the page are `---`.
  /// - Of two lists in a row the second has `*` or `)` for its marks; two would become one otherwise.
  /// - A line across the page is `___` in a list and `***` at the head of a file without front
  ///   matter, where `---` would mean something else.
  /// - Text stays as written, line by line. Where it would be read as something else at its new
  ///   place, lines that look like the begin of a block are joined to the line before; where that
  ///   does not help, as in links whose address stood elsewhere in the file, it is written anew.
  ///   Definitions of link addresses are not kept: the addresses stand in the links.
  /// - What was read as a label or a line of other names is written `**Label** (also: a, b): text`
  ///   or `Also: a, b`, whatever stood between the parts.
  package func printed() -> String {
    let lines = DeckPrinter(self).lines()
    guard !lines.isEmpty else { return frontMatter }
    let body = lines.joined(separator: "\n") + "\n"
    guard let last = frontMatter.utf8.last else { return body }
    return frontMatter + (last == 0x0a || last == 0x0d ? "\n" : "\n\n") + body
  }
}

/// Writes a deck's document as Markdown.
struct DeckPrinter {
  /// What a block stands in.
  enum Container {
    /// The file, at its very start, without front matter.
    case head
    /// The file, or a block quote.
    case text
    /// An item of a list.
    case item
  }

  /// The key words of the deck's language.
  let keywords: Keywords
  /// The kinds of the facts that were read from labelled items, by the items' places.
  let kindOfItem: [SourceLocation: Fact.Kind]
  /// The places of the paragraphs whose remarks were read.
  let remarkPlaces: Set<SourceLocation>
  private let deck: Deck

  init(_ deck: Deck) {
    self.deck = deck
    keywords = Keywords.of(language: deck.language)
    var kinds: [SourceLocation: Fact.Kind] = [:]
    for fact in deck.facts {
      switch fact.kind {
      case .role, .labelled, .definition, .stage: kinds[fact.location] = fact.kind
      default: continue
      }
    }
    kindOfItem = kinds
    remarkPlaces = deck.remarkPlaces
  }

  /// The lines of everything behind the front matter; empty for an empty document.
  func lines() -> [String] {
    lines(
      of: deck.document.blocks, in: deck.frontMatter.isEmpty ? .head : .text, isTight: false)
  }

  /// The lines of blocks that follow each other.
  ///
  /// A tight list has no blank lines between the blocks of an item; the outer mark is that of the
  /// list that begins on the same line, if one does.
  func lines(
    of blocks: [Block], in container: Container, isTight: Bool, outer: ListMark? = nil
  ) -> [String] {
    var lines: [String] = []
    var mark = outer
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight { lines.append("") }
      let place = container == .head && index > 0 ? .text : container
      if case .list(let list) = block.content {
        mark = ListMark(of: list, after: mark)
        lines += self.lines(of: list, mark: mark ?? .dash)
      } else {
        mark = nil
        lines += self.lines(of: block, in: place)
      }
    }
    return lines
  }

  private func lines(of block: Block, in container: Container) -> [String] {
    switch block.content {
    case .heading(let level, let inlines):
      let text = SettledText(inlines, as: .heading).source
      let marks = String(repeating: "#", count: level)
      return [text.isEmpty ? marks : "\(marks) \(text)"]
    case .paragraph(let inlines):
      return paragraph(inlines, at: block.location)
    case .list: return []
    case .quote(let blocks):
      let inner = lines(of: blocks, in: .text, isTight: false)
      return inner.isEmpty ? [">"] : inner.map { $0.isEmpty ? ">" : "> \($0)" }
    case .table(let table): return lines(of: table)
    case .code(let info, let text): return CodeFence(info: info, text: text).lines
    case .html(let html):
      // Indents before the first line would change with the place.
      return String(html.drop(while: { $0 == " " })).lineParts
    case .thematicBreak:
      switch container {
      case .head: return ["***"]
      case .text: return ["---"]
      case .item: return ["___"]
      }
    }
  }

  private func paragraph(_ inlines: Inlines, at location: SourceLocation) -> [String] {
    var text = SettledText(inlines, as: .paragraph)
    if remarkPlaces.contains(location) { text.writeRemarks(keywords: keywords) }
    return text.source.lineParts
  }
}

extension String {
  /// The lines of a text whose lines end in a line feed, without their ends.
  var lineParts: [String] {
    utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
