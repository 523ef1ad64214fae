/// How the sides of a contrast stand to each other.
enum Relation: Equatable, Sendable {
  /// They differ.
  case difference
  /// They are the same.
  case likeness
  /// They are names or numbers, which are no differences.
  case values
  /// They answer to each other, as the author says.
  case counterparts
}
