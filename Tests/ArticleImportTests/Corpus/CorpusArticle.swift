import ArticleImport
import DeckFormat
import Foundation

/// An article of the corpus with what it states.
struct CorpusArticle: CustomStringConvertible, Sendable {
  /// How it is written.
  enum Format: String {
    case text = "txt"
    case markdown = "md"
    case page = "html"
  }

  /// Its name, without ending.
  let name: String
  let format: Format
  private let folder: URL

  /// Where all articles are.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  var description: String { name }

  /// The articles of a folder, such as `articles` or `held/notes`, by name.
  static func all(in path: String) throws -> [Self] {
    let folder = fixtures.appending(path: path)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .compactMap { file in
        let parts = file.split(separator: ".")
        guard parts.count == 2, let format = Format(rawValue: String(parts[1])) else { return nil }
        return CorpusArticle(name: String(parts[0]), format: format, folder: folder)
      }
  }

  /// One article.
  static func named(_ name: String, in path: String) throws -> Self {
    guard let article = try all(in: path).first(where: { $0.name == name }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return article
  }

  /// The file.
  var bytes: [UInt8] {
    get throws {
      try Array(Data(contentsOf: folder.appending(path: "\(name).\(format.rawValue)")))
    }
  }

  /// The blocks.
  var article: Article {
    get throws {
      let bytes = try bytes
      return switch format {
      case .text: Article(plainText: String(decoding: bytes, as: UTF8.self))
      case .markdown: Article(markdown: String(decoding: bytes, as: UTF8.self))
      case .page: Article(html: bytes)
      }
    }
  }

  /// What is stated.
  var gold: GoldArticle {
    get throws { try GoldArticle(contentsOf: folder.appending(path: "\(name).gold.json")) }
  }

  /// What is read, as `facts --json` prints it.
  var facts: [ReadFact] {
    get throws { Self.facts(of: ArticleReading(try article)) }
  }

  /// The facts of the deck that a reading becomes.
  static func facts(of reading: ArticleReading) -> [ReadFact] {
    DeckDraft(reading, title: "Untitled", origin: nil).deck(path: "article.txt", source: "")
      .facts.compactMap(ReadFact.init)
  }
}
