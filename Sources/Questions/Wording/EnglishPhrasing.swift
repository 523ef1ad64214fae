import DeckFormat

/// The sentences of questions in English.
struct EnglishPhrasing: Phrasing {
  func term(meaning: String, _ type: PhraseType, _ manner: Manner) -> String {
    if meaning.contains("____") { return "What is described here: \(meaning)?" }
    return switch (manner, type.shape) {
    case (.recall, .verb): "What \(meaning)?"
    case (.recall, .pluralVerb): "Which things \(meaning)?"
    case (.recall, .participle): "What is \(meaning)?"
    case (.choice, .verb), (.choice, .pluralVerb): "Which of these \(meaning)?"
    case (.choice, .participle): "Which of these is \(meaning)?"
    case (.recall, .enumeration): "What goes with this: \(meaning)?"
    case (.choice, .enumeration): "Which of these goes with this: \(meaning)?"
    case (_, .enumeration): "Which term goes with this: \(meaning)?"
    case (.recall, .noun), (.recall, .action): "What do you call this: \(meaning)?"
    case (.choice, .action): "Which of these means: \(meaning)?"
    case (_, .action): "Which term means: \(meaning)?"
    case (.choice, .noun) where opensWithArticle(meaning): "Which of these is \(meaning)?"
    case (.choice, .noun): "Which of these means: \(meaning)?"
    case (_, .noun): "Which term means: \(meaning)?"
    case (.recall, .clause): "What is described here: \(meaning)?"
    case (.choice, .clause): "Which of these fits this description: \(meaning)?"
    default: "Which term fits this description: \(meaning)?"
    }
  }

  func meaning(of term: String, _ type: PhraseType, _ manner: Manner) -> String {
    switch manner {
    case .choice: "Which of these describes “\(term)”?"
    default:
      type == .verb ? "What do the notes say of “\(term)”?" : "What is meant by “\(term)”?"
    }
  }

  func meaning(of topic: TopicName, verb: String) -> String {
    "What \(verb) \(topic.inSentence)?"
  }

  func entry(with value: String, _ columns: [String], _ manner: Manner) -> String {
    if isLanguage(columns[0]) {
      return switch manner {
      case .recall: "What is the \(columns[0]) for “\(value)”?"
      case .choice: "Which of these is the \(columns[0]) for “\(value)”?"
      default: "Which \(columns[0]) word or phrase means: \(value)?"
      }
    }
    let first = columns[0].inSentence
    let second = inSentence(header: columns[1])
    // *5 semitones* says what it counts.
    if isNamed(columns[1], in: value) {
      return switch manner {
      case .recall: "\(value.withCapital): which \(first)?"
      case .choice: "\(value.withCapital): which of these \(pluralized(first))?"
      default: "\(value.withCapital): which \(first) is it?"
      }
    }
    let isPlain =
      isNoun(columns[1]) && !isPlural(columns[1]) && value.first?.isNumber == false
    return switch manner {
    case .recall: "\(columns[1]): \(value). Which \(first)?"
    case .choice:
      isPlain
        ? "Which of these has this \(second): \(value)?"
        : "\(columns[1]): \(value). Which of these \(pluralized(first))?"
    default:
      isPlain
        ? "Which \(first) has this \(second): \(value)?"
        : "\(columns[1]): \(value). Which \(first) is it?"
    }
  }

  func value(of entry: String, is value: String, _ columns: [String], _ manner: Manner) -> String {
    if isLanguage(columns[1]) {
      return manner == .choice
        ? "Which of these is “\(entry)” in \(columns[1])?"
        : "What does “\(entry)” mean in \(columns[1])?"
    }
    let second = columns[1].inSentence
    if !isNoun(columns[1]) {
      if manner == .choice { return "\(columns[1]) (\(entry)): which of these is it?" }
      return asksItself(columns[1])
        ? "\(entry): \(second)?" : "\(columns[1]) (\(entry)): what is it?"
    }
    let isCount = isPlural(columns[1]) && value.first?.isNumber == true
    if isCount {
      return manner == .choice ? "\(entry): how many \(second)?" : "How many \(second): \(entry)?"
    }
    let verb = isPlural(columns[1]) ? "are" : "is"
    return manner == .choice
      ? "\(entry): which of these \(verb) the \(second)?" : "\(entry): what \(verb) the \(second)?"
  }

  func role(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let kind = isPeople(list) ? "people" : "roles"
    let one = isPeople(list) ? "person" : "role"
    let shape = type == .phrase && isDeed(description) ? .verb : type.shape
    let sentence =
      switch (manner, shape) {
      case (.recall, .verb): "who \(description)?"
      case (.choice, .verb): "which of these \(kind) \(description)?"
      case (.recall, .participle): "who is \(description)?"
      case (.choice, .participle): "which of these \(kind) is \(description)?"
      case (_, .participle): "which \(one) is \(description)?"
      case (_, .verb): "which \(one) \(description)?"
      case (.recall, .noun) where opensWithArticle(description) && isPeople(list):
        "who is \(description)?"
      case (.recall, .noun) where opensWithArticle(description):
        "what do you call “\(description)”?"
      case (.choice, .noun) where opensWithArticle(description): "which of these is \(description)?"
      case (_, .noun) where opensWithArticle(description): "which \(one) is \(description)?"
      case (.recall, _): "who is described as “\(description)”?"
      case (.choice, _): "which of these \(kind) is described as “\(description)”?"
      default: "which \(one) is described as “\(description)”?"
      }
    return (opening(list) + sentence).withCapital
  }

  func meaning(
    ofRole name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let sentence =
      switch (manner, type.shape) {
      case (.choice, _): "which of these describes “\(name)”?"
      case (_, .verb) where isPeople(list): "what is “\(name)” known for?"
      case (_, .verb): "what does “\(name)” do?"
      case (_, .pluralVerb): "what do “\(name)” do?"
      case _ where isPeople(list): "who is “\(name)”?"
      default: "what is the role of “\(name)”?"
      }
    return (opening(list) + sentence).withCapital
  }

  func label(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let title = title(of: list)
    return switch (manner, type.shape) {
    case (.recall, .verb): "\(title): what \(description)?"
    case (.choice, .verb): "\(title): which of these \(description)?"
    case (_, .verb): "\(title): which one \(description)?"
    case (.recall, .participle): "\(title): what is \(description)?"
    case (.choice, .participle): "\(title): which of these is \(description)?"
    case (_, .participle): "\(title): which one is \(description)?"
    case (.recall, .enumeration): "\(title): what goes with “\(description)”?"
    case (.choice, .enumeration): "\(title): which of these goes with “\(description)”?"
    case (_, .enumeration): "\(title): which one goes with “\(description)”?"
    case (.recall, .noun) where !opensWithArticle(description):
      "\(title): what do you call “\(description)”?"
    case (_, .noun) where !opensWithArticle(description):
      manner == .choice
        ? "\(title): which of these is described as “\(description)”?"
        : "\(title): which one is described as “\(description)”?"
    case (.choice, .noun) where opensWithArticle(description):
      "\(title): which of these is \(description)?"
    case (.typed, .noun) where opensWithArticle(description):
      "\(title): which one is \(description)?"
    case (.recall, _): "\(title): what do you call “\(description)”?"
    case (.choice, _): "\(title): which of these is described as “\(description)”?"
    default: "\(title): which one is described as “\(description)”?"
    }
  }

  func meaning(
    ofLabel name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let sentence =
      switch (manner, type.shape) {
      case (.choice, _): "which of these describes “\(name)”?"
      case (_, .verb): "what do the notes say of “\(name)”?"
      case (_, .enumeration) where isPlural(name): "what are the “\(name)”?"
      case (_, .enumeration): "what goes with “\(name)”?"
      default: "what is meant by “\(name)”?"
      }
    return "\(title(of: list)): \(sentence)"
  }

  func topic(called name: String, isAbbreviation: Bool, _ manner: Manner) -> String {
    switch manner {
    case .recall:
      isAbbreviation ? "What does “\(name)” stand for?" : "What is also called “\(name)”?"
    case .cloze:
      isAbbreviation ? "“\(name)” stands for ____." : "“\(name)” is another name for ____."
    case .typed, .choice:
      isAbbreviation
        ? "Which term is abbreviated as “\(name)”?" : "Which term is also called “\(name)”?"
    }
  }

  func term(literally meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "Which term has this literal meaning: \(meaning)?"
    case .choice: "Which of these literally means: \(meaning)?"
    case .typed, .cloze: "Which term literally means: \(meaning)?"
    }
  }

  func topic(of list: ListName, _ text: String, _ manner: Manner) -> String {
    let which = manner == .choice ? "which of these" : "which topic"
    let what = manner == .choice ? "which of these" : "what"
    let sentence =
      switch list.kind {
      case .role where manner == .recall: "to which topic does the role “\(text)” belong?"
      case .labelled where manner == .recall: "to which topic does “\(text)” belong?"
      case .role: "\(which) has the role “\(text)”?"
      case .stage where isPlainOrder(list): "\(which) has a stage called “\(text)”?"
      case .stage: "\(which) has “\(text)” \(among(list))?"
      case .example:
        "\(text.withCapital.withEndMark(".")) \(what.withCapital) is this an example of?"
      case .gloss: "\(which) literally means: \(text)?"
      case .labelled: "\(which) has “\(text)” \(among(list))?"
      default:
        isPlain(list)
          ? "\(what) has this characteristic: \(text)?"
          : "\(what) has this \(among(list)): \(text)?"
      }
    return sentence.withCapital
  }

  func oddOneOut(of count: Int, in list: ListName) -> String {
    let number = EnglishNumber.word(count - 1)
    let place = plural(of: list) ?? "points of “\(title(of: list))”"
    return "In the notes, \(number) of these are \(place). Which one does NOT belong?"
  }

  func canState(_ meaning: String, _ type: PhraseType) -> Bool {
    switch type.shape {
    case .verb, .participle: true
    case .noun: opensWithArticle(meaning)
    case .pluralVerb, .enumeration, .action, .clause: false
    }
  }

  func statement(
    of name: String, is meaning: String, _ type: PhraseType, in list: ListName
  ) -> String {
    let verb = type.shape == .verb ? "" : "is "
    return switch list.kind {
    case .role: (opening(list) + "“\(name)” \(verb)\(meaning).").withCapital
    default: "\(title(of: list)): “\(name)” \(verb)\(meaning)."
    }
  }

  func statement(of text: String, in list: ListName) -> String {
    isPlain(list)
      ? "This is a characteristic of \(list.topic.inSentence): \(text)."
      : "\(list.topic.inSentence.withCapital) has this \(among(list)): \(text)."
  }

  /// Whether a description can stand behind *is* as it is.
  private func opensWithArticle(_ description: String) -> Bool {
    if description.hasPrefix("one ") {
      return ["who ", "that ", "which ", "of "].contains { description.dropFirst(4).hasPrefix($0) }
    }
    return ["the", "a", "an", "someone", "somebody", "something"].contains(
      description.openingWord)
  }

  var truths: [String] { ["True", "False"] }

  func decision(_ question: String) -> String { "\(question) (y/n)" }

  func matching(of list: ListName) -> String {
    plural(of: list).map { within(list, "Match the \($0) with their descriptions.") }
      ?? "\(title(of: list)): match each name with its description."
  }

  func members(_ count: Int, of list: ListName, _ manner: Manner) -> String {
    let number = EnglishNumber.word(count)
    // The roles and the stages are all there are; of what can be said the notes give some.
    if list.kind != .role, list.kind != .stage, let things = plural(of: list) {
      return within(
        list,
        manner == .recall
          ? "Which \(number) \(things) do the notes give?"
          : "Name the \(number) \(things) in the notes.")
    }
    guard let things = plural(of: list) else {
      let title = title(of: list)
      let things =
        switch list.kind {
        case .role: isPeople(list) ? "people" : "roles"
        case .stage: "steps"
        default: "entries"
        }
      if list.kind == .role || list.kind == .stage {
        return manner == .recall
          ? "\(title): what are the \(number) \(things)?"
          : "\(title): name the \(number) \(things)."
      }
      return manner == .recall
        ? "\(title): which \(number) \(things) do the notes give?"
        : "\(title): name the \(number) \(things) in the notes."
    }
    return within(
      list,
      manner == .recall ? "What are the \(number) \(things)?" : "Name the \(number) \(things).")
  }

  func order(of list: ListName, _ manner: Manner) -> String {
    guard let things = plural(of: list) else {
      let title = title(of: list)
      return manner == .recall
        ? "\(title): what is the order?" : "\(title): put these in order."
    }
    return within(
      list,
      manner == .recall
        ? "In which order do the \(things) come?" : "Put the \(things) in order.")
  }

  func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Choose the best answer."
    case .recall, .typed, .cloze: question.withEndMark
    }
  }

  func silently(_ question: String) -> String { "\(question.withEndMark) Say it, then look." }

  func missingWord(in sentence: String) -> String {
    "What is missing here: \(sentence.withEndMark)"
  }

  func about(_ topic: String, _ sentence: String) -> String {
    topic.isEmpty ? sentence : "About \(topic): \(sentence)"
  }

  var openArticles: [String: String] { ["a": "a(n)", "an": "a(n)"] }

  func hint(name: String) -> String {
    let letters = name.count(where: { $0.isLetter || $0.isNumber })
    let words = name.split(separator: " ").count
    let length = words > 1 ? "\(words) words" : letters == 1 ? "1 letter" : "\(letters) letters"
    return "\(name.prefix(1))…, \(length)"
  }

  func hint(count: Int) -> String { "\(count) items" }
  func hint(wrong option: String) -> String { "not: \(option)" }
  func hint(opening: String) -> String { "it begins: \(opening) …" }
}
