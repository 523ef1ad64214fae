import Markup

extension DeckReader {
  /// Warns of facts that can be asked only badly.
  mutating func review() {
    if deck.facts.isEmpty, deck.diagnostics.allSatisfy({ $0.severity != .error }) {
      report(
        .warning, "no-facts",
        "nothing in this deck can be asked; write '**Term** is …' below a heading",
        at: SourceLocation(line: 1, column: 1))
    }
    for index in deck.facts.indices where deck.facts[index].kind == .list {
      reviewMembers(deck.facts[index].members.compactMap { deck.indexOfFact[$0] })
    }
    reviewMembers(
      deck.facts.indices.filter {
        deck.facts[$0].kind == .definition && deck.facts[$0].topic.isEmpty
      })
    for index in deck.facts.indices { reviewName(at: index) }
  }

  /// Warns where a description holds its own name.
  private mutating func reviewName(at index: Int) {
    let kind = deck.facts[index].kind
    guard
      kind == .role || kind == .labelled
        || (kind == .definition && deck.facts[index].topic.isEmpty)
    else { return }
    let name = keywords.plainName(deck.facts[index].name)
    guard deck.facts[index].text.containsWord(name) else { return }
    report(
      .warning, "self-describing",
      "the description of '\(deck.facts[index].name)' contains its name; say it in other words",
      at: deck.facts[index].location)
  }

  /// Warns where members of a list, or entries of a glossary, say the same, or one is twice as long as the others.
  ///
  /// - Parameter members: The members' indices in the deck.
  private mutating func reviewMembers(_ members: [Int]) {
    var lineOfText: [String: Int] = [:]
    let lengths = members.map { deck.facts[$0].text.terminalWidth }
    let sorted = lengths.filter { $0 > 0 }.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    for (member, length) in zip(members, lengths) where length > 0 {
      let line = deck.facts[member].location.line
      let text = deck.facts[member].text.lowercased()
      if let line = lineOfText.updateValue(line, forKey: text) {
        report(
          .warning, "same-description",
          "this says the same as line \(line); two items that cannot be told apart "
            + "are asked only badly",
          at: deck.facts[member].location)
      }
      if length > 40, length > 2 * median, sorted.count >= 3 {
        let fact = deck.facts[member]
        guard fact.kind == .role || fact.kind == .labelled else { continue }
        report(
          .warning, "long-description",
          "the description of '\(fact.name)' is more than twice as long as its siblings'; "
            + "move what is not needed to tell it apart into a '>' note below it",
          at: fact.location)
      }
    }
  }
}

extension String {
  /// Whether a text holds one or more words, given in lower case, between characters that are no
  /// letters or digits; case does not matter in the text.
  func containsWord(_ word: String) -> Bool {
    guard !word.isEmpty, utf8.count >= word.utf8.count else { return false }
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    let text =
      isASCII ? unicodeScalars.map(\.asciiLowercased) : Array(lowercased().unicodeScalars)
    let wanted = Array(word.unicodeScalars)
    guard text.count >= wanted.count else { return false }
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      let end = start + wanted.count
      if text[start..<end].elementsEqual(wanted), start == 0 || !text[start - 1].isInWord,
        end == text.count || !text[end].isInWord
      {
        return true
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// This scalar, in lower case if it is an ASCII letter.
  fileprivate var asciiLowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }

  /// Whether this is a letter, a digit or a mark of one.
  fileprivate var isInWord: Bool {
    if value < 0x80 { return ("a"..."z").contains(self) || ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
