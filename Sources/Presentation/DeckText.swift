package import DeckFormat

/// What `show` shows: a deck's facts as a person would read them.
package struct DeckText: Sendable {
  private let deck: Deck
  private let topics: Set<String>?
  private let figures: [Fact.ID: Double]
  private let flagged: Set<Fact.ID>

  /// Creates the text of a deck.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - topics: The names of the topics to show; nil for all, and for what belongs to none.
  ///   - figures: How well facts are known today, 0…1, shown behind them.
  ///   - flagged: The facts a learner marked to come back to.
  package init(
    _ deck: Deck, topics: Set<String>? = nil, figures: [Fact.ID: Double] = [:],
    flagged: Set<Fact.ID> = []
  ) {
    self.deck = deck
    self.topics = topics
    self.figures = figures
    self.flagged = flagged
  }

  /// The lines of the text, in at most 60 columns; facts stand in the author's order.
  package func lines(_ style: Style) -> [String] {
    var lines: [String] = []
    if topics == nil {
      lines += wrap(deck.title, style).map { style.painted($0, .heading) }
      if !deck.summary.isEmpty { lines += wrap(deck.summary, style) }
      if let advisory = deck.advisory { lines += wrap("advisory: \(advisory)", style) }
    }
    var last: Fact?
    for fact in facts {
      lines += titles(of: fact, after: last, style)
      lines += entry(fact, style)
      last = fact
    }
    return lines.first == "" ? Array(lines.dropFirst()) : lines
  }

  /// The facts with an entry of their own: lists are told by their members, and other names of what
  /// is no topic beside the name.
  private var facts: [Fact] {
    let named = Set(deck.topics.map(\.name))
    return deck.facts.filter { fact in
      if let topics, !topics.contains(fact.topic) { return false }
      return fact.kind != .list && (fact.kind != .alias || named.contains(fact.topic))
    }
  }

  /// The topic and the heading of a fact, where they differ from those of the fact before.
  private func titles(of fact: Fact, after last: Fact?, _ style: Style) -> [String] {
    let isNewTopic = fact.topic != last?.topic ?? ""
    var lines: [String] = []
    if isNewTopic && !fact.topic.isEmpty {
      lines += [""] + wrap(fact.topic, style).map { style.painted($0, .heading) }
    }
    let isNewHeading = isNewTopic || fact.heading != last?.heading ?? ""
    guard isNewHeading, !fact.heading.isEmpty, fact.heading != fact.topic else { return lines }
    return lines + [""]
      + wrap(fact.heading, style, indent: fact.topic.isEmpty ? "" : "  ")
      .map { style.painted($0, fact.topic.isEmpty ? .heading : .muted) }
  }

  private func wrap(
    _ text: String, _ style: Style, indent: String = "", hanging: String? = nil
  ) -> [String] {
    Wrapping.lines(text, width: style.textWidth, indent: indent, hanging: hanging)
  }
}

extension DeckText {
  private func entry(_ fact: Fact, _ style: Style) -> [String] {
    let remarks =
      [figures[fact.id].map(Figure.percent), flagged.contains(fact.id) ? "flagged" : nil]
      .compactMap(\.self)
    let figure = remarks.isEmpty ? "" : " [\(remarks.joined(separator: ", "))]"
    var lines: [String]
    switch fact.kind {
    case .definition where fact.name == fact.topic:
      lines = wrap(fact.text + figure, style, indent: "  ")
    case .alias:
      lines = wrap("also: \(fact.name)\(figure)", style, indent: "  ", hanging: "    ")
    case .gloss:
      let text = fact.text.isEmpty ? fact.name : fact.text
      lines = wrap("literally: \(text)\(figure)", style, indent: "  ", hanging: "    ")
    case .definition, .role, .labelled:
      lines = wrap(Self.labelled(fact) + figure, style, indent: "  - ")
    case .characteristic, .example:
      lines = wrap(fact.text + figure, style, indent: "  - ")
    case .stage:
      let number = fact.order.map { "\($0)." } ?? "-"
      lines = wrap(Self.labelled(fact) + figure, style, indent: "  \(number) ")
    case .contrast:
      lines = wrap(fact.name + figure, style, indent: "  - ")
      for side in fact.sides {
        lines += wrap("\(side.term): \(side.value)", style, indent: "    ", hanging: "      ")
      }
    case .faq, .authored:
      lines = wrap((fact.prompt ?? fact.name) + figure, style, indent: "  - ")
      lines += wrap(fact.text, style, indent: "    ")
    case .list: lines = []
    }
    if let note = fact.note {
      lines += wrap("note: \(note)", style, indent: "    ").map { style.painted($0, .muted) }
    }
    return lines
  }

  private static func labelled(_ fact: Fact) -> String {
    let name = fact.qualifier.map { "\(fact.name) (\($0))" } ?? fact.name
    let others = fact.aliases.isEmpty ? "" : " (also \(fact.aliases.joined(separator: ", ")))"
    return fact.text.isEmpty ? name + others : "\(name)\(others): \(fact.text)"
  }
}
