extension PageReader {
  /// Reads a table: as such, or as what stands in its cells where it only lays out the page.
  mutating func table(_ element: PageElement) {
    flush()
    if isLayout(element) {
      for child in element.elements { read([.element(child)], style: .plain) }
      flush()
      return
    }
    let table = PageTable(element)
    guard table.rows.contains(where: { $0.count > 1 }) else {
      // One column says no more than lines do.
      if let caption = table.caption { blocks.append(.paragraph(caption)) }
      let paragraphs = element.elements.filter { $0.name != "caption" }
      for child in paragraphs { read([.element(child)], style: .plain) }
      flush()
      return
    }
    blocks.append(.table(table.table))
  }

  private func isLayout(_ element: PageElement) -> Bool {
    let role = element.attributes["role"]
    if role == "presentation" || role == "none" { return true }
    if element.contains(where: { $0.name == "table" || $0.isHeading }) { return true }
    // No cell of a table of facts is as long as an article.
    return element.contains { $0.name == "td" && $0.length > 3_000 }
  }
}
