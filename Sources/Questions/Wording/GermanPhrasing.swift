import DeckFormat

/// The sentences of questions in German.
///
/// Names stand in quotation marks where a sentence would have to decline them.
struct GermanPhrasing: Phrasing {
  func term(meaning: String, _ type: PhraseType, _ manner: Manner) -> String {
    if meaning.contains("____") { return "Was gehört in die Lücke: \(meaning)?" }
    return switch (manner, type.shape) {
    case (.recall, .verb): "Was \(meaning)?"
    case (.choice, .verb): "Was davon \(meaning)?"
    case (_, .verb): "Welcher Begriff passt dazu: \(meaning)?"
    case (.recall, .noun): "Wie nennt man das: \(meaning)?"
    case (.choice, .noun): "Was davon bedeutet: \(meaning)?"
    case (_, .noun): "Welcher Begriff bedeutet: \(meaning)?"
    case (.recall, .clause): "Was wird hier beschrieben: \(meaning)?"
    case (.choice, .clause): "Auf welchen dieser Begriffe passt das: \(meaning)?"
    case (_, .clause): "Auf welchen Begriff passt das: \(meaning)?"
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
    case .choice: "Wozu davon gehört »\(columns[1]): \(value)«?"
    default: "Wozu gehört »\(columns[1]): \(value)«?"
    }
  }

  func value(of entry: String, _ columns: [String], _ manner: Manner) -> String {
    manner == .choice
      ? "»\(entry)«: Was davon steht unter »\(columns[1])«?"
      : "»\(entry)«: Was steht unter »\(columns[1])«?"
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
      case (.choice, .verb): "Welche dieser \(kind) \(description)?"
      case (_, .verb): "Welche \(one) \(description)?"
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
        : isPeople(list) ? "Wofür ist »\(name)« bekannt?" : "Was macht die Rolle »\(name)« aus?")
  }

  func label(
    _ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner
  ) -> String {
    let title = title(of: list)
    return switch (manner, type.shape) {
    case (.recall, .verb): "\(title): Was \(description)?"
    case (.choice, .verb): "\(title): Was davon \(description)?"
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

  func otherName(of name: String, besides others: [String], _ manner: Manner) -> String {
    let known = others.isEmpty ? "" : ", außer \(others.map { "»\($0)«" }.listed("und"))"
    return switch manner {
    case .recall: "Wie heißt »\(name)« noch\(known)?"
    case .cloze: "Ein anderer Name für »\(name)«\(known.isEmpty ? "" : known + ",") ist ____."
    case .typed, .choice: "Welchen anderen Namen hat »\(name)«\(known)?"
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
    let which = manner == .choice ? "welchem davon" : "welchem Thema"
    return switch list.kind {
    case .role: "Zu \(which) gehört die Rolle »\(text)«?"
    case .stage: "Zu \(which) gehört der Schritt »\(text)«?"
    case .labelled: "Bei \(which) steht »\(text)« unter »\(list.heading)«?"
    case .example:
      manner == .choice ? "Wofür davon ist das ein Beispiel: \(text)?" : "Wofür ist das ein Beispiel: \(text)?"
    case .gloss: term(literally: text, manner)
    default:
      isPlain(list)
        ? "Zu \(which) gehört dieses Merkmal: \(text)?"
        : "Bei \(which) steht unter »\(list.heading)«: \(text)?"
    }
  }

  func topic(with value: String, under aspect: String) -> String {
    aspect.isEmpty
      ? "Zu welchem davon gehört das: \(value)?" : "\(aspect): \(value). Was davon ist es?"
  }

  func contrast(
    of topics: [String], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let names = topics.map { "»\($0)«" }
    if aspect.isEmpty {
      return "Für \(names.first ?? "") gilt: \(first). Was gilt für "
        + "\(Array(names.dropFirst()).listed("und"))?"
    }
    return switch relation {
    case .difference: "\(aspect): Wie unterscheiden sich \(names.listed("und"))?"
    case .likeness: "\(aspect): Was haben \(names.listed("und")) gemeinsam?"
    case .counterparts: "\(aspect): Was entspricht sich bei \(names.listed("und"))?"
    }
  }

  func difference(of topics: [String], under aspect: String) -> String {
    "\(aspect): Was davon unterscheidet \(topics.map { "»\($0)«" }.listed("und")) richtig?"
  }

  func statement(of sides: [Fact.Side]) -> String {
    sides.map { "\($0.term): \($0.value.withoutFullStop)" }.joined(separator: "; ")
  }

  func difference(between one: String, and other: String) -> String {
    "»\(one)« und »\(other)« hast du verwechselt. Worin unterscheiden sie sich?"
  }

  func side(of topic: String, under aspect: String) -> String {
    "\(aspect): Was davon gehört zu »\(topic)«?"
  }

  func oddOneOut(of count: Int, in list: ListName) -> String {
    let number = Self.number(count - 1).withCapital
    return "\(things(of: list)): \(number) davon gehören dazu. Was gehört NICHT dazu?"
  }

  func statement(
    of name: String, is meaning: String, _ type: PhraseType, in list: ListName
  ) -> String {
    let verb = type.shape == .verb ? "" : "ist das: "
    return switch list.kind {
    case .role: "\(place(of: list))»\(name)« \(verb)\(meaning)."
    default: "\(title(of: list)): »\(name)« \(verb)\(meaning)."
    }
  }

  func statement(of text: String, in list: ListName) -> String {
    isPlain(list)
      ? "Das ist ein Merkmal von »\(list.topic.name)«: \(text)."
      : "Bei »\(list.topic.name)« steht unter »\(list.heading)«: \(text)."
  }

  var truths: [String] { ["Richtig", "Falsch"] }

  func decision(_ question: String) -> String { "\(question) (j/n)" }

  func matching(of list: ListName) -> String {
    "\(things(of: list)): Ordne jedem Eintrag die passende Beschreibung zu."
  }

  func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Wähle die beste Antwort."
    case .typed: "\(question.withEndMark) Gib sie ein."
    case .recall, .cloze: question.withEndMark
    }
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
