/// A question as other programs are given it.
package struct QuizItem: Equatable, Sendable {
  /// One of several options.
  package struct Option: Equatable, Sendable {
    /// What it says, as plain text on one line.
    package var text: String
    /// Whether it is right.
    package var isRight: Bool

    /// Creates an option.
    package init(_ text: String, isRight: Bool) {
      self.text = text
      self.isRight = isRight
    }
  }

  /// How it is answered, and what is right.
  package enum Answer: Equatable, Sendable {
    /// Options in the order shown, of which one or several are right; two or more.
    case choice([Option])
    /// A statement that is true or false.
    case truth(Bool)
    /// A text to be typed: the spellings that are right, the best first; never empty.
    case text([String])
    /// A number to be typed, as it is written in digits.
    case number(String)
    /// A word for the gap in the question, which is `____`: its spellings as in ``text(_:)``.
    case gap([String])
    /// Texts in any order: for each the spellings that are right, the best first.
    case list([[String]])
    /// Items in the order shown, and in the right one.
    case order(shown: [String], right: [String])
    /// Two columns as shown, and for each item of the left one the index of its partner in the right
    /// one.
    case matching(left: [String], right: [String], partners: [Int])
  }

  /// The gap in a question, as it is shown.
  package static let gap = "____"

  /// Which question it is and in which form, `deck:fact#direction/form`.
  package var id: String
  /// The title of the deck it is from.
  package var deck: String
  /// The BCP 47 tag of the language it is in.
  package var language: String
  /// What is asked, as plain text on one line.
  package var stem: String
  /// How it is answered.
  package var answer: Answer
  /// Whether capitals count in a typed answer, as another name differs in nothing else.
  package var mindsCase: Bool
  /// What is right, in words.
  package var answerText: String
  /// The author's remark, shown after the answer; nil if there is none.
  package var note: String?
  /// The pictures of the notes, shown after the answer.
  package var pictures: [QuizPicture]
  /// Where the notes say it, such as `Decks/heist.md:14`.
  package var place: String

  /// Creates a question from its parts.
  package init(
    id: String, deck: String, language: String, stem: String, answer: Answer,
    mindsCase: Bool = false, answerText: String, note: String? = nil,
    pictures: [QuizPicture] = [], place: String
  ) {
    self.id = id
    self.deck = deck
    self.language = language
    self.stem = stem
    self.answer = answer
    self.mindsCase = mindsCase
    self.answerText = answerText
    self.note = note
    self.pictures = pictures
    self.place = place
  }
}
