/// Writes down which options were left out while one question is made.
final class OptionTrace {
  /// The options in the order they were considered.
  var refused: [RefusedOption] = []
}
