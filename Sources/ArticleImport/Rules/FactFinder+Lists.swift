import DeckFormat

extension FactFinder {
  /// Reads a list by what announces it and by what its items look like.
  mutating func readList(_ list: ArticleList, in place: Surroundings) {
    guard place.kind != .nothing else { return }
    let items = list.items.filter {
      !Reminder.isReminder($0.text.plain) && !JunkLine.isPlaceholder($0.text.plain)
    }
    guard !items.isEmpty, items.count(where: { $0.text.isMostlyLinks }) * 2 <= items.count else {
      return
    }
    // An item that only announces the list inside it.
    for item in items {
      guard let inner = item.blocks.firstList else { continue }
      let leadIn = item.text.plain.trimmingMarks
      if isAnnouncement(item) { readInner(inner, below: leadIn, in: place) }
    }
    let whole = items.filter { !isAnnouncement($0) }
    guard !whole.isEmpty else { return }
    var labels = whole.map { ArticleLabel($0.text) }
    let stops = whole.map { LabelShape.splitAtStop($0.text.flowing.plain.trimmed) }
    if labels.allSatisfy({ $0 == nil }), whole.count >= 3,
      stops.count(where: { $0 != nil }) * 3 >= whole.count * 2
    {
      labels = stops.map { $0.flatMap(ArticleLabel.init(shape:)) }
    }
    let questions = whole.count {
      HeadingShape.isQuestion($0.text.plain)
        || ($0.text.logicalLines.count > 1
          && HeadingShape.isQuestion($0.text.logicalLines[0].plain))
    }
    if questions * 2 > whole.count {
      readQuestions(whole, in: place)
      return
    }
    let labelled = labels.count { $0 != nil }
    if labelled * 2 > whole.count || (labelled * 2 == whole.count && labelled > 1)
      || labelled >= 3 && labelled * 3 >= whole.count
    {
      readLabelled(whole, labels, isNumbered: list.isNumbered, in: place)
    } else if readDefiningItems(whole, in: place) {
      return
    } else {
      readPlain(whole, labels, isNumbered: list.isNumbered, in: place)
    }
    for (item, label) in zip(whole, labels) where label != nil {
      guard let inner = item.blocks.firstList, let name = label?.name else { continue }
      readInner(inner, below: name, in: place)
    }
  }

  /// Whether an item says nothing but what the list inside it holds.
  private func isAnnouncement(_ item: ArticleItem) -> Bool {
    guard item.blocks.firstList != nil else { return false }
    let text = item.text.plain.trimmed
    if text.hasSuffix(":") { return true }
    guard ArticleLabel(item.text) == nil else { return false }
    return text.split(separator: " ").count <= 6 && !".!".contains(text.last ?? ".")
  }

  private mutating func readInner(_ list: ArticleList, below leadIn: String, in place: Surroundings)
  {
    guard !Reminder.isReminder(leadIn) else { return }
    var inner = surroundings(place.section, leadIn: leadIn)
    if inner.topic.isEmpty { inner.topic = place.topic }
    if ArticleWords.listKind(of: leadIn) == nil { inner.kind = place.kind }
    // The parts of a part have labels, but nothing says of what a plain item below one is true.
    let named = list.items.count { ArticleLabel($0.text) != nil }
    guard inner.kind != nil || named * 2 > list.items.count || terms.name(of: leadIn) != nil else {
      return
    }
    readList(list, in: inner)
  }

  private mutating func readQuestions(_ items: [ArticleItem], in place: Surroundings) {
    let group = newGroup()
    for item in items {
      let lines = item.text.logicalLines
      let question = lines.count > 1 ? lines[0].plain.trimmed : item.text.flowing.plain.trimmed
      let answer =
        (lines.dropFirst().map(\.plain.trimmed)
        + item.blocks.compactMap { block -> String? in
          switch block {
          case .paragraph(let text): text.flowing.plain.trimmed
          case .list(let list):
            list.items.map { $0.text.flowing.plain.trimmed }.joined(separator: "; ")
          default: nil
          }
        }).joined(separator: " ")
      guard !answer.isEmpty, let lines = [item].lines else { continue }
      addQuestion(question, answer: answer, lines: lines, group: group, heading: place.heading)
    }
  }

  /// The kind of labelled items.
  private func kind(ofLabelled items: [ArticleItem], isNumbered: Bool, in place: Surroundings) -> (
    Fact.Kind, String
  ) {
    switch place.kind {
    case .roles?: (.role, Rule.roles)
    case .definitions?: (.definition, isNumbered ? Rule.numbered : Rule.label)
    case .stages? where isNumbered || isOrdered(place): (.stage, Rule.stages)
    default: (.labelled, Rule.labelled)
    }
  }

  /// Whether what announces a list speaks of an order in plain words.
  private func isOrdered(_ place: Surroundings) -> Bool {
    ArticleWords.listKind(of: place.heading) == .stages
  }

  private mutating func readLabelled(
    _ items: [ArticleItem], _ labels: [ArticleLabel?], isNumbered: Bool, in place: Surroundings
  ) {
    let group = newGroup()
    var (kind, rule) = kind(ofLabelled: items, isNumbered: isNumbered, in: place)
    // 'term = meaning' is how people write vocabulary, whatever the heading says.
    let equals = labels.count { $0?.separator == .equals || $0?.separator == .leader }
    if kind == .labelled,
      equals * 2 > items.count || DefinitionShape.areDefinitions(labels.compactMap { $0?.text })
    {
      (kind, rule) = (.definition, Rule.label)
    }
    for (item, label) in zip(items, labels) {
      guard let lines = [item].lines else { continue }
      guard let label else {
        if kind == .stage {
          addStage(
            item.text.flowing.plain.trimmed, text: "", in: place, lines: lines, rule: rule,
            group: group)
        } else {
          readItemAsSentence(item, in: place)
        }
        continue
      }
      guard !Reminder.isTime(label.text), !Reminder.isReminder(label.name + ":") else { continue }
      let text = label.text.isEmpty ? item.blocks.innerText : label.text
      if kind == .stage {
        addStage(
          label.name + (label.qualifier.map { " (\($0))" } ?? ""), text: text, in: place,
          lines: lines, rule: rule, group: group)
        continue
      }
      guard !text.isEmpty else { continue }
      if HeadingShape.isQuestion(label.name) {
        addQuestion(label.name, answer: text, lines: lines, group: group, heading: place.heading)
        continue
      }
      if readSides(label, lines: lines, in: place, group: group) { continue }
      addNamed(
        kind, name: label.name, aliases: label.aliases, qualifier: label.qualifier, text: text,
        in: place, lines: lines,
        rule: rule, group: group)
    }
  }

  /// Items that each define their own subject: `Seam allowance is the …`.
  private mutating func readDefiningItems(_ items: [ArticleItem], in place: Surroundings) -> Bool {
    let read = items.map { item -> DefiningSentence? in
      guard let first = Sentence.sentences(of: item.text).first else { return nil }
      let strong = Set(first.strong.map(TextWords.key))
      return DefiningSentence(first.text) {
        strong.contains(TextWords.key($0)) || terms.index(of: $0) != nil
          || place.kind == .definitions
      }
    }
    guard read.count(where: { $0 != nil }) * 3 >= items.count * 2,
      items.count > 1 || place.kind == .definitions
    else { return false }
    let group = newGroup()
    for (item, definition) in zip(items, read) {
      guard let definition, let lines = [item].lines else { continue }
      addDefinition(
        definition, sentence: item.text.flowing.plain.trimmed, lines: lines, rule: Rule.numbered,
        tier: .structure, group: group)
    }
    return true
  }

  private mutating func readItemAsSentence(_ item: ArticleItem, in place: Surroundings) {
    guard let first = Sentence.sentences(of: item.text).first, let lines = [item].lines else {
      return
    }
    let strong = Set(first.strong.map(TextWords.key))
    if let definition = DefiningSentence(
      first.text, isKnown: { strong.contains(TextWords.key($0)) || place.kind == .definitions })
    {
      addDefinition(
        definition, sentence: item.text.flowing.plain.trimmed, lines: lines, rule: Rule.sentence,
        tier: .prose, group: newGroup())
    } else if place.kind == .characteristics, !place.topic.isEmpty {
      addCharacteristic(item.text.flowing.plain.trimmed, in: place, lines: lines, group: newGroup())
    }
  }

  private mutating func readPlain(
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
      guard items.count >= 2 else { return }
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
        !isNumbered || !items.allSatisfy({ $0.text.plain.split(separator: " ").count > 12 })
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

extension [ArticleBlock] {
  /// The first list among blocks.
  var firstList: ArticleList? {
    for case .list(let list) in self { return list }
    return nil
  }

  /// What stands in paragraphs and lists, as one text.
  var innerText: String {
    compactMap { block -> String? in
      switch block {
      case .paragraph(let text): text.flowing.plain.trimmed
      case .list(let list): list.items.map { $0.text.flowing.plain.trimmed }.joined(separator: "; ")
      default: nil
      }
    }.joined(separator: " ")
  }
}
