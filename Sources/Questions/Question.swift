package import DeckFormat
package import Markup

/// One way of asking a card today.
///
/// The card's memory is one, whatever the form; every question rates exactly one card.
package struct Question: Equatable, Codable, Sendable {
  /// What a learner may reply, and what of it is right.
  package enum Response: Equatable, Codable, Sendable {
    /// The flashcard: answered in the head or by typing, then revealed and rated by the learner.
    case recall
    /// A name to be typed: the spellings that are right, the best first; never empty.
    case typed(accepts: [String])
    /// Options in the order shown, and the index of the right one.
    case choice(options: [String], right: Int)
    /// A list in any order: for each item the spellings that are right, the best first.
    case list(items: [[String]])
    /// Items in the order shown, and in the right order.
    case order(shown: [String], right: [String])
    /// Two columns as shown, and for each item of the left one the index of its partner in the
    /// right one.
    case matching(left: [String], right: [String], partners: [Int])
  }

  /// The card it asks and rates.
  package var card: Card
  /// The form it is asked in.
  package var form: Form
  /// What the form turns into for this kind of fact, such as `description_to_role`: the name that
  /// `questions --json` prints.
  package var pattern: Pattern
  /// The facts it comes from, the card's own first.
  package var facts: [Fact.ID]
  /// The sort of the card's fact; for a list, of its members.
  package var kind: Fact.Kind
  /// The topic it names or asks for; empty if none.
  package var topic: String
  /// The text shown.
  package var stem: String
  /// What may be replied.
  package var response: Response
  /// The right answer as it is revealed.
  package var answer: String
  /// The parts a long answer is graded by, in order; empty if the author marked none.
  package var keyPoints: [String]
  /// Something that helps without giving the answer away.
  package var hint: String
  /// The author's remark, shown after the answer.
  package var note: String?
  /// The pictures that stand in the fact's text, shown with the answer.
  package var images: [Fact.Image]
  /// Where the fact stands in its deck.
  package var location: SourceLocation
  /// The seed it was drawn with.
  package var seed: UInt64
  /// Whether an aside was cut off what the notes say.
  package var isTrimmed: Bool

  /// Creates a question; what most questions lack has a default.
  package init(
    card: Card, form: Form, pattern: Pattern, facts: [Fact.ID], kind: Fact.Kind, topic: String,
    stem: String, response: Response, answer: String, keyPoints: [String] = [], hint: String = "",
    note: String? = nil, images: [Fact.Image] = [], location: SourceLocation, seed: UInt64,
    isTrimmed: Bool = false
  ) {
    self.card = card
    self.form = form
    self.pattern = pattern
    self.facts = facts
    self.kind = kind
    self.topic = topic
    self.stem = stem
    self.response = response
    self.answer = answer
    self.keyPoints = keyPoints
    self.hint = hint
    self.note = note
    self.images = images
    self.location = location
    self.seed = seed
    self.isTrimmed = isTrimmed
  }

  /// The number of options shown; nil where none are.
  package var optionCount: Int? {
    if case .choice(let options, _) = response { options.count } else { nil }
  }

  /// The question's name in `questions --json`: the card's key and the form.
  package var id: String { "\(card.id)/\(form.rawValue)" }
}
