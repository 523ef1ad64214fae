import Chance
import DeckFormat
import Markup
package import Questions

extension PackageNote {
  /// The notes for all cards of a deck, in its order, as in a package of this deck alone.
  package static func notes(of bank: Bank) -> [PackageNote] {
    var names = PackageImages()
    return notes(of: bank, naming: &names)
  }

  /// The notes for all cards of a deck, in its order.
  ///
  /// A fact whose name asks for its meaning and the other way round is one note with two cards; a
  /// sentence with gaps is one with a card for each. Every other card is a note of its own, with the
  /// question that the flashcard asks.
  ///
  /// - Parameters:
  ///   - bank: The deck.
  ///   - names: The names of images that other decks have taken in the package.
  /// - Returns: The notes.
  static func notes(of bank: Bank, naming names: inout PackageImages) -> [PackageNote] {
    var notes: [PackageNote] = []
    notes.reserveCapacity(bank.cards.count)
    var index = 0
    while index < bank.cards.count {
      let fact = bank.factOfCard[index]
      let end = bank.factOfCard[index...].firstIndex { $0 != fact } ?? bank.cards.count
      if bank.deck.facts[fact].rule == "deck.cloze" {
        let line = bank.deck.facts[fact].location.line
        let last =
          bank.factOfCard[index...].firstIndex { place in
            bank.deck.facts[place].location.line != line
          } ?? bank.cards.count
        notes += gaps(index..<last, of: bank, &names)
        index = last
      } else {
        notes += sides(index..<end, of: bank, &names)
        index = end
      }
    }
    return notes
  }

  /// The notes for the cards of one fact.
  private static func sides(
    _ cards: Range<Int>, of bank: Bank, _ names: inout PackageImages
  ) -> [PackageNote] {
    let fact = bank.deck.facts[bank.factOfCard[cards.lowerBound]]
    let shown = images(of: fact, beside: bank.deck.path, &names)
    var rest = Array(bank.cards[cards])
    var notes: [PackageNote] = []
    let pair = [Card.Direction.meaning, .name].compactMap { direction in
      rest.first { $0.direction == direction }
    }
    if pair.count == 2, !fact.name.isEmpty, !fact.text.isEmpty {
      rest.removeAll { pair.contains($0) }
      // Roles of one name stand under several topics.
      let isOfTopic = !fact.topic.isEmpty && fact.topic != fact.name
      let name = isOfTopic ? "\(fact.name) (\(fact.topic))" : fact.name
      notes.append(note(.reversed, [name, fact.text], of: fact, pair, shown))
    }
    for card in rest {
      if card.direction == .answer {
        notes.append(note(.basic, [fact.prompt ?? fact.name, fact.text], of: fact, [card], shown))
      } else if let question = try? QuestionMaker.question(
        for: card, in: bank, form: .recall, seed: 0)
      {
        notes.append(note(.basic, [question.stem, question.answer], of: fact, [card], shown))
      }
    }
    return notes
  }

  private static func note(
    _ kind: Kind, _ sides: [String], of fact: Fact, _ cards: [Card], _ images: Images
  ) -> PackageNote {
    let bold = sides.last == fact.text ? fact.keyPoints : []
    let fields =
      AnkiText.html(sides, with: images.shown, bold: bold) + [fact.note.map(AnkiText.html) ?? ""]
    return PackageNote(
      guid: guid(of: cards[0].id), kind: kind, fields: fields,
      images: images.carried,
      cards: cards.map(\.id))
  }

  /// The images of a fact: as its texts show them, and those that come along.
  private typealias Images = (shown: [Fact.Image], carried: [PackageImages.Image])

  /// The images of a fact by the names that they have in the package; one on the network is fetched
  /// from there by Anki.
  private static func images(
    of fact: Fact, beside deck: String, _ names: inout PackageImages
  ) -> Images {
    var images: Images = ([], [])
    for image in fact.images {
      var shown = image
      if !image.path.contains("://") {
        shown.path = names.name(of: image.path, beside: deck)
        images.carried.append(PackageImages.Image(path: image.path, name: shown.path))
      }
      images.shown.append(shown)
    }
    return images
  }

  /// The note for the gaps of a sentence; a note each where their places cannot be told.
  private static func gaps(
    _ cards: Range<Int>, of bank: Bank, _ names: inout PackageImages
  ) -> [PackageNote] {
    let facts = cards.map { bank.deck.facts[bank.factOfCard[$0]] }
    var text = ""
    var rest = facts[0].name[...]
    for (number, fact) in facts.enumerated() {
      guard let gap = place(of: fact, in: rest, of: facts[0].name) else {
        return cards.flatMap { index in
          sides(index..<(index + 1), of: bank, &names)
        }
      }
      text += AnkiText.betweenGaps(rest[..<gap.lowerBound])
      text += "{{c\(number + 1)::\(AnkiText.inGap(rest[gap]))}}"
      rest = rest[gap.upperBound...]
    }
    text += AnkiText.betweenGaps(rest)
    let note = facts[0].note.map(AnkiText.html) ?? ""
    return [
      PackageNote(
        guid: guid(of: bank.cards[cards.lowerBound].id), kind: .cloze, fields: [text, note],
        images: [], cards: bank.cards[cards].map(\.id))
    ]
  }

  /// Where a gap is: the place whose text, taken out, leaves what the fact asks.
  private static func place(
    of fact: Fact, in rest: Substring, of whole: String
  ) -> Range<String.Index>? {
    guard let prompt = fact.prompt, !fact.text.isEmpty else { return nil }
    var search = rest
    while let range = search.firstRange(of: fact.text) {
      if whole[..<range.lowerBound] + "____" + whole[range.upperBound...] == prompt { return range }
      search = search[search.index(after: range.lowerBound)...]
    }
    return nil
  }

  /// Ten characters from the FNV-1a hash of a card's key, in the digits that Anki writes its own in.
  static func guid(of card: Card.ID) -> String {
    var hash = FNV1a.hash(card)
    var guid: [UInt8] = []
    for _ in 0..<10 {
      guid.append(digits[Int(hash % UInt64(digits.count))])
      hash /= UInt64(digits.count)
    }
    return String(decoding: guid, as: UTF8.self)
  }

  private static let digits = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
      .utf8)
}
