/// Writes down which options were left out while one question is made.
final class OptionTrace {
  /// The options in the order they were considered, each once.
  private(set) var refused: [RefusedOption] = []

  /// Writes down an option.
  func add(_ option: RefusedOption) {
    if !refused.contains(option) { refused.append(option) }
  }
}
