/// The words by which a sentence sets one thing against another.
struct ContrastCue: Equatable {
  /// How the sides stand.
  enum Kind: Equatable {
    /// On either side of the cue.
    case split
    /// `Unlike A, B …`
    case unlike
    /// In this sentence and the one before.
    case turn
  }

  var kind: Kind
  /// What stands before the cue, or behind `Unlike`.
  var before: String
  /// What follows it.
  var after: String
  /// What stands before a cue in the middle of its sentence: the subject; empty for other cues.
  var subject: String = ""

  private static let splits = [
    ", whereas ", "; whereas ", " whereas ", ", while ", "; while ", ", but ", " – while ",
    "; in contrast, ", "; by contrast, ", ", in contrast to ",
  ]
  private static let unlikes = [
    "unlike ", "in contrast to ", "as opposed to ", "compared with ", "compared to ",
    "in comparison to ", "contrary to ",
  ]
  private static let fronted = ["whereas ", "while "]
  private static let turns = [
    "in contrast, ", "by contrast, ", "on the other hand, ", "conversely, ", "however, ",
    "in comparison, ", "contrastingly, ", "meanwhile, ", "on the contrary, ",
  ]
  private static let innerTurns = [
    ", on the other hand, ", ", by contrast, ", ", in contrast, ", ", however, ", ", meanwhile, ",
    ", conversely, ", ", in comparison, ",
  ]
  private static let starts = PhraseTable(unlikes + fronted + turns)
  private static let middles = PhraseTable(splits + innerTurns)

  /// The cue of a sentence; nil if it has none.
  static func find(in sentence: String) -> ContrastCue? {
    var text = sentence.trimmed
    for opening in [
      "The key difference is that ", "The main difference is that ", "The difference is that ",
      "The biggest difference is that ", "The short answer is that ",
    ] where text.hasPrefix(opening) {
      text = HeadingTerms.capitalized(String(text.dropFirst(opening.count)))
    }
    let lowered = text.lowercased()
    let bytes = Array(lowered.utf8)
    guard starts.match(bytes, at: 0) != nil || middles.matches(bytes),
      lowered.length == text.length
    else { return nil }
    func index(_ place: String.Index) -> String.Index {
      text.index(text.startIndex, offsetBy: lowered.distance(from: lowered.startIndex, to: place))
    }
    for cue in Self.splits {
      guard let range = lowered.firstRange(of: cue) else { continue }
      let before = String(text[..<index(range.lowerBound)]).trimmed
      let after = String(text[index(range.upperBound)...]).trimmingEnd(".")
      if before.wordCount >= 2, after.wordCount >= 2 {
        return ContrastCue(kind: .split, before: before, after: after)
      }
    }
    for cue in Self.unlikes where lowered.hasPrefix(cue) {
      guard let comma = mainComma(text, from: cue.count) else { return nil }
      return ContrastCue(
        kind: .unlike,
        before: String(text[text.index(text.startIndex, offsetBy: cue.count)..<comma]).trimmed,
        after: String(text[text.index(after: comma)...]).trimmingEnd("."))
    }
    for cue in Self.fronted where lowered.hasPrefix(cue) {
      guard let comma = mainComma(text, from: cue.count) else { return nil }
      return ContrastCue(
        kind: .split,
        before: String(text[text.index(text.startIndex, offsetBy: cue.count)..<comma]).trimmed,
        after: String(text[text.index(after: comma)...]).trimmingEnd("."))
    }
    for cue in Self.turns where lowered.hasPrefix(cue) {
      return ContrastCue(
        kind: .turn, before: "",
        after: HeadingTerms.capitalized(String(text.dropFirst(cue.count)).trimmingEnd(".")))
    }
    for cue in Self.innerTurns {
      guard let range = lowered.firstRange(of: cue) else { continue }
      let before = String(text[..<index(range.lowerBound)])
      guard before.wordCount <= 5 else { continue }
      return ContrastCue(
        kind: .turn, before: "",
        after: (before + " " + String(text[index(range.upperBound)...])).trimmingEnd("."),
        subject: before)
    }
    return nil
  }

  /// The comma that ends a fronted clause: the last one before the main clause.
  private static func mainComma(_ text: String, from: Int) -> String.Index? {
    let start = text.index(text.startIndex, offsetBy: from)
    let commas = text[start...].indices.filter { text[$0] == "," }
    guard let first = commas.first else { return nil }
    // 'Unlike Netori, where the narrative might …, NTR stories …'
    let after = text[text.index(after: first)...].trimmed
    let opening = after.split(separator: " ").first.map { $0.lowercased() } ?? ""
    if ["where", "which", "who", "whose", "in"].contains(opening), commas.count > 1 {
      return commas[1]
    }
    return first
  }

  /// What follows `where` or `which` behind a name; nil if nothing does.
  static func clauseBehindName(_ text: String) -> String? {
    for mark in [", where ", ", which ", ", who ", ", whose "] {
      guard let range = text.firstRange(of: mark) else { continue }
      return String(text[range.upperBound...]).trimmed
    }
    return nil
  }

  /// The clauses of a sentence, parted at its cue where it has one.
  static func clauses(of sentence: String) -> [String] {
    guard let cue = find(in: sentence), cue.kind == .split else {
      return [sentence.trimmingEnd(".")]
    }
    return [cue.before, cue.after]
  }

  /// Whether a clause begins with a term, an article apart.
  static func begins(_ clause: String, with term: String, _ terms: TermBook) -> Bool {
    subject(of: clause, in: terms) == term
  }

  /// The term that a clause begins with, within its first words; nil if it begins with none.
  static func subject(of clause: String, in terms: TermBook) -> String? {
    let words = Array(TextWords.of(clause).prefix(5))
    return terms.places(in: words).first.map { terms.terms[$0.term].name }
  }
}
