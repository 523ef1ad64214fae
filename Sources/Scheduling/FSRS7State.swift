/// The three numbers of FSRS-7, each within its bounds.
struct FSRS7State: Equatable, Sendable {
  /// The slow stability in days.
  let slow: Double
  /// The fast stability in days.
  let fast: Double
  /// The difficulty, 1…10.
  let difficulty: Double

  /// Takes them from a memory; one of FSRS-6 counts as one whose fast stability is `0.8·S`.
  init(_ memory: Memory) {
    slow = memory.stability
    fast = memory.fastStability ?? 0.8 * memory.stability
    difficulty = memory.difficulty
  }
}
