/// A block of an article: what stands on lines of its own.
package enum ArticleBlock: Equatable, Sendable {
  /// A heading of a rank from 1 to 6.
  case heading(level: Int, ArticleText)
  /// A paragraph; its lines are the source's where they carry meaning.
  case paragraph(ArticleText)
  /// A list of bullets or of numbered items.
  case list(ArticleList)
  /// A table.
  case table(ArticleTable)
  /// A list of terms with their descriptions, marked up as such.
  case definitions([ArticleDefinition])
  /// A quotation or an aside, set apart.
  case quote([ArticleBlock])
  /// Code, formulas or anything else that is not prose; kept for the numbering only.
  case code(ArticleText)

  /// The lines it takes in the source, 1-based; nil where it holds no text.
  package var lines: ClosedRange<Int>? {
    switch self {
    case .heading(_, let text), .paragraph(let text), .code(let text): text.lines
    case .list(let list): list.items.lines
    case .table(let table): (table.header + table.rows.flatMap(\.self)).lines
    case .definitions(let entries): entries.flatMap { $0.terms + $0.texts }.lines
    case .quote(let blocks): blocks.compactMap(\.lines).hull
    }
  }
}

extension [ArticleText] {
  /// The lines these texts take together; nil for none.
  var lines: ClosedRange<Int>? { compactMap(\.lines).hull }
}

extension [ArticleItem] {
  /// The lines these items take together; nil for none.
  var lines: ClosedRange<Int>? {
    flatMap { [$0.text.lines] + $0.blocks.map(\.lines) }.compactMap(\.self).hull
  }
}

extension [ClosedRange<Int>] {
  /// From the first line of all to the last; nil for none.
  var hull: ClosedRange<Int>? {
    guard let first = map(\.lowerBound).min(), let last = map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }
}
