import DeckFormat

/// Reads the facts out of an article: finds its terms, then asks each rule, the surest first.
///
/// Extensions hold one rule each; ``Rule`` names them.
struct FactFinder {
  let sections: [ArticleSection]
  let title: String
  /// Whether the text is somebody's notes: lines and bullets, with little prose.
  let isNotes: Bool
  /// What the title says of lists; nil if it says nothing.
  let titleKind: ArticleWords.ListKind?
  /// Whether the page is a recipe, whose steps nobody learns by heart.
  let isRecipe: Bool
  /// The labels that stand under several headings, and so say something of each.
  let attributes: Set<String>
  var terms: TermBook
  /// How often the text speaks of what its headings name.
  let recurrence: Recurrence
  /// The sentences of paragraphs.
  let book = SentenceBook()
  private(set) var facts: [FoundFact] = []
  /// What was found already: one fact once.
  private var keys: Set<String> = []
  /// The keys of what is defined.
  private var definedKeys: Set<String> = []
  /// The keys of the topics that have stages.
  private(set) var stagedKeys: Set<String> = []
  private(set) var definitionCount = 0
  private var group = 0
  /// What sentences define if the article defines other terms as well, in order.
  var pending: [PendingDefinition] = []

  init(title: String, blocks: [ArticleBlock]) {
    self.title = title
    titleKind = ArticleWords.listKind(of: title)
    sections = ArticleSection.sections(of: blocks)
    isNotes = NotesShape.isNotes(blocks)
    isRecipe = sections.contains {
      ["ingredients", "zutaten", "ingrédients", "ingredientes"].contains($0.heading.lowercased())
    }
    attributes = RecurringLabels.keys(in: sections)
    terms = TermBook()
    recurrence = Recurrence(title: title, sections: sections)
    findTerms()
  }

  /// Reads everything.
  mutating func read() -> [FoundFact] {
    for index in sections.indices { readStructure(of: index) }
    readStageHeadings()
    readTermHeadings()
    for index in sections.indices { readProse(of: index) }
    addPending()
    return facts
  }

  /// The number of a new group of facts.
  mutating func newGroup() -> Int {
    group += 1
    return group
  }

  /// Adds a fact, unless it was found before or says nothing.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  mutating func add(_ fact: FoundFact) -> Bool {
    guard FactGuards.isFit(fact) else { return false }
    guard keys.insert(Self.key(of: fact)).inserted else { return false }
    if fact.kind == .definition || fact.kind == .labelled && fact.subject.isEmpty {
      // One name is one thing, whether it was called a definition or a label.
      let other = fact.kind == .definition ? "labelled" : "definition"
      let signs = Self.signs(in: fact.name)
      if keys.contains("\(other)|\(TextWords.key(fact.name))\(signs)|") { return false }
      keys.insert("\(fact.kind.rawValue)|\(TextWords.key(fact.name))\(signs)|")
    }
    if fact.kind == .definition {
      definitionCount += 1
      definedKeys.insert(TextWords.key(fact.name))
    }
    if fact.kind == .stage { stagedKeys.insert(TextWords.key(fact.subject)) }
    facts.append(fact)
    return true
  }

  private static func signs(in name: String) -> String {
    guard name.utf8.contains(where: { (0x3c...0x3e).contains($0) || $0 >= 0x80 }) else { return "" }
    return name.filter { "<>=±−".contains($0) }
  }

  private static func key(of fact: FoundFact) -> String {
    let shown = fact.name.isEmpty ? fact.text : fact.name
    // '< 1' and '> 1' differ in their sign alone.
    let name = TextWords.key(shown) + signs(in: shown)
    let subject = fact.kind == .definition ? "" : TextWords.key(fact.subject)
    let more = fact.kind == .contrast ? fact.sides.map(\.value).joined(separator: "|") : ""
    return "\(fact.kind.rawValue)|\(subject)|\(name)|\(more)"
  }

  /// Whether a term has a definition already.
  func isDefined(_ name: String) -> Bool {
    definedKeys.contains(TextWords.key(name))
  }
}

/// The identifiers of the rules, as they stand in the documentation.
enum Rule {
  /// A question heading that asks for a term, and its answer.
  static let question = "X-D1"
  /// A sentence that defines its subject.
  static let sentence = "X-D2"
  /// A clause such as `which is a …` that defines what stands before it, or `… are called …` at the end.
  static let relative = "X-D7"
  /// A phrase between commas or in brackets behind a term that says what it is.
  static let apposition = "X-D8"
  /// A label and its text in a glossary.
  static let label = "X-D3"
  /// A term above its meaning.
  static let twoLines = "X-D4"
  /// A numbered entry of a glossary.
  static let numbered = "X-D5"
  /// A list of terms marked up as such.
  static let markedUp = "X-D6"
  /// Another name in a sentence or in brackets.
  static let alias = "X-A1"
  /// A list of roles.
  static let roles = "X-R1"
  /// A list of characteristics.
  static let characteristics = "X-C1"
  /// A list of stages.
  static let stages = "X-S1"
  /// Stages within a sentence, or in a chain of arrows.
  static let chain = "X-S2"
  /// Stages as headings.
  static let stageHeadings = "X-S3"
  /// Rows of a table.
  static let table = "X-K1"
  /// A sentence with a cue that contrasts two terms.
  static let contrast = "X-K2"
  /// A line about two terms under one aspect.
  static let aspect = "X-K3"
  /// A label and its text anywhere else.
  static let labelled = "X-L1"
  /// A question and its answer.
  static let faq = "X-Q1"
  /// Bullets under a heading that says examples.
  static let examples = "X-E1"
}
