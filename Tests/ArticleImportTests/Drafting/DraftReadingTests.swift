import ArticleImport
import DeckFormat
import Markup
import Testing

/// A draft says what was read, whoever reads it.
@Suite struct DraftReadingTests {
  private static func articles() throws -> [CorpusArticle] {
    try CorpusArticle.all(in: ".").filter { $0.name == "sample-article" }
      + CorpusArticle.all(in: "articles") + CorpusArticle.all(in: "notes")
  }

  @Test func `reading a draft gives every fact, and printing that deck the draft`() throws {
    for article in try Self.articles() {
      let reading = ArticleReading(try article.article)
      let draft = DeckDraft(reading, title: article.name, origin: "\(article.name).txt")
      let text = draft.text
      let deck = Deck(parsing: text, path: "\(article.name).md")
      #expect(deck.diagnostics.filter { $0.severity == .error } == [], "\(article)")
      #expect(deck.printed() == text, "\(article)")
      var said: [String: Int] = [:]
      for fact in deck.facts { said[Self.said(fact), default: 0] += 1 }
      for fact in reading.facts {
        var wanted = Self.said(fact)
        // The answer to what something is defines it.
        if said[wanted] == nil, fact.kind == .faq, let asked = Self.asked(fact.name) {
          wanted = Self.said(.definition, asked, "", [])
        }
        #expect(said[wanted, default: 0] > 0, "\(article): \(wanted) \(fact.lines)")
        said[wanted, default: 0] -= 1
      }
    }
  }

  @Test func `places and rules are those of the source`() throws {
    for article in try Self.articles() {
      let source = String(decoding: try article.bytes, as: UTF8.self)
      let reading = ArticleReading(try article.article)
      let draft = DeckDraft(reading, title: article.name, origin: nil)
      let deck = draft.deck(path: "notes/\(article.name).txt", source: source)
      #expect(deck.path == "notes/\(article.name).txt" && deck.source == source)
      #expect(deck.diagnostics == [])
      let count = source.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      var places: [String: [String]] = [:]
      for fact in reading.facts {
        places[Self.said(fact), default: []]
          .append("\(fact.rule) \(fact.lines.lowerBound)-\(fact.lines.upperBound)")
      }
      for fact in deck.facts where fact.kind != .list {
        #expect(fact.location.line >= 1 && fact.endLine <= count, "\(article): \(fact.id)")
        guard let wanted = places[Self.said(fact)] else { continue }
        let place = "\(fact.rule) \(fact.location.line)-\(fact.endLine)"
        #expect(
          wanted.contains(place) || fact.kind == .alias || fact.kind == .gloss,
          "\(article): \(fact.id) \(place) \(wanted)")
      }
    }
  }

  /// What a fact is, and what it is called.
  private static func said(_ fact: Fact) -> String {
    said(fact.kind, fact.name, fact.text, fact.sides)
  }

  private static func said(_ fact: FoundFact) -> String {
    said(fact.kind, fact.name, fact.text, fact.sides)
  }

  private static func said(
    _ kind: Fact.Kind, _ name: String, _ text: String, _ sides: [Fact.Side]
  ) -> String {
    // The sentence that contrasts two terms becomes a row with what it says of each.
    if kind == .contrast { return "contrast|\(key(name))|\(sides.map { key($0.term) }.sorted())" }
    return "\(kind)|\(key(name.isEmpty ? text : name))"
  }

  private static func asked(_ question: String) -> String? {
    guard let end = question.prefixMatch(of: /What (is|are) (an? |the )?/)?.range.upperBound else {
      return nil
    }
    return String(question[end...])
  }

  /// A text without what a heading or label loses: its case and the marks at its end.
  private static func key(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
