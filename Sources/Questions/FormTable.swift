import DeckFormat

/// Which form suits which fact, and why, as the documentation prints it.
package enum FormTable {
  /// The table in Markdown: one row for each form and reason, in the order of ``Form``.
  package static var markdown: String {
    let rows = Form.allCases.flatMap { form in
      QuestionMaker.suits(of: form).reduce(into: [(facts: String, reason: String)]()) {
        rows, suit in
        let facts = "\(list(of: suit.kinds)) (`#\(suit.direction.rawValue)`)"
        if let last = rows.last, last.reason == suit.reason {
          rows[rows.count - 1].facts += "; " + facts
        } else {
          rows.append((facts, suit.reason))
        }
      }.enumerated().map { index, row in
        let name = index == 0 ? "`\(form.rawValue)`" : ""
        let summary = index == 0 ? form.summary : ""
        return "| \(name) | \(summary) | \(row.facts) | \(row.reason) |"
      }
    }
    return
      (["| Form | The learner is to | Facts (card) | Why |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func list(of kinds: [Fact.Kind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }
}
