import DeckFormat

// X-D3: a run of lines with labels.
extension FactFinder {
  /// Reads a run of labelled lines.
  mutating func readRun(
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
    if readAttributes(lines, labels, in: place) { return }
    let strong = labels.count {
      $0?.isStrong == true || $0?.separator == .equals || $0?.separator == .arrow
        || $0?.separator == .leader
    }
    let isGlossary = place.kind == .definitions || place.kind == .roles
    guard
      count >= 3 || isNotes || (count >= 1 && isGlossary) || (strong >= 1)
        || (count == 2 && isShort(lines))
        || labels.contains(where: { $0.map { DefinitionShape.isDefinition($0.text) } ?? false })
    else { return }
    let areMeanings = DefinitionShape.areDefinitions(labels.compactMap { $0?.text })
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
      // 'Advantages: …' below a topic says something of it, and is no term.
      if !place.topic.isEmpty, ArticleWords.isKindOnly(label.name),
        ArticleWords.listKind(of: label.name) == .characteristics
      {
        add(
          FoundFact(
            kind: .labelled, subject: place.topic, heading: place.heading, name: label.name,
            text: label.text, lines: span, rule: Rule.labelled, tier: .structure, group: group))
        continue
      }
      let kind: Fact.Kind =
        switch place.kind {
        case .characteristics? where !areMeanings && !isNotes: .labelled
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
        rule: kind == .role ? Rule.roles : kind == .labelled ? Rule.labelled : Rule.label,
        group: group)
    }
  }

  /// Reads labels that recur under other headings as what they say of this one.
  ///
  /// - Returns: Whether all of them were such labels.
  private mutating func readAttributes(
    _ lines: [ArticleText], _ labels: [ArticleLabel?], in place: Surroundings
  ) -> Bool {
    let heading = NameBrackets.parted(sections[place.section].heading).name
    let found = labels.compactMap(\.self)
    guard HeadingTerms.isName(heading),
      found.allSatisfy({ attributes.contains(TextWords.key($0.name)) })
    else { return false }
    let subject = terms.name(of: heading) ?? heading
    let group = newGroup()
    for (line, label) in zip(lines, labels) {
      guard let label, let span = line.lines else { continue }
      add(
        FoundFact(
          kind: .labelled, subject: subject, heading: "", name: label.name, text: label.text,
          lines: span, rule: Rule.labelled, tier: .structure, group: group))
    }
    return true
  }

  /// Whether a run of labels tells somebody what to do: `Kyoto – take bus 59`.
  private func isAdvice(_ labels: [ArticleLabel?]) -> Bool {
    let said = labels.compactMap { $0.map { TextWords.of($0.text.prefix(80)) } }
    let asking = said.count { $0.count <= 8 && Imperative.begins($0) }
    return !isNotes && asking > 0 && asking * 2 >= said.count
  }

  /// Whether the labels are numbered: `Step 1`, `Phase II`.
  func isNumbered(_ labels: [ArticleLabel?]) -> Bool {
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
}
