/// What makes a fact hard to ask fairly.
///
/// The generators refuse what a caution forbids; `facts --json` and `check` name them.
package enum Caution: String, CaseIterable, Codable, Sendable {
  /// Another topic has it too, so that it does not tell its topic.
  case shared
  /// It holds with a reserve, such as *often*, so that it is neither true nor false.
  case hedged
  /// Its description has a word with a root of its name, so that it gives the name away.
  case selfDescribing = "self-describing"
  /// Its description holds its whole name, so that it explains it by itself.
  case circular
  /// Another name lies within a slip of the keys.
  case nearName = "near-name"
  /// One of its other names names something else as well, and is not accepted alone.
  case ambiguousAlias = "ambiguous-alias"
}
