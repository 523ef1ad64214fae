/// The ways to read a reply: as typed, without a lead-in, without a generic word at its end.
package enum ReplyReadings {
  /// The readings in the order in which they are tried; the first is the reply itself.
  ///
  /// `it's the interloper role` gives itself, `the interloper role`, `interloper role` and
  /// `interloper`; a reading is never empty and none occurs twice.
  package static func readings(of reply: String, words: GradingLanguage) -> [String] {
    let written = WrittenForm.form(of: reply)
    var results = [reply]
    func add(_ reading: [Substring]) {
      let text = reading.joined(separator: " ")
      if !text.isEmpty && text != written && !results.contains(text) { results.append(text) }
    }
    var rest = written.split(separator: " ")
    if rest.count == 1 && !hasFinalStop(rest) { return results }
    if hasFinalStop(rest), let last = rest.popLast() {
      rest.append(last.dropLast())
      add(rest)
    }
    if let leadIn = words.leadIns.first(where: { starts(rest, with: $0) }) {
      rest.removeFirst(leadIn.count)
      add(rest)
    }
    if rest.count > 1, words.articles.contains(rest[0].lowercased()) {
      rest.removeFirst()
      add(rest)
    }
    if rest.count > 1, let last = rest.last, words.genericWords.contains(last.lowercased()) {
      rest.removeLast()
      add(rest)
    }
    return results
  }
}

extension ReplyReadings {
  private static func hasFinalStop(_ words: [Substring]) -> Bool {
    guard let last = words.last else { return false }
    return last.hasSuffix(".") && last.count > 1
  }

  private static func starts(_ words: [Substring], with leadIn: [String]) -> Bool {
    words.count > leadIn.count && zip(words, leadIn).allSatisfy { $0.lowercased() == $1 }
  }
}
