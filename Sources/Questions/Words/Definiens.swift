import DeckFormat

/// What a term means, cut out of its definition so that it can be asked or offered.
struct Definiens: Equatable, Sendable {
  /// The meaning, without the term, a full stop or an aside at its end.
  var text: String
  /// Whether more was cut off than the term and its verb: an aside, an expansion, another name.
  var isTrimmed: Bool
  /// Whether another name was cut out of its midst, where four underscores stand now; such a text
  /// can be asked about, but not offered.
  var hasGap: Bool

  /// Cuts the meaning out of a definition or description.
  ///
  /// - Throws: T01 where nothing is left, T02 where the text breaks off, T08 where the rest points
  ///   outside itself; L01 where the name stays in it, L02 where the main part of an acronym does.
  init(of fact: Fact, language: String) throws(Refusal) {
    let words = DefiniensWords.of(language: language)
    var cut = DefiniensText(fact.text, words: words, language: language)
    cut.dropContrast()
    let names = ([fact.name] + fact.aliases).map { Array($0.utf8) }.filter { !$0.isEmpty }
    let isDefined = cut.dropSubject(names)
    if !isDefined, fact.kind == .definition, fact.topic == fact.name {
      throw Refusal("T08", "the first sentence does not say what it is")
    }
    if cut.pointsElsewhere {
      throw Refusal("T08", "the description only points elsewhere")
    }
    if !isDefined, let pronoun = cut.dropPronoun() {
      throw Refusal("T08", "the description starts with '\(pronoun)'")
    }
    if let name = names.first { cut.dropExpansion(of: name) }
    cut.dropAsides()
    let hasGap = cut.dropNames(names.dropFirst())
    cut.dropEnd()
    guard !cut.bytes.isEmpty else { throw Refusal("T01", "there is no description") }
    cut.makeStartSmall()
    if cut.hasOddBrackets { throw Refusal("T02", "a bracket or quotation mark is left open") }
    for name in names where !Sentences.places(of: name, in: cut.bytes).isEmpty {
      let text = String(decoding: name, as: UTF8.self)
      throw Refusal("L01", "the description holds the name '\(text)'")
    }
    if let name = names.first, let core = cut.core(of: name) {
      throw Refusal("L02", "the description holds '\(core)' of the name")
    }
    text = String(decoding: cut.bytes, as: UTF8.self)
    isTrimmed = cut.isTrimmed
    self.hasGap = hasGap
  }

  /// Takes a meaning as it is.
  init(text: String, isTrimmed: Bool, hasGap: Bool) {
    self.text = text
    self.isTrimmed = isTrimmed
    self.hasGap = hasGap
  }

  /// A text without a pronoun at its start that is the subject of what it says: *it works slowly*.
  static func withoutSubject(_ text: String, language: String) -> String {
    let words = DefiniensWords.of(language: language)
    guard words.subjects.contains(text.openingWord) else { return text }
    var cut = DefiniensText(text, words: words, language: language)
    guard cut.bytes.count == text.utf8.count, cut.dropSubjectPronoun() else { return text }
    return String(decoding: cut.bytes, as: UTF8.self)
  }

  /// A text in which names are replaced by a gap of four underscores.
  static func masked(_ text: String, names: [String]) -> String {
    var bytes = Array(text.utf8)
    for name in names {
      for place in Sentences.places(of: Array(name.utf8), in: bytes).reversed() {
        bytes.replaceSubrange(place, with: "____".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Definiens {
  /// How a definition opens: *A contract is*.
  struct Opening: Equatable, Sendable {
    /// The article in small letters; empty if there is none.
    var article: String
    /// The name as it stands there, in the plural if it does.
    var name: String
    /// The form of *be* behind it, in the deck's language.
    var verb: String
  }

  /// How a fact's text opens.
  ///
  /// A remark in brackets or between commas may stand before the verb.
  ///
  /// - Returns: Nil unless the text opens with an article or none, the name or another one, and a
  ///   form of *be*.
  static func opening(of fact: Fact, language: String) -> Opening? {
    let words = DefiniensWords.of(language: language)
    let text = DefiniensText(fact.text, words: words, language: language)
    for name in [fact.name] + fact.aliases where !name.isEmpty {
      guard let place = Sentences.places(of: Array(name.utf8), in: text.bytes).first else {
        continue
      }
      let before = text.words(in: 0..<place.lowerBound)
      var named = text.string(place)
      var article = before.first ?? ""
      if before.isEmpty, let space = named.firstIndex(of: " "),
        words.articles.contains(named[..<space].lowercased())
      {
        article = String(named[..<space])
        named = String(named[named.index(after: space)...])
      }
      article = article.lowercased()
      guard before.count < 2, article.isEmpty || words.articles.contains(article) else { continue }
      let verb = text.word(at: text.behindRemarks(place.upperBound))
      if words.forms.contains(verb) { return Opening(article: article, name: named, verb: verb) }
    }
    return nil
  }
}
