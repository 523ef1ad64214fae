package import Markup

/// One file of notes, as Cardinal understands it.
package struct Deck: Equatable, Sendable {
  /// Whom a deck is meant for.
  package enum Audience: String, Codable, Sendable {
    /// Anybody.
    case everyone
    /// Adults; a class needs an explicit option.
    case adults
  }

  /// The names of the forms that notes can ask for.
  package static let formNames = [
    "recall", "typed", "choice", "cloze", "which-topic", "next-stage", "previous-stage",
    "first-last", "stage-position", "contrast", "odd-one-out", "true-false", "yes-no", "matching",
    "list-all", "order",
  ]

  /// The deck's part of every card's key: `id:` of the front matter, else the file's name.
  package var id: String
  /// What the deck is called: `title:`, else a level-1 heading that defines nothing, else the file's
  /// name.
  package var title: String
  /// What it is about, in a sentence; empty if the author says nothing.
  package var summary: String
  /// The BCP 47 tag of its language; `en` if the author says nothing.
  package var language: String
  /// The author's tags, in order.
  package var tags: [String]
  /// What a learner should know before the deck is shown; nil if nothing.
  package var advisory: String?
  /// Whom it is meant for.
  package var audience: Audience
  /// Whether labelled bullets are definitions everywhere in it.
  package var isGlossary: Bool
  /// The desired retention the author asks for, 0.70…0.99; nil if none.
  package var retention: Double?
  /// The new facts a day the author asks for; nil if none.
  package var newPerDay: Int?
  /// The forms the author restricts the deck to; empty for all.
  package var forms: [String]
  /// Where the notes came from, if the front matter says so.
  package var origin: String?
  /// The file, as it was named to Cardinal.
  package var path: String
  /// The front matter byte for byte, with both fences; empty if there is none.
  package var frontMatter: String
  /// Everything behind the front matter, for the printer.
  package var document: Document
  /// The topics, in file order.
  package var topics: [Topic]
  /// The facts, in file order; a list follows its members.
  package var facts: [Fact]
  /// The place in ``facts`` of each identifier.
  package internal(set) var indexOfFact: [Fact.ID: Int]
  /// The places of the paragraphs whose `Also:` and `Literally:` lines were read, for the printer.
  var remarkPlaces: Set<SourceLocation> = []
  /// The text of the whole file, which diagnostics quote.
  package var source: String
  /// What could not be read, and what is kept but not asked, by place.
  package var diagnostics: [Diagnostic]
}

extension Deck {
  /// Reads a deck from the text of its file.
  ///
  /// All problems of the file are in ``diagnostics``; what cannot be read is left out of ``facts``
  /// but stays in ``document``.
  ///
  /// - Parameters:
  ///   - text: The whole file, with any line ends.
  ///   - path: The file, as it is to be named in diagnostics; its last part without the ending is
  ///     the deck's identifier and title where the file gives none.
  package init(parsing text: String, path: String) {
    var body = text[...]
    if body.hasPrefix("\u{feff}") { body = body.dropFirst() }
    let (matter, rest) = FrontMatter.cut(from: String(body))
    let document = Document(parsing: String(rest), firstLine: matter.lineCount + 1)
    var reader = DeckReader(path: path, text: text, matter: matter, document: document)
    self = reader.read()
  }

  /// A deck that has neither settings nor facts yet.
  init(path: String, source: String, matter: FrontMatter, document: Document) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    id = matter.id ?? Slug.of(name)
    title = matter.title ?? name
    summary = matter.summary ?? ""
    language = matter.language ?? "en"
    tags = matter.tags
    advisory = matter.advisory
    audience = matter.audience ?? .everyone
    isGlossary = matter.isGlossary
    retention = matter.retention
    newPerDay = matter.newPerDay
    forms = matter.forms
    origin = matter.origin
    self.path = path
    frontMatter = matter.source
    self.document = document
    topics = []
    facts = []
    indexOfFact = [:]
    self.source = source
    diagnostics = []
  }

  /// Whether its author wrote it for Cardinal: it says so in settings that only decks have, or in
  /// comments.
  package var isMeantAsDeck: Bool {
    source.contains("<!-- quiz:") || source.contains("<!-- id:")
      || source.contains("<!-- imported:")
      || (!frontMatter.isEmpty
        && (isGlossary || advisory != nil || audience != .everyone || retention != nil
          || newPerDay != nil || !forms.isEmpty || !summary.isEmpty))
  }

  /// The number of facts, not counting lists beside their members.
  package var factCount: Int { facts.count { $0.kind != .list } }

  /// Whether some fact of the deck could not be read.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
