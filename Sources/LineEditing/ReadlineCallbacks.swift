import CReadline

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// What Readline calls. C functions carry no context, so they speak to the one editor, and only
// values cross into it: no pointer of Readline's leaves this file.

/// Readline has read a line, or nil at the end of the input; the line is ours to free.
func lineWasRead(_ bytes: UnsafeMutablePointer<CChar>?) {
  let line = unsafe bytes.map { unsafe String(cString: $0) }
  unsafe free(bytes)
  MainActor.assumeIsolated { LineEditor.shared.finish(line) }
}

/// The candidates for the word between two offsets, as `rl_attempted_completion_function` wants
/// them: the common part, then each candidate, then nil, all from `malloc`.
func completeWord(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  cardinal_end_completion()
  let line = lineBeforeCursor()
  let completion = MainActor.assumeIsolated {
    LineEditor.shared.completion(line: line, wordStart: Int(start))
  }
  guard let completion else { return nil }
  if !completion.isFollowedBySpace { cardinal_suppress_append() }
  let others = completion.insertions.count == 1 ? [] : completion.insertions
  return unsafe cStrings([completion.common] + others)
}

/// No file names, nor anything else, from Readline's own completion.
func noFileNames(_ text: UnsafePointer<CChar>?, _ state: Int32) -> UnsafeMutablePointer<CChar>? {
  nil
}

/// The characters that bound the word before the cursor.
func breakCharacters() -> UnsafeMutablePointer<CChar>? {
  let quote = CompletionPoint(line: lineBeforeCursor())?.openQuote?.asciiValue ?? 0
  return unsafe cardinal_break_characters(Int32(quote))
}

/// Shows the candidates of the last completion below the line, at most 60 of them: Readline would
/// stop for "--More--" and take the keys that belong to the session.
func displayCandidates(
  _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _ longest: Int32
) {
  let candidates = MainActor.assumeIsolated { LineEditor.shared.shownCandidates }
  let shown = candidates.prefix(60)
  // The first string stands for the common part, which is not shown.
  let strings = unsafe cStrings([""] + shown)
  unsafe rl_display_match_list(strings, Int32(shown.count), longest)
  for index in 0...shown.count { unsafe free(strings[index]) }
  unsafe free(strings)
  if shown.count < candidates.count {
    writeToTerminal("and \(candidates.count - shown.count) more; type more letters\n")
  }
  rl_forced_update_display()
}

/// Writes where Readline writes, in order with it.
func writeToTerminal(_ text: String) {
  var text = text
  text.withUTF8 { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) {
      unsafe cardinal_write($0.baseAddress, $0.count)
    }
  }
  cardinal_flush()
}

/// The line up to the cursor.
private func lineBeforeCursor() -> String {
  guard let line = unsafe cardinal_line() else { return "" }
  let bytes = unsafe UnsafeRawBufferPointer(start: line, count: Int(cardinal_point()))
  return unsafe String(decoding: bytes, as: UTF8.self)
}

/// Strings from `malloc`, ended by nil, in an array from `malloc`.
private func cStrings(_ strings: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
  let result = unsafe UnsafeMutableRawPointer.mallocated(
    count: strings.count + 1, of: UnsafeMutablePointer<CChar>?.self)
  for (index, string) in strings.enumerated() { unsafe result[index] = strdup(string) }
  unsafe result[strings.count] = nil
  return unsafe result
}

extension UnsafeMutableRawPointer {
  /// Memory for `free` to release; ends the program when there is none.
  fileprivate static func mallocated<T>(count: Int, of type: T.Type) -> UnsafeMutablePointer<T> {
    guard let memory = unsafe malloc(count * MemoryLayout<T>.stride) else {
      fatalError("no memory for the candidates of a word")
    }
    return unsafe memory.bindMemory(to: type, capacity: count)
  }
}
