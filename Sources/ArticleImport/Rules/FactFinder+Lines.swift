import DeckFormat

extension FactFinder {
  /// Reads lines that follow each other without marks: labels, terms above their meanings, chains, questions.
  mutating func readLines(_ lines: [ArticleText], in place: Surroundings) {
    guard place.kind != .nothing else { return }
    readQuestionLines(lines, in: place)
    let chained = readChainLines(lines, in: place)
    let labels = lines.enumerated().map { index, line in
      chained.contains(index) || isTitle(line.plain) || isChatty(line.plain)
        || Reminder.isReminder(line.plain)
        ? nil : ArticleLabel(line).flatMap { $0.text.isEmpty ? nil : $0 }
    }
    var index = 0
    while index < lines.count {
      guard labels[index] != nil else {
        index += 1
        continue
      }
      // A run goes on over one line without a label, if others follow.
      var end = index
      var count = 0
      var misses = 0
      var next = index
      while next < lines.count, misses <= 1 {
        if labels[next] != nil {
          count += 1
          end = next
          misses = 0
        } else {
          misses += 1
        }
        next += 1
      }
      readRun(
        Array(lines[index...end]), Array(labels[index...end]), count: count,
        above: index > 0 ? lines[index - 1] : nil, in: place)
      index = end + 1
    }
    readAlternating(lines, labels, in: place)
  }

  /// Reads a run of labelled lines.
  private mutating func readRun(
    _ lines: [ArticleText], _ labels: [ArticleLabel?], count: Int, above: ArticleText?,
    in place: Surroundings
  ) {
    var place = place
    if let above, let leadIn = above.plain.trimmed.last == ":" ? LeadIn.text(of: above.plain) : nil,
      !leadIn.isEmpty
    {
      place = surroundings(place.section, leadIn: leadIn)
    }
    guard place.kind != .nothing, !isAdvice(labels) else { return }
    let strong = labels.count {
      $0?.isStrong == true || $0?.separator == .equals || $0?.separator == .arrow
        || $0?.separator == .leader
    }
    let isGlossary = place.kind == .definitions || place.kind == .roles
    guard
      count >= 3 || isNotes || (count >= 1 && isGlossary) || (strong >= 1)
        || (count == 2 && lines.count == 2 && isShort(lines))
        || labels.contains(where: { $0.map { DefinitionShape.isDefinition($0.text) } ?? false })
    else { return }
    let group = newGroup()
    for (line, label) in zip(lines, labels) {
      guard let label, let span = line.lines else { continue }
      // Alone, a label needs more than a colon in a sentence.
      if count < 3, !isGlossary, !isNotes, !label.isStrong,
        label.separator == .colon || label.separator == .dash,
        !DefinitionShape.isDefinition(label.text)
      {
        continue
      }
      guard !Reminder.isTime(label.text) else { continue }
      if label.separator == .bold, let first = Sentence.sentences(of: line).first,
        let definition = DefiningSentence(
          first.text, isKnown: { TextWords.key($0) == TextWords.key(label.name) })
      {
        addDefinition(
          definition, sentence: line.plain.trimmed, lines: span, rule: Rule.sentence,
          tier: .heading, group: group)
        continue
      }
      if label.separator == .bold, startsLikePredicate(label.text) { continue }
      if HeadingShape.isQuestion(label.name) {
        addQuestion(
          label.name, answer: label.text, lines: span, group: group, heading: place.heading)
        continue
      }
      if readSides(label, lines: span, in: place, group: group) { continue }
      let kind: Fact.Kind =
        switch place.kind {
        case .roles?: .role
        case .stages? where isNumbered(labels): .stage
        default: .definition
        }
      if kind == .stage {
        addStage(
          HeadingNumber.parted(label.name + ": " + label.text).number != nil
            ? label.text : label.name, text: "", in: place, lines: span, rule: Rule.stages,
          group: group)
        continue
      }
      addNamed(
        kind, name: label.name, aliases: label.aliases, qualifier: label.qualifier,
        text: label.text, in: place, lines: span,
        rule: kind == .role ? Rule.roles : Rule.label, group: group)
    }
  }

  /// Whether a line is the title of the whole text, which holds a colon or dash as well.
  private func isTitle(_ text: String) -> Bool {
    guard title.utf8.count > 3 else { return false }
    let line = text.trimmed
    return line.hasPrefix(title) || title.hasPrefix(line)
  }

  /// Whether a run of labels tells somebody what to do: `Kyoto – take bus 59`.
  private func isAdvice(_ labels: [ArticleLabel?]) -> Bool {
    let said = labels.compactMap { $0.map { TextWords.of($0.text.prefix(80)) } }
    let asking = said.count { $0.count <= 8 && Imperative.begins($0) }
    return !isNotes && asking > 0 && asking * 2 >= said.count
  }

  /// Whether a line speaks to or of people: a comment, a joke, a call.
  private func isChatty(_ text: String) -> Bool {
    let words = TextWords.of(text.withoutBrackets)
    let isPersonal = words.indices.contains { index in
      if ["my", "me", "i'm", "i've", "i'd"].contains(words[index]) { return true }
      // 'James I – …' is a king.
      return words[index] == "i"
        && (index == 0 || !text.contains("\(words[index - 1].capitalizedFirst) I"))
    }
    if isPersonal, words.count > 4 { return !text.contains(" = ") }
    return !isNotes && (text.hasSuffix("!") || text.hasSuffix("?"))
  }

  /// Reads the lines that are chains of arrows, each announced by the line above where that ends in a colon.
  ///
  /// - Returns: The places of the lines that were read, and of those that are chains of causes.
  private mutating func readChainLines(_ lines: [ArticleText], in place: Surroundings) -> Set<Int> {
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

  /// Whether the labels are numbered: `Step 1`, `Phase II`.
  private func isNumbered(_ labels: [ArticleLabel?]) -> Bool {
    labels.contains { $0.map { HeadingNumber.parted($0.name).number != nil } ?? false }
  }

  private func isShort(_ lines: [ArticleText]) -> Bool {
    lines.allSatisfy { $0.plain.count <= 110 }
  }

  /// Whether a text goes on as the verb of a sentence that began with bold words.
  private func startsLikePredicate(_ text: String) -> Bool {
    let first = TextWords.of(text).first ?? ""
    return [
      "is", "are", "was", "were", "has", "have", "can", "will", "of", "and", "in", "to", "for",
      "on", "or", "with", "from", "by", "at", "does", "do", "should", "must", "may", "if", "when",
      "as",
    ].contains(first)
      || ",;)".contains(text.first ?? " ")
  }

  /// Short lines that alternate with longer ones: terms above their meanings.
  private mutating func readAlternating(
    _ lines: [ArticleText], _ labels: [ArticleLabel?], in place: Surroundings
  ) {
    guard lines.count >= 4, lines.count % 2 == 0,
      labels.count(where: { $0 != nil }) * 4 <= lines.count
    else { return }
    let pairs = stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
    let isFit = pairs.allSatisfy { term, text in
      let name = term.plain.trimmed
      return HeadingShape.isTerm(name) && name.split(separator: " ").count <= 4
        && !HeadingShape.isQuestion(name) && LabelShape.split(text.plain) == nil
    }
    guard isFit, pairs.count >= 3,
      pairs.count(where: { $0.1.plain.split(separator: " ").count >= 2 }) * 3 >= pairs.count * 2
    else { return }
    let group = newGroup()
    for (term, text) in pairs {
      guard let span = [term, text].lines else { continue }
      let (name, aliases, qualifier) = NameBrackets.parted(term.plain.trimmingMarks)
      addNamed(
        place.kind == .roles ? .role : .definition, name: name, aliases: aliases,
        qualifier: qualifier, text: text.flowing.plain.trimmed, in: place,
        lines: span, rule: Rule.twoLines, group: group)
    }
  }

  /// `Q: …` above `A: …`, and questions above their answers.
  private mutating func readQuestionLines(_ lines: [ArticleText], in place: Surroundings) {
    var index = 0
    let group = newGroup()
    while index < lines.count {
      let question = lines[index].plain.trimmed
      let bare = Self.withoutMark(question, "Q")
      let answer = index + 1 < lines.count ? lines[index + 1].plain.trimmed : ""
      let next = index + 1 < lines.count ? lines[index + 1] : lines[index]
      let isMarked = bare != nil && Self.withoutMark(answer, "A") != nil
      let isPlain =
        HeadingShape.isQuestion(question) && !HeadingShape.isQuestion(answer)
        && question.split(separator: " ").count <= 22
        && lines[index].plain.split(separator: ".").count == 1
        && (lines[index].isAllStrong || Self.withoutMark(answer, "A") != nil)
      if isNotes, let (asked, said) = Self.questionAndAnswer(question),
        let span = lines[index].lines
      {
        addQuestion(asked, answer: said, lines: span, group: group, heading: place.heading)
        index += 1
        continue
      }
      if isMarked || isPlain, !answer.isEmpty, let span = [lines[index], next].lines {
        addQuestion(
          bare ?? question, answer: Self.withoutMark(answer, "A") ?? answer, lines: span,
          group: group, heading: place.heading)
        index += 2
      } else {
        index += 1
      }
    }
  }

  /// `Wer hat's erfunden? Alfred Wegener, 1912`: a question and its short answer on one line.
  private static func questionAndAnswer(_ line: String) -> (String, String)? {
    guard line.utf8.count <= 200, let mark = line.firstIndex(of: "?") else { return nil }
    let question = String(line[...mark])
    let answer = String(line[line.index(after: mark)...]).trimmed
    let words = TextWords.of(question)
    guard let first = words.first, questionWords.contains(first), words.count <= 16,
      (1...16).contains(answer.split(separator: " ").count),
      answer.first.map({ $0.isUppercase || $0.isNumber }) ?? false,
      !answer.contains("?"), LabelShape.split(question) == nil
    else { return nil }
    return (question, answer)
  }

  private static let questionWords: Set<String> = [
    "who", "what", "when", "where", "why", "how", "which", "whose", "wer", "was", "wann", "wo",
    "warum", "wie", "welche", "welcher", "qui", "quand", "où", "pourquoi", "comment", "quién",
    "cuándo", "dónde", "cómo", "qué",
  ]

  /// A text without `Q:` or `Q1.` before it; nil if it has no such mark.
  private static func withoutMark(_ text: String, _ letter: String) -> String? {
    guard text.hasPrefix(letter) || text.hasPrefix("**\(letter)") else { return nil }
    var rest = text.drop { $0 == "*" }.dropFirst()
    rest = rest.drop(while: \.isNumber)
    guard let mark = rest.first, ":.)".contains(mark) else { return nil }
    rest = rest.dropFirst().drop { $0 == "*" || $0 == " " }
    return rest.isEmpty ? nil : String(rest)
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
          !$0.isEmpty && $0.split(separator: " ").count <= 9 && !$0.contains(". ")
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
