/// One variant of a test on paper.
package struct PaperVariant: Equatable, Sendable {
  /// Its letter, A…H.
  package let letter: String
  /// Its questions in the order printed, numbered from 1.
  package let items: [PaperItem]

  /// Creates a variant from its parts.
  package init(letter: String, items: [PaperItem]) {
    self.letter = letter
    self.items = items
  }
}
