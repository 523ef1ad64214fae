import DeckFormat
package import Questions

/// Holds replies against a deck's questions.
package struct Assessor: Sendable {
  /// What became of a reply.
  package enum Outcome: Equatable, Sendable {
    /// It was graded.
    case graded(Assessment)
    /// An order, or the partners of a matching, were given, to be read back before they count.
    case order([String])
    /// It answers nothing that was asked; the learner is told what to type.
    case unreadable(Complaint)
  }

  /// Why a reply cannot be graded.
  package enum Complaint: Equatable, Sendable {
    /// There is no such option; the keys there are.
    case option(keys: [String])
    /// An order does not name every item once; the number of items.
    case order(count: Int)
  }

  private let deck: Deck
  private let names: NameTable
  private let grader: TypedGrader

  /// Prepares a deck's names, in time linear in their number.
  package init(_ bank: Bank) {
    deck = bank.deck
    grader = TypedGrader(language: bank.deck.language)
    names = NameTable(bank.deck.facts.flatMap(\.namesToReply), normalForm: grader.normalForm)
  }

  /// Grades a reply that is not empty; `accepted` are the spellings this learner has had accepted
  /// for the card.
  package func assess(
    _ reply: String, to question: Question, accepted: [String] = []
  ) -> Outcome {
    switch question.response {
    case .recall: .graded(Assessment(verdict: .exact, score: 1, reply: reply))
    case .typed(let accepts) where question.form == .yesNo: decision(reply, accepts: accepts)
    case .typed(let accepts): .graded(typed(reply, accepts: accepts + accepted))
    case .choice(let options, let right): choice(reply, options: options, right: right)
    case .list(let items): .graded(list(reply, items: items))
    case .order(let shown, _): order(reply, shown: shown)
    case .matching(let left, let right, _):
      matching(reply, left: left, right: right)
    }
  }

  /// Grades an order, or the pairs of a matching, that were read back and confirmed.
  package func assess(order given: [String], to question: Question) -> Assessment {
    switch question.response {
    case .order(_, let right):
      let grade = OrderGrade(right: right, given: given)
      return Assessment(
        verdict: grade.isRight ? .exact : grade.score > 0 ? .partial : .wrong, score: grade.score,
        reply: given.joined(separator: "; "), order: grade)
    case .matching(let left, let right, let partners):
      let pairs = zip(left, partners).map { Self.pair($0, right[$1]) }
      let hits = zip(pairs, given).count { $0 == $1 }
      return Assessment(
        verdict: hits == pairs.count ? .exact : hits > 0 ? .partial : .wrong,
        score: Double(hits) / Double(max(1, pairs.count)), reply: given.joined(separator: "; "))
    case .recall, .typed, .choice, .list:
      preconditionFailure("only orders and matchings are read back")
    }
  }

  /// Whether a spelling is the name of something else in the deck.
  package func isName(_ spelling: String, besides accepts: [String]) -> Bool {
    let grade = grader.grade(spelling, expected: accepts.first ?? "", accept: accepts, among: names)
    return grade.verdict == .otherName
  }

  /// Whether a reply is a word that the notes use, and so hardly a slip of the keys.
  package func isWord(_ reply: String) -> Bool {
    let form = grader.normalForm
    let wanted = form.form(of: reply)
    return deck.facts.contains { fact in
      let texts = [fact.text, fact.name, fact.qualifier ?? ""] + fact.sides.map(\.value)
      return texts.contains { text in
        text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
          .contains { form.form(of: String($0)) == wanted }
      }
    }
  }

  private func typed(_ reply: String, accepts: [String]) -> Assessment {
    let grade = grader.grade(
      reply, expected: accepts.first ?? "", accept: Array(accepts.dropFirst()), among: names)
    var difference: WordDifference?
    if grade.verdict == .close, let matched = grade.matched {
      difference = WordDifference(typed: reply, right: matched, normalForm: grader.normalForm)
    }
    return Assessment(
      verdict: grade.verdict, score: grade.verdict == .exact || grade.verdict == .close ? 1 : 0,
      reply: reply, takenFor: grade.takenFor, difference: difference)
  }

  /// A yes or a no; anything else is asked for once more.
  private func decision(_ reply: String, accepts: [String]) -> Outcome {
    let form = grader.normalForm.form(of: reply)
    let keys = ["ja", "nein"].contains(accepts[0].lowercased()) ? ["j", "n"] : ["y", "n"]
    guard ["yes", "y", "no", "n", "ja", "j", "nein"].contains(form) else {
      return .unreadable(.option(keys: keys))
    }
    let isRight = accepts.contains { $0.lowercased() == form }
    return .graded(
      Assessment(verdict: isRight ? .exact : .wrong, score: isRight ? 1 : 0, reply: reply))
  }

  private func choice(_ reply: String, options: [String], right: Int) -> Outcome {
    let keys = OptionKeys(options).keys
    let typed = reply.lowercased().trimmingOptionMarks
    let form = grader.normalForm
    guard
      let chosen = keys.firstIndex(of: typed)
        ?? options.firstIndex(where: { form.form(of: $0) == form.form(of: reply) })
    else { return .unreadable(.option(keys: keys)) }
    return .graded(
      Assessment(
        verdict: chosen == right ? .exact : .wrong, score: chosen == right ? 1 : 0,
        reply: options[chosen], takenFor: chosen == right ? nil : options[chosen]))
  }

  private func list(_ reply: String, items: [[String]]) -> Assessment {
    let typed = ListGrade.splitList(reply, items: items.compactMap(\.first))
    let grade = ListGrade(expected: items, typed: typed, grader: grader)
    return Assessment(verdict: grade.verdict, score: grade.score, reply: reply, list: grade)
  }

  private func order(_ reply: String, shown: [String]) -> Outcome {
    guard let chosen = Self.places(in: reply, keys: OptionKeys(shown).keys) else {
      return .unreadable(.order(count: shown.count))
    }
    return .order(chosen.map { shown[$0] })
  }

  /// The partners of the left column, from its top down.
  private func matching(_ reply: String, left: [String], right: [String]) -> Outcome {
    guard let chosen = Self.places(in: reply, keys: OptionKeys(right).keys) else {
      return .unreadable(.order(count: left.count))
    }
    return .order(zip(left, chosen).map { Self.pair($0, right[$1]) })
  }

  private static func pair(_ left: String, _ right: String) -> String { "\(left): \(right)" }

  /// The places that a reply names by their keys, in its order; nil unless each is named once.
  private static func places(in reply: String, keys: [String]) -> [Int]? {
    let separators: Set<Character> = [" ", ",", ";", ".", ">", "\t", "-"]
    var typed = reply.lowercased().split(whereSeparator: { separators.contains($0) }).map(
      String.init)
    if typed.count == 1, let only = typed.first, only.count == keys.count, keys.count < 10 {
      typed = only.map { String($0) }
    }
    let chosen = typed.compactMap { keys.firstIndex(of: $0) }
    guard chosen.count == keys.count, typed.count == chosen.count, Set(chosen).count == chosen.count
    else { return nil }
    return chosen
  }
}

extension String {
  /// This text without a bracket or full stop behind an option's key: `2)` or `b.`.
  fileprivate var trimmingOptionMarks: String {
    var text = self
    while let last = text.last, ".):".contains(last) { text.removeLast() }
    return text
  }
}
