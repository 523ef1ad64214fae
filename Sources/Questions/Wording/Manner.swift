/// How a stem lets people answer; two forms of one card never have one stem.
enum Manner: Equatable, Sendable {
  /// Openly: revealed and rated.
  case recall
  /// By typing a name.
  case typed
  /// From options.
  case choice
  /// By filling a gap.
  case cloze
}
