/// Something that is wrong with a progress file.
package enum ProgressProblem: Equatable, Sendable {
  /// The file itself or its log is damaged; a backup mends it.
  case damage(String)
  /// Memories or sums are not what the log gives; ``ProgressStore/rebuild()`` mends them.
  case stale(String)

  /// What is wrong: a sentence without capital and full stop.
  package var text: String {
    switch self {
    case .damage(let text), .stale(let text): text
    }
  }

  /// Whether the log is touched, so that computing anew does not help.
  package var isDamage: Bool {
    if case .damage = self { true } else { false }
  }
}
