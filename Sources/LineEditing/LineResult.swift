/// What reading one line came to.
package enum LineResult: Equatable, Sendable {
  /// A line without its line feed; empty for Enter alone. It holds line feeds where text of
  /// several lines was pasted into the editor.
  case line(String)
  /// The beginning of a line that was longer than `PipedInput` takes; `byteCount` is the length
  /// of the whole line in UTF-8 bytes. The editor never gives it.
  case cutLine(String, byteCount: Int)
  /// Ctrl-C: the line was thrown away. `hadText` is false when nothing had been typed.
  case interrupted(hadText: Bool)
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfInput
}
