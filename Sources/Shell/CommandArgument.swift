/// Something that can follow a command: a value, an option or a flag.
package struct CommandArgument: Equatable, Sendable {
  /// What sort of argument it is.
  package enum Kind: Equatable, Sendable {
    /// A word known by its place.
    case positional
    /// A name with dashes and a value behind it.
    case option
    /// A name with dashes alone.
    case flag
  }

  /// What sort of argument it is.
  package var kind: Kind
  /// The names with their dashes, short ones first; empty for a positional value.
  package var names: [String]
  /// What the value is called, such as `deck`; it also says how Tab completes it.
  package var valueName: String
  /// What it is for, in a sentence; may be empty.
  package var summary: String
  /// The values that are allowed, in order; empty if there are others.
  package var allowedValues: [String]
  /// The value where nothing is said; nil if there is none.
  package var defaultValue: String?
  /// Whether it may be left out.
  package var isOptional: Bool
  /// Whether it may be given several times.
  package var repeats: Bool

  /// Creates an argument from its parts.
  package init(
    kind: Kind, names: [String], valueName: String, summary: String, allowedValues: [String],
    defaultValue: String?, isOptional: Bool, repeats: Bool
  ) {
    self.kind = kind
    self.names = names
    self.valueName = valueName
    self.summary = summary
    self.allowedValues = allowedValues
    self.defaultValue = defaultValue
    self.isOptional = isOptional
    self.repeats = repeats
  }
}
