import ArticleImport
import DeckFormat
import Exchange
import Foundation
import Storage

/// A file that a deck is made of: cards of another program, or a text for people.
@MainActor
struct DeckSource {
  /// The file, as it was named.
  let name: String
  /// Its whole text.
  let text: String
  /// The deck.
  var draft: DeckDraft
  /// What became of its cards; nil for a text.
  let cards: CardFile?
  /// The lines of a text that belong to the page it stood on, not to it.
  let left: [LeftLine]
  /// What each note of a package begins with; nil for a file of lines.
  let openings: [String]?
  /// What a deck of a package may also say that it comes from; nil for a file of lines.
  let formerOrigin: String?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - title: What the deck is to be called; nil for what the file says.
  /// - Throws: A ``CommandError`` or `StorageError` if it is no text, or if there is nothing to ask in it.
  init(_ file: FoundFile, title: String?) throws {
    name = file.name
    let isWide =
      file.beginning.starts(with: [0xff, 0xfe]) || file.beginning.starts(with: [0xfe, 0xff])
    guard isWide || !file.beginning.contains(0) else {
      throw CommandError(
        "\(name): error: this is no text; 'help import' says what can be brought in", status: .data)
    }
    let bytes = try DeckFile.contents(of: file.path, shownAs: name)
    let isNamed = name != "-"
    let short = isNamed ? (name as NSString).lastPathComponent : "cards.txt"
    let isPage = ArticleFormat(of: ArticleEncoding.text(of: bytes), named: short) == .page
    cards = isPage ? nil : CardFile(ArticleEncoding.text(of: bytes), named: short)
    let article = cards == nil ? ArticleFile(bytes, named: short) : nil
    text = article?.text ?? ArticleEncoding.text(of: bytes)
    left = article?.reading.left ?? []
    (openings, formerOrigin) = (nil, nil)
    let found = cards?.draft ?? article?.draft
    guard var draft = found, !draft.entries.isEmpty else {
      if let cards, let left = cards.left.first {
        throw CommandError(
          "\(name):\(left.line): error: none of the notes can be taken: \(left.reason)", status: .no
        )
      }
      throw CommandError(
        "\(name): error: nothing to ask was found in this text; 'help import' says what can be "
          + "brought in", status: .no)
    }
    if let title { draft.title = title }
    if !isNamed {
      if draft.origin == short { draft.origin = nil }
      if title == nil, draft.title == "Cards" || draft.title.isEmpty {
        draft.title = "Imported cards"
      }
    }
    self.draft = draft
  }

  /// A deck of a package, which has notes for lines.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - name: What messages call it.
  ///   - title: What the deck is to be called; nil for what the package says.
  init(_ deck: PackageDeck, named name: String, title: String?) {
    self.name = name
    openings = deck.openings
    formerOrigin = deck.formerOrigin
    text = deck.openings.joined(separator: "\n") + "\n"
    cards = deck.file
    left = []
    draft = deck.file.draft
    if let title { draft.title = title }
  }

  /// The deck, with the places in the file.
  var deck: Deck {
    draft.deck(path: name == "-" ? "standard-input.md" : name, source: text)
  }
}
