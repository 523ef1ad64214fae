package import Markup

/// One thing worth knowing, as a deck states it.
///
/// A list and an order are facts of their own (``Kind/list``); their members stand beside them in
/// ``Deck/facts`` and are found through ``members``.
package struct Fact: Equatable, Identifiable, Sendable {
  /// Names a fact across edits to its file: the slugs of topic, list and name (`heist/roles/face`).
  package typealias ID = String

  /// The fact's identifier, unique within its deck.
  package var id: ID
  /// What sort of fact it is.
  package var kind: Kind
  /// The name of the topic it belongs to, as written; empty if it belongs to none.
  package var topic: String
  /// The heading of the list, table or chapter it stands in, as written, and for a topic's own
  /// definition that of the chapter or topic it is part of; empty if there is none.
  ///
  /// For a list that belongs to no topic, and whose own heading says only what its members are
  /// (*Roles*), the next heading above that says more, else the deck's title.
  package var heading: String
  /// What it is called: term, role, stage, label, aspect, question or alias; empty for an item that
  /// has no name (characteristics, examples).
  package var name: String
  /// What is said of it, as plain text; empty for a stage without a description.
  package var text: String
  /// Other names that are accepted as an answer, in the author's order.
  package var aliases: [String]
  /// A bracketed remark behind a stage's name or a label (`rarely shown`), without its brackets; nil
  /// if there is none.
  package var qualifier: String?
  /// The 1-based position within its list; nil outside lists.
  package var order: Int?
  /// What each topic has under a contrast's aspect, in the order of the columns; else empty.
  package var sides: [Side]
  /// The headers of its table's two columns where they say more than 'term' and 'meaning', such as
  /// Country and Capital; else empty.
  package var columns: [String]
  /// The identifiers of a list's members, in the author's order; else empty.
  package var members: [ID]
  /// The sort of a list's members; nil for everything that is no list.
  package var memberKind: Kind?
  /// The parts of the text set in bold, in order: what a long answer is graded by.
  package var keyPoints: [String]
  /// What an authored card asks, its hidden part, or the text before `::`; else nil.
  package var prompt: String?
  /// The block quote below the fact, shown as feedback after the answer.
  package var note: String?
  /// What the answer is worth, from `(2 marks)`; nil if nothing is said.
  package var marks: Int?
  /// The images that stand in the text, in order.
  package var images: [Image]
  /// What the author restricts or forbids for it.
  package var quiz: Quizzing
  /// Where it starts in its file.
  package var location: SourceLocation
  /// The last line of it, 1-based.
  package var endLine: Int
  /// The name of the rule that read it, such as `deck.role`.
  package var rule: String

  /// Creates a fact; everything that most kinds lack has a default.
  package init(
    id: ID, kind: Kind, topic: String, heading: String = "", name: String, text: String = "",
    aliases: [String] = [], qualifier: String? = nil, order: Int? = nil, sides: [Side] = [],
    columns: [String] = [], members: [ID] = [], memberKind: Kind? = nil,
    keyPoints: [String] = [], prompt: String? = nil, note: String? = nil,
    marks: Int? = nil, images: [Image] = [], quiz: Quizzing = .free,
    location: SourceLocation = SourceLocation(line: 1, column: 1), endLine: Int = 1,
    rule: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.topic = topic
    self.heading = heading
    self.name = name
    self.text = text
    self.aliases = aliases
    self.qualifier = qualifier
    self.order = order
    self.sides = sides
    self.columns = columns
    self.members = members
    self.memberKind = memberKind
    self.keyPoints = keyPoints
    self.prompt = prompt
    self.note = note
    self.marks = marks
    self.images = images
    self.quiz = quiz
    self.location = location
    self.endLine = endLine
    self.rule = rule
  }
}

extension Fact {
  /// The sorts of facts a deck can state.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// A term and what it means.
    case definition
    /// Another name of a topic, accepted as an answer for it.
    case alias
    /// What a topic's name literally means; never accepted as an answer for it.
    case gloss
    /// Someone who acts in a topic, and what they do.
    case role
    /// A label and what is said of it, under any other heading.
    case labelled
    /// Something true of a topic, without a name of its own.
    case characteristic
    /// A case that shows a topic.
    case example
    /// One step of an ordered list.
    case stage
    /// What several topics, or the columns of any comparison, have under one aspect.
    case contrast
    /// A question and its answer in prose.
    case faq
    /// A card somebody wrote as a card: `Q:`/`A:`, `front :: back`, `C: a [hidden] word`.
    case authored
    /// A list of any of these, to be known as a whole.
    case list
  }

  /// One column's part in a contrast.
  package struct Side: Equatable, Sendable {
    /// The name of the topic, or of whatever else is compared, as the table's header has it.
    package var term: String
    /// What stands in its cell; empty if the cell is.
    package var value: String

    /// Creates a side from a topic's name and its cell.
    package init(term: String, value: String) {
      self.term = term
      self.value = value
    }
  }

  /// A picture a fact refers to.
  package struct Image: Equatable, Codable, Sendable {
    /// What the picture shows, in words.
    package var alternative: String
    /// Where it lies, relative to the deck.
    package var path: String

    /// Creates an image from its alternative text and its path.
    package init(alternative: String, path: String) {
      self.alternative = alternative
      self.path = path
    }
  }

  /// What `<!-- quiz: … -->` comments say of a fact.
  package enum Quizzing: Equatable, Sendable {
    /// Every form that suits the fact.
    case free
    /// Not asked at all.
    case off
    /// Only this form (and the flashcard, which every card has).
    case only(String)
  }
}
