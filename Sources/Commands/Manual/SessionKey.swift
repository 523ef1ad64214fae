import Study

/// Something that is typed while a question waits, as the manual page explains it.
struct SessionKey: Equatable, Sendable {
  /// What is typed, each way of it.
  var typed: [String]
  /// What it does, in half a sentence.
  var summary: String

  /// What answers a question.
  static let replies = [
    SessionKey(
      typed: ["2"],
      summary: "choose that option; options have letters where one of them is itself a number"),
    SessionKey(
      typed: ["text"],
      summary: "a reply, as it stands; a space before it makes anything a reply"),
    SessionKey(typed: ["3 1 2"], summary: "an order, read back before it counts"),
    SessionKey(
      typed: ["a; b; c"], summary: "a list; commas serve too, unless an answer holds one"),
    SessionKey(
      typed: ["Enter"],
      summary: "show the answer of a flashcard; elsewhere twice, for an answer you do not know"),
  ]

  /// What a lone mark does.
  static let marks = [
    SessionKey(typed: ["?"], summary: "a hint; the reply then counts as hard at best"),
    SessionKey(typed: ["-"], summary: "skip: the question is asked again at the end"),
    SessionKey(
      typed: ["!"],
      summary: "the last verdict was wrong: turn it round, then say whether the spelling is "
        + "accepted from now on"),
    SessionKey(
      typed: ["!1", "!2", "!3", "!4"],
      summary: "rate the last answer again, hard, good or easy"),
    SessionKey(typed: ["<"], summary: "take the last answer back and answer once more"),
  ]

  /// The words, of which the first letters are enough.
  static let words = ReplyLine.Word.allCases.map {
    SessionKey(typed: [":\($0.rawValue)"], summary: $0.summary)
  }
}
