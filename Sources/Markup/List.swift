/// A list of bullets or of numbered items.
package struct List: Equatable, Sendable {
  /// Number of the first item, from 0; nil for bullets.
  package var start: Int?
  /// Whether no blank lines stand between the blocks of the list.
  package var isTight: Bool
  /// The items, in order; never empty when parsed.
  package var items: [Item]

  /// A list from its parts.
  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
