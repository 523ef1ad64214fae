import Markup

extension DeckReader {
  /// The facts of a remark about the name of a fact with some identifier.
  func facts(from remark: Remark, of owner: String, id: Fact.ID, at block: Block) -> [Fact] {
    let quiz: Fact.Quizzing = isOff ? .off : .free
    switch remark {
    case .names(let names):
      // An inflection is accepted as a spelling, but nobody is asked for it.
      return names.filter {
        !keywords.plainName($0).isInflection(of: keywords.plainName(owner))
      }
      .map { name in
        Fact(
          id: "\(id)/also/\(Slug.of(name))", kind: .alias, topic: owner, heading: owner,
          name: name, quiz: quiz, location: block.location, endLine: block.endLine,
          rule: "deck.also")
      }
    case .literally(let text):
      return [
        Fact(
          id: "\(id)/also/\(Slug.of(text))", kind: .gloss, topic: owner, heading: owner,
          name: text, quiz: quiz, location: block.location, endLine: block.endLine,
          rule: "deck.literally")
      ]
    }
  }

  /// Follows a comment of the author's; HTML that says nothing to Cardinal is passed over.
  mutating func readComment(_ html: String, at location: SourceLocation) {
    switch QuizComment(html) {
    case .off?: isOff = true
    case .on?: isOff = false
    case .form(let form)?: pendingQuiz = .only(form)
    case .kind(let kind)?: pendingKind = kind
    case .unknown(let word)?:
      let words =
        [
          "characteristics", "definitions", "examples", "labels", "off", "on", "roles", "stages",
          "topic",
        ] + Deck.formNames
      let hint = EditDistance.nearest(to: word, in: words).map { "did you mean '\($0)'?" }
      report(
        .warning, "quiz-comment",
        "'quiz: \(word)' has no meaning; \(hint ?? "write one of \(words.joined(separator: ", "))")",
        at: location)
    case .topic?, .id?, nil: break
    }
  }

  /// What the author said of the block at hand, once.
  mutating func takeQuiz() -> Fact.Quizzing {
    defer { pendingQuiz = nil }
    return isOff ? .off : pendingQuiz ?? .free
  }
}
