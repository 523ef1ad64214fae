/// What a line typed while a question waits means, before it is held against the question.
///
/// Commands are digits and punctuation, so that no word collides with an answer; words begin with a
/// colon.
package enum ReplyLine: Equatable, Sendable {
  /// The line is empty.
  case empty
  /// `?`: a hint.
  case hint
  /// `-`: the question is asked again at the end.
  case skip
  /// `!`: the last verdict was wrong.
  case flip
  /// `!1` … `!4`: the last answer gets this rating; 1…4.
  case rate(Int)
  /// `<`: the last answer is taken back.
  case undo
  /// A word such as `:why`.
  case word(Word)
  /// A word that begins with a colon and is none, as typed.
  case unknownWord(String)
  /// A reply, as it stands.
  case text(String)

  /// The words that can be typed while a question waits.
  package enum Word: String, CaseIterable, Sendable {
    case why, source, edit, suspend, bury, flag, report, undo, quit

    /// What the word does, in half a sentence.
    package var summary: String {
      switch self {
      case .why: "why this card is asked now, and in this form"
      case .source: "the lines of the notes it comes from"
      case .edit: "open the notes at that line"
      case .suspend: "do not ask this card again until 'resume'"
      case .bury: "do not ask this card again before tomorrow"
      case .flag: "mark this card, for 'find is:flagged'"
      case .report: "say what is wrong with the question"
      case .undo: "take back the last answer"
      case .quit: "save and leave"
      }
    }
  }

  /// Reads a line; a leading space makes anything a literal reply.
  package init(_ line: String) {
    let trimmed = line.trimmed
    guard !trimmed.isEmpty else {
      self = .empty
      return
    }
    guard line.first?.isWhitespace != true else {
      self = .text(trimmed)
      return
    }
    switch trimmed {
    case "?": self = .hint
    case "-": self = .skip
    case "!": self = .flip
    case "!1", "!2", "!3", "!4": self = .rate(Int(trimmed.dropFirst()) ?? 1)
    case "<": self = .undo
    default: self = trimmed.first == ":" ? Self.word(trimmed) : .text(trimmed)
    }
  }

  /// The word that a beginning such as `:q` stands for, the first of several.
  private static func word(_ typed: String) -> ReplyLine {
    let beginning = typed.dropFirst().lowercased()
    guard let first = beginning.first, first.isLetter else { return .text(typed) }
    let match = Word.allCases.first { $0.rawValue.hasPrefix(beginning) }
    return match.map(ReplyLine.word) ?? .unknownWord(typed)
  }
}

extension StringProtocol {
  /// This text without white space at both ends.
  package var trimmed: String {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isWhitespace { start = index(after: start) }
    while end > start, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[start..<end])
  }
}
