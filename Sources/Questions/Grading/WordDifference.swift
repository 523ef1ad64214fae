/// What lies between a reply and the spelling it came near to.
///
/// Case, and marks where the language drops them, make no difference, nor does an article that
/// only one side has.
package struct WordDifference: Hashable, Sendable {
  /// Some characters in a row that share their fate.
  package struct Piece: Hashable, Sendable {
    /// What became of the characters.
    package enum Kind: Hashable, Sendable {
      /// Typed and right.
      case kept
      /// Right but not typed.
      case missing
      /// Typed but not right.
      case extra
    }

    /// What became of the characters.
    package let kind: Kind
    /// The characters, as written on their own side; never empty.
    package let text: String

    /// Makes a piece from its parts.
    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What the learner typed, without spaces at its ends.
  package let typed: String
  /// The pieces from left to right; in place of a character, the typed one comes first.
  package let pieces: [Piece]
  /// The difference in words, without a full stop: `one letter missing: 'r'`, `2 differences`.
  package let summary: String

  /// Compares what was typed with the right spelling.
  package init(typed: String, right: String, normalForm: NormalForm = NormalForm()) {
    let typed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.typed = typed
    let sides = Self.withoutUnequalArticles(typed, right, normalForm: normalForm)
    let edits = SpellingEdit.edits(from: Array(sides.typed), to: Array(sides.right)) {
      Self.key($0, in: normalForm) == Self.key($1, in: normalForm)
    }
    pieces = Self.pieces(of: edits)
    summary = Self.summary(of: edits, sides: sides, normalForm: normalForm)
  }

  /// The difference as a sentence without color or full stop: `you typed 'netor', one letter
  /// missing: 'i'`.
  package var sentence: String { "you typed '\(typed)', \(summary)" }
}

extension WordDifference {
  private typealias Sides = (typed: String, right: String)

  private static func withoutUnequalArticles(
    _ typed: String, _ right: String, normalForm: NormalForm
  ) -> Sides {
    let one = split(typed, articles: normalForm.words.articles)
    let other = split(right, articles: normalForm.words.articles)
    return one.article == other.article ? (typed, right) : (one.rest, other.rest)
  }

  private static func split(_ text: String, articles: [String]) -> (article: String, rest: String) {
    guard let space = text.firstIndex(of: " ") else { return ("", text) }
    let first = text[..<space].lowercased()
    return articles.contains(first)
      ? (first, String(text[text.index(after: space)...])) : ("", text)
  }

  private static func key(_ character: Character, in normalForm: NormalForm) -> String {
    if character.isWhitespace { return " " }
    let form = normalForm.form(of: String(character))
    return form.isEmpty ? WrittenForm.form(of: String(character)) : form
  }

  private static func pieces(of edits: [SpellingEdit]) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ kind: Piece.Kind, _ characters: [Character]) {
      guard !characters.isEmpty else { return }
      if let last = pieces.last, last.kind == kind {
        pieces[pieces.count - 1] = Piece(kind, last.text + String(characters))
      } else {
        pieces.append(Piece(kind, String(characters)))
      }
    }
    for edit in edits {
      switch edit {
      case .keep(let character): add(.kept, [character])
      case .insert(let character): add(.missing, [character])
      case .delete(let character): add(.extra, [character])
      case .replace(let old, let new):
        add(.extra, [old])
        add(.missing, [new])
      case .swap(let first, let second):
        add(.extra, [first, second])
        add(.missing, [second, first])
      }
    }
    return pieces
  }

  private static func summary(
    of edits: [SpellingEdit], sides: Sides, normalForm: NormalForm
  ) -> String {
    let changes = edits.filter(\.isChange)
    guard changes.count <= 1 else {
      let typed = normalForm.form(of: sides.typed).split(separator: " ")
      let right = normalForm.form(of: sides.right).split(separator: " ")
      if typed.sorted() == right.sorted(), typed != right {
        return "the same words in another order"
      }
      if let word = missingWord(of: sides.right, typed: typed, right: right) {
        return "one word missing: '\(word)'"
      }
      return "\(changes.count) differences"
    }
    switch changes.first {
    case .insert(" "): return "one space missing"
    case .delete(" "): return "one space too many"
    case .insert(let character): return "one \(noun(character)) missing: '\(character)'"
    case .delete(let character): return "one \(noun(character)) too many: '\(character)'"
    case .replace(let old, let new): return "'\(old)' instead of '\(new)'"
    case .swap(let first, let second):
      let noun = first.isLetter && second.isLetter ? "letters" : "characters"
      return "two \(noun) swapped: '\(first)\(second)'"
    case .keep, nil: return "no difference"
    }
  }

  /// The first or last word of the right side, as written, where the rest is what was typed.
  private static func missingWord(
    of text: String, typed: [Substring], right: [Substring]
  ) -> Substring? {
    let written = text.split(whereSeparator: \.isWhitespace)
    guard written.count == right.count, right.count == typed.count + 1, !typed.isEmpty else {
      return nil
    }
    if right.dropLast().elementsEqual(typed) { return written.last }
    return right.dropFirst().elementsEqual(typed) ? written.first : nil
  }

  private static func noun(_ character: Character) -> String {
    character.isLetter ? "letter" : character.isNumber ? "digit" : "character"
  }
}
