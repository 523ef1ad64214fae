/// A part of a GIFT file, in which a backslash takes the meaning from the mark behind it.
struct GIFTText {
  /// A character, and whether it means what the format gives it.
  struct Mark {
    var character: Character
    var isPlain: Bool
  }

  private var marks: ArraySlice<Mark>

  private init(_ marks: ArraySlice<Mark>) { self.marks = marks }

  /// Reads the backslashes of a text.
  init(_ text: some StringProtocol) {
    var marks: [Mark] = []
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        switch character {
        case ":", "#", "=", "{", "}", "~", "\\":
          marks.append(Mark(character: character, isPlain: true))
        case "n": marks.append(Mark(character: "\n", isPlain: true))
        default:
          marks.append(Mark(character: "\\", isPlain: true))
          marks.append(Mark(character: character, isPlain: false))
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        marks.append(Mark(character: character, isPlain: false))
      }
    }
    if isEscaped { marks.append(Mark(character: "\\", isPlain: true)) }
    self.marks = marks[...]
  }

  /// The text as it is read.
  var raw: String { String(marks.map(\.character)) }

  /// The text as it is read, without white space at its ends.
  var text: String { raw.trimmed }

  /// Whether there is nothing but white space.
  var isBlank: Bool { marks.allSatisfy { $0.character.isWhitespace } }

  /// This part without white space at its ends.
  var trimmed: GIFTText {
    var rest = marks
    while let first = rest.first, first.character.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.character.isWhitespace { rest.removeLast() }
    return GIFTText(rest)
  }

  /// Whether it begins with some marks that mean something.
  func begins(_ word: String) -> Bool {
    marks.count >= word.count && zip(marks, word).allSatisfy { !$0.isPlain && $0.character == $1 }
  }

  /// Whether it holds a mark that means something.
  func holds(_ word: String) -> Bool { place(of: word) != nil }

  /// The part behind so many characters.
  func dropping(_ count: Int) -> GIFTText { GIFTText(marks.dropFirst(count)) }

  /// The parts before and behind the first of some marks; nil if they do not stand there.
  func cut(at word: String) -> (before: GIFTText, after: GIFTText)? {
    place(of: word).map { (GIFTText(marks[..<$0]), GIFTText(marks[($0 + word.count)...])) }
  }

  /// The parts before and behind the last of some marks; nil if they do not stand there.
  func cutAtLast(_ word: String) -> (before: GIFTText, after: GIFTText)? {
    var index = marks.endIndex - word.count
    while index >= marks.startIndex {
      if GIFTText(marks[index...]).begins(word) {
        return (GIFTText(marks[..<index]), GIFTText(marks[(index + word.count)...]))
      }
      index -= 1
    }
    return nil
  }

  /// The parts that begin with one of some marks, each with its mark; what stands before the first is
  /// left out.
  func parts(beginningWith starts: Set<Character>) -> [(mark: Character, text: GIFTText)] {
    var parts: [(Character, GIFTText)] = []
    var start: Int?
    for index in marks.indices
    where !marks[index].isPlain && starts.contains(marks[index].character) {
      if let start { parts.append((marks[start].character, GIFTText(marks[(start + 1)..<index]))) }
      start = index
    }
    if let start { parts.append((marks[start].character, GIFTText(marks[(start + 1)...]))) }
    return parts
  }

  /// The lines of the part that are not blank.
  var lines: [GIFTText] {
    marks.split { !$0.isPlain && $0.character.isNewline }.map { GIFTText($0).trimmed }
      .filter { !$0.isBlank }
  }

  private func place(of word: String) -> Int? {
    guard let first = word.first else { return nil }
    var index = marks.startIndex
    while index + word.count <= marks.endIndex {
      if marks[index].character == first, GIFTText(marks[index...]).begins(word) { return index }
      index += 1
    }
    return nil
  }
}
