/// The cells of a table on a page, each at its place.
struct PageTable {
  /// A cell.
  struct Cell {
    /// What is written in it.
    var text: ArticleText
    /// Whether it is marked up as one of a header.
    var isHeader: Bool
  }

  /// The largest number of columns, and of rows that one cell reaches into.
  private static let maximum = 64

  /// The number of cells after which none is repeated any more.
  private static let maximumRepeated = 50_000

  /// The rows, those of the header first; cells over several columns or rows stand in each.
  private(set) var rows: [[Cell]] = []
  /// The number of rows that are the header.
  private(set) var headerCount = 0
  /// The title; nil if there is none.
  private(set) var caption: ArticleText?
  /// The number of cells that stand where another is repeated.
  private var repeated = 0

  /// Reads the cells of a table.
  init(_ element: PageElement) {
    var head: [PageElement] = []
    var body: [PageElement] = []
    for child in element.elements {
      switch child.name {
      case "thead": head += child.elements.filter { $0.name == "tr" }
      case "tbody", "tfoot": body += child.elements.filter { $0.name == "tr" }
      case "tr": body.append(child)
      case "caption":
        var reader = PageReader()
        reader.read(child.children, style: .plain)
        let text = ArticleText.joining(reader.texts(), with: " ")
        if !text.isEmpty { caption = text }
      default: break
      }
    }
    read(head)
    headerCount = rows.count
    read(body)
    if headerCount == 0 { findHeader() }
  }

  private mutating func read(_ elements: [PageElement]) {
    // By column: how many rows a cell above still reaches into.
    var reaching: [Int: (count: Int, cell: Cell)] = [:]
    for element in elements {
      var row: [Cell] = []
      func addReaching() {
        while let (count, cell) = reaching[row.count], count > 0, row.count < Self.maximum {
          reaching[row.count] = count > 1 ? (count - 1, cell) : nil
          row.append(cell)
          repeated += 1
        }
      }
      let cells = element.elements.filter { $0.name == "td" || $0.name == "th" }
      for (number, child) in cells.enumerated() {
        addReaching()
        var reader = PageReader()
        reader.read(child.children, style: .plain)
        let text = ArticleText.joining(reader.texts().filter { !$0.isEmpty }, with: "\n")
        let cell = Cell(text: text, isHeader: child.name == "th")
        // A cell over the whole row is one cell: it is the title of the rows below.
        let width = cells.count == 1 && row.isEmpty ? 1 : span(child, "colspan")
        for _ in 0..<width where row.count < Self.maximum {
          let height = span(child, "rowspan")
          if height > 1 { reaching[row.count] = (height - 1, cell) }
          row.append(cell)
          repeated += width > 1 ? 1 : 0
        }
        if number == cells.count - 1 { addReaching() }
      }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  private func span(_ element: PageElement, _ name: String) -> Int {
    guard repeated < Self.maximumRepeated else { return 1 }
    return min(max(element.attributes[name].flatMap { Int($0) } ?? 1, 1), Self.maximum)
  }

  /// A first row over all columns is the title; a first row of header cells, or all bold, the header.
  private mutating func findHeader() {
    if rows.count > 2, rows[0].count == 1, rows[1].count > 1 {
      if caption == nil { caption = rows[0][0].text }
      rows.removeFirst()
    }
    guard rows.count > 1, let first = rows.first, first.count > 1 else { return }
    let cells = first.filter { !$0.text.isEmpty }
    let isBold = cells.allSatisfy { $0.text.isAll(.strong) }
    let othersAreBold = rows[1].allSatisfy { $0.text.isAll(.strong) }
    if cells.allSatisfy(\.isHeader) || (isBold && !othersAreBold) { headerCount = 1 }
  }

  /// The table of an article: header rows as one.
  var table: ArticleTable {
    let heads = rows.prefix(headerCount)
    var header: [ArticleText] = []
    for column in 0..<(heads.map(\.count).max() ?? 0) {
      var texts: [ArticleText] = []
      for row in heads where column < row.count && !texts.contains(row[column].text) {
        if row.count > 1 || heads.count == 1 { texts.append(row[column].text) }
      }
      header.append(ArticleText.joining(texts, with: " "))
    }
    return ArticleTable(
      header: header, rows: rows.dropFirst(headerCount).map { $0.map(\.text) }, caption: caption)
  }
}
