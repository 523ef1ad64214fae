import DeckFormat

extension FactFinder {
  /// Reads the sentences of a section: definitions, other names, stages, contrasts.
  mutating func readProse(of index: Int) {
    guard !isSilent(index) else { return }
    let isAnswered = readQuestionSection(index)
    var previous: [Sentence] = []
    for block in sections[index].blocks {
      guard case .paragraph(let text) = block else { continue }
      let sentences = Sentence.sentences(of: text).filter {
        // Nobody writes a sentence of 300 words that a reader could learn.
        $0.text.utf8.count <= 1500 && !Reminder.isReminder($0.text)
      }
      for (number, sentence) in sentences.enumerated() {
        // What answers a question is the answer's, not a fact beside it.
        if !isAnswered || number > 0 || !namesSubject(sentence.text, of: sections[index].heading) {
          readDefinition(
            sentence, after: sentences[..<number].suffix(3), isFirst: number == 0, in: index)
        }
        readRelative(sentence)
        readAppositions(sentence)
        readAliases(
          sentence, after: number > 0 ? sentences[number - 1] : nil,
          below: sections[index].heading)
        readInlineStages(sentence, in: index)
      }
      readContrasts(sentences, after: previous, in: index)
      previous = sentences
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
      let name = HeadingTerms.withoutArticle(String(text[..<range.lowerBound]))
      if (1...4).contains(name.split(separator: " ").count), !FactFinder.beginsWithPronoun(name),
        !name.contains(",")
      {
        return HeadingTerms.capitalized(name)
      }
      return nil
    }
    for mark in [" of ", " in "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let name = HeadingTerms.withoutArticle(String(text[range.upperBound...]))
      if (1...4).contains(name.split(separator: " ").count), !FactFinder.beginsWithPronoun(name) {
        return HeadingTerms.capitalized(name)
      }
    }
    return nil
  }

  /// Reads `…, which is a …` as the definition of what stands before the comma.
  private mutating func readRelative(_ sentence: Sentence) {
    guard let found = RelativeDefinition.find(in: sentence.text), !isDefined(found.term) else {
      return
    }
    add(
      FoundFact(
        kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
        lines: sentence.lines, rule: Rule.relative,
        tier: .prose, group: newGroup()))
  }

  /// Reads definitions that stand in brackets or between commas behind their term.
  private mutating func readAppositions(_ sentence: Sentence) {
    for found in Apposition.all(in: sentence.text, marked: sentence.strong + sentence.emphasized)
    where !isDefined(found.term) {
      let fact = FoundFact(
        kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
        lines: sentence.lines, rule: Rule.apposition, tier: .prose)
      pending.append(PendingDefinition(sentence: nil, fact: fact))
    }
  }

  /// Whether a question speaks of what a sentence begins with.
  private func namesSubject(_ sentence: String, of question: String) -> Bool {
    guard let found = DefiningSentence(sentence, isKnown: { _ in true }) else { return false }
    let words = Set(TextWords.of(question).map(TextWords.stem))
    return TextWords.of(found.term).allSatisfy { words.contains(TextWords.stem($0)) }
  }

  /// Reads a sentence that defines its subject.
  private mutating func readDefinition(
    _ sentence: Sentence, after earlier: ArraySlice<Sentence>, isFirst: Bool, in index: Int
  ) {
    let strong = Set(sentence.strong.map(TextWords.key))
    let heading = TextWords.key(sections[index].heading)
    let isGlossary = sections[index].kind == .definitions
    let headingWords = Set(TextWords.of(sections[index].heading).map(TextWords.stem))
    let isKnown: (String) -> Bool = { [terms] name in
      let key = TextWords.key(name)
      return strong.contains(key) || isGlossary
        || Self.makesUp(name, headingWords)
        || terms.index(of: name) != nil || key == heading
    }
    guard !isSpeech(sentence.text) else { return }
    if readInverted(sentence) { return }
    guard let found = DefiningSentence(sentence.text, isKnown: isKnown), !isDefined(found.term)
    else { return }
    if let name = terms.name(of: found.term), isDefined(name) { return }
    let isMarked = strong.contains(TextWords.key(found.term))
    // A sentence that sets the compared terms against each other defines neither.
    if terms.compared.count > 1, !found.isStrong,
      terms.mentions(in: sentence.text).count(where: terms.compared.contains) > 1,
      ContrastCue.find(in: sentence.text) != nil
    {
      return
    }
    guard
      found.isStrong || isMarked || found.determiner == "a" || found.determiner == "an"
        || isKnown(found.term) || isFirst || found.determiner.isEmpty || found.determiner == "the"
    else { return }
    // 'The cake is …' behind 'a cake' goes on with that cake.
    if found.determiner == "the", !isKnown(found.term), isMentioned(found.term, in: earlier) {
      return
    }
    if found.isWeak {
      pending.append(
        PendingDefinition(
          sentence: found,
          fact: FoundFact(
            kind: .definition, name: found.term, text: sentence.text, lines: sentence.lines,
            rule: Rule.sentence, tier: .prose)))
      return
    }
    addDefinition(
      found, sentence: sentence.text, lines: sentence.lines, rule: Rule.sentence,
      tier: isMarked ? .heading : .prose, group: newGroup())
  }

  /// Whether a name is most of a heading: 'Bridge' is not all that 'Mill Bridge closed' speaks of.
  private static func makesUp(_ name: String, _ headingWords: Set<String>) -> Bool {
    let words = TextWords.of(name).map(TextWords.stem)
    let others = headingWords.subtracting(TextWords.articles).subtracting([
      "of", "and", "in", "is", "what",
    ])
    return words.allSatisfy(headingWords.contains) && words.count * 2 >= others.count
  }

  /// Whether a sentence is what somebody says.
  private func isSpeech(_ text: String) -> Bool {
    [", says ", ", said ", " said.", ", he says", ", she says", ", sagt ", ", dit "].contains {
      text.contains($0)
    }
  }

  /// Reads `Unter X versteht man …`, `On appelle X …`.
  private mutating func readInverted(_ sentence: Sentence) -> Bool {
    guard let found = InvertedDefinition(sentence.text) else { return false }
    if !isDefined(found.term) {
      add(
        FoundFact(
          kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
          lines: sentence.lines, rule: Rule.relative, tier: .prose, group: newGroup()))
    }
    return true
  }

  /// Whether the words of a term stand in one of some sentences.
  private func isMentioned(_ term: String, in sentences: ArraySlice<Sentence>) -> Bool {
    let own = TextWords.of(term).map(TextWords.stem)
    return sentences.contains { sentence in
      let words = Set(TextWords.of(sentence.text).map(TextWords.stem))
      return own.allSatisfy(words.contains)
    }
  }

  /// Reads other names of known terms.
  private mutating func readAliases(
    _ sentence: Sentence, after previous: Sentence?, below heading: String
  ) {
    for found in AliasPattern.aliases(in: sentence.text) {
      if let owner = pronounOwner(of: found, in: sentence, after: previous, below: heading) {
        addAlias(found, of: owner, lines: sentence.lines, group: 0)
        continue
      }
      guard let owner = owner(of: found, in: sentence.text),
        terms.index(of: owner) == nil || isNear(found, owner, in: sentence.text)
      else { continue }
      addAlias(found, of: owner, lines: sentence.lines, group: 0)
    }
  }

  /// What `it is also called …` speaks of: the subject of the sentence before.
  private func pronounOwner(
    of found: AliasPattern.Found, in sentence: Sentence, after previous: Sentence?,
    below heading: String
  ) -> String? {
    let before = TextWords.of(String(sentence.text.prefix(found.start)))
    // 'Also known as a thunderhead.'
    if before.isEmpty, found.start == 0 { return terms.name(of: heading) }
    guard let previous, before.count <= 7,
      terms.mentions(in: before.joined(separator: " ")).isEmpty,
      before.contains(where: { ["it", "they"].contains($0) })
        || before.first == "the"
          && ["term", "word", "name", "phrase"].contains(before[safe: 1] ?? "")
    else { return nil }
    if let defined = DefiningSentence(previous.text, isKnown: { _ in true }),
      let name = terms.name(of: defined.term)
    {
      return name
    }
    return ContrastCue.subject(of: previous.text, in: terms)
  }

  /// Whether a name stands near enough before another name that it can be its owner.
  private func isNear(_ found: AliasPattern.Found, _ owner: String, in sentence: String) -> Bool {
    let before = TextWords.of(String(sentence.prefix(found.start)))
    guard let last = terms.places(in: before).last else { return false }
    // 'refuses the crown ("from the gutter")': a quotation behind something else.
    if found.isLiteral, sentence.dropFirst(found.start).first == "(" {
      return before.count - last.at <= TextWords.of(terms.terms[last.term].name).count + 1
    }
    return found.isLiteral || before.count - last.at <= 6
  }

  /// Reads stages that a sentence lists.
  private mutating func readInlineStages(_ sentence: Sentence, in index: Int) {
    guard !TextWords.of(sentence.text).contains(where: ["i", "my", "me", "our"].contains),
      let found = InlineList.stages(in: sentence.text)
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
}

/// A list written as a sentence.
enum InlineList {
  /// What announces the items, and the items.
  struct Found: Equatable {
    var announcement: String
    var items: [String]
  }

  private static let orderWords: Set<String> = [
    "stages", "phases", "steps", "acts", "stations", "parts in order", "layers", "levels",
    "periods", "schritte", "phasen", "étapes", "etapas",
  ]
  private static let marks = [
    " are: ", " are called ", " are as follows: ", " are ", " include: ", " include ", " such as ",
    " – ", " — ", ": ", " called ", " named ", " namely ",
  ]

  /// The stages that a sentence lists after a word for stages; nil if it lists none.
  static func stages(in sentence: String) -> Found? {
    let words = TextWords.of(sentence)
    guard
      words.contains(where: orderWords.contains)
        || sentence.lowercased().contains("the following order")
    else { return nil }
    let lowered = sentence.lowercased()
    guard lowered.count == sentence.count,
      let word = orderWords.compactMap({ lowered.firstRange(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let tail = lowered[word.upperBound...]
    guard
      let mark = marks.compactMap({ mark in tail.firstRange(of: mark).map { ($0, mark) } }).min(
        by: { $0.0.lowerBound < $1.0.lowerBound })
    else { return nil }
    let offset = lowered.distance(from: lowered.startIndex, to: mark.0.upperBound)
    let start = sentence.index(sentence.startIndex, offsetBy: offset)
    var list = String(sentence[start...]).trimmingEnd(".!")
    if let stop = list.firstIndex(of: ";") { list = String(list[..<stop]) }
    var items = items(of: list)
    guard items.count >= 3, items.allSatisfy({ $0.split(separator: " ").count <= 6 }) else {
      return nil
    }
    items = items.map { HeadingTerms.withoutArticle($0) }
    let announcement = String(
      sentence[
        ..<sentence.index(
          sentence.startIndex,
          offsetBy: lowered.distance(from: lowered.startIndex, to: mark.0.lowerBound))])
    return Found(announcement: announcement, items: items)
  }

  /// The items of `A, B and C`.
  static func items(of list: String) -> [String] {
    var parts: [String] = []
    var depth = 0
    var part = ""
    for character in list {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == ",", depth == 0 {
        parts.append(part.trimmed)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part.trimmed)
    guard var last = parts.popLast() else { return [] }
    for word in [
      "and finally ", "and then ", "and lastly ", "and ", "& ", "then ", "finally ", "or ", "und ",
      "et ", "y ",
    ] where last.hasPrefix(word) {
      last = String(last.dropFirst(word.count))
    }
    for word in [" and finally ", " and ", " & ", " und "] {
      if let range = last.firstRange(of: word), !parts.isEmpty {
        parts.append(String(last[..<range.lowerBound]).trimmed)
        last = String(last[range.upperBound...]).trimmed
        break
      }
    }
    parts.append(last)
    return parts.map { part in
      for word in ["then ", "next ", "finally ", "first "] where part.lowercased().hasPrefix(word) {
        return String(part.dropFirst(word.count))
      }
      return part
    }.filter { !$0.isEmpty }
  }
}
