package import Contest
import Questions

/// What `class pick` shows: a line for each card.
package struct ClassPickText: Sendable {
  private let pick: ClassPick
  private let names: LearningNames

  /// Creates the text of cards.
  ///
  /// - Parameters:
  ///   - pick: The cards.
  ///   - names: What they are called.
  package init(_ pick: ClassPick, names: LearningNames) {
    self.pick = pick
    self.names = names
  }

  /// The lines of the text, titles first.
  package func lines(_ style: Style) -> [String] {
    let rows = pick.entries.map { entry in
      [
        names.title(of: entry.card), entry.mean.map(Figure.percent) ?? "new",
        Plural.grouped(entry.students),
      ]
    }
    return TextTable(
      columns: [.init("card"), .init("recall", .right), .init("students", .right)], rows: rows
    ).lines(style, breaking: 0)
  }
}
