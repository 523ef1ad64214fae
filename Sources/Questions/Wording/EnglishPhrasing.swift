package import DeckFormat

/// The sentences of questions in English.
package struct EnglishPhrasing: Phrasing {
  package func term(meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "What is the word for this: \(meaning)?"
    case .choice: "Which of these terms means: \(meaning)?"
    case .typed, .cloze: "Which term means: \(meaning)?"
    }
  }

  package func meaning(of term: String, article: String?, _ manner: Manner) -> String {
    if manner == .choice { return "Which of these is the meaning of “\(term)”?" }
    if let article {
      return article.isEmpty ? "What is \(term)?" : "What is \(article) \(term.inSentence)?"
    }
    return "What does “\(term)” mean?"
  }

  package func role(
    _ description: String, isVerb: Bool, of topic: String, _ manner: Manner
  ) -> String {
    let place = topic.isEmpty ? "" : "In \(topic), "
    let what = isVerb ? description : "is this: \(description)"
    let sentence =
      switch manner {
      case .recall: isVerb ? "who \(what)?" : "who is this: \(description)?"
      case .choice: "which of these roles \(what)?"
      case .typed, .cloze: "which role \(what)?"
      }
    return (place + sentence).withCapital
  }

  package func meaning(ofRole name: String, of topic: String, _ manner: Manner) -> String {
    let place = topic.isEmpty ? "" : "In \(topic), "
    let sentence =
      manner == .choice ? "which of these describes “\(name)”?" : "what is the part of “\(name)”?"
    return (place + sentence).withCapital
  }

  package func label(
    _ description: String, in list: String, of topic: String, _ manner: Manner
  ) -> String {
    let place = place(list, topic)
    let sentence =
      switch manner {
      case .recall: "what is this called: \(description)?"
      case .choice: "which of these is described: \(description)?"
      case .typed, .cloze: "which name belongs to this: \(description)?"
      }
    return (place + sentence).withCapital
  }

  package func meaning(
    ofLabel name: String, in list: String, of topic: String, _ manner: Manner
  ) -> String {
    let sentence =
      manner == .choice ? "which of these describes “\(name)”?" : "what is meant by “\(name)”?"
    return (place(list, topic) + sentence).withCapital
  }

  package func otherName(of name: String, besides others: [String], _ manner: Manner) -> String {
    let known = others.isEmpty ? "" : "Besides \(others.map { "“\($0)”" }.listed("and")), "
    return switch manner {
    case .recall: (known + "what else is “\(name)” called?").withCapital
    case .cloze:
      "Another name for “\(name)”"
        + (others.isEmpty
          ? ""
          : ", besides "
            + others.map { "“\($0)”" }.listed("and") + ",") + " is ____."
    case .typed, .choice: (known + "what is another name for “\(name)”?").withCapital
    }
  }

  package func term(literally meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "Which term has this literal meaning: \(meaning)?"
    case .choice: "Which of these literally means: \(meaning)?"
    case .typed, .cloze: "Which term literally means: \(meaning)?"
    }
  }

  package func stage(after previous: String?, of topic: String, _ manner: Manner) -> String {
    let owner = topic.isEmpty ? "" : " of \(topic)"
    guard let previous else {
      return switch manner {
      case .recall: "How do the stages\(owner) begin?"
      case .choice: "Which of these stages\(owner) comes first?"
      case .typed, .cloze: "Which stage\(owner) comes first?"
      }
    }
    return switch manner {
    case .recall: "In the stages\(owner), what comes immediately after “\(previous)”?"
    case .choice: "Which of these stages\(owner) comes immediately after “\(previous)”?"
    case .typed, .cloze: "Which stage\(owner) follows “\(previous)”?"
    }
  }

  package func topic(
    of kind: Fact.Kind, _ text: String, in list: String, _ manner: Manner
  ) -> String {
    let which = manner == .choice ? "which of these" : "which topic"
    let what = manner == .choice ? "which of these" : "what"
    let sentence =
      switch kind {
      case .role: "\(which) has the role “\(text)”?"
      case .stage: "\(which) has a stage called “\(text)”?"
      case .labelled: "\(which) has “\(text)” under “\(list)”?"
      case .example: "\(what) is this an example of: \(text)?"
      case .gloss: "\(which) literally means: \(text)?"
      default: "\(what) has this characteristic: \(text)?"
      }
    return sentence.withCapital
  }

  package func topic(with value: String, under aspect: String) -> String {
    aspect.isEmpty
      ? "Which of these does this belong to: \(value)?"
      : "Which of these goes with “\(aspect): \(value)”?"
  }

  package func contrast(
    of topics: [String], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let names = topics.listed("and")
    if aspect.isEmpty {
      return "Set against \(topics.first ?? "") (\(first)), what holds for "
        + "\(Array(topics.dropFirst()).listed("and"))?"
    }
    return switch relation {
    case .difference: "How do \(names) differ in: \(aspect)?"
    case .likeness: "What do \(names) have in common under “\(aspect)”?"
    case .counterparts: "Name the counterparts in \(names) for: \(aspect)."
    }
  }

  package func side(of topic: String, under aspect: String) -> String {
    "\(aspect): which of these goes with \(topic)?"
  }

  package func members(_ count: Int, of list: ListName, _ manner: Manner) -> String {
    let number = EnglishNumber.word(count)
    let things = things(of: list)
    return manner == .recall ? "What are the \(number) \(things)?" : "Name the \(number) \(things)."
  }

  package func order(of list: ListName, _ manner: Manner) -> String {
    let things = things(of: list)
    return manner == .recall
      ? "In which order do the \(things) come?" : "Put the \(things) in order."
  }

  package func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Choose the best answer."
    case .typed: "\(question.withEndMark) Type the answer."
    case .recall, .cloze: question.withEndMark
    }
  }

  package func missingWord(in sentence: String) -> String {
    "What is missing here: \(sentence.withEndMark)"
  }

  package func about(_ topic: String, _ sentence: String) -> String {
    topic.isEmpty ? sentence : "About \(topic): \(sentence)"
  }

  package var openArticles: [String: String] { ["a": "a(n)", "an": "a(n)"] }

  package func hint(name: String) -> String {
    let letters = name.count(where: { $0.isLetter || $0.isNumber })
    let words = name.split(separator: " ").count
    let length = words > 1 ? "\(words) words" : letters == 1 ? "1 letter" : "\(letters) letters"
    return "\(name.prefix(1))…, \(length)"
  }

  package func hint(count: Int) -> String { "\(count) items" }
  package func hint(wrong option: String) -> String { "not: \(option)" }
  package func hint(opening: String) -> String { "it begins: \(opening) …" }

  private func place(_ list: String, _ topic: String) -> String {
    switch (list.isEmpty, topic.isEmpty) {
    case (true, true): ""
    case (true, false): "In \(topic), "
    case (false, true): "Under “\(list)”, "
    case (false, false): "Under “\(list)” of \(topic), "
    }
  }

  /// *stages of Netori*, *structures of Mitosis*, *entries under “Content warnings”*.
  private func things(of list: ListName) -> String {
    let owner = list.topic.isEmpty ? "" : " of \(list.topic)"
    let noun =
      switch list.kind {
      case .role: "roles"
      case .stage: "stages"
      case .characteristic: "characteristics"
      default: ""
      }
    if !noun.isEmpty, !list.topic.isEmpty, !list.needsHeading { return noun + owner }
    let isPlural = !list.heading.contains(" ") && list.heading.hasSuffix("s")
    if isPlural, !list.topic.isEmpty { return list.heading.lowercased() + owner }
    let entries = noun.isEmpty ? "entries" : noun
    return "\(entries)\(owner) under “\(list.heading)”"
  }
}
