extension Fact {
  /// What is asked and what is said of it as one line: `Capital of Peru? Lima`, `Face: talks`, and
  /// for a sentence with a hidden part `The capital of Peru is [Lima]`; empty if it says nothing.
  package var saying: String {
    if let prompt, rule == "deck.cloze", let gap = prompt.firstRange(of: "____") {
      return prompt.replacingCharacters(in: gap, with: "[\(text)]")
    }
    let endsSentence = name.last.map { ".?!…:。？！".contains($0) } ?? false
    return [name, text].filter { !$0.isEmpty }.joined(separator: endsSentence ? " " : ": ")
  }
}

extension String {
  /// This text with another one in the place of a part of it.
  fileprivate func replacingCharacters(
    in range: Range<String.Index>, with other: String
  ) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
