import ArticleImport
import DeckFormat

/// What has to hold of every file, however damaged.
struct ArticleFuzzing {
  /// What was found wrong; nil for nothing.
  static func fault(_ bytes: [UInt8], format: Int) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let article =
      switch format {
      case 0: Article(plainText: text)
      case 1: Article(markdown: text)
      default: Article(html: bytes)
      }
    let reading = ArticleReading(article)
    for fact in reading.facts {
      let said = fact.kind == .contrast ? fact.sides.map(\.value).joined() : fact.name + fact.text
      if said.allSatisfy(\.isWhitespace) { return "a fact says nothing: \(fact)" }
      if fact.lines.lowerBound < 1 { return "a fact stands nowhere: \(fact)" }
    }
    let draft = DeckDraft(reading, title: "Fuzz", origin: "fuzz.txt")
    let printed = draft.text
    let deck = Deck(parsing: printed, path: "fuzz.md")
    if let error = deck.diagnostics.first(where: { $0.severity == .error }) {
      return "the draft has an error: \(error.message)"
    }
    let again = deck.printed()
    guard again == printed else {
      let lines = zip(printed.split(separator: "\n"), again.split(separator: "\n"))
      let (one, other) = lines.first { $0 != $1 } ?? ("", "")
      return "a line of the draft is printed otherwise: \(String(one).debugDescription), "
        + String(other).debugDescription
    }
    return nil
  }
}
