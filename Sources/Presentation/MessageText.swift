package import Study

/// The wording of what a session says.
package enum MessageText {
  /// The sentence of a message.
  package static func sentence(for message: Message) -> String {
    switch message {
    case .nothingToUndo: "there is no answer to take back"
    case .undone: "taken back; once more:"
    case .nothingToChange: "there is no verdict to change yet"
    case .flipped(let answer, let isRight):
      "changed: '\(answer)' counts as \(isRight ? "right" : "wrong")"
    case .rated(let answer, let rating, let days):
      "changed: '\(answer)' is rated \(rating) (\(words[safe: rating - 1] ?? ""))"
        + (days.map { ", again in \(Plural.count($0, "day"))" } ?? "")
    case .accepted(let spelling): "'\(spelling)' is accepted for this card from now on"
    case .refused(let spelling):
      "'\(spelling)' names something else in these notes, so it is not accepted from now on"
    case .rateInstead: "you rate a flashcard yourself; '!1' to '!4' rates the last one anew"
    case .chooseOption(let keys): "type \(listed(keys))"
    case .giveOrder(let count):
      "type all \(count) keys once, in the right order, such as '\(example(count))'"
    case .keyPointNumbers(let count):
      "type the numbers of those you had, 1 to \(count), or 0 for none"
    case .chooseKey(let first, let last):
      last - first == 1 ? "type \(first) or \(last)" : "type a number from \(first) to \(last)"
    case .skipped: "skipped: it comes again at the end"
    case .suspended: "suspended; 'resume' asks it again"
    case .buried: "buried until tomorrow; 'resume' asks it again"
    case .flagged: "flagged; 'find is:flagged' lists what is"
    case .leech(_, let lapses):
      "forgotten \(lapses) times: a note or a clearer text may help, ':edit' opens it; "
        + "':suspend' stops asking"
    case .reported: "noted, with the question; 'export reports' writes the reports out"
    case .unknownWord(let word):
      "there is no '\(word)'; there are "
        + ReplyLine.Word.allCases.map { ":\($0.rawValue)" }.joined(separator: " ")
        + "; a reply that begins with a colon needs a space before it"
    case .noHint: "there is no further hint"
    case .interruptAgain: "Ctrl-C again leaves; what is answered is saved"
    case .notSaved(let reason): "not saved: \(reason); Enter tries again"
    case .notInQuiz: "a quiz only asks: no hints, nothing taken back; ':quit' leaves it"
    case .noQuestion: "there is no question yet: these facts are only shown; Enter goes on"
    case .reread: "the notes were read again"
    }
  }

  /// An order of that many keys that is not the one shown: `2 1 3`.
  private static func example(_ count: Int) -> String {
    ([2, 1] + Array(3...max(3, count))).prefix(count).map(String.init).joined(separator: " ")
  }

  private static let words = ["again", "hard", "good", "easy"]

  /// Keys as a person lists them: `1, 2 or 3`.
  private static func listed(_ keys: [String]) -> String {
    guard let last = keys.last, keys.count > 1 else { return keys.first ?? "" }
    return keys.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Array {
  /// The element at an index, or nil where the array has none.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
