import Foundation
import Testing

@testable import DeckFormat

/// What the article on the format says is what the reader does.
@Suite struct ArticleTests {
  private let article: Article

  init() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/DeckFormat/DeckFormat.docc/DeckFormat.md")
    article = Article(try String(contentsOf: file, encoding: .utf8))
  }

  @Test func `every example is read as the sentence below it says`() throws {
    try #require(article.examples.count > 10)
    for example in article.examples {
      let deck = Deck(parsing: example.text, path: "notes.md")
      #expect(deck.diagnostics == [], "\(example.text)")
      #expect(deck.facts.map(\.kind.rawValue) == example.kinds, "\(example.text)")
    }
  }

  @Test func `every kind of fact has an example`() {
    let shown = Set(article.examples.flatMap(\.kinds))
    #expect(shown == Set(Fact.Kind.allCases.map(\.rawValue)))
  }

  @Test func `a mistake is reported as shown`() throws {
    try #require(!article.mistakes.isEmpty)
    for mistake in article.mistakes {
      let deck = Deck(parsing: mistake.text, path: "notes.md")
      let said = deck.diagnostics.map { $0.description + "\n" }.joined()
      #expect(said == mistake.said)
    }
  }

  @Test func `the key words are those of the tables`() {
    for (language, column) in ["en", "de", "fr", "es", "ja"].enumerated().map({ ($1, $0 + 1) }) {
      let keywords = Keywords.of(language: language)
      let words: [String: Set<String>] = [
        "roles": keywords.roles, "examples": keywords.examples, "glossary": keywords.glossary,
        "counterparts": keywords.counterparts, "`Also:`": Set(keywords.also),
        "`Literally:`": Set(keywords.literally), "defining verbs": keywords.definitors,
        "marks": keywords.marks, "aspects": Set(keywords.aspects), "orders": keywords.orders,
        "sets": keywords.sets, "headers of terms": keywords.terms,
        "headers of meanings": keywords.meanings,
      ]
      for (name, wanted) in words {
        #expect(article.words(inRow: name, column: column) == wanted, "\(language) \(name)")
      }
    }
  }

  @Test func `every setting that is explained is read`() throws {
    let keys = article.keys
    try #require(keys.count == 12)
    for key in keys {
      let deck = Deck(parsing: "---\n\(key): glossary\n---\n\na :: b", path: "notes.md")
      #expect(!deck.diagnostics.contains { $0.message.hasPrefix("there is no setting") }, "\(key)")
    }
  }
}

/// An article, taken apart into what can be held against the reader.
private struct Article {
  /// A deck, and the kinds of the facts in it.
  struct Example {
    var text: String
    var kinds: [String]
  }

  let text: String
  /// The blocks of Markdown with the sentence `Reads as: …` below each.
  private(set) var examples: [Example] = []
  /// The blocks without a language, each with what is said about it.
  private(set) var mistakes: [(text: String, said: String)] = []

  init(_ text: String) {
    self.text = text
    var fence: (language: String, text: String)?
    var waiting = ""
    var mistake = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        switch fence {
        case nil: fence = (String(line.dropFirst(3)), "")
        case ("markdown", let text)?:
          examples.append(Example(text: text, kinds: []))
          waiting = text
          fence = nil
        case ("console", let said)?:
          mistakes.append((mistake, said))
          fence = nil
        case (_, let text)?:
          mistake = text
          fence = nil
        }
      } else if fence != nil {
        fence?.text += line + "\n"
      } else if line.hasPrefix("Reads as: "), !waiting.isEmpty {
        examples[examples.count - 1].kinds = line.dropFirst(10).split { ", .".contains($0) }
          .map(String.init)
        waiting = ""
      }
    }
  }

  /// The settings in the table below the heading on front matter.
  var keys: [String] {
    let section = text.split(separator: "\n## ").first { $0.hasPrefix("Front matter") } ?? ""
    return section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
  }

  /// The words in a cell of the table whose row begins with a name.
  func words(inRow name: String, column: Int) -> Set<String> {
    for line in text.split(separator: "\n") where line.hasPrefix("| \(name) | ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 5 else { continue }
      return Set(
        cells[column].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return []
  }
}
