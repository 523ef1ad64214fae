import DeckFormat

// X-S2: stages within a sentence or in a chain of arrows.
extension FactFinder {
  /// Reads stages that a sentence lists.
  mutating func readInlineStages(_ sentence: Sentence, in index: Int) {
    guard let found = InlineList.stages(in: sentence.text),
      !TextWords.of(sentence.text).contains(where: ["i", "my", "me"].contains)
    else { return }
    var place = surroundings(index, leadIn: found.announcement)
    if place.topic.isEmpty || terms.mentions(in: found.announcement).isEmpty {
      place.topic = Self.announced(by: found.announcement) ?? place.topic
    }
    place.heading = found.announcement
    let subject = place.topic
    // A list of the same topic that was set out as one says it better.
    guard !stagedKeys.contains(TextWords.key(subject)) else { return }
    let group = newGroup()
    for item in found.items {
      addStage(item, text: "", in: place, lines: sentence.lines, rule: Rule.chain, group: group)
    }
  }

  /// What an announcement such as `The stages of general anaesthesia` speaks of; nil if it does not say.
  private static func announced(by text: String) -> String? {
    for verb in [
      " has ", " have ", " goes through ", " go through ", " passes through ", " pass through ",
      " consists of ", " consist of ", " is divided ", " are divided ", " develops ",
      " moves through ", " falls into ", " runs through ", " unfolds ", " takes place ",
      " happens ", " can be ",
    ] {
      guard let range = text.firstRange(of: verb) else { continue }
      var name = HeadingTerms.withoutArticle(String(text[..<range.lowerBound]))
      for adverb in [" normally", " usually", " typically", " generally", " often", " always"]
      where name.hasSuffix(adverb) {
        name = String(name.dropLast(adverb.count))
      }
      if (1...4).contains(name.split(separator: " ").count), !FactFinder.beginsWithPronoun(name),
        !name.contains(","), !isQuantified(name)
      {
        return HeadingTerms.capitalized(name)
      }
      return nil
    }
    for mark in [" of ", " in "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let name = HeadingTerms.withoutArticle(String(text[range.upperBound...]))
      if (1...4).contains(name.wordCount), !FactFinder.beginsWithPronoun(name),
        !isQuantified(name)
      {
        return HeadingTerms.capitalized(name)
      }
    }
    return nil
  }

  /// Whether a name says how many, not what: `most cases`.
  private static func isQuantified(_ name: String) -> Bool {
    let first = TextWords.of(name).first ?? ""
    return [
      "most", "many", "all", "some", "each", "every", "both", "several", "few", "these", "those",
      "three", "four", "five", "six", "seven",
    ].contains(first)
  }

  /// Reads the lines that are chains of arrows, each announced by the line above where that ends in a colon.
  ///
  /// - Returns: The places of the lines that were read, and of those that are chains of causes.
  mutating func readChainLines(_ lines: [ArticleText], in place: Surroundings) -> Set<Int> {
    var chains: Set<Int> = []
    for (index, line) in lines.enumerated() where Self.isChain(line.flowing.plain) {
      chains.insert(index)
    }
    for index in chains.sorted() {
      // Chains one below the other say what leads to what.
      if chains.contains(index - 1) || chains.contains(index + 1) { continue }
      var place = place
      if index > 0 {
        let leadIn = LeadIn.text(of: lines[index - 1].plain)
        if !leadIn.isEmpty {
          place = surroundings(place.section, leadIn: leadIn)
          if place.topic.isEmpty { place.topic = leadIn }
        }
      }
      if place.topic.isEmpty { place.topic = subject(of: place.section) }
      _ = readChains([lines[index]], in: place)
    }
    return chains
  }

  private static func isChain(_ text: String) -> Bool {
    guard let arrow = ["→", "->", "-->", "⇒", "=>", "➔", " > "].first(where: { text.contains($0) })
    else { return false }
    return text.split(separator: arrow).count >= 3
  }

  /// Reads `A → B → C` as stages.
  ///
  /// - Returns: Whether one of the texts was such a chain.
  mutating func readChains(_ texts: [ArticleText], in place: Surroundings) -> Bool {
    var found = false
    for text in texts {
      let plain = text.flowing.plain.trimmed
      guard
        let arrow = ["→", "->", "-->", "⇒", "=>", "➔", " > "].first(where: { plain.contains($0) }),
        let lines = text.lines
      else { continue }
      var parts = plain.split(separator: arrow).map { String($0).trimmed }
      guard parts.count >= 3 else { continue }
      var place = place
      if let shape = LabelShape.split(parts[0]), shape.separator == .colon {
        let outer = surroundings(place.section, leadIn: shape.label)
        place.topic = outer.topic.isEmpty ? shape.label : outer.topic
        place.heading = shape.label
        parts[0] = shape.text
      }
      // Sentences with arrows in them say what leads to what.
      guard
        parts.allSatisfy({
          !$0.isEmpty && $0.wordCount <= 9 && !$0.contains(". ")
            && !$0.contains(", ")
        }), !LabelWords.banned.contains(place.heading.lowercased())
      else { continue }
      let group = newGroup()
      for part in parts {
        addStage(part, text: "", in: place, lines: lines, rule: Rule.chain, group: group)
      }
      found = true
    }
    return found
  }
}
