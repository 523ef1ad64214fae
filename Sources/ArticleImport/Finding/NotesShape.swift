/// Tells notes from articles.
enum NotesShape {
  /// Whether most of a text is lines and bullets rather than paragraphs of sentences.
  static func isNotes(_ blocks: [ArticleBlock]) -> Bool {
    var prose = 0
    var all = 0
    for block in blocks {
      switch block {
      case .paragraph(let text):
        for line in text.logicalLines {
          let length = line.plain.length
          all += length
          if length > 140, ArticleLabel(line) == nil { prose += length }
        }
      case .list(let list): all += list.items.reduce(0) { $0 + $1.text.plain.length }
      case .table(let table):
        all += (table.header + table.rows.flatMap(\.self)).reduce(0) { $0 + $1.plain.length }
      case .definitions(let entries):
        all += entries.flatMap { $0.terms + $0.texts }.reduce(0) { $0 + $1.plain.length }
      case .heading, .quote, .code: continue
      }
    }
    return all > 0 && prose * 100 < all * 22
  }
}
