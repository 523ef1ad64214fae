import Markup

/// A text whose places are marked with `1️⃣` to `9️⃣`; the marks are no part of the text.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// The marked places, in the order of the text.
  let places: [SourceLocation]

  init(_ marked: String) {
    let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
    var text = ""
    var places: [SourceLocation] = []
    var line = 1
    var column = 1
    for character in marked {
      if marks.contains(character) {
        places.append(SourceLocation(line: line, column: column))
        continue
      }
      text.append(character)
      column += 1
      if character.isNewline { (line, column) = (line + 1, 1) }
    }
    self.text = text
    self.places = places
  }
}

extension Document {
  /// The places of all blocks, items, rows and cells that a test marks, in the order of the text.
  var places: [SourceLocation] { blocks.flatMap(\.places) }
}

extension Block {
  /// The place of this block and of what is in it.
  ///
  /// A list or quote, which begins where its first item or its own mark is, is told by its items
  /// and by itself.
  var places: [SourceLocation] {
    switch content {
    case .list(let list): list.items.flatMap { [$0.location] + $0.blocks.flatMap(\.places) }
    case .quote(let blocks): [location] + blocks.flatMap(\.places)
    case .table(let table):
      table.header.map(\.location)
        + table.rows.flatMap { [$0.location] + $0.cells.map(\.location) }
    case .heading, .paragraph, .code, .html, .thematicBreak: [location]
    }
  }

  /// A short form of the block for comparison: its text, and its lines where it has several.
  var outline: String {
    switch content {
    case .heading(let level, let inlines): "h\(level) \(inlines.source)"
    case .paragraph(let inlines): inlines.source
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul") + (list.isTight ? "" : " loose")
        + "["
        + list.items.map { $0.blocks.map(\.outline).joined(separator: ", ") }
        .joined(separator: " | ") + "]"
    case .quote(let blocks): "> [" + blocks.map(\.outline).joined(separator: ", ") + "]"
    case .table(let table):
      "table["
        + ([table.header] + table.rows.map(\.cells)).map { cells in
          cells.map(\.inlines.source).joined(separator: " | ")
        }.joined(separator: " // ") + "]"
    case .code(let info, let text): "code(\(info)) \(text)"
    case .html(let text): text
    case .thematicBreak: "***"
    }
  }
}
