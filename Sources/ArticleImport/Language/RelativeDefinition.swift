/// Finds what a sentence defines besides its subject.
struct RelativeDefinition: Equatable {
  /// The term.
  var term: String
  /// What it is.
  var text: String

  /// The first such definition of a sentence: `…, which is a …` or `… are called instars`; nil if there is none.
  static func find(in sentence: String) -> RelativeDefinition? {
    guard all.matches(Array(sentence.utf8)) else { return nil }
    return relative(in: sentence) ?? called(in: sentence)
  }

  private static let all = PhraseTable(cues + calls)

  private static let cues = [
    ", which is ", ", which are ", ", that is, ", " – which is ", ", which was ", ", which were ",
  ]

  private static func relative(in sentence: String) -> RelativeDefinition? {
    for cue in cues {
      guard let range = sentence.firstRange(of: cue) else { continue }
      let text = String(sentence[range.upperBound...]).trimmingEnd(".!")
      let first = TextWords.of(text).first ?? ""
      guard ["a", "an", "the", "one"].contains(first), text.wordCount >= 3,
        let term = noun(before: String(sentence[..<range.lowerBound]))
      else { continue }
      // What follows a further main clause is no part of it.
      let end =
        text.firstRange(of: ", and ")?.lowerBound ?? text.firstRange(of: ", but ")?.lowerBound
        ?? text.endIndex
      return RelativeDefinition(term: term, text: String(text[..<end]))
    }
    return nil
  }

  private static let starts: Set<String> = [
    "a", "an", "the", "with", "of", "through", "called", "in", "into", "to", "from", "by", "as",
    "for", "and", "or", "is", "are", "use", "uses", "has", "have", "have", "its", "their",
    "on", "at", "undergo", "produce", "produces", "contains", "contain", "needs", "need", "become",
    "becomes", "his", "her", "this", "that", "between", "under", "over",
  ]
  private static let vague: Set<String> = [
    "it", "this", "that", "them", "these", "those", "which", "one", "time", "way", "thing",
    "things", "people", "place", "part", "parts", "example", "degrees", "result", "results", "all",
    "both", "water",
    "number", "year", "years", "day", "hour", "cells", "others", "so", "case", "fact", "rule",
    "course", "stage", "step",
  ]

  /// The noun phrase a text ends in: the words behind its last article, preposition or common verb.
  static func noun(before text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    var phrase: [String] = []
    for word in words.reversed() {
      let bare = TextWords.of(word).first ?? ""
      if starts.contains(bare) || word.hasSuffix(",") && !phrase.isEmpty { break }
      phrase.insert(word, at: 0)
      if phrase.count > 3 { return nil }
    }
    guard !phrase.isEmpty, phrase.count < words.count else { return nil }
    let term = HeadingTerms.unquoted(NameBrackets.parted(phrase.joined(separator: " ")).name)
    let bare = TextWords.of(term)
    guard let last = bare.last, bare.count <= 3, bare.count > 1 || !vague.contains(last),
      !bare.contains(where: {
        $0.hasSuffix("ly") || vague.contains($0) && bare.count == 1 || $0.first?.isNumber == true
      }),
      term.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" })
    else { return nil }
    return term
  }

  private static let calls = [
    " is called ", " are called ", " is known as ", " are known as ", " is termed ",
    " are termed ", " is referred to as ", " are referred to as ", " is what we call ",
  ]

  /// The definition in `These growth steps between two moults are called instars`.
  private static func called(in sentence: String) -> RelativeDefinition? {
    let text = sentence.trimmingEnd(".!")
    for cue in calls {
      guard let range = text.firstRange(of: cue) else { continue }
      // What follows a comma goes on: 'are called grotesques, although …'.
      let named = text[range.upperBound...].prefix { $0 != "," }
      let term = HeadingTerms.unquoted(HeadingTerms.withoutArticle(String(named)))
      let subject = String(text[..<range.lowerBound])
      let words = TextWords.of(subject)
      guard (1...3).contains(term.wordCount), words.count >= 3, words.count <= 28,
        !FactFinder.beginsWithPronoun(subject)
          || ["this", "these", "such"].contains(words[0]) && words.count >= 5,
        !term.contains(where: { ",;:()".contains($0) }),
        !["so", "that", "it"].contains(term.lowercased()),
        !["it", "they", "this", "these"].contains(words.last ?? ""),
        !words.contains(where: {
          ["no", "not", "never", "hardly", "also", "sometimes", "often", "i", "my"].contains($0)
        }),
        // 'No rope is called a rope' goes round in a circle.
        !words.map(TextWords.stem).contains(TextWords.stem(TextWords.of(term).last ?? ""))
      else { continue }
      return RelativeDefinition(term: term, text: subject)
    }
    return nil
  }
}
