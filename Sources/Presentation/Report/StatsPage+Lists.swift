import DeckFormat
import Questions
import Statistics

/// The parts of the page that are told in words and tables alone.
extension StatsPage {
  /// The confusions told at most.
  private static let confusionLimit = 12

  /// The parts, in order; those without anything to show are left out.
  var listSections: [HTML] { [sentences, hardest, kinds, forms, quizzes].compactMap { $0 } }

  private var sentences: HTML? {
    let sentences = ConfusionText(summary.confusions, names: names).sentences()
      .prefix(Self.confusionLimit)
    guard !sentences.isEmpty else { return nil }
    return section("What is taken for what", [.tag("ul", [:], sentences.map { .tag("li", $0) })])
  }

  private var hardest: HTML? {
    table(
      "Hardest facts",
      PageTable(
        ["Fact", "Lapses", "Reviews", "Known now"],
        summary.hardest.map { card in
          [
            names.title(of: card.card), Plural.grouped(card.lapses), Plural.grouped(card.reviews),
            Figure.percent(card.retrievability),
          ]
        }))
  }

  private var kinds: HTML? {
    table(
      "By kind of fact",
      PageTable(
        ["Kind"] + Self.figureColumns,
        summary.kinds.map { [$0.kind.readersName] + Self.cells(of: $0.figures) }))
  }

  private var forms: HTML? {
    table(
      "By form",
      PageTable(
        ["Form"] + Self.figureColumns,
        summary.forms.map { [$0.form.rawValue] + Self.cells(of: $0.figures) }))
  }

  private var quizzes: HTML? {
    let quizzes = summary.quizzes
    guard let last = quizzes.last, let best = quizzes.best else { return nil }
    let text =
      "\(Plural.grouped(quizzes.taken)) taken, the last \(Figure.percent(last)), "
      + "the best \(Figure.percent(best))."
    let trend = quizzes.recent.map(Figure.percent).joined(separator: " → ")
    return section(
      "Quizzes",
      [.tag("p", text)] + (quizzes.recent.count > 1 ? [.tag("p", "The latest: \(trend)")] : []))
  }

  private func table(_ title: String, _ table: PageTable) -> HTML? {
    table.rows.isEmpty ? nil : section(title, [table.html(named: title)])
  }

  private func section(_ title: String, _ content: [HTML]) -> HTML {
    .tag("section", [:], [.tag("h2", title)] + content)
  }
}
