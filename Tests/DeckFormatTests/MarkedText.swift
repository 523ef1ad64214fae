import Markup

/// A text for tests in which the keycaps 1️⃣, 2️⃣, … mark places.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The places of the marks, in the order of their numbers.
  let places: [SourceLocation]

  init(_ marked: String) {
    let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
    var text = ""
    var found: [Character: SourceLocation] = [:]
    var place = SourceLocation(line: 1, column: 1)
    for character in marked {
      if marks.contains(character) {
        found[character] = place
        continue
      }
      text.append(character)
      place.column += 1
      if character.isNewline { place = SourceLocation(line: place.line + 1, column: 1) }
    }
    self.text = text
    places = marks.compactMap { found[$0] }
  }
}
