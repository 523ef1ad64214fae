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

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - title: What the deck is to be called; nil for what the file says.
  /// - Throws: A ``CommandError`` or `StorageError` if it is no text, or if there is nothing to ask in it.
  init(_ file: FoundFile, title: String?) throws {
    name = file.name
    guard !file.beginning.contains(0) else {
      throw CommandError(
        "\(name): error: this is no text; 'help import' says what can be brought in", status: .data)
    }
    text = try DeckFile.read(file.path, shownAs: name)
    let isNamed = name != "-"
    let short = isNamed ? (name as NSString).lastPathComponent : "cards.txt"
    cards = CardFile(text, named: short)
    let found = cards?.draft ?? ArticleDraft.draft(from: text, named: short)
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

  /// The deck, with the places in the file.
  var deck: Deck {
    draft.deck(path: name == "-" ? "standard-input.md" : name, source: text)
  }
}
