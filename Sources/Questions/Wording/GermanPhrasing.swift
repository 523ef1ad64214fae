package import DeckFormat

/// The sentences of questions in German.
///
/// Names stand in quotation marks where a sentence would have to decline them.
package struct GermanPhrasing: Phrasing {
  package func term(meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "Wie heißt das: \(meaning)?"
    case .choice: "Welcher dieser Begriffe bedeutet: \(meaning)?"
    case .typed, .cloze: "Welcher Begriff bedeutet: \(meaning)?"
    }
  }

  package func meaning(of term: String, article: String?, _ manner: Manner) -> String {
    if manner == .choice { return "Welche dieser Bedeutungen hat »\(term)«?" }
    if let article {
      return article.isEmpty ? "Was ist \(term)?" : "Was ist \(article) \(term)?"
    }
    return "Was bedeutet »\(term)«?"
  }

  package func role(
    _ description: String, isVerb: Bool, of topic: String, _ manner: Manner
  ) -> String {
    let place = topic.isEmpty ? "" : " bei »\(topic)«"
    return switch manner {
    case .recall: "Wer ist\(place) gemeint: \(description)?"
    case .choice: "Welche dieser Rollen\(place) ist das: \(description)?"
    case .typed, .cloze: "Welche Rolle\(place) ist das: \(description)?"
    }
  }

  package func meaning(ofRole name: String, of topic: String, _ manner: Manner) -> String {
    let place = topic.isEmpty ? "" : " bei »\(topic)«"
    return manner == .choice
      ? "Was davon beschreibt\(place) die Rolle »\(name)«?"
      : "Was macht\(place) die Rolle »\(name)« aus?"
  }

  package func label(
    _ description: String, in list: String, of topic: String, _ manner: Manner
  ) -> String {
    let place = place(list, topic)
    return switch manner {
    case .recall: "Wie heißt das\(place): \(description)?"
    case .choice: "Was davon ist\(place) gemeint: \(description)?"
    case .typed, .cloze: "Welcher Name gehört\(place) dazu: \(description)?"
    }
  }

  package func meaning(
    ofLabel name: String, in list: String, of topic: String, _ manner: Manner
  ) -> String {
    manner == .choice
      ? "Was davon beschreibt\(place(list, topic)) »\(name)«?"
      : "Was ist\(place(list, topic)) mit »\(name)« gemeint?"
  }

  package func otherName(of name: String, besides others: [String], _ manner: Manner) -> String {
    let known = others.isEmpty ? "" : " außer \(others.map { "»\($0)«" }.listed("und"))"
    return switch manner {
    case .recall: "Wie heißt »\(name)«\(known) noch?"
    case .cloze: "»\(name)« heißt\(known) auch ____."
    case .typed, .choice: "Welchen anderen Namen hat »\(name)«\(known)?"
    }
  }

  package func term(literally meaning: String, _ manner: Manner) -> String {
    switch manner {
    case .recall: "Welcher Begriff hat diese wörtliche Bedeutung: \(meaning)?"
    case .choice: "Welcher dieser Begriffe bedeutet wörtlich: \(meaning)?"
    case .typed, .cloze: "Welcher Begriff bedeutet wörtlich: \(meaning)?"
    }
  }

  package func stage(after previous: String?, of topic: String, _ manner: Manner) -> String {
    let place = topic.isEmpty ? "" : " bei »\(topic)«"
    guard let previous else {
      return switch manner {
      case .recall: "Womit beginnt der Ablauf\(place)?"
      case .choice: "Welcher dieser Schritte steht\(place) am Anfang?"
      case .typed, .cloze: "Welcher Schritt steht\(place) am Anfang?"
      }
    }
    return switch manner {
    case .recall: "Was folgt\(place) unmittelbar auf »\(previous)«?"
    case .choice: "Welcher dieser Schritte folgt\(place) unmittelbar auf »\(previous)«?"
    case .typed, .cloze: "Welcher Schritt folgt\(place) auf »\(previous)«?"
    }
  }

  package func topic(
    of kind: Fact.Kind, _ text: String, in list: String, _ manner: Manner
  ) -> String {
    let which = manner == .choice ? "welchem dieser Themen" : "welchem Thema"
    return switch kind {
    case .role: "Zu \(which) gehört die Rolle »\(text)«?"
    case .stage: "Zu \(which) gehört der Schritt »\(text)«?"
    case .labelled: "Zu \(which) gehört »\(text)« unter »\(list)«?"
    case .example: "Zu \(which) gehört dieses Beispiel: \(text)?"
    case .gloss: term(literally: text, manner)
    default: "Zu \(which) gehört dieses Merkmal: \(text)?"
    }
  }

  package func topic(with value: String, under aspect: String) -> String {
    aspect.isEmpty
      ? "Zu welchem dieser Themen gehört das: \(value)?"
      : "Zu welchem dieser Themen passt »\(aspect): \(value)«?"
  }

  package func contrast(
    of topics: [String], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let names = topics.map { "»\($0)«" }
    if aspect.isEmpty {
      return "Für \(names.first ?? "") gilt: \(first). Was gilt für "
        + "\(Array(names.dropFirst()).listed("und"))?"
    }
    return switch relation {
    case .difference: "Wie unterscheiden sich \(names.listed("und")) hier: \(aspect)?"
    case .likeness: "Was haben \(names.listed("und")) hier gemeinsam: \(aspect)?"
    case .counterparts: "Was entspricht sich hier bei \(names.listed("und")): \(aspect)?"
    }
  }

  package func side(of topic: String, under aspect: String) -> String {
    "\(aspect): Was davon gehört zu »\(topic)«?"
  }

  package func members(_ count: Int, of list: ListName, _ manner: Manner) -> String {
    let number = count < Self.numbers.count ? Self.numbers[count] : "\(count)"
    let things = things(of: list)
    return manner == .recall
      ? "Welche \(number) \(things.noun) gibt es\(things.owner)?"
      : "Nenne die \(number) \(things.noun)\(things.owner)."
  }

  package func order(of list: ListName, _ manner: Manner) -> String {
    let things = things(of: list)
    return manner == .recall
      ? "In welcher Reihenfolge stehen die \(things.noun)\(things.owner)?"
      : "Bringe die \(things.noun)\(things.owner) in die richtige Reihenfolge."
  }

  package func answer(to question: String, _ manner: Manner) -> String {
    switch manner {
    case .choice: "\(question.withEndMark) Wähle die beste Antwort."
    case .typed: "\(question.withEndMark) Gib die Antwort ein."
    case .recall, .cloze: question.withEndMark
    }
  }

  package func missingWord(in sentence: String) -> String {
    "Was fehlt hier: \(sentence.withEndMark)"
  }

  package func about(_ topic: String, _ sentence: String) -> String {
    topic.isEmpty ? sentence : "Zu »\(topic)«: \(sentence)"
  }

  package var openArticles: [String: String] {
    [:]
  }

  package func hint(name: String) -> String {
    let letters = name.count(where: { $0.isLetter || $0.isNumber })
    let words = name.split(separator: " ").count
    let length =
      words > 1 ? "\(words) Wörter" : letters == 1 ? "1 Buchstabe" : "\(letters) Buchstaben"
    return "\(name.prefix(1))…, \(length)"
  }

  package func hint(count: Int) -> String { "\(count) Punkte" }
  package func hint(wrong option: String) -> String { "nicht: \(option)" }
  package func hint(opening: String) -> String { "Anfang: \(opening) …" }

  private static let numbers = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
  ]

  private func place(_ list: String, _ topic: String) -> String {
    switch (list.isEmpty, topic.isEmpty) {
    case (true, true): ""
    case (true, false): " bei »\(topic)«"
    case (false, true): " unter »\(list)«"
    case (false, false): " bei »\(topic)« unter »\(list)«"
    }
  }

  /// *Schritte* and *von »Tragödie«*, so that a verb can stand between them.
  private func things(of list: ListName) -> (noun: String, owner: String) {
    let owner = list.topic.isEmpty ? "" : " von »\(list.topic)«"
    let noun =
      switch list.kind {
      case .role: "Rollen"
      case .stage: "Schritte"
      case .characteristic: "Merkmale"
      default: ""
      }
    if !noun.isEmpty, !list.topic.isEmpty, !list.needsHeading { return (noun, owner) }
    return (noun.isEmpty ? "Einträge" : noun, "\(owner) unter »\(list.heading)«")
  }
}
