/// The facts of one side of a search, line by line: the known ones, and those between them.
struct FactLines {
  /// A stretch of a file from one known fact to the next.
  struct Stretch {
    /// The known fact it begins with, or the begin of the deck; -1 if that says nothing.
    var previous: Int
    /// The known fact it ends with; -1 at the end of the deck.
    var next: Int
    /// The lines from its begin to its end; 0 at the end of the deck.
    var span = 0
    /// The unknown facts in between, by line.
    var facts: [(number: Int, offset: Int)] = []
  }

  private struct Entry {
    var deck: String
    var line: Int
    /// The same number on both sides; -1 for an unknown fact.
    var anchor: Int
    /// The fact's number in the search; -1 for one that stayed.
    var number: Int

    static func stand(_ one: Entry, before other: Entry) -> Bool {
      if one.deck != other.deck { return one.deck < other.deck }
      if one.line != other.line { return one.line < other.line }
      // A list begins on the line of its first member; whatever is known comes first.
      if one.anchor < 0 || other.anchor < 0 {
        return one.anchor != other.anchor ? one.anchor >= 0 : one.number < other.number
      }
      return one.anchor < other.anchor
    }
  }

  private var entries: [Entry] = []

  /// Adds a fact whose way is known.
  mutating func add(_ fact: FactSnapshot, anchor: Int) {
    entries.append(Entry(deck: fact.deck, line: fact.line, anchor: anchor, number: -1))
  }

  /// Adds a fact whose way is not known.
  mutating func add(_ fact: FactSnapshot, number: Int) {
    entries.append(Entry(deck: fact.deck, line: fact.line, anchor: -1, number: number))
  }

  /// All stretches, by deck and line.
  ///
  /// - Parameter begin: The number for the begin of a deck, the same on both sides; -1 if it says
  ///   nothing.
  /// - Returns: The stretches; those of a deck without known facts are one.
  func stretches(begin: (String) -> Int) -> [Stretch] {
    var stretches: [Stretch] = []
    var deck: String?
    var stretch = Stretch(previous: -1, next: -1)
    var line = 0
    for entry in entries.sorted(by: Entry.stand(_:before:)) {
      if entry.deck != deck {
        if deck != nil { stretches.append(stretch) }
        deck = entry.deck
        stretch = Stretch(previous: begin(entry.deck), next: -1)
        line = 0
      }
      if entry.anchor < 0 {
        stretch.facts.append((entry.number, entry.line - line))
      } else {
        stretch.next = entry.anchor
        stretch.span = entry.line - line
        stretches.append(stretch)
        stretch = Stretch(previous: entry.anchor, next: -1)
        line = entry.line
      }
    }
    if deck != nil { stretches.append(stretch) }
    return stretches
  }
}
