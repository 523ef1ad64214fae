/// An item of a list.
package struct Item: Equatable, Sendable {
  /// What stands in the item, in order; empty if only its marker was written.
  package var blocks: [Block]
  /// Where the item's bullet or number stands.
  package var location: SourceLocation
  /// Number of the item's last line in its file.
  ///
  /// Blank lines after it do not count.
  package var endLine: Int

  /// An item from its parts.
  package init(blocks: [Block], location: SourceLocation, endLine: Int) {
    self.blocks = blocks
    self.location = location
    self.endLine = endLine
  }
}
