import DeckFormat

extension EnglishPhrasing {
  func stage(after previous: String?, of list: ListName, _ manner: Manner) -> String {
    guard let stages = stages(of: list) else {
      let title = title(of: list)
      let which = manner == .choice ? "which of these" : "what"
      guard let previous else {
        return manner == .recall
          ? "\(title): how does it begin?" : "\(title): \(which) comes first?"
      }
      return manner == .recall
        ? "\(title): what comes right after “\(previous)”?"
        : "\(title): \(which) follows directly after “\(previous)”?"
    }
    guard let previous else {
      let sentence =
        switch manner {
        case .recall: "Which is the first of the \(stages)?"
        case .choice: "Which of these \(stages) comes first?"
        case .typed, .cloze: "Which of the \(stages) comes first?"
        }
      return within(list, sentence)
    }
    let sentence =
      switch manner {
      case .recall: "What comes right after “\(previous)” in the \(stages)?"
      case .choice: "Which of these \(stages) comes right after “\(previous)”?"
      case .typed, .cloze: "Which of the \(stages) comes right after “\(previous)”?"
      }
    return within(list, sentence)
  }

  func stage(before next: String, of list: ListName) -> String {
    let which = stages(of: list).map { within(list, "Which of these \($0)") }
    return "\(which ?? "\(title(of: list)): which of these") comes right before “\(next)”?"
  }

  func lastStage(of list: ListName) -> String {
    let which = stages(of: list).map { within(list, "Which of these \($0)") }
    return "\(which ?? "\(title(of: list)): which of these") comes last?"
  }

  func stage(at place: Int, of list: ListName) -> String {
    let place = EnglishNumber.ordinal(place)
    return stages(of: list).map { within(list, "Which of these is the \(place) of the \($0)?") }
      ?? "\(title(of: list)): which of these is the \(place)?"
  }

  /// Where a role or person belongs, as the opening of a sentence; empty if nowhere.
  func opening(_ list: ListName) -> String {
    if !list.topic.isEmpty { return "In \(list.topic.inSentence), " }
    return list.heading.isEmpty
      || list.title == list.heading && (isPeople(list) || isPlainRoles(list))
      ? "" : "\(list.heading): "
  }

  /// The list as a title before a colon: *Uses of granite*, *Structure (granite)*.
  func title(of list: ListName) -> String {
    if list.heading.isEmpty { return list.topic.inSentence.withCapital }
    if list.topic.isEmpty { return list.heading + (list.context.map { " (\($0))" } ?? "") }
    return isPlural(list.heading)
      ? "\(list.heading) of \(list.topic.inSentence)"
      : "\(list.heading) (\(list.topic.inSentence))"
  }

  /// *among its uses*, *under “Structure”*, *among its characteristics*.
  func among(_ list: ListName) -> String {
    if isPlain(list) { return "among its characteristics" }
    return isPlural(list.heading)
      ? "among its \(list.heading.inSentence)" : "under “\(list.heading)”"
  }

  /// A sentence about a list, behind the deck's title where the list does not say what it is about.
  func within(_ list: ListName, _ sentence: String) -> String {
    guard let context = list.context else { return sentence }
    return "\(context): \(sentence.prefix(1).lowercased() + sentence.dropFirst())"
  }

  /// *stages of Netori*, *roles in a heist*, *signs and symptoms of a stroke*; nil where the
  /// heading names no several things.
  func plural(of list: ListName) -> String? {
    if list.kind == .stage { return stages(of: list) }
    let preposition = list.kind == .role ? "in" : "of"
    let owner = list.topic.isEmpty ? "" : " \(preposition) \(list.topic.inSentence)"
    if list.topic.isEmpty, list.title != list.heading, isPlural(list.title) {
      return "\(list.title.inSentence) \(preposition) \(list.heading)"
    }
    if isPlural(list.title), list.heading != list.topic.name {
      return list.heading.inSentence + owner
    }
    guard !list.topic.isEmpty, !list.needsHeading else { return nil }
    return switch list.kind {
    case .role: "roles" + owner
    case .characteristic where isPlain(list): "characteristics" + owner
    case .example: "examples" + owner
    default: nil
    }
  }

  /// The stages as *steps of mitosis* or *layers of the Earth*; nil where only the heading's own
  /// words will do.
  private func stages(of list: ListName) -> String? {
    let owner = list.topic.isEmpty ? "" : " of \(list.topic.inSentence)"
    if isPlural(list.title) { return list.heading.inSentence + owner }
    let isPlain = isPlainOrder(list) && !list.needsHeading
    return list.topic.isEmpty || !isPlain ? nil : "stages\(owner)"
  }

  /// Whether a heading says no more than that something has an order, so that its members are the
  /// topic's stages.
  func isPlainOrder(_ list: ListName) -> Bool {
    list.heading.isEmpty || Self.plainOrders.contains(list.heading.lowercased())
  }

  /// Whether a list is simply the topic's characteristics.
  func isPlain(_ list: ListName) -> Bool {
    list.heading.isEmpty || Self.plainHeadings.contains(list.heading.lowercased())
  }

  /// Whether the members of a list are persons rather than parts to play.
  func isPeople(_ list: ListName) -> Bool {
    let words = list.title.lowercased().split(separator: " ")
    return words.last.map { Self.people.contains(String($0)) } ?? false
  }

  private func isPlainRoles(_ list: ListName) -> Bool { list.heading.lowercased() == "roles" }

  /// Several of what a header names: *country*, *countries*.
  func pluralized(_ header: String) -> String {
    if header.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: { header.hasSuffix($0) }) {
      return header.dropLast() + "ies"
    }
    return header + (["s", "x", "ch", "sh"].contains { header.hasSuffix($0) } ? "es" : "s")
  }

  /// The shape of a header or an aspect.
  func label(_ header: String) -> PhraseType {
    PhraseType(of: header, words: Lexicon(language: "en").words(in: header.lowercased()))
  }

  /// Whether a header is the name of a language, of which a table translates.
  func isLanguage(_ header: String) -> Bool { Self.languages.contains(header) }

  /// A header within a sentence; languages keep their capital.
  func inSentence(header: String) -> String { isLanguage(header) ? header : header.inSentence }

  /// Whether a cell says itself what its column is headed, as *5 semitones* does under *Semitones*.
  func isNamed(_ header: String, in value: String) -> Bool {
    let words = Lexicon(language: "en").words(in: value)
    let name = Lexicon(language: "en").words(in: header)
    return name.count == 1 && words.contains { $0 == name[0] || $0.text + "s" == name[0].text }
  }

  private static let languages: Set<String> = [
    "Arabic", "Chinese", "Czech", "Danish", "Dutch", "English", "Finnish", "French", "German",
    "Greek", "Hebrew", "Hindi", "Hungarian", "Irish", "Italian", "Japanese", "Korean", "Latin",
    "Norwegian", "Polish", "Portuguese", "Russian", "Spanish", "Swedish", "Turkish", "Ukrainian",
    "Welsh",
  ]

  /// Whether a header or an aspect names something that its subject can have: *Tone*, but neither
  /// *Who is in focus* nor *good with*.
  func isNoun(_ header: String) -> Bool {
    let words = header.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    return !Self.questionWords.contains(first) && !Self.prepositions.contains(last)
      && [.phrase, .enumeration, .gerund].contains(label(header))
  }

  /// Whether a heading names several things, so that a number can stand before it: the last word
  /// before a preposition is a plural.
  func isPlural(_ heading: String) -> Bool {
    // Most headings are one word.
    if heading.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }) {
      return isPlural(word: heading.lowercased())
    }
    let words = heading.lowercased().split(separator: " ")
    guard let first = words.first, !Self.questionWords.contains(String(first)),
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" } })
    else { return false }
    let end = words.dropFirst().firstIndex { Self.prepositions.contains(String($0)) } ?? words.count
    return words[..<end].last.map { isPlural(word: String($0)) } ?? false
  }

  private func isPlural(word: String) -> Bool {
    if Self.plurals.contains(word) { return true }
    return word.hasSuffix("s") && !["ss", "us", "is", "ics"].contains { word.hasSuffix($0) }
  }

  /// Whether the aspect of a row of roles is what one of them does, though its word may be a noun,
  /// too: *leaves for somebody new*.
  func isDeed(_ aspect: String) -> Bool {
    let words = aspect.split(separator: " ")
    guard words.count > 1, words[0].hasSuffix("s"), words[0].first?.isLowercase == true,
      !["ss", "us", "is"].contains(where: { words[0].hasSuffix($0) }),
      Verbs.english[String(words[0])]?.contains(.noVerb) != true
    else { return false }
    let next = Verbs.english[String(words[1])] ?? []
    return !next.isDisjoint(with: [.determiner, .pronoun, .preposition, .adverb])
      && words[1] != "of" || words[1].hasSuffix("s")
  }

  /// Whether a header is a question but for its mark, such as *What goes in*, and not a clause, such
  /// as *What it does*.
  func asksItself(_ header: String) -> Bool {
    let words = Lexicon(language: "en").words(in: header.lowercased())
    guard words.count > 1, questionWord(of: header) != nil else { return false }
    let second = Verbs.english[words[1].text] ?? []
    return !second.isDisjoint(with: [.auxiliary, .modal, .third])
  }

  /// The question word that a header opens with, in lower case; nil if it has none.
  func questionWord(of header: String) -> String? {
    let word = header.openingWord.lowercased()
    return Self.questionWords.contains(word) ? word : nil
  }

  static let questionWords: Set<String> = [
    "how", "what", "why", "when", "where", "who", "which", "whom", "whose", "to",
  ]
  private static let prepositions: Set<String> = [
    "of", "in", "for", "that", "with", "on", "to", "at", "by", "from", "about", "under", "which",
  ]
  private static let plurals: Set<String> = [
    "people", "criteria", "phenomena", "data", "media", "men", "women", "children",
  ]
  private static let people: Set<String> = [
    "people", "persons", "figures", "characters", "leaders", "thinkers", "scientists", "authors",
    "composers", "cast", "philosophers", "generals", "players",
  ]
  private static let plainOrders: Set<String> = [
    "order", "sequence", "stages", "progression", "course", "process",
  ]
  private static let plainHeadings: Set<String> = [
    "characteristics", "characteristic", "features", "key features", "traits",
    "key characteristics", "main characteristics", "main features",
  ]
}
