import DeckFormat

/// What a term means, cut out of its definition so that it can be asked or offered.
struct Definiens: Equatable, Sendable {
  /// The meaning, without the term, a full stop or an aside at its end.
  var text: String
  /// Whether something was cut off its end.
  var isTrimmed: Bool

  /// Cuts the meaning out of a definition or description.
  ///
  /// - Throws: T08 where the rest points outside itself; L01 where the name stays in it.
  init(of fact: Fact, language: String) throws(Refusal) {
    let words = DefiniensWords.of(language: language)
    var sentence = String(Sentences.of(fact.text).first ?? "")
    sentence = Self.withoutContrast(sentence, words: words)
    if let predicate = Self.predicate(of: sentence, names: [fact.name] + fact.aliases, words: words)
    {
      sentence = predicate
    } else if fact.kind == .definition, fact.topic == fact.name {
      throw Refusal("T08", "the first sentence does not say what it is")
    }
    (text, isTrimmed) = Self.withoutAside(sentence, words: words)
    while let last = text.last, ".,;:".contains(last) || last.isWhitespace { text.removeLast() }
    text = Self.withSmallStart(text, words: words)
    let opening = text.prefix { $0.isLetter }.lowercased()
    if words.pronouns.contains(opening) {
      throw Refusal("T08", "the description starts with '\(opening)'")
    }
    guard !text.isEmpty else { throw Refusal("T01", "there is no description") }
    for name in [fact.name] + fact.aliases where !Sentences.places(of: name, in: text).isEmpty {
      throw Refusal("L01", "the description holds the name '\(name)'")
    }
  }

  /// A text in which names are replaced by a gap of four underscores.
  static func masked(_ text: String, names: [String]) -> String {
    var result = text
    for name in names {
      for place in Sentences.places(of: name, in: result).reversed() {
        result.replaceSubrange(place, with: "____")
      }
    }
    return result
  }
}

extension Definiens {
  /// The sentence without an opening such as *Unlike X,*.
  private static func withoutContrast(_ sentence: String, words: DefiniensWords) -> String {
    for opening in words.contrasts where sentence.hasPrefix(opening) {
      if let comma = sentence.firstIndex(of: ",") {
        return String(sentence[sentence.index(after: comma)...].drop(while: \.isWhitespace))
      }
    }
    return sentence
  }

  /// What follows *X is*; nil if the sentence does not define its subject.
  private static func predicate(
    of sentence: String, names: [String], words: DefiniensWords
  ) -> String? {
    for name in names {
      guard let place = Sentences.places(of: name, in: sentence).first,
        sentence[..<place.lowerBound].split(separator: " ").count <= 2
      else { continue }
      var rest = sentence[place.upperBound...].drop(while: \.isWhitespace)
      if rest.first == "(", let close = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      }
      if rest.first == ",", let close = rest.dropFirst().firstIndex(of: ",") {
        rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      }
      for verb in words.definitors where rest.hasPrefix(verb + " ") {
        let predicate = rest.dropFirst(verb.count + 1)
        let next = predicate.prefix { $0.isLetter }.lowercased()
        return words.nonDefinitions.contains(next) ? nil : String(predicate)
      }
    }
    return nil
  }

  /// The text without a clause such as *, often …* at its end, and whether there was one.
  private static func withoutAside(
    _ text: String, words: DefiniensWords
  ) -> (String, Bool) {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return (text, false) }
    for opening in words.asides {
      guard let range = text.firstRange(of: ", " + opening + " ") else { continue }
      let head = text[..<range.lowerBound]
      let tail = text[range.upperBound...]
      let isBalanced = head.count { $0 == "(" } == head.count { $0 == ")" }
      guard head.split(separator: " ").count >= 3, isBalanced else { continue }
      if words.listOpenings.contains(opening) || !tail.contains(",") {
        return (String(head), true)
      }
    }
    return (text, false)
  }

  /// The text with a small first letter where its first word has one of its own.
  private static func withSmallStart(_ text: String, words: DefiniensWords) -> String {
    let first = text.prefix { $0.isLetter }
    guard let letter = first.first, letter.isUppercase,
      words.smallWords.contains(first.lowercased())
    else { return text }
    return letter.lowercased() + text.dropFirst()
  }
}

extension Definiens {
  struct Opening { var article: String; var name: String; var verb: String }
  static func opening(of fact: Fact, language: String) -> Opening? { nil }
}
