/// Tells tables that compare from tables that list.
enum ComparisonTable {
  private static let aspects: Set<String> = [
    "aspect", "aspects", "feature", "features", "attribute", "parameter", "property", "criterion",
    "criteria", "point", "category", "basis", "factor",
    "characteristic", "characteristics", "basis of comparison", "comparison",
    "basis for comparison", "point of comparison", "points", "parameters", "merkmal", "aspekt",
    "kriterium",
    "question", "item", "trait", "dimension", "topic", "area", "difference", "differences", "what",
    "key difference",
  ]

  /// The names a table compares, from its header; nil if it compares nothing.
  static func sides(of table: ArticleTable) -> [String]? {
    let header = table.header.map { $0.plain.trimmed }
    guard header.count >= 3 else { return nil }
    let first = header[0].lowercased()
    let others = Array(header.dropFirst())
    guard first.isEmpty || aspects.contains(first),
      others.allSatisfy({ !$0.isEmpty && $0.count <= 40 }),
      !others.contains(where: { TableWords.isHeader($0) })
    else { return nil }
    return others
  }
}
