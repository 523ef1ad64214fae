import DeckFormat
import Markup

/// Words of a fact as Markdown.
enum DraftText {
  /// A topic's paragraph, with the topic's name in bold.
  static func definition(_ fact: FoundFact) -> String {
    let text = fact.text
    guard let range = range(of: fact.name, in: text) else {
      return DraftMarkdown.line(bold: fact.name, between: ": ", after: text)
    }
    return DraftMarkdown.line(
      before: String(text[..<range.lowerBound]), bold: String(text[range]),
      after: String(text[range.upperBound...]))
  }

  /// Where a sentence names its term: the name, in whatever case, as whole words.
  private static func range(of name: String, in text: String) -> Range<String.Index>? {
    let lowered = text.lowercased()
    guard lowered.count == text.count, let found = lowered.firstRange(of: name.lowercased()) else {
      return nil
    }
    let start = text.index(
      text.startIndex, offsetBy: lowered.distance(from: lowered.startIndex, to: found.lowerBound))
    let end = text.index(start, offsetBy: name.count)
    let isWhole =
      (start == text.startIndex || !text[text.index(before: start)].isLetter)
      && (end == text.endIndex || !text[end].isLetter)
    return isWhole && text.distance(from: text.startIndex, to: start) < 60 ? start..<end : nil
  }

  /// A bullet or numbered item.
  static func item(_ fact: FoundFact, language: String) -> String {
    switch fact.kind {
    case .stage:
      let qualifier =
        fact.qualifier.map { " (\(DraftMarkdown.line([.text($0)], after: "x (")))" } ?? ""
      guard !fact.text.isEmpty else { return DraftMarkdown.line(fact.name) + qualifier }
      return DraftMarkdown.line(
        bold: fact.name.trimmingMarks, between: "\(qualifier): ", after: fact.text)
    case .characteristic, .example: return DraftMarkdown.line(fact.text)
    default:
      return label(
        fact, aliases: fact.aliases.filter { !NameBrackets.isQuoted($0) }, language: language)
    }
  }

  /// A bullet of a list of terms.
  static func term(_ fact: FoundFact, aliases: [String], meanings: [String] = [], language: String)
    -> String
  {
    label(fact, aliases: aliases, meanings: meanings, language: language)
  }

  private static func label(
    _ fact: FoundFact, aliases: [String], meanings: [String] = [], language: String
  ) -> String {
    let text = fact.isSentence && !fact.predicate.isEmpty ? fact.predicate : fact.text
    let also = DraftMarkdown.otherNames(aliases, language: language)
    let qualifier = fact.qualifier.map { " (\(DraftMarkdown.line($0)))" } ?? ""
    let literally = meanings.map {
      " (\(DraftMarkdown.literalMeaning($0, language: language).lowercasedFirst))"
    }.joined()
    return DraftMarkdown.line(
      bold: fact.name.trimmingMarks, between: "\(qualifier)\(literally)\(also): ", after: text)
  }

  /// A cell of a comparison: what is said of a term, without the term where the clause begins with it.
  static func side(_ side: Fact.Side) -> String {
    var text = side.value.trimmingEnd(".")
    let lowered = text.lowercased()
    for opening in ["", "the ", "a ", "an "] {
      let start = opening + side.term.lowercased() + " "
      guard lowered.hasPrefix(start), lowered.count == text.count else { continue }
      let rest = text.dropFirst(start.count)
      // What goes on with a noun has lost its head.
      let next = rest.split(separator: " ").first.map { $0.lowercased() } ?? ""
      if verbs.contains(next) || next.hasSuffix("s") && next.count > 3 { text = String(rest) }
      break
    }
    return text
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "can", "may", "will", "does", "do", "must",
    "often", "usually", "typically", "only", "never", "always", "also", "takes", "uses", "refers",
  ]

  /// A heading that asks nothing, because what stands below a question is its answer.
  static func withoutQuestion(_ heading: String) -> String {
    HeadingShape.isQuestion(heading) ? heading.trimmingEnd("?？؟") : heading
  }

  /// What a list is called below its topic.
  static func listHeading(of fact: FoundFact, topic: String, language: String) -> String {
    withoutQuestion(heading(of: fact, topic: topic, names: .of(language)))
  }

  private static func heading(of fact: FoundFact, topic: String, names: DraftHeadings) -> String {
    let heading = withoutTopic(fact.heading, topic)
    switch fact.kind {
    case .role:
      return topic.isEmpty && !fact.heading.isEmpty
        ? named(fact.heading, names.roles, .roles) : names.roles
    case .stage: return topic.isEmpty && !fact.heading.isEmpty ? fact.heading : names.stages
    case .example: return names.examples
    case .characteristic: return isUsable(heading) ? heading : names.characteristics
    default: return isUsable(heading) ? heading : names.points
    }
  }

  /// The author's heading where it says the kind, else that and the kind's name.
  private static func named(_ heading: String, _ kind: String, _ wanted: ArticleWords.ListKind)
    -> String
  {
    ArticleWords.listKind(of: heading) == wanted ? heading : "\(heading): \(kind)"
  }

  private static func isUsable(_ heading: String) -> Bool {
    !heading.isEmpty && heading.count <= 60 && !HeadingShape.isQuestion(heading)
  }

  /// A heading without the topic it stands under: `Characteristics of Netori include` is *Characteristics*.
  private static func withoutTopic(_ heading: String, _ topic: String) -> String {
    guard !topic.isEmpty else { return heading }
    var text = heading
    for ending in [
      " of \(topic)", " in \(topic)", " for \(topic)", " of a \(topic)", " of an \(topic)",
      " of the \(topic)",
    ] {
      if let range = text.lowercased().firstRange(of: ending.lowercased()),
        text.lowercased().count == text.count
      {
        let start = text.index(
          text.startIndex,
          offsetBy: text.lowercased().distance(
            from: text.lowercased().startIndex, to: range.lowerBound))
        text = String(text[..<start])
        return HeadingTerms.capitalized(HeadingTerms.withoutArticle(text))
      }
    }
    if TextWords.key(text) == TextWords.key(topic) { return "" }
    if HeadingTerms.termAsked(in: text) != nil { return "" }
    return text
  }
}
