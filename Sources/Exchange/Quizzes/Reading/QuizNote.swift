import Markup

/// A question of another program's quiz, before it becomes a card.
struct QuizNote {
  /// One of several answers.
  struct Answer {
    /// What it says.
    var text: [Inline]
    /// The share of the points it gives: 1 for a right one, 0 or less for a wrong one.
    var weight: Double
    /// Whether it stands for anything that is typed.
    var isWildcard = false
    /// What is said to who chooses it.
    var feedback: [Inline] = []
  }

  /// How it is answered.
  enum Content {
    /// One or several of some options are chosen.
    case choice([Answer])
    /// It is called true or false.
    case truth(Bool)
    /// A text is typed.
    case text([Answer])
    /// A number is typed: the number, how far from it is near enough (0 for not at all), and other
    /// numbers that are right.
    case number(String, tolerance: String, others: [String])
    /// Each item of the left column has a partner in the right one; an empty left one has none.
    case matching([(left: [Inline], right: [Inline])])
    /// Items in the right order.
    case order([[Inline]])
    /// A sentence has gaps: the sentence, what is right in them too, as it is written, and what is not
    /// as it was, in half sentences.
    case gaps(ClozeText, others: [String], changes: [String])
    /// A text is written that somebody marks.
    case essay
    /// Nothing is asked.
    case description
    /// What is asked cannot be learned; why, in half a sentence.
    case unasked(String)
  }

  /// What is asked.
  var stem: [Inline]
  /// How it is answered.
  var content: Content
  /// What is said after the answer.
  var feedback: [Inline] = []
  /// The lines of the file it stands on.
  var lines: ClosedRange<Int>
  /// The categories it stands in, the highest first.
  var chapter: [String] = []
  /// Makes pieces of text of what stands around the gaps.
  var readGaps: (String) -> [Inline] = { $0.asInlines }
}

extension QuizNote {
  /// Makes cards of the question, and says what a deck does not hold as it was.
  func add(to cards: inout CardCollection) {
    let line = lines.lowerBound
    for name in pictures {
      cards.change(line, "the picture '\(name)' is not brought along; put it beside the deck")
    }
    switch content {
    case .choice(let answers): addChoice(answers, to: &cards)
    case .truth(let isTrue):
      cards.change(line, "a statement is a question for its truth")
      take([.text("True or false: ")] + stem, [.text(isTrue ? "True" : "False")], &cards)
    case .text(let answers): addText(answers, to: &cards)
    case .number(let number, let tolerance, let others):
      let isExact = tolerance.allSatisfy { "0.".contains($0) }
      if !isExact { cards.change(line, "how near the number must be stands in the note") }
      if !others.isEmpty { cards.change(line, Self.further) }
      take(
        stem, [.text(number)],
        notes: (isExact ? [] : ["± \(tolerance)"]) + [Self.further(others)], &cards)
    case .matching(let pairs): addMatching(pairs, to: &cards)
    case .order(let items):
      cards.change(line, "the whole order is one answer")
      let answer = items.enumerated().map { [.text("\($0 + 1)) ")] + $1 }
      take(stem, Array(answer.joined(separator: [.text("; ")])), &cards)
    case .gaps(let text, let others, let changes):
      addGaps(text, others, changes, to: &cards)
    case .essay where feedback.plainText.isEmpty:
      cards.leave(line, "an essay has no answer to learn")
    case .essay:
      cards.change(line, "what is said after an essay is its answer")
      var note = note(.pair(front: stem, back: feedback, isReversed: false))
      note.note = []
      cards.take(note)
    case .description: cards.leave(line, "a description asks nothing")
    case .unasked(let reason): cards.leave(line, reason)
    }
  }

  private func addChoice(_ answers: [Answer], to cards: inout CardCollection) {
    let line = lines.lowerBound
    let best = answers.filter { $0.weight > 0.999 }
    let right = best.isEmpty ? answers.filter { $0.weight > 0 } : best
    let wrong = answers.filter { answer in
      !answer.text.plainText.isEmpty
        && (best.isEmpty ? answer.weight <= 0 : answer.weight <= 0.999)
    }
    guard !right.isEmpty else {
      cards.leave(line, "none of the options is right")
      return
    }
    if right.count > 1 { cards.change(line, "several right options are one answer") }
    if !wrong.isEmpty {
      cards.change(line, "the wrong options stand in the note: a deck finds its own")
    }
    take(
      stem, Array(right.map(\.text).joined(separator: [.text("; ")])),
      notes: right.map(\.feedback.plainText) + [Self.list("Not", wrong)], &cards)
  }

  private func addText(_ answers: [Answer], to cards: inout CardCollection) {
    let line = lines.lowerBound
    let right = answers.filter { $0.weight > 0.999 && !$0.isWildcard }
    guard let first = right.first else {
      cards.leave(line, "no answer is wholly right")
      return
    }
    if right.count > 1 { cards.change(line, Self.further) }
    let others = answers.filter { $0.weight <= 0.999 && !$0.isWildcard }
    if !others.isEmpty { cards.change(line, "answers that are not wholly right are left out") }
    take(
      stem, first.text,
      notes: [first.feedback.plainText, Self.list("Also", Array(right.dropFirst()))], &cards)
  }

  private func addGaps(
    _ text: ClozeText, _ others: [String], _ changes: [String], to cards: inout CardCollection
  ) {
    let line = lines.lowerBound
    for change in changes { cards.change(line, change) }
    var note = note(.cloze([]))
    let names = others.map { readGaps($0).plainText }.filter { !$0.isEmpty }
    if !names.isEmpty {
      cards.change(line, Self.further)
      Self.append(Self.further(names), to: &note)
    }
    cards.take(text.sentences(readGaps), of: note)
  }

  private static let further = "other right answers stand in the note"

  /// What else is right, as a sentence; empty for nothing.
  private static func further(_ names: [String]) -> String {
    names.isEmpty ? "" : "Also: \(names.joined(separator: "; "))"
  }

  private func addMatching(
    _ pairs: [(left: [Inline], right: [Inline])], to cards: inout CardCollection
  ) {
    let line = lines.lowerBound
    let asked = pairs.filter { !$0.left.plainText.isEmpty }
    guard !asked.isEmpty else {
      cards.leave(line, "nothing is matched")
      return
    }
    cards.change(line, "each pair of a matching is a card")
    if asked.count < pairs.count {
      cards.change(line, "what is left over in a matching is left out")
    }
    for (index, pair) in asked.enumerated() {
      let front = stem.plainText.isEmpty ? pair.left : stem + [.text(" – ")] + pair.left
      var note = note(.pair(front: front, back: pair.right, isReversed: false))
      note.isFurther = index > 0
      cards.take(note)
    }
  }

  private func take(
    _ front: [Inline], _ back: [Inline], notes: [String] = [], _ cards: inout CardCollection
  ) {
    var note = note(.pair(front: front, back: back, isReversed: false))
    for text in notes where !text.isEmpty { Self.append(text, to: &note) }
    cards.take(note)
  }

  private static func append(_ text: String, to note: inout CardNote) {
    if !note.note.isEmpty { note.note.append(.text(" ")) }
    note.note.append(.text(text))
  }

  private func note(_ content: CardNote.Content) -> CardNote {
    var note = CardNote(content: content, lines: lines, chapter: chapter)
    note.note = feedback
    return note
  }

  /// Answers in a sentence: `Not: one; two (why not)`; empty for none.
  private static func list(_ word: String, _ answers: [Answer]) -> String {
    guard !answers.isEmpty else { return "" }
    let texts = answers.map { answer in
      let why = answer.feedback.plainText
      return answer.text.plainText + (why.isEmpty ? "" : " (\(why))")
    }
    return "\(word): \(texts.joined(separator: "; "))"
  }

  /// The files that pictures in the question are read from.
  private var pictures: [String] {
    func names(_ nodes: [Inline]) -> [String] {
      nodes.flatMap { node -> [String] in
        switch node {
        case .image(_, let path): path.contains("://") ? [] : [path]
        case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes),
          .link(let nodes, _):
          names(nodes)
        case .text, .code, .html, .softBreak, .lineBreak: []
        }
      }
    }
    return names(stem + feedback)
  }
}
