package import Questions

/// How a question is put to somebody who taps on a phone, with what is right.
package enum ContestPrompt: Equatable, Codable, Sendable {
  /// One of several options; the place of the right one.
  case choice(options: [String], right: Int)
  /// Any number of options; the places of the right ones, ascending.
  case several(options: [String], right: [Int])
  /// Items to be put in order; the places of the items in the right order.
  case order(items: [String], right: [Int])
  /// Two columns; for each item of the left one the place of its partner in the right one.
  case matching(left: [String], right: [String], partners: [Int])
  /// A name to be typed; the spellings that are right, the best first.
  case text(accepts: [String])

  /// How a question is put, nil where it cannot be answered on a phone: it is the flashcard, or a list
  /// that nothing else can be shown among.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - options: What to show for a list; nil for nothing.
  package init?(_ question: Question, options: ListOptions? = nil) {
    switch question.response {
    case .choice(let options, let right): self = .choice(options: options, right: right)
    case .typed(let accepts) where question.form == .yesNo:
      let answers =
        ["ja", "nein"].contains(accepts[0].lowercased()) ? ["Ja", "Nein"] : ["Yes", "No"]
      guard let right = answers.firstIndex(where: { $0.lowercased() == accepts[0].lowercased() })
      else { return nil }
      self = .choice(options: answers, right: right)
    case .typed(let accepts): self = .text(accepts: accepts)
    case .order(let shown, let right):
      self = .order(items: shown, right: right.compactMap { shown.firstIndex(of: $0) })
    case .matching(let left, let right, let partners):
      self = .matching(left: left, right: right, partners: partners)
    case .list:
      guard let options else { return nil }
      self = .several(options: options.options, right: options.right)
    case .recall: return nil
    }
  }

  /// The options, in the order of the question; empty for a name to be typed.
  package var options: [String] {
    switch self {
    case .choice(let options, _), .several(let options, _), .order(let options, _): options
    case .matching(_, let right, _): right
    case .text: []
    }
  }

  /// Whether the option at a place is a right one.
  package func isRight(_ place: Int) -> Bool {
    switch self {
    case .choice(_, let right): place == right
    case .several(_, let right): right.contains(place)
    case .order, .matching, .text: false
    }
  }

  /// Whether hands can be counted for each option.
  package var canBeVotedByHand: Bool { if case .choice = self { true } else { false } }

  /// What a page shows it as: `choice`, `several`, `order`, `matching` or `text`.
  package var input: String {
    switch self {
    case .choice: "choice"
    case .several: "several"
    case .order: "order"
    case .matching: "matching"
    case .text: "text"
    }
  }

  /// Whether a reply is one to this: of its sort, and with places that there are, each once.
  package func fits(_ reply: ContestReply) -> Bool {
    func areDistinct(_ places: [Int]) -> Bool {
      Set(places).count == places.count && places.allSatisfy { options.indices.contains($0) }
    }
    switch (self, reply) {
    case (.choice(let options, _), .option(let place)): return options.indices.contains(place)
    case (.several, .options(let places)): return areDistinct(places)
    case (.order(let items, _), .order(let places)):
      return places.count == items.count && areDistinct(places)
    case (.matching(let left, _, _), .order(let places)):
      return places.count == left.count && areDistinct(places)
    case (.text, .text(let text)): return text.count <= ContestReply.longestText
    default: return false
    }
  }
}
