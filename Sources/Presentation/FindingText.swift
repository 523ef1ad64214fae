package import DeckFormat
package import Questions
package import Study

/// A fact that was found: where it stands, what it is called, and how its cards stand.
package struct FindingText {
  private let place: String
  private let fact: Fact
  private let cards: [(direction: Card.Direction, standing: CardStanding)]
  private let today: Int

  /// Creates the text of a fact.
  ///
  /// - Parameters:
  ///   - place: Where it stands, such as `Decks/heist.md:14`.
  ///   - fact: The fact.
  ///   - cards: Its cards that were found, by what they ask for; empty for a fact that is not asked.
  ///   - today: The learner's day, in days since 1970-01-01.
  package init(
    place: String, fact: Fact,
    cards: [(direction: Card.Direction, standing: CardStanding)], today: Int
  ) {
    self.place = place
    self.fact = fact
    self.cards = cards
    self.today = today
  }

  /// Two lines, or three where the place and the name do not fit into one; none is wider than the
  /// terminal.
  package func lines(_ style: Style) -> [String] {
    let place = place.sanitized
    let name = name.sanitized
    let first = "\(place)  "
    let space = style.width - first.terminalWidth
    var lines: [String]
    if space >= min(40, name.terminalWidth) {
      lines = [
        style.painted(place, .muted) + "  "
          + style.painted(name.truncated(to: space, ellipsis: style.ellipsis), .heading)
      ]
    } else {
      lines = [
        style.painted(place.truncated(to: style.width, ellipsis: style.ellipsis), .muted),
        "  "
          + style.painted(name.truncated(to: style.width - 2, ellipsis: style.ellipsis), .heading),
      ]
    }
    return lines + Wrapping.lines(states, width: style.width, indent: "  ")
  }

  /// What the fact is called, or what it says where it has no name.
  private var name: String {
    let name = fact.prompt ?? fact.name
    return name.isEmpty ? fact.text : name
  }

  /// How the cards stand, those alike together: `due: name; in 5 days (Mar 7): meaning`.
  private var states: String {
    guard !cards.isEmpty else { return "not asked" }
    var groups: [(state: String, directions: [String])] = []
    for card in cards {
      let state = Self.words(for: card.standing, today: today)
      if let place = groups.firstIndex(where: { $0.state == state }) {
        groups[place].directions.append(card.direction.rawValue)
      } else {
        groups.append((state, [card.direction.rawValue]))
      }
    }
    return groups.map { "\($0.directions.joined(separator: ", ")): \($0.state)" }
      .joined(separator: "; ")
  }

  /// How one card stands: `new`, `due`, `in 5 days (Mar 7)`, `suspended`, each with what else there
  /// is to say, such as `, flagged`.
  package static func words(for standing: CardStanding, today: Int) -> String {
    var words: String
    if standing.isSuspended {
      words = "suspended"
    } else if let until = standing.buriedUntil, until > today {
      words = "buried until \(DayText.date(of: until, from: today))"
    } else if let state = standing.state {
      words = state.dueDay <= today ? "due" : DayText.distance(to: state.dueDay, from: today)
    } else {
      words = "new"
    }
    if standing.has(.leech, on: today) { words += ", leech" }
    if standing.isFlagged { words += ", flagged" }
    return words
  }
}
