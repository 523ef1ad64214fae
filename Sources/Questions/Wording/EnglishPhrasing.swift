import DeckFormat

/// The sentences of questions in English.
struct EnglishPhrasing: Phrasing {
  func term(meaning: String, _ type: PhraseType, _ manner: Manner) -> String {
    if meaning.contains("____") { return "Which term fills the gap: \(meaning)?" }
    return switch (manner, type.shape) {
    case (.recall, .verb): "What \(meaning)?"
    case (.choice, .verb): "Which of these \(meaning)?"
    case (_, .verb): "Which term fits this description: \(meaning)?"
    case (.recall, .noun): "What do you call this: \(meaning)?"
    case (.choice, .noun) where opensWithArticle(meaning): "Which of these is \(meaning)?"
    case (.choice, .noun): "Which of these means: \(meaning)?"
    case (_, .noun): "Which term means: \(meaning)?"
    case (.recall, .clause): "What is described here: \(meaning)?"
    case (.choice, .clause): "Which of these fits this description: \(meaning)?"
    case (_, .clause): "Which term fits this description: \(meaning)?"
    }
  }

  func meaning(of term: String, _ type: PhraseType, _ manner: Manner) -> String {
    switch manner {
    case .choice: "Which of these describes “\(term)”?"
    default: type.shape == .verb ? "“\(term)”: what does it do?" : "What is meant by “\(term)”?"
    }
  }

  func meaning(of topic: TopicName, verb: String) -> String {
    "What \(verb) \(topic.inSentence)?"
  }

  func entry(with value: String, _ columns: [String], _ manner: Manner) -> String {
    let first = columns[0].inSentence
    return switch manner {
    case .recall: "\(columns[1]): \(value). Which \(first)?"
    case .choice: "Which of these goes with “\(columns[1]): \(value)”?"
    default: "Which \(first) goes with “\(columns[1]): \(value)”?"
    }
  }

  func value(of entry: String, _ columns: [String], _ manner: Manner) -> String {
    let second = columns[1].inSentence
    let asks = Self.questionWords.contains(String(second.prefix { $0.isLetter }))
    if asks {
      return manner == .choice ? "“\(entry)” – \(second): which of these?" : "“\(entry)”: \(second)?"
    }
    let verb = isPlural(columns[1]) ? "are" : "is"
    return manner == .choice
      ? "“\(entry)”: which of these \(verb) the \(second)?" : "“\(entry)”: what \(verb) the \(second)?"
  }

  func role(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let kind = isPeople(list) ? "people" : "roles"
    let one = isPeople(list) ? "person" : "role"
    let sentence =
      switch (manner, type.shape) {
      case (.recall, .verb): "who \(description)?"
      case (.choice, .verb): "which of these \(kind) \(description)?"
      case (_, .verb): "which \(one) \(description)?"
      case (.recall, .noun) where opensWithArticle(description): "who is \(description)?"
      case (.choice, .noun) where opensWithArticle(description): "which of these is \(description)?"
      case (_, .noun) where opensWithArticle(description): "which \(one) is \(description)?"
      case (.recall, _): "who is described: \(description)?"
      case (.choice, _): "which of these \(kind) is described: \(description)?"
      default: "which \(one) is described: \(description)?"
      }
    return (opening(list) + sentence).withCapital
  }

  func meaning(
    ofRole name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let sentence =
      switch (manner, type.shape) {
      case (.choice, _): "which of these describes “\(name)”?"
      case _ where isPeople(list): "what is “\(name)” known for?"
      case (_, .verb): "what does “\(name)” do?"
      default: "who is “\(name)”?"
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
    case (.recall, _): "\(title): what is this called: \(description)?"
    case (.choice, .noun) where opensWithArticle(description):
      "\(title): which of these is \(description)?"
    case (.typed, .noun) where opensWithArticle(description):
      "\(title): which one is \(description)?"
    case (.choice, _): "\(title): which of these is meant: \(description)?"
    default: "\(title): which one is meant: \(description)?"
    }
  }

  func meaning(
    ofLabel name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let sentence =
      switch (manner, type.shape) {
      case (.choice, _): "which of these describes “\(name)”?"
      case (_, .verb): "what does “\(name)” do?"
      default: "what is meant by “\(name)”?"
      }
    return "\(title(of: list)): \(sentence)"
  }

  func otherName(of name: String, besides others: [String], _ manner: Manner) -> String {
    let quoted = others.map { "“\($0)”" }.listed("and")
    let known = others.isEmpty ? "" : "Besides \(quoted), "
    return switch manner {
    case .recall: (known + "what else is “\(name)” called?").withCapital
    case .cloze:
      "Another name for “\(name)”" + (others.isEmpty ? "" : ", besides \(quoted),") + " is ____."
    case .typed, .choice: (known + "what is another name for “\(name)”?").withCapital
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
      case .role: "\(which) has the role “\(text)”?"
      case .stage: "\(which) has a stage called “\(text)”?"
      case .example:
        text.split(separator: " ").count <= 8
          ? "\(what) is this an example of: “\(text)”?" : "\(what) does this illustrate: \(text)?"
      case .gloss: "\(which) literally means: \(text)?"
      case .labelled: "\(which) has “\(text)” \(among(list))?"
      default: "\(which) has this \(among(list)): \(text)?"
      }
    return sentence.withCapital
  }

  func topic(with value: String, under aspect: String) -> String {
    aspect.isEmpty
      ? "Which of these does this belong to: \(value)?"
      : "\(aspect): \(value). Which of these is it?"
  }

  func contrast(
    of topics: [String], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let names = topics.listed("and")
    if aspect.isEmpty {
      return "Set against \(topics.first ?? "") (\(first)), what holds for "
        + "\(Array(topics.dropFirst()).listed("and"))?"
    }
    return switch relation {
    case .difference: "\(aspect): how do \(names) differ?"
    case .likeness: "\(aspect): what do \(names) have in common?"
    case .counterparts: "\(aspect): which are the counterparts in \(names)?"
    }
  }

  func difference(of topics: [String], under aspect: String) -> String {
    "\(aspect): which of these tells \(topics.listed("and")) apart?"
  }

  func statement(of sides: [Fact.Side]) -> String {
    sides.map { "\($0.term): \($0.value.withoutFullStop)" }.joined(separator: "; ")
  }

  func difference(between one: String, and other: String) -> String {
    "You have mixed up “\(one)” and “\(other)”. How do they differ?"
  }

  func side(of topic: String, under aspect: String) -> String {
    "\(aspect): which of these belongs to \(topic)?"
  }

  func oddOneOut(of count: Int, in list: ListName) -> String {
    let number = EnglishNumber.word(count - 1).withCapital
    return "\(number) of these are \(things(of: list)). Which one does NOT belong?"
  }

  func statement(
    of name: String, is meaning: String, _ type: PhraseType, in list: ListName
  ) -> String {
    let verb =
      type.shape == .verb ? "" : opensWithArticle(meaning) ? "is " : "is described so: "
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
    ["the", "a", "an", "one", "someone", "somebody", "something"].contains(
      String(description.prefix { $0.isLetter }))
  }

  var truths: [String] { ["True", "False"] }

  func decision(_ question: String) -> String { "\(question) (y/n)" }

  func matching(of list: ListName) -> String {
    "Match the \(things(of: list)) with their descriptions."
  }

  func members(_ count: Int, of list: ListName, _ manner: Manner) -> String {
    let things = "\(EnglishNumber.word(count)) \(things(of: list))"
    return manner == .recall ? "What are the \(things)?" : "Name the \(things)."
  }

  func order(of list: ListName, _ manner: Manner) -> String {
    manner == .recall
      ? "In which order do the \(things(of: list)) come?" : "Put the \(things(of: list)) in order."
  }

  func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Choose the best answer."
    case .typed: "\(question.withEndMark) Type it."
    case .recall, .cloze: question.withEndMark
    }
  }

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
