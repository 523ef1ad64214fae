import Questions

/// The right answer to a question, as it is sent once the teacher shows it.
package struct RevealView: Equatable, Encodable, Sendable {
  /// An item of the left column and its partner.
  package struct Pair: Equatable, Encodable, Sendable {
    /// The item.
    package var left: String
    /// Its partner.
    package var right: String
  }

  /// How often an option was given; there are no names.
  package struct Count: Equatable, Encodable, Sendable {
    /// The option's identifier; nil for a text.
    package var id: String?
    /// The option, or what was typed.
    package var text: String
    /// How many gave it.
    package var count: Int
    /// The share of those who answered, 0…1.
    package var share: Double
  }

  /// The right answer in words.
  package var answer: String
  /// The identifiers of the right options; nil where there are none.
  package var right: [String]?
  /// The pairs of a matching; else nil.
  package var pairs: [Pair]?
  /// The texts in the right order; nil for all but orders.
  package var order: [String]?
  /// The author's remark.
  package var note: String?
  /// Where it stands in the notes.
  package var place: String
  /// How often each was given; nil for students.
  package var counts: [Count]?
}

extension Contest {
  /// The right answer to the question at a place.
  func reveal(ofQuestionAt index: Int, withCounts: Bool = false) -> RevealView {
    let question = setup.questions[index]
    let names = optionIdentifiers(ofQuestionAt: index)
    var view = RevealView(
      answer: question.answer, note: question.question.note, place: question.place)
    switch question.prompt {
    case .choice(_, let right): view.right = [names[right]]
    case .several(_, let right): view.right = right.map { names[$0] }
    case .order(let items, let right): view.order = right.map { items[$0] }
    case .matching(let left, let right, let partners):
      view.pairs = zip(left, partners).map { .init(left: $0, right: right[$1]) }
    case .text: break
    }
    if withCounts { view.counts = revealedCounts(ofQuestionAt: index) }
    return view
  }

  /// The options in everybody's order; of what was typed only what is right, for anything may have
  /// been typed.
  private func revealedCounts(ofQuestionAt index: Int) -> [RevealView.Count] {
    let counts = counts(ofQuestionAt: index)
    let names = optionIdentifiers(ofQuestionAt: index)
    func count(_ row: ContestCounts.Row) -> RevealView.Count {
      .init(
        id: row.option.map { names[$0] }, text: row.text, count: row.count,
        share: counts.answered > 0 ? Double(row.count) / Double(counts.answered) : 0)
    }
    switch setup.questions[index].prompt {
    case .choice, .several:
      return optionOrder(ofQuestionAt: index).map { count(counts.rows[$0]) }
    case .order, .matching, .text:
      let share = counts.share ?? 0
      return [
        .init(id: nil, text: "right", count: counts.right, share: share),
        .init(
          id: nil, text: "not right", count: counts.answered - counts.right,
          share: counts.answered > 0 ? 1 - share : 0),
      ]
    }
  }
}
