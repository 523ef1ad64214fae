import Markup

@testable import DeckFormat

/// What a state of the notes says, and which line of them says it.
struct NoteTruth {
  /// What stays of a fact while its notes are edited.
  struct Origin: Hashable {
    /// The line it is read from; for a list, the heading above.
    var line: Int
    /// What the line says about it; a line may name several things.
    var part: String
    /// The place among those, from 0.
    var number: Int
  }

  /// The decks, read from the text.
  var decks: [Deck] = []
  /// The facts by `deck:fact`.
  var facts: [String: FactSnapshot] = [:]
  /// Where each fact came from, by `deck:fact`.
  var origins: [String: Origin] = [:]
  /// The fact of each origin.
  var keys: [Origin: String] = [:]

  /// Reads the notes as they are.
  init(_ editor: NoteEditor) {
    for file in editor.files {
      let deck = Deck(parsing: file.text, path: "Decks/\(file.name).md")
      decks.append(deck)
      var counts: [Origin: Int] = [:]
      for fact in deck.facts {
        let index = fact.location.line - file.matter.count - 1
        guard file.lines.indices.contains(index) else { continue }
        var origin = Origin(line: file.lines[index].number, part: "fact", number: 0)
        switch fact.kind {
        case .list:
          let heading = file.lines[..<index].last { $0.text.hasPrefix("#") }
          origin = Origin(line: heading?.number ?? 0, part: "list", number: 0)
        case .alias, .gloss: origin.part = "also"
        default: break
        }
        counts[origin, default: 0] += 1
        origin.number = (counts[origin] ?? 1) - 1
        let key = "\(deck.id):\(fact.id)"
        facts[key] = FactSnapshot(fact, in: deck)
        origins[key] = origin
        keys[origin] = key
      }
    }
  }
}

extension FactSnapshot {
  /// The fact as `deck:fact`.
  var key: String { "\(deck):\(id)" }

  /// How many of the words changed, 0…1: those of the longer one that the other has not.
  func change(to other: FactSnapshot) -> Double {
    let words = { (fact: FactSnapshot) in
      "\(fact.name) \(fact.text)".lowercased().split(whereSeparator: {
        !$0.isLetter && !$0.isNumber
      })
    }
    let one = words(self)
    var left = words(other)
    let longer = max(one.count, left.count)
    guard longer > 0 else { return 0 }
    var common = 0
    for word in one {
      guard let place = left.firstIndex(of: word) else { continue }
      left.remove(at: place)
      common += 1
    }
    return 1 - Double(common) / Double(longer)
  }
}
