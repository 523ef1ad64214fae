/// Tells what can be defined from what only begins a sentence.
enum DefinitionSubject {
  /// Whether a name can be the subject of a definition.
  ///
  /// - Parameters:
  ///   - name: The name without its article.
  ///   - determiner: The article, in lower case; empty if none.
  ///   - isKnown: Whether it is a term already, which allows names of any wording.
  /// - Returns: Whether it can be one.
  static func isFit(_ name: String, determiner: String, isKnown: Bool) -> Bool {
    let words = TextWords.of(name)
    guard let first = words.first, let last = words.last, words.count <= (isKnown ? 7 : 4),
      !noSubjects.contains(first)
    else { return false }
    // 'Hard does not mean tough.'
    if words.contains(where: { ["not", "doesn't", "don't", "didn't", "never"].contains($0) }) {
      return false
    }
    // 'The four stages of …' are listed, not defined.
    if words.contains("of"),
      ArticleWords.listKind(of: name).map({ [.stages, .types].contains($0) }) ?? false
    {
      return false
    }
    if name.contains(where: { ":;=".contains($0) }) { return false }
    if isKnown { return true }
    // 'The main point' is none, but 'light year' and 'base year' are: what counts is the first word,
    // and the last one where it stands alone or behind 'the'.
    if genericSubjects.contains(first) || words.contains(where: noSubjects.contains)
      || genericSubjects.contains(last) && (determiner == "the" || words.count == 1)
        && !(words.count == 2 && compoundHeads.contains(last))
    {
      return false
    }
    if words.contains(where: {
      ["of", "in", "for", "to", "with", "from", "at", "by", "on", "between", "about"].contains($0)
    }), words.count > 3 {
      return false
    }
    return !name.contains { "\"“”:;=".contains($0) }
  }

  private static let compoundHeads: WordSet = ["year", "day", "time", "rate", "rule", "point"]

  private static let noSubjects: WordSet = [
    "it", "this", "that", "these", "those", "they", "he", "she", "we", "you", "i", "there", "here",
    "both", "neither", "each", "one", "what", "who", "which", "all",
    "some", "many", "most", "another", "such", "everyone", "someone", "nothing", "everything",
    "anybody", "something", "everybody", "few", "others", "either", "where", "when", "how", "why",
    "if", "while", "although", "though", "because", "since", "as", "but", "and", "or", "so", "then",
    "now", "today", "yes", "no", "not", "only", "below", "above",
  ]
  private static let genericSubjects: WordSet = [
    "reason", "goal", "aim", "difference", "differences", "purpose", "key", "problem", "result",
    "results", "idea", "point", "question", "answer", "good", "news", "trick", "truth", "fact",
    "challenge", "main",
    "biggest", "best", "worst", "first", "second", "third", "last", "next", "other", "only",
    "simplest", "easiest", "catch", "bottom", "upside", "downside", "advantage", "disadvantage",
    "benefit", "example", "examples", "rule", "secret", "story", "topic", "subject", "moral",
    "lesson", "way", "thing", "things", "great", "typical", "simple", "common", "popular", "new",
    "same", "real", "two", "three", "four", "five", "part", "half", "author", "writer", "teacher",
    "friend", "mother", "father", "day", "time", "year", "rest", "choice", "aftermath", "pivotal",
    "central", "important", "mistake", "mistakes", "exception", "heart", "beauty", "alternative",
    "opposite", "more", "less", "much", "my", "your", "our", "his", "her", "their", "its", "well",
    "remember",
  ]
}
