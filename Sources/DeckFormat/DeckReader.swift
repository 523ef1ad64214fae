import Markup

/// Reads the facts out of a deck's document, once from top to bottom.
///
/// The first pass finds the topics, because a table names them before their headings may come; the
/// second reads the facts. Extensions hold one kind of Markdown each.
struct DeckReader {
  /// What the headings above a block say.
  struct Context {
    /// The topic the block belongs to.
    var topic: Topic?
    /// The heading the block stands under, as a person reads it.
    var heading = ""
    /// The heading's part of identifiers.
    var headingID = ""
    /// The next heading, from here upward, that says more than the kind of what stands below it;
    /// empty if there is none but the deck's title.
    var subject = ""
  }

  var deck: Deck
  let keywords: Keywords
  /// What the author said in a comment about the block that follows.
  var pendingKind: Fact.Kind?
  var pendingQuiz: Fact.Quizzing?
  var isOff = false
  /// The place of the heading that is nothing but the deck's title; nil if there is none.
  private(set) var titleLocation: SourceLocation?
  /// Whether the front matter says what the deck is called.
  private let hasOwnTitle: Bool
  /// The topics by their names and other names, in lower case without articles.
  var topicsByName: [String: Topic] = [:]
  /// The names of topics, definitions and labels in the whole file, in lower case without articles;
  /// gathered when a table first needs them.
  lazy var termNames: Set<String> = namesOfTerms()
  private var lines: SourceLines

  init(path: String, text: String, matter: FrontMatter, document: Document) {
    hasOwnTitle = matter.title != nil
    deck = Deck(path: path, source: text, matter: matter, document: document)
    keywords = Keywords.of(language: deck.language)
    lines = SourceLines(text)
    for problem in matter.problems {
      report(
        problem.severity, problem.code, problem.message,
        at: SourceLocation(line: problem.line, column: 1))
    }
  }

  /// Reads the whole document.
  mutating func read() -> Deck {
    // Growing the list step by step would move ten thousand facts many times.
    deck.facts.reserveCapacity(lines.approximateCount)
    deck.indexOfFact.reserveCapacity(lines.approximateCount)
    let root = Section.tree(of: deck.document.blocks)
    findTitle(in: root)
    findTopics(in: root)
    read(root, in: Context())
    if deck.facts.isEmpty, !deck.hasErrors {
      report(
        .warning, "no-facts",
        "nothing in this deck can be asked; write '**Term** is …' below a heading",
        at: SourceLocation(line: 1, column: 1))
    }
    deck.diagnostics.sort { ($0.location, $0.code) < ($1.location, $1.code) }
    return deck
  }

  /// Adds a problem at a place.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, at location: SourceLocation
  ) {
    deck.diagnostics.append(
      Diagnostic(
        severity: severity, code: code, message: message, path: deck.path, location: location,
        excerpt: lines[location.line]))
  }

  /// Adds a fact, unless its identifier is taken: then the author is told of both places.
  ///
  /// - Returns: Whether the fact was added.
  @discardableResult
  mutating func add(_ fact: Fact) -> Bool {
    if let index = deck.indexOfFact[fact.id] {
      let line = deck.facts[index].location.line
      let name = fact.name.isEmpty ? fact.text : fact.name
      let last = fact.id.split(separator: "/").last.map(String.init) ?? fact.id
      let place = fact.topic.isEmpty || fact.topic == name ? "in this deck" : "of '\(fact.topic)'"
      report(
        .error, "duplicate",
        "'\(name)' is already \(fact.kind.nounWithArticle) \(place) on line \(line); "
          + "give one of them an id, such as <!-- id: \(last)-2 -->",
        at: fact.location)
      return false
    }
    deck.indexOfFact[fact.id] = deck.facts.count
    deck.facts.append(fact)
    return true
  }

  /// Finds the level-1 heading that all others stand below, if it neither defines nor asks anything.
  private mutating func findTitle(in root: Section) {
    guard root.children.count == 1, let section = root.children.first, section.level == 1,
      let heading = section.heading, topicName(of: section) == nil
    else { return }
    let name = HeadingText(heading).name
    guard !name.isEmpty, !(name.isQuestion && section.hasAnswer) else { return }
    titleLocation = section.location
    if !hasOwnTitle { deck.title = name }
  }
}

extension Fact.Kind {
  /// The word for one fact of this kind, for sentences.
  package var noun: String {
    switch self {
    case .definition: "definition"
    case .alias: "other name"
    case .gloss: "literal meaning"
    case .role: "role"
    case .labelled: "label"
    case .characteristic: "characteristic"
    case .example: "example"
    case .stage: "stage"
    case .contrast: "contrast"
    case .faq: "question"
    case .authored: "card"
    case .list: "list"
    }
  }

  /// The word with the article before it.
  var nounWithArticle: String {
    let noun = noun
    return (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
  }
}
