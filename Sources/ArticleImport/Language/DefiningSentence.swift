/// A sentence that says what its subject is: `A heist is a theft that …`.
struct DefiningSentence: Equatable {
  /// The term, without its article and brackets.
  var term: String
  /// The article or determiner before it, in lower case; empty if none.
  var determiner: String
  /// What stands behind the verb, without the final stop.
  var predicate: String
  /// The verb, in lower case.
  var verb: String
  /// Whether the verb can only define, as `refers to` does.
  var isStrong: Bool
  /// Whether the sentence begins with the term, not with a phrase such as `In music,`.
  var isFirst: Bool
  /// Whether its wording alone is too little: it counts only in an article that defines other terms too.
  var isWeak: Bool

  /// Whether a sentence defines a term of that name, in whatever number.
  static func begins(_ sentence: String, with name: String) -> Bool {
    guard let found = DefiningSentence(sentence, isKnown: { _ in true }) else { return false }
    return TextWords.key(found.term) == TextWords.key(name)
  }

  /// Reads a sentence; nil if it defines nothing.
  ///
  /// - Parameters:
  ///   - sentence: One sentence, with its final stop.
  ///   - isKnown: Whether a name is a term of the article already, which weaker signs are enough for.
  ///   - isAnswer: Whether it answers the question what its subject is, which any noun is enough for.
  init?(_ sentence: String, isKnown: (String) -> Bool, isAnswer: Bool = false) {
    var text = sentence.trimmed[...]
    while let last = text.last, ".!".contains(last) { text = text.dropLast() }
    guard !HeadingShape.isQuestion(sentence) else { return nil }
    var rest = text
    isFirst = true
    if let after = Self.afterOpening(rest) {
      rest = after
      isFirst = false
    }
    guard let (subject, predicateStart, verb, strong) = Self.parts(rest) else { return nil }
    var name = subject
    var determiner = ""
    let words = name.split(separator: " ")
    if let first = words.first, words.count > 1, Self.determiners.contains(first.lowercased()) {
      determiner = first.lowercased()
      name = words.dropFirst().joined(separator: " ")
    }
    for opening in Self.openings where name.lowercased().hasPrefix(opening) {
      name = String(name.dropFirst(opening.count))
      determiner = "term"
    }
    name = HeadingTerms.unquoted(NameBrackets.parted(name).name)
    let predicate = String(rest[predicateStart...]).trimmed
    let isTermKnown = isKnown(name)
    guard DefinitionSubject.isFit(name, determiner: determiner, isKnown: isTermKnown) else {
      return nil
    }
    let definiens = Definiens(
      predicate: predicate, verb: verb, name: name, determiner: determiner, isKnown: isTermKnown)
    switch strong ? definiens.strengthBehindStrongVerb : definiens.strength {
    case .none where isAnswer && isFirst && definiens.isSayable: isWeak = false
    case .none: return nil
    case .weak: isWeak = true
    case .sure: isWeak = false
    }
    term = name
    self.determiner = determiner
    self.predicate = predicate
    self.verb = verb
    isStrong = strong
  }

  private static let openings = [
    "term ", "word ", "concept of ", "expression ", "phrase ", "notion of ", "abbreviation ",
    "acronym ",
  ]

  private static let determiners: Set<String> = [
    "a", "an", "the", "every", "each", "any", "der", "die", "das", "ein", "eine", "le", "la", "les",
    "un", "une", "el", "los", "las", "una",
  ]

  private static let phraseOpenings: Set<String> = [
    "in", "simply", "put", "basically", "essentially", "broadly", "strictly", "generally", "by",
    "for", "on", "at", "technically", "formally", "informally", "first", "second", "finally",
  ]

  /// What follows a phrase such as `In music,` or `Simply put,`; nil if a sentence begins with none.
  private static func afterOpening(_ text: Substring) -> Substring? {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let opening = TextWords.of(text[..<comma])
    guard let first = opening.first, opening.count <= 7, phraseOpenings.contains(first) else {
      return nil
    }
    let rest = text[text.index(after: comma)...].trimmed
    return rest.isEmpty ? nil : rest
  }

  /// The subject, where the predicate begins, the verb and whether it can only define; nil if the text has no such shape.
  private static func parts(
    _ text: Substring
  ) -> (subject: String, predicate: Substring.Index, verb: String, isStrong: Bool)? {
    let bytes = Array(String(text).utf8)
    func place(_ offset: Int) -> Substring.Index {
      text.utf8.index(text.startIndex, offsetBy: offset)
    }
    var depth = 0
    var subjectEnd: Int?
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      // An apposition: the subject ended here, the verb follows its closing comma.
      case UInt8(ascii: ","), 0xe2:
        if depth == 0, subjectEnd == nil, byte != 0xe2 || isDash(bytes, at: offset) {
          subjectEnd = offset
        }
      case UInt8(ascii: " ") where depth == 0:
        count += 1
        if count > 28 { return nil }
        guard let (verb, end, strong) = DefiningVerb.verb(in: bytes, at: offset + 1) else {
          if subjectEnd == nil, count > 9 { return nil }
          continue
        }
        let closes =
          offset > 0
          && (bytes[offset - 1] == UInt8(ascii: ",") || bytes[offset - 1] == UInt8(ascii: ")"))
          || isDash(bytes, at: offset - 3)
        if subjectEnd == nil || closes {
          let subject = String(text[..<place(subjectEnd ?? offset)]).trimmed
          return (subject, place(end), verb, strong)
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether a dash between parts of a sentence stands at a byte.
  private static func isDash(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes[safe: offset] == 0xe2 && bytes[safe: offset + 1] == 0x80
      && (bytes[safe: offset + 2] == 0x93 || bytes[safe: offset + 2] == 0x94)
  }
}
