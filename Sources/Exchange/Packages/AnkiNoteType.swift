/// A note type of Anki's: what its fields are called and what its cards ask.
struct AnkiNoteType: Equatable {
  /// A template for cards.
  struct Template: Equatable {
    /// The names of the fields on the front, in order.
    var front: [String]
    /// The names of the fields on the back that do not stand on the front, in order.
    var back: [String]

    /// Reads the two sides of a template.
    init(question: String, answer: String) {
      let front = Self.fields(in: question)
      let known = Set(front)
      self.front = front
      back = Self.fields(in: answer).filter { !known.contains($0) }
    }

    /// The fields that a side shows; conditions around them do not count.
    private static func fields(in text: String) -> [String] {
      var names: [String] = []
      var known: Set<String> = []
      var rest = text[...]
      while let start = rest.firstRange(of: "{{"),
        let end = rest[start.upperBound...].firstRange(of: "}}")
      {
        let inside = rest[start.upperBound..<end.lowerBound].trimmed
        rest = rest[end.upperBound...]
        guard let first = inside.first, !"#^/".contains(first) else { continue }
        // What stands before the last colon only changes how the field looks.
        let name = inside.split(separator: ":").last.map(String.init)?.trimmed ?? ""
        let isAnkis = ["FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"]
          .contains(name)
        if !name.isEmpty, !isAnkis, known.insert(name).inserted { names.append(name) }
      }
      return names
    }
  }

  /// Its name.
  var name: String
  /// Whether its cards are gaps in a text.
  var isCloze: Bool
  /// The names of its fields, in order.
  var fields: [String]
  /// Its templates, in order.
  var templates: [Template]

  /// The most fields, and the most that all its templates show, of a note type that is read: each note
  /// is compared with all of them.
  static let most = (fields: 1000, shown: 10_000)

  /// Whether it has more fields, or shows more of them, than anybody has use for.
  var isTooLarge: Bool {
    let shown = templates.reduce(0) { $0 + 1 + $1.front.count + $1.back.count }
    return fields.count > Self.most.fields || shown > Self.most.shown
  }
}

extension AnkiNoteType {
  /// Which fields a note's two sides are, and which of its cards ask for what.
  struct Sides: Equatable {
    /// The places of the fields: front, back, then all others.
    var order: [Int]
    /// The number of the card that asks for the back.
    var forward: Int
    /// The number of the card that asks for the front; nil if there is none.
    var backward: Int?
  }

  /// The sides of a note.
  ///
  /// - Parameters:
  ///   - filled: Whether each field holds something.
  ///   - cards: The numbers of the note's cards.
  /// - Returns: The first two fields where the templates do not tell.
  func sides(filled: [Bool], cards: Set<Int>) -> Sides {
    let placeOfField = Dictionary(zip(fields, fields.indices)) { one, _ in one }
    func places(_ names: [String]) -> [Int] {
      names.compactMap { placeOfField[$0] }
        .filter { filled.indices.contains($0) && filled[$0] }
    }
    var sides: Sides?
    for (number, template) in templates.enumerated() {
      let (front, back) = (places(template.front), places(template.back))
      guard let asked = front.first, let answer = back.first else { continue }
      if let known = sides {
        if asked == known.order[1], back.contains(known.order[0]), cards.contains(number) {
          sides?.backward = number
        }
      } else if cards.isEmpty || cards.contains(number) {
        let others = (Array(front.dropFirst()) + back.dropFirst()).filter { $0 != answer }
        sides = Sides(order: [asked, answer] + others, forward: number)
      }
    }
    var result = sides ?? Sides(order: Array(filled.indices.prefix(2)), forward: 0)
    result.order += filled.indices.filter { !result.order.contains($0) }
    return result
  }
}
