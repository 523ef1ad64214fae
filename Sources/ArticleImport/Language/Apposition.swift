/// Finds definitions that stand between commas or in brackets behind their term.
struct Apposition: Equatable {
  /// The term.
  var term: String
  /// What it is.
  var text: String
  /// Whether the term is marked, which makes it certain that it is explained.
  var isMarked: Bool

  /// The appositions of a sentence: `a proboscis, a long tube for drinking nectar`, `**quatrains**
  /// (groups of four lines)`.
  ///
  /// - Parameters:
  ///   - sentence: One sentence.
  ///   - marked: The words that are bold or italic in it.
  /// - Returns: Those in brackets first, in order.
  static func all(in sentence: String, marked: [String]) -> [Apposition] {
    guard sentence.utf8.count < 1200 else { return [] }
    return bracketed(in: sentence, marked: marked) + commaed(in: sentence, marked: marked)
      + called(in: sentence)
  }

  /// Brackets right behind a marked word that say what it is in three words or more.
  private static func bracketed(in sentence: String, marked: [String]) -> [Apposition] {
    marked.compactMap { term in
      guard let range = sentence.firstRange(of: term + " ("),
        let close = sentence[range.upperBound...].firstIndex(of: ")")
      else { return nil }
      let inside = String(sentence[range.upperBound..<close])
      let words = TextWords.of(inside)
      guard words.count >= 3, let first = words.first, !remarks.contains(first),
        !inside.contains(where: { "\"“”:=(".contains($0) }), first.first?.isNumber != true,
        ["a", "an", "the"].contains(first) || words.contains(where: complements.contains)
          || words.count <= 6 && words.contains("lines")
      else { return nil }
      return Apposition(term: term, text: inside, isMarked: true)
    }
  }

  /// `a proboscis, a long tube for drinking nectar`: a noun phrase with an article, a comma, another
  /// one that says its class, and the end of the phrase.
  private static func commaed(in sentence: String, marked: [String]) -> [Apposition] {
    var found: [Apposition] = []
    found += plurals(in: sentence, marked: marked)
    guard articles.matches(Array(sentence.utf8)) else { return found }
    for cue in [", a ", ", an ", ", the "] {
      for range in sentence.ranges(of: cue) {
        let before = String(sentence[..<range.lowerBound])
        // A list, or an apposition within one: 'a jar, a piece of net, a rubber band'.
        guard !before.contains(", a "),
          !before.contains(", the ") || marked.contains(where: before.hasSuffix),
          let (term, isMarked) = term(before: before, marked: marked)
        else { continue }
        let start = sentence.index(range.lowerBound, offsetBy: 2)
        let rest = sentence[start...]
        let end = rest.firstIndex { ",;:–—".contains($0) } ?? rest.endIndex
        let text = String(rest[..<end]).trimmingEnd(".!")
        let after = rest[end...].dropFirst().trimmed
        let next = TextWords.of(after.prefix(20)).first ?? ""
        let words = TextWords.of(text)
        guard words.count >= (isMarked ? 3 : 4), words.count <= 24,
          end == rest.endIndex || !["a", "an", "the", "or", "nor"].contains(next)
            || marked.contains(where: { after.contains($0) }),
          isMarked || next != "and" && words.contains(where: complements.contains),
          !FactFinder.hasVerb(text),
          !words.contains("and") || isMarked || words.contains(where: relatives.contains),
          !superlatives.contains(words[safe: 1] ?? "")
        else { continue }
        found.append(Apposition(term: term, text: text, isMarked: isMarked))
      }
    }
    return found
  }

  /// `**chloroplasts**, organelles that contain chlorophyll`: a plural and its clause behind a marked word.
  private static func plurals(in sentence: String, marked: [String]) -> [Apposition] {
    marked.compactMap { term in
      guard let range = sentence.firstRange(of: term + ", ") else { return nil }
      let rest = sentence[range.upperBound...]
      let text = String(rest.prefix { !",;:–—.".contains($0) })
      let words = TextWords.of(text)
      guard words.count >= 4, words.count <= 20, !FactFinder.hasVerb(text),
        zip(words, words.dropFirst()).prefix(3).contains(where: {
          $0.hasSuffix("s") && relatives.contains($1)
        })
      else { return nil }
      return Apposition(term: term, text: text, isMarked: true)
    }
  }

  /// The term a text ends in, and whether it is marked or brought in with its short form.
  private static func term(before text: String, marked: [String]) -> (String, Bool)? {
    if let term = marked.first(where: { text.hasSuffix($0) }) { return (term, true) }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      // 'the Volcanic Explosivity Index (VEI), a scale …', 'Bonsai (盆栽), the growing of …'
      let inside = String(text[text.index(after: open)...].dropLast())
      let name = String(text[..<open]).trimmed
      let words = name.split(separator: " ").suffix(5)
      let capitals = Array(words.reversed().prefix { $0.first?.isUppercase == true }.reversed())
      guard !capitals.isEmpty,
        NameBrackets.isAbbreviation(inside, of: name) && capitals.count > 1
          || NameBrackets.isOtherScript(inside, than: name)
      else { return nil }
      return (capitals.joined(separator: " "), true)
    }
    guard let term = RelativeDefinition.noun(before: text), term.first?.isLowercase == true,
      term.wordCount <= 2
    else { return nil }
    let words = text.split(separator: " ")
    let count = term.wordCount
    guard let lead = words.dropLast(count).last?.lowercased(),
      ["a", "an", "the", "by"].contains(lead)
    else { return nil }
    // 'On one side, in the middle': a place in the sentence, not a term.
    guard let main = TextWords.of(term).last, !places.contains(main) else { return nil }
    return (term, false)
  }

  /// `a much larger basin called a caldera`.
  private static func called(in sentence: String) -> [Apposition] {
    guard callings.matches(Array(sentence.utf8)) else { return [] }
    for cue in [" called a ", " called an ", " known as a ", " known as an "] {
      guard let range = sentence.firstRange(of: cue) else { continue }
      let words = sentence[range.upperBound...].split(separator: " ", maxSplits: 3)
      var name: [Substring] = []
      for word in words.prefix(3) {
        let bare = word.trimmingPrefix { !$0.isLetter }
        if ["is", "are", "was", "that", "which", "in", "of", "and", "by", "to"].contains(bare) {
          break
        }
        name.append(bare.prefix { $0.isLetter || $0 == "-" })
        if let last = word.last, !last.isLetter { break }
      }
      let before = String(sentence[..<range.lowerBound])
      guard !name.isEmpty, name.count <= 2, let article = before.ranges(of: " a ").last,
        case let text = String(before[article.lowerBound...]).trimmed,
        (3...10).contains(text.wordCount), !text.contains(","),
        !FactFinder.hasVerb(text)
      else { continue }
      return [Apposition(term: name.joined(separator: " "), text: text, isMarked: false)]
    }
    return []
  }

  private static let articles = PhraseTable([", a ", ", an ", ", the "])
  private static let callings = PhraseTable([" called a ", " called an ", " known as a"])
  private static let relatives: Set<String> = ["that", "which", "who", "whose", "where"]
  private static let complements: Set<String> = [
    "that", "which", "who", "whose", "where", "of", "for", "used", "made", "from", "with", "in",
    "between", "by", "at", "to",
  ]
  private static let remarks: Set<String> = [
    "see", "e.g", "i.e", "also", "from", "about", "not", "say", "pronounced", "plural", "like",
    "such", "for", "in", "with", "by", "and", "or", "as", "at", "us", "uk", "short", "it", "this",
  ]
  private static let superlatives: Set<String> = [
    "first", "last", "best", "only", "most", "biggest", "largest", "smallest", "same", "latter",
    "former", "second", "next", "lot", "few", "bit", "year", "day", "week",
  ]
  private static let places: Set<String> = [
    "side", "middle", "end", "beginning", "top", "bottom", "year", "day", "time", "way", "case",
    "course", "moment", "century", "world", "word", "house", "home", "town", "city", "village",
    "man", "woman", "boy", "girl", "friend", "neighbour", "neighbor", "author", "son", "daughter",
  ]
}
