/// Reads brackets behind a name.
enum NameBrackets {
  /// A name without brackets, the other names in them, and what they say besides.
  static func parted(_ text: String) -> (name: String, aliases: [String], qualifier: String?) {
    let whole = text.trimmed
    guard
      whole.utf8.contains(where: {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == 0xef
      }), let open = whole.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "（" }),
      open > whole.startIndex
    else {
      return withSecondName(whole)
    }
    let name = String(whole[..<open]).trimmed
    var aliases: [String] = []
    var remarks: [String] = []
    // Slashes hold how a name sounds.
    for inside in insides(of: whole[open...]) where !inside.hasPrefix("/") {
      let lowered = inside.lowercased()
      if let opening = alsoOpenings.first(where: { lowered.hasPrefix($0) }) {
        let rest = inside.dropFirst(opening.count).trimmingPrefix { ": ".contains($0) }
        aliases += rest.split { $0 == "," || $0 == ";" }.map { unquoted(String($0).trimmed) }.filter
        { !$0.isEmpty }
      } else if let literal = translation(inside) {
        aliases.append("“\(literal)”")
      } else if Self.isQuoted(inside) {
        aliases.append(inside)
      } else if let comma = inside.firstIndex(where: { ",;、".contains($0) }),
        isOtherScript(String(inside[..<comma]), than: name)
      {
        aliases.append(String(inside[..<comma]).trimmed)
        let rest = String(inside[inside.index(after: comma)...]).trimmed
        if Self.isQuoted(rest) { aliases.append(rest) }
      } else if isOtherName(inside, of: name) {
        aliases.append(inside)
      } else if wordClasses.contains(lowered) || lowered.isEmpty {
        continue
      } else if isAbbreviation(inside, of: name) || isOtherScript(inside, than: name) {
        aliases.append(inside)
      } else {
        remarks.append(inside)
      }
    }
    // 'Tobi-ishi (飛石) or stepping stones'
    if let close = whole.lastIndex(where: { ")]）".contains($0) }),
      case let rest = whole[whole.index(after: close)...], rest.hasPrefix(" or "),
      (1...3).contains(rest.dropFirst(4).wordCount)
    {
      aliases.append(String(rest.dropFirst(4)))
    }
    return (name, aliases, remarks.isEmpty ? nil : remarks.joined(separator: ", "))
  }

  /// Languages that terms come from, in lower case.
  static let languages: Set<String> = [
    "latin", "greek", "french", "german", "italian", "spanish", "english", "japanese", "arabic",
    "dutch", "russian", "portuguese", "chinese", "sanskrit", "hebrew", "norse", "turkish", "hindi",
    "lateinisch", "griechisch", "französisch", "englisch", "italienisch",
  ]

  /// What `Latin: "you shall have the body"` or `French for "put in place"` says a word means; nil for any other remark.
  static func translation(_ inside: String) -> String? {
    guard let open = inside.firstIndex(where: { "\"“„«'‘".contains($0) }), open > inside.startIndex,
      let last = inside.last, "\"”“»'’".contains(last)
    else { return nil }
    let lead = TextWords.of(inside[..<open])
    guard (1...5).contains(lead.count),
      lead.contains(where: { languages.contains($0) || $0 == "literally" || $0 == "lit" })
    else { return nil }
    let text = inside[inside.index(after: open)...].dropLast()
    return text.isEmpty || text.contains(where: { "\"“”".contains($0) }) ? nil : String(text)
  }

  /// Whether a text stands in quotation marks: what a name literally means.
  static func isQuoted(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return "\"“‘„«".contains(first) && "\"”’“»".contains(last) && text.count > 3
  }

  /// Whether a remark is the same thing under another name: `auxiliary verb (helping verb)`, `accelerando (accel.)`.
  private static func isOtherName(_ inside: String, of name: String) -> Bool {
    let words = TextWords.of(inside)
    let own = TextWords.of(name)
    guard let last = words.last, words.count <= 3 else { return false }
    if words.count >= 2, own.count >= 2, last == own.last, words[0] != own[0] { return true }
    return words.count == 1 && inside.hasSuffix(".") && own.count == 1 && own[0].hasPrefix(last)
      && last.count >= 2 && last.count < own[0].count
  }

  /// `Diminuendo, also called decrescendo`: a second name behind a comma.
  private static func withSecondName(_ text: String) -> (
    name: String, aliases: [String], qualifier: String?
  ) {
    for cue in [", also called ", ", also known as ", ", also spelled ", ", also "]
    where text.utf8.contains(UInt8(ascii: ",")) {
      guard let range = text.firstRange(of: cue) else { continue }
      let other = text[range.upperBound...]
      guard (1...4).contains(other.wordCount) else { break }
      return (String(text[..<range.lowerBound]), [unquoted(String(other))], nil)
    }
    // 'Turning or trimming' are two names of one thing.
    let words = text.split(separator: " ")
    if words.count == 3, words[1] == "or",
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } })
    {
      return (String(words[0]), [String(words[2])], nil)
    }
    return (text, [], nil)
  }

  /// Remarks of one or two words that say something of a name and give no other.
  private static let remarkWords: Set<String> = [
    "if", "when", "as", "where", "rare", "rarely", "optional", "often", "usually", "sometimes",
    "always", "never", "plural",
    "singular", "archaic", "british", "american", "old", "new", "recommended", "required", "only",
    "beginner", "beginners", "advanced", "easy", "hard", "basic", "short", "long", "big", "small",
    "today", "yesterday", "approx", "about", "up", "at", "in", "on", "for", "with", "see", "not",
    "very", "most", "more", "less", "also", "and", "or", "from", "to", "by", "the", "a", "an",
    "say",
    "one", "two", "three", "four", "five", "first", "second", "third", "left", "right", "top",
    "bottom", "main", "minor", "major", "part", "e", "i", "etc", "verb", "noun", "obsolete",
    "dated",
    "dry", "wet", "hot", "cold", "warm", "free", "paid", "etc", "example", "unit", "units", "men",
    "women", "children", "adults", "male", "female", "person", "people", "lungs", "optional",
  ]

  /// Whether a remark of one or two small words behind a term gives it another name:
  /// `coriander (cilantro)`.
  static func isSecondName(_ remark: String, of name: String) -> Bool {
    let words = remark.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), remark.count >= 3,
      remark.allSatisfy({ $0.isLowercase || $0 == " " || $0 == "-" || $0 == "'" }),
      !words.contains(where: {
        remarkWords.contains($0) || $0.hasSuffix("ly") || $0.hasSuffix("ing") && words.count > 1
      }),
      !name.contains(where: \.isNumber)
    else { return false }
    return true
  }

  private static func insides(of text: Substring) -> [String] {
    var result: [String] = []
    var current: String?
    for character in text {
      if "([（".contains(character) {
        current = ""
      } else if ")]）".contains(character) {
        if let done = current { result.append(done.trimmed) }
        current = nil
      } else {
        current?.append(character)
      }
    }
    return result
  }

  private static let alsoOpenings = [
    "us spelling", "uk spelling", "british spelling", "american spelling",
    "also known as", "also called", "also spelled", "also spelt", "also written",
    "sometimes called", "often called", "also", "or", "aka", "a.k.a.", "short for",
    "abbreviated as", "abbreviated", "abbr.", "abbr", "auch",
  ]
  private static let wordClasses: Set<String> = [
    "n", "n.", "v", "v.", "adj", "adj.", "adv", "adv.", "noun", "verb", "adjective", "adverb", "m",
    "f", "pl", "pl.", "sg", "m.", "f.", "der", "die", "das", "nt",
    "phrase", "plural", "singular", "prep", "prep.", "pron", "conj", "interj", "n/a", "uncountable",
    "countable", "slang", "informal", "formal",
  ]

  /// Whether a word in brackets is a short form of the name before it, or the other way round.
  static func isAbbreviation(_ inside: String, of name: String) -> Bool {
    let letters = inside.filter { $0.isLetter || $0.isNumber }
    guard !inside.contains(" "), letters.count >= 2, letters.count <= 8 else {
      // The long form behind a short one: 'DNS (Domain Name System)'.
      let words = inside.split { $0 == " " || $0 == "-" }
      let short = name.filter(\.isLetter)
      guard short.count >= 2, short.count <= 6, short.allSatisfy(\.isUppercase), words.count >= 2
      else { return false }
      let initials = words.compactMap(\.first).map { $0.uppercased() }.joined()
      return initials.filter { short.contains($0) }.count * 2 >= short.count
        && initials.first == short.first
    }
    guard inside.contains(where: \.isUppercase) else { return false }
    return !inside.contains(where: \.isLowercase)
      || inside.dropFirst().contains(where: \.isUppercase)
  }

  /// Whether a text is written in another script than a name, as kanji beside Latin letters.
  static func isOtherScript(_ inside: String, than name: String) -> Bool {
    func isLatin(_ text: String) -> Bool? {
      guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else {
        return nil
      }
      // Phonetic letters say how a name sounds, in no other script.
      return letter.value < 0x2b0
    }
    guard let left = isLatin(inside), let right = isLatin(name) else { return false }
    return left != right && inside.count <= 24
  }

  private static func unquoted(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, "\"'“‘„«".contains(first) { text = text.dropFirst() }
    while let last = text.last, "\"'”’“»,.".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
