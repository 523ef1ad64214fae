import DeckFormat

/// The sentences of questions in German.
///
/// Names stand in quotation marks where a sentence would have to decline them.
struct GermanPhrasing: Phrasing {
  func term(meaning: String, _ type: PhraseType, _ manner: Manner) -> String {
    if meaning.contains("____") { return "Was wird hier beschrieben: \(meaning)?" }
    return switch (manner, type.shape) {
    case (.recall, .verb), (.recall, .pluralVerb): "Was \(meaning)?"
    case (.choice, .verb), (.choice, .pluralVerb): "Was davon \(meaning)?"
    case (_, .verb): "Welcher Begriff passt dazu: \(meaning)?"
    case (.recall, .enumeration): "Was gehört dazu: \(meaning)?"
    case (.choice, .enumeration): "Wozu davon gehört: \(meaning)?"
    case (_, .enumeration): "Zu welchem Begriff gehört: \(meaning)?"
    case (.recall, .noun), (.recall, .action): "Wie nennt man das: \(meaning)?"
    case (.choice, .action): "Was davon bedeutet: \(meaning)?"
    case (_, .action): "Welcher Begriff bedeutet: \(meaning)?"
    case (.choice, .noun) where opensWithArticle(meaning): "Was davon ist \(meaning)?"
    case (.choice, .noun): "Was davon bedeutet: \(meaning)?"
    case (_, .noun): "Welcher Begriff bedeutet: \(meaning)?"
    case (.recall, .clause): "Was wird hier beschrieben: \(meaning)?"
    case (.choice, .clause): "Auf welchen dieser Begriffe passt das: \(meaning)?"
    default: "Auf welchen Begriff passt das: \(meaning)?"
    }
  }

  func meaning(of term: String, _ type: PhraseType, _ manner: Manner) -> String {
    manner == .choice ? "Was davon beschreibt »\(term)«?" : "Was ist mit »\(term)« gemeint?"
  }

  func meaning(of topic: TopicName, verb: String) -> String {
    "Was \(verb) \(topic.inSentence)?"
  }

  func entry(with value: String, _ columns: [String], _ manner: Manner) -> String {
    switch manner {
    case .recall: "\(columns[1]): \(value). \(columns[0])?"
    case .choice: "\(columns[1]): \(value). Wozu gehört das?"
    default: "\(columns[1]): \(value). Welcher Eintrag unter »\(columns[0])« passt dazu?"
    }
  }

  func value(of entry: String, is value: String, _ columns: [String], _ manner: Manner) -> String {
    manner == .choice ? "\(entry) – \(columns[1])?" : "\(entry): Was gehört zu »\(columns[1])«?"
  }

  func role(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let place = place(of: list)
    let kind = isPeople(list) ? "Personen" : "Rollen"
    let one = isPeople(list) ? "Person" : "Rolle"
    let sentence =
      switch (manner, type.shape) {
      case (.recall, .verb): "Wer \(description)?"
      // »Wer« passt zu jedem Geschlecht: »Zeuge: sagt aus, was er gesehen hat«.
      case (.choice, .verb): "Wer von diesen \(description)?"
      case (_, .verb): "Wer tut das: \(description)?"
      case (.recall, .noun) where opensWithArticle(description) && isPeople(list):
        "Wer ist \(description)?"
      case (.recall, .noun) where opensWithArticle(description):
        "Welche Rolle ist das: \(description)?"
      case (.choice, .noun) where opensWithArticle(description):
        "Welche dieser \(kind) ist \(description)?"
      case (_, .noun) where opensWithArticle(description): "Welche \(one) ist \(description)?"
      case (.recall, _): "Wer ist das: \(description)?"
      case (.choice, _): "Welche dieser \(kind) ist das: \(description)?"
      default: "Welche \(one) ist das: \(description)?"
      }
    return place + sentence
  }

  func meaning(
    ofRole name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    place(of: list)
      + (manner == .choice
        ? "Was davon beschreibt »\(name)«?"
        : isPeople(list)
          ? type.shape == .verb ? "Wofür ist »\(name)« bekannt?" : "Wer ist »\(name)«?"
          : type.shape == .verb
            ? "Was tut »\(name)«?" : "Was macht die Rolle »\(name)« aus?")
  }

  func label(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let title = title(of: list)
    return switch (manner, type.shape) {
    case (.recall, .verb): "\(title): Was \(description)?"
    case (.choice, .verb): "\(title): Was davon \(description)?"
    case (.recall, .enumeration): "\(title): Wozu gehört das: \(description)?"
    case (.choice, .enumeration): "\(title): Wozu gehört: \(description)?"
    case (_, .enumeration): "\(title): Zu welchem Namen gehört: \(description)?"
    case (.choice, .noun) where opensWithArticle(description):
      "\(title): Was davon ist \(description)?"
    case (.recall, _): "\(title): Wie heißt das: \(description)?"
    case (.choice, _): "\(title): Was davon ist gemeint: \(description)?"
    default: "\(title): Welcher Name gehört dazu: \(description)?"
    }
  }

  func meaning(
    ofLabel name: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    "\(title(of: list)): "
      + (manner == .choice
        ? "Was davon beschreibt »\(name)«?" : "Was ist mit »\(name)« gemeint?")
  }

  func topic(called name: String, isAbbreviation: Bool, _ manner: Manner) -> String {
    switch manner {
    case .recall: isAbbreviation ? "Wofür steht »\(name)«?" : "Was heißt auch »\(name)«?"
    case .cloze:
      isAbbreviation ? "»\(name)« steht für ____." : "»\(name)« ist ein anderer Name für ____."
    case .typed, .choice:
      isAbbreviation
        ? "Welcher Begriff wird mit »\(name)« abgekürzt?" : "Welcher Begriff heißt auch »\(name)«?"
    }
  }

  func term(literally meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "Welcher Begriff hat diese wörtliche Bedeutung: \(meaning)?"
    case .choice: "Was davon bedeutet wörtlich: \(meaning)?"
    case .typed, .cloze: "Welcher Begriff bedeutet wörtlich: \(meaning)?"
    }
  }

  func topic(of list: ListName, _ text: String, _ manner: Manner) -> String {
    switch list.kind {
    case .role:
      manner == .choice
        ? "Wo gibt es die Rolle »\(text)«?" : "Zu welchem Thema gehört die Rolle »\(text)«?"
    case .stage: "Wo gibt es den Schritt »\(text)«?"
    case .labelled:
      manner == .choice
        ? "Wo steht »\(text)« unter »\(list.heading)«?" : "Zu welchem Thema gehört »\(text)«?"
    case .example:
      "\(text.withCapital.withEndMark(".")) "
        + (manner == .choice
          ? "Welchem davon ist das Beispiel zuzuordnen?" : "Wofür ist das ein Beispiel?")
    case .gloss: term(literally: text, manner)
    default:
      isPlain(list)
        ? manner == .choice
          ? "Wozu gehört dieses Merkmal: \(text)?" : "Worauf trifft das zu: \(text)?"
        : manner == .choice
          ? "Wo steht unter »\(list.heading)«: \(text)?"
          : "Wozu gehört das (\(list.heading)): \(text)?"
    }
  }

  func topic(with value: String, under aspect: String) -> String {
    aspect.isEmpty ? "Wozu gehört das: \(value)?" : "\(aspect): \(value). Wozu gehört das?"
  }

  func contrast(
    of topics: [TopicName], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let names = topics.map { "»\($0.name)«" }
    let subjects = topics.map(nominative).listed("und")
    if aspect.isEmpty {
      return "»\(first)« (\(topics.first?.name ?? "")): Was entspricht dem bei "
        + "\(Array(names.dropFirst()).listed("und"))?"
    }
    return switch relation {
    case .values: "\(aspect): Was steht bei \(names.listed("und"))?"
    case .difference: "\(aspect): Wie unterscheiden sich \(subjects)?"
    case .likeness: "\(aspect): Was haben \(subjects) gemeinsam?"
    case .counterparts:
      "»\(aspect)«: Was ist es bei \(names.first ?? ""), und was bei "
        + "\(Array(names.dropFirst()).listed("und"))?"
    }
  }

  func truth(of topic: TopicName, variant: Int) -> String {
    let object = accusative(topic)
    let sentences = [
      "Was davon trifft auf \(object) zu?", "Was davon gilt für \(object)?",
      "Was davon passt zu »\(topic.name)«?", "Was davon sagen die Notizen über \(object)?",
    ]
    return sentences[variant % sentences.count]
  }

  func statement(of value: String, under aspect: String) -> String {
    "\(aspect): \(value.withoutFullStop)"
  }

  func difference(between one: String, and other: String) -> String {
    "»\(one)« und »\(other)« hast du verwechselt. Worin unterscheiden sie sich?"
  }

  func side(of topic: TopicName, under aspect: String) -> String {
    "\(aspect): Was davon gehört zu »\(topic.name)«?"
  }

  func oddOneOut(of count: Int, in list: ListName) -> String {
    let number = Self.number(count - 1).withCapital
    return "\(things(of: list)): \(number) davon gehören dazu. Was gehört NICHT dazu?"
  }

  func canState(_ meaning: String, _ type: PhraseType) -> Bool {
    switch type.shape {
    case .verb: true
    case .noun: opensWithArticle(meaning)
    case .participle, .pluralVerb, .enumeration, .action, .clause: false
    }
  }

  func statement(
    of name: String, is meaning: String, _ type: PhraseType, in list: ListName
  ) -> String {
    let verb = type.shape == .verb ? "" : "ist "
    return switch list.kind {
    case .role: "\(place(of: list))»\(name)« \(verb)\(meaning)."
    default: "\(title(of: list)): »\(name)« \(verb)\(meaning)."
    }
  }

  func statement(of text: String, in list: ListName) -> String {
    isPlain(list)
      ? "Das trifft auf \(accusative(list.topic)) zu: \(text)."
      : "Bei »\(list.topic.name)« steht unter »\(list.heading)«: \(text)."
  }

  /// A topic as the subject of a sentence, with the article of the notes; in quotation marks where
  /// they give none.
  private func nominative(_ topic: TopicName) -> String {
    opensWithArticle(topic.inSentence) ? topic.inSentence : "»\(topic.name)«"
  }

  /// The same as an object.
  private func accusative(_ topic: TopicName) -> String {
    let name = topic.inSentence.drop { $0 != " " }
    return switch topic.inSentence.openingWord {
    case "die", "das", "eine": topic.inSentence
    case "der": "den" + name
    default: "»\(topic.name)«"
    }
  }

  /// Whether a description can stand behind *ist* as it is.
  private func opensWithArticle(_ description: String) -> Bool {
    ["der", "die", "das", "ein", "eine", "jemand", "etwas"].contains(
      description.openingWord)
  }

  var truths: [String] { ["Richtig", "Falsch"] }

  func decision(_ question: String) -> String { "\(question) (j/n)" }

  func matching(of list: ListName) -> String {
    "\(things(of: list)): Ordne jedem Eintrag die passende Beschreibung zu."
  }

  func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Wähle die beste Antwort."
    case .recall, .typed, .cloze: question.withEndMark
    }
  }

  func silently(_ question: String) -> String {
    "\(question.withEndMark) Sag es und sieh dann nach."
  }

  func missingWord(in sentence: String) -> String { "Was fehlt hier: \(sentence.withEndMark)" }

  func about(_ topic: String, _ sentence: String) -> String {
    topic.isEmpty ? sentence : "Zu »\(topic)«: \(sentence)"
  }

  var openArticles: [String: String] { [:] }

  func hint(name: String) -> String {
    let letters = name.count(where: { $0.isLetter || $0.isNumber })
    let words = name.split(separator: " ").count
    let length =
      words > 1 ? "\(words) Wörter" : letters == 1 ? "1 Buchstabe" : "\(letters) Buchstaben"
    return "\(name.prefix(1))…, \(length)"
  }

  func hint(count: Int) -> String { "\(count) Punkte" }
  func hint(wrong option: String) -> String { "nicht: \(option)" }
  func hint(opening: String) -> String { "Anfang: \(opening) …" }
}
