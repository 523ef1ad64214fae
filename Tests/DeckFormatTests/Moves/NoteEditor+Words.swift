import Chance

extension NoteEditor {
  /// A word of the notes; short ones as often as they are used.
  mutating func word() -> String { (pick(vocabulary) ?? "word").lowercased() }

  /// A name of one or two words of some length.
  mutating func name() -> String {
    let long = vocabulary.filter { $0.count > 3 }
    let words = (0...roll(2)).compactMap { _ in pick(long) ?? vocabulary.first }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  /// A sentence without a full stop.
  mutating func sentence() -> String {
    (0..<6 + roll(6)).map { _ in word() }.joined(separator: " ")
  }

  /// A text in other words: a share of them changed, a clause added, or its end left out.
  mutating func rewritten(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return roll(2) == 0 ? typed(text) : text + " " + word() }
    switch roll(6) {
    case 0:
      return text + ", " + (0..<3 + roll(4)).map { _ in word() }.joined(separator: " ")
    case 1 where words.count > 4:
      return words.dropLast(1 + roll(words.count / 2)).joined(separator: " ")
    case 2 where words.count > 4:
      return words.dropFirst(1 + roll(words.count / 2)).joined(separator: " ")
    default:
      let share = 10 + roll(56)
      let changed = max(1, (words.count * share + 50) / 100)
      for place in generator.shuffle(Array(words.indices)).prefix(changed) { words[place] = word() }
      return words.joined(separator: " ")
    }
  }

  /// A text with a slip of the keys, or without one it had.
  mutating func typed(_ text: String) -> String {
    var letters = Array(text)
    let places = letters.indices.filter { letters[$0].isLetter }
    guard let place = pick(places), letters.count > 2 else { return text + "s" }
    switch roll(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters[place] = word().first ?? "e"
    default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
    }
    return String(letters)
  }

  /// Another name for something.
  mutating func renamed(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    switch roll(4) {
    case 0 where words.count > 1:
      words[roll(words.count)] = self.name()
      return words.joined(separator: " ")
    case 1: return name + " " + self.name()
    default: return self.name()
    }
  }
}
