package import Markup

/// Something a deck defines and says more about below its heading.
package struct Topic: Equatable, Sendable {
  /// The topic's identifier: the slug of its name.
  package var id: String
  /// Its name, as the heading has it.
  package var name: String
  /// Other names of it, from `Also:` lines, in order.
  package var aliases: [String]
  /// Where its heading stands.
  package var location: SourceLocation

  /// Creates a topic from its parts.
  package init(id: String, name: String, aliases: [String] = [], location: SourceLocation) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.location = location
  }
}
