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
    let isDescribed = { (item: ArticleItem) in Self.isDescribedBelow(item, in: place) }
    for item in items where !isDescribed(item) {
      guard let inner = item.blocks.firstList else { continue }
      let leadIn = item.text.plain.trimmingMarks
      if isAnnouncement(item) { readInner(inner, below: leadIn, in: place) }
    }
    let whole = items.filter { !isAnnouncement($0) || isDescribed($0) }
    guard !whole.isEmpty else { return }
    if readTermsAboveParagraphs(whole, in: place) { return }
    var labels = whole.map { item in
      isDescribed(item)
        ? ArticleLabel(name: item.text.flowing.plain, text: item.blocks.innerText)
        : ArticleLabel(item.text)
    }
    let appositions = whole.map { LabelShape.apposition($0.text.flowing.plain.trimmed) }
    if labels.allSatisfy({ $0 == nil }), whole.count >= 2,
      appositions.count(where: { $0 != nil }) * 3 >= whole.count * 2
    {
      labels = appositions.map { $0.flatMap(ArticleLabel.init(shape:)) }
    }
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
    for (item, label) in zip(whole, labels) where label != nil && !isDescribed(item) {
      guard let inner = item.blocks.firstList, let name = label?.name else { continue }
      readInner(inner, below: name, in: place)
    }
  }

  /// Whether an item names a role or a term that the plain items below it describe.
  private static func isDescribedBelow(_ item: ArticleItem, in place: Surroundings) -> Bool {
    guard place.kind == .roles || place.kind == .definitions,
      let inner = item.blocks.firstList, ArticleLabel(item.text) == nil
    else { return false }
    let name = item.text.plain.trimmed
    return HeadingShape.isTerm(name) && !name.hasSuffix(":")
      && inner.items.allSatisfy { ArticleLabel($0.text) == nil && $0.blocks.isEmpty }
  }

  /// Reads items that are a term each, with a paragraph indented below.
  ///
  /// - Returns: Whether most of them were.
  private mutating func readTermsAboveParagraphs(_ items: [ArticleItem], in place: Surroundings)
    -> Bool
  {
    let entries = items.compactMap { item -> ArticleDefinition? in
      guard case .paragraph(let text)? = item.blocks.first, ArticleLabel(item.text) == nil,
        HeadingShape.isTerm(item.text.plain.trimmed), !Reminder.isReminder(text.plain)
      else { return nil }
      return ArticleDefinition(terms: [item.text], texts: [text])
    }
    guard entries.count >= 2, entries.count * 3 >= items.count * 2 else { return false }
    readMarkedUp(entries, in: place)
    return true
  }

  /// Whether an item says nothing but what the list inside it holds.
  private func isAnnouncement(_ item: ArticleItem) -> Bool {
    guard item.blocks.firstList != nil else { return false }
    let text = item.text.plain.trimmed
    if text.hasSuffix(":") { return true }
    guard ArticleLabel(item.text) == nil else { return false }
    return text.wordCount <= 6 && !".!".contains(text.last ?? ".")
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

  mutating func readItemAsSentence(_ item: ArticleItem, in place: Surroundings) {
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
}
