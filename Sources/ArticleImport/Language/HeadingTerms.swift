/// What headings and titles say of terms.
enum HeadingTerms {
  private static let asking = [
    "what is meant by ", "what do we mean by ", "what exactly is ", "what exactly are ",
    "so what is ", "so, what is ", "what is ", "what are ", "what's ", "what was ", "what were ",
    "what does it mean to ", "definition of ", "meaning of ", "defining ", "was ist ", "was sind ",
    "was bedeutet ", "was versteht man unter ",
    "qu'est-ce que ", "qu'est-ce qu'", "¿qué es ", "¿qué son ", "que es ", "che cos'è ",
  ]

  /// What a heading such as `What is a heist?` or `Definition of Heist` asks for; nil for any other.
  static func termAsked(in heading: String) -> String? {
    let text = heading.trimmed.replacing("’", with: "'")
    let lowered = text.lowercased()
    for opening in asking where lowered.hasPrefix(opening) {
      let isQuestion = HeadingShape.isQuestion(text)
      guard
        isQuestion || opening.hasSuffix(" of ") || opening == "defining "
          || opening.hasPrefix("what")
      else { return nil }
      var rest = String(text.dropFirst(opening.count))
      while let last = rest.last, "?!.:\"”“ ".contains(last) { rest.removeLast() }
      // 'What is the difference between …', 'What are the stages of …' ask for something else.
      rest = withoutArticle(rest)
      for suffix in [" exactly", " anyway", " mean", " about"]
      where rest.lowercased().hasSuffix(suffix) {
        rest = String(rest.dropLast(suffix.count))
      }
      let (name, _, _) = NameBrackets.parted(unquoted(rest))
      guard !name.isEmpty, name.wordCount <= 5 else { return nil }
      let words = TextWords.of(name)
      if words.contains(where: {
        [
          "of", "for", "between", "in", "with", "to", "you", "your", "we", "it", "this", "used",
          "like", "made", "that", "some", "there", "called", "on", "at", "they", "needed", "and",
          "or", "best", "most",
        ].contains($0)
      }) {
        // 'Rite of spring' is a name; 'types of clouds' is not.
        guard words.count <= 4, words.contains("of") || words.contains("in"),
          ArticleWords.listKind(of: name) == nil,
          ![
            "difference", "purpose", "point", "meaning", "importance", "role", "use", "benefit",
            "cost", "best", "size", "origin", "history", "number", "name", "main", "value", "rule",
            "cause", "effect",
          ].contains(words[0])
        else { return nil }
      }
      if let first = words.first,
        [
          "difference", "differences", "main", "key", "it", "they", "some", "best", "common",
          "wrong", "next", "new", "important", "included",
        ].contains(first) || words.count == 1 && ArticleWords.listKind(of: name) != nil
      {
        return nil
      }
      return capitalized(settledCase(name, in: heading))
    }
    // 'Heist: definition and examples', 'Heist – definition', 'Heist defined'
    for ending in [
      ": definition", " – definition", " - definition", " definition", " defined", ": meaning",
      " meaning",
    ] {
      guard let range = lowered.firstRange(of: ending) else { continue }
      let name = String(
        text[
          ..<text.index(
            text.startIndex,
            offsetBy: lowered.distance(from: lowered.startIndex, to: range.lowerBound))])
      let words = TextWords.of(name)
      if !words.isEmpty, words.count <= 4, ArticleWords.listKind(of: name) == nil,
        !ArticleWords.isKindOnly(name)
      {
        return withoutArticle(name)
      }
    }
    return nil
  }

  /// What a title names as the one subject of an article; nil if it names none.
  static func mainTerm(ofTitle title: String) -> String? {
    if let asked = termAsked(in: title) { return asked }
    var text = title.trimmed
    // The part before a colon or dash: 'Photosynthesis: how plants eat', and 'Tides – an introduction'.
    for mark in [": ", " – ", " — ", " | ", " - "] {
      if let range = text.firstRange(of: mark) { text = String(text[..<range.lowerBound]) }
    }
    let lowered = text.lowercased()
    for opening in [
      "an introduction to ", "introduction to ", "understanding ", "a guide to ",
      "a beginner's guide to ", "a short guide to ", "the basics of ", "basics of ", "all about ",
      "types of ", "kinds of ", "the types of ", "different types of ", "stages of ",
      "the stages of ", "parts of ", "the parts of ", "characteristics of ", "roles in ",
      "notes on ", "the structure of ", "how does ",
    ] where lowered.hasPrefix(opening) {
      text = String(text.dropFirst(opening.count))
      break
    }
    for ending in [
      " explained", " for beginners", " basics", " 101", " notes", " glossary", " in a nutshell",
      " made simple", " at a glance", " work?",
    ] where text.lowercased().hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    let name = withoutArticle(NameBrackets.parted(text).name)
    let words = TextWords.of(name)
    guard (1...4).contains(words.count), !HeadingShape.isQuestion(title), isName(name) else {
      return nil
    }
    return name
  }

  /// Whether a heading can be the name of something: a few words, no verb, no question, no kind word alone.
  static func isName(_ heading: String) -> Bool {
    let words = TextWords.of(heading, limit: 6)
    guard (1...5).contains(words.count), !HeadingShape.isQuestion(heading),
      !ArticleWords.isKindOnly(heading),
      !heading.contains(where: { ",;!".contains($0) })
    else { return false }
    return !words.contains(where: verbs.contains)
  }

  private static let verbs: WordSet = [
    "is", "are", "was", "were", "do", "does", "can", "should", "why", "how", "what", "when",
    "where", "who", "which", "vs", "versus", "your", "you", "we", "our", "my", "i",
  ]

  /// A name without its leading article.
  static func withoutArticle(_ text: String) -> String {
    let words = text.trimmed.split(separator: " ", maxSplits: 1)
    guard words.count == 2, TextWords.articles.contains(words[0].lowercased()) else {
      return text.trimmed
    }
    return String(words[1]).trimmed
  }

  /// A name without quotation marks around it.
  static func unquoted(_ text: String) -> String {
    var text = text.trimmed[...]
    while let first = text.first, "\"'“‘„«".contains(first) { text = text.dropFirst() }
    while let last = text.last, "\"'”’“»".contains(last) { text = text.dropLast() }
    return String(text)
  }

  /// A name as it would stand in a sentence, where its heading is all in capitals; short ones may be
  /// abbreviations.
  static func settledCase(_ name: String, in heading: String) -> String {
    guard HeadingShape.isCapitals(heading),
      name.count > 4 || heading.count > 24 && name.contains(" ")
    else { return name }
    return capitalized(name.lowercased())
  }

  /// A name that begins with a capital, unless it has capitals of its own.
  static func capitalized(_ text: String) -> String {
    guard let first = text.first, first.isLowercase,
      text.prefix(while: { !$0.isWhitespace }).allSatisfy({ $0.isLowercase || !$0.isLetter })
    else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
