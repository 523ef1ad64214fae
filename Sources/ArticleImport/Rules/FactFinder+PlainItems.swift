import DeckFormat

// X-C1, X-S1, X-E1: items without labels, by what announces them.
extension FactFinder {
  mutating func readPlain(
    _ items: [ArticleItem], _ labels: [ArticleLabel?], isNumbered: Bool, in place: Surroundings
  ) {
    if readChains(items.map(\.text), in: place) { return }
    let group = newGroup()
    switch place.kind {
    case .stages?:
      guard items.count >= 2 else { return }
      for (item, label) in zip(items, labels) {
        guard let lines = [item].lines else { continue }
        if let label {
          addStage(
            label.name, text: label.text, in: place, lines: lines, rule: Rule.stages, group: group)
        } else {
          addStage(
            item.text.flowing.plain.trimmed, text: item.blocks.innerText, in: place, lines: lines,
            rule: Rule.stages, group: group)
        }
      }
    case .examples?:
      guard !place.topic.isEmpty else { return }
      for item in items {
        guard let lines = [item].lines else { continue }
        add(
          FoundFact(
            kind: .example, subject: place.topic, heading: place.heading,
            text: item.text.flowing.plain.trimmed, lines: lines, rule: Rule.examples,
            tier: .structure, group: group))
      }
    case .characteristics?, .types?:
      // In an article, what plain items are true of must be said somewhere.
      guard items.count >= 2, isNotes || !place.topic.isEmpty else { return }
      // A numbered list of notes is learnt in its order.
      if isNotes, isNumbered {
        readSteps(items, labels, in: place, group: group)
        return
      }
      for item in items {
        guard let lines = [item].lines else { continue }
        addCharacteristic(item.text.flowing.plain.trimmed, in: place, lines: lines, group: group)
      }
    case .roles?:
      guard place.kind != .roles || !place.topic.isEmpty else { return }
      guard items.count >= 2 else { return }
      for item in items {
        guard let lines = [item].lines else { continue }
        addCharacteristic(item.text.flowing.plain.trimmed, in: place, lines: lines, group: group)
      }
    case .definitions?, .nothing?: return
    case nil:
      if isNotes, isNumbered, items.count >= 3,
        !sections[place.section].heading.isEmpty || !place.leadIn.isEmpty
      {
        readSteps(items, labels, in: place, group: group)
        return
      }
      guard isTopicList(place) || isPlainList(items, in: place), items.count >= 2,
        !isNumbered || !items.allSatisfy({ $0.text.plain.wordCount > 12 })
      else { return }
      for item in items {
        guard let lines = [item].lines else { continue }
        addCharacteristic(item.text.flowing.plain.trimmed, in: place, lines: lines, group: group)
      }
    }
  }

  /// Adds the items of a numbered list as stages.
  private mutating func readSteps(
    _ items: [ArticleItem], _ labels: [ArticleLabel?], in place: Surroundings, group: Int
  ) {
    for (item, label) in zip(items, labels) {
      guard let lines = [item].lines else { continue }
      addStage(
        label?.name ?? item.text.flowing.plain.trimmed, text: label?.text ?? "", in: place,
        lines: lines, rule: Rule.stages, group: group)
    }
  }

  /// Whether bullets of notes are a list to be learnt: three or more short ones right below a heading or lead-in that is
  /// none of the writer's own business.
  private func isPlainList(_ items: [ArticleItem], in place: Surroundings) -> Bool {
    guard isNotes, items.count >= 3, !place.topic.isEmpty else { return false }
    return items.allSatisfy { item in
      let words = TextWords.of(item.text.plain)
      return words.count <= 14 && !words.contains(where: { ["i", "my", "me", "we"].contains($0) })
        && !HeadingShape.isQuestion(item.text.plain)
    }
  }

  /// Whether plain bullets say something of a topic: it is named right above them.
  private func isTopicList(_ place: Surroundings) -> Bool {
    guard !place.topic.isEmpty else { return false }
    if !place.leadIn.isEmpty { return terms.mentions(in: place.leadIn).count == 1 }
    let heading = sections[place.section].heading
    return terms.name(of: heading) != nil || HeadingTerms.termAsked(in: heading) != nil
  }

  /// Adds something true of a topic.
  mutating func addCharacteristic(
    _ text: String, in place: Surroundings, lines: ClosedRange<Int>, group: Int
  ) {
    guard text.contains(" ") || text.count >= 3, !Reminder.isReminder(text),
      !HeadingShape.isQuestion(text)
    else { return }
    add(
      FoundFact(
        kind: .characteristic, subject: place.topic, heading: place.heading, text: text,
        lines: lines,
        rule: Rule.characteristics, tier: .structure, group: group))
  }

  /// Adds a stage; brackets at its end are a remark.
  mutating func addStage(
    _ text: String, text description: String, in place: Surroundings, lines: ClosedRange<Int>,
    rule: String, group: Int
  ) {
    var name = HeadingNumber.parted(text).rest
    var qualifier: String?
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      qualifier = String(name[name.index(after: open)...].dropLast())
      name = String(name[..<open]).trimmed
    }
    while let last = name.last, ".;,".contains(last) { name.removeLast() }
    guard !name.isEmpty else { return }
    var rest = description
    // A whole sentence is too long for a name: what stands before its first comma or stop names the step.
    if rest.isEmpty, name.count > 140 { rest = "" }
    add(
      FoundFact(
        kind: .stage, subject: place.topic, heading: place.heading, name: name, text: rest,
        qualifier: qualifier,
        lines: lines, rule: rule, tier: .structure, group: group))
  }
}
