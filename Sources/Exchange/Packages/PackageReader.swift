import DeckFormat
import Foundation
import Markup

/// Makes decks of the notes of a package.
struct PackageReader {
  /// The most tags that a deck takes over.
  private static let mostTags = 50

  /// The notes of one deck while they are read.
  private struct Shelf {
    var notes = CardCollection()
    var media: Set<String> = []
    var openings: [String] = []
    var shapes: [Int: PackageDeck.Shape] = [:]
    var cards: [Int: [AnkiCard]] = [:]
    /// The cards that no template of the two sides makes, and how many there are of each note type.
    var further: Set<Int64> = []
    var furtherTypes: [String: Int] = [:]
  }

  private let package: AnkiPackage
  private let name: String
  private let isKnown: (String) -> Bool
  private let place: (String, String) -> String
  private var shelves: [String: Shelf] = [:]
  private var order: [String] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - name: What its file is called, without folders.
  ///   - isKnown: Whether a note, by its `guid`, is one of a deck that is there.
  ///   - place: What a file of the package is called in the folder of a deck, which is given first.
  init(
    _ package: AnkiPackage, named name: String, isKnown: @escaping (String) -> Bool,
    place: @escaping (String, String) -> String
  ) {
    self.place = place
    self.package = package
    self.name = name
    self.isKnown = isKnown
  }

  /// The decks, in the order of their first notes.
  ///
  /// - Throws: A ``PackageError`` if the collection cannot be read.
  mutating func decks() throws -> [PackageDeck] {
    let collection = package.collection
    var cards: [Int64: [AnkiCard]] = [:]
    try collection.forEachCard { cards[$0.note, default: []].append($0) }
    let isAlone = collection.noteCount == 1
    let isAnswered = try isAlone && package.checkHistory() > 0
    try collection.forEachNote { note in
      let own = cards[note.id] ?? []
      if isAlone, isPlaceholder(note, own, isAnswered: isAnswered) {
        throw PackageError.onlyPlaceholder
      }
      guard !isKnown(note.guid) else { return }
      take(note, own)
    }
    return order.compactMap { title in shelves[title].map { deck($0, title: title) } }
  }

  /// Whether the only note of a collection stands in for a newer collection: in Anki's own deck, with
  /// nothing but a text, in whatever language, that tells to update Anki.
  private func isPlaceholder(_ note: AnkiNote, _ cards: [AnkiCard], isAnswered: Bool) -> Bool {
    if Self.tellsToUpdate(note) { return true }
    guard package.isOldest, !isAnswered, let fields = note.fields, fields.count > 1,
      note.tags.isEmpty
    else { return false }
    return fields.dropFirst().allSatisfy(\.isEmpty) && cards.count == 1 && cards[0].deck == 1
  }

  /// Whether a note has the text in English that tells to update Anki.
  private static func tellsToUpdate(_ note: AnkiNote) -> Bool {
    note.fields?.first?.hasPrefix("Please update to the latest Anki version") ?? false
  }

  private mutating func take(_ note: AnkiNote, _ cards: [AnkiCard]) {
    let path =
      cards.first.flatMap { package.collection.decks[$0.deck] }.flatMap { $0.isEmpty ? nil : $0 }
      ?? ["Default"]
    if shelves[path[0]] == nil { order.append(path[0]) }
    var shelf = shelves.removeValue(forKey: path[0]) ?? Shelf()
    defer { shelves[path[0]] = shelf }
    shelf.notes.unit = "note"
    let number = shelf.openings.count + 1
    shelf.openings.append(Self.opening(of: note))
    shelf.notes.add(tags: note.tags.filter { !["leech", "marked"].contains($0.lowercased()) })
    guard !Self.tellsToUpdate(note) else {
      shelf.notes.leave(number, "it only tells to update Anki")
      return
    }
    guard let type = package.collection.noteTypes[note.type], let fields = note.fields else {
      shelf.notes.leave(
        number, note.fields == nil ? "it is larger than 1 MB" : "its note type is missing")
      return
    }
    var reader = AnkiNoteReader(line: number, isHTML: true)
    reader.type = type.isCloze ? "cloze" : type.name
    reader.chapter = Array(path.dropFirst())
    let sides = type.sides(
      filled: fields.map { !$0.trimmed.isEmpty }, cards: Set(cards.map(\.ordinal)))
    if type.isCloze {
      reader.fields = fields.enumerated().map { (type.fields[safely: $0] ?? "", $1) }
    } else {
      reader.isReversed = sides.backward != nil
      reader.fields = sides.order.map { (type.fields[safely: $0] ?? "", fields[$0]) }
    }
    let folder = Slug.of(title(of: path[0]))
    reader.image = { [package, place] source in
      Self.file(of: source, in: package).map { "\(folder)/\(place(folder, $0))" }
    }
    let before = shelf.notes.notes.count
    reader.read(number...number, into: &shelf.notes)
    let taken = shelf.notes.notes[before...]
    guard let first = taken.first else { return }
    shelf.media.formUnion(Self.images(in: fields).compactMap { Self.file(of: $0, in: package) })
    shelf.cards[number] = cards
    if case .cloze = first.content {
      shelf.shapes[number] = .gaps(taken.flatMap(Self.ordinals))
    } else {
      shelf.shapes[number] = .pair(forward: sides.forward, backward: sides.backward)
      let further = cards.filter { $0.ordinal != sides.forward && $0.ordinal != sides.backward }
      shelf.further.formUnion(further.map(\.id))
      if !further.isEmpty { shelf.furtherTypes[type.name, default: 0] += further.count }
    }
  }

  /// What a note begins with, as plain text without the marks of gaps.
  static func opening(of note: AnkiNote) -> String {
    guard let field = note.fields?.first?.prefix(400) else { return "" }
    let text = field.replacing(/\{\{c\d+::/, with: "").replacing("}}", with: "")
    return String(CardHTML(text).nodes.plainText.prefix(40))
  }

  /// The cards that the gaps of a sentence belong to.
  private static func ordinals(in note: CardNote) -> [Int] {
    guard case .cloze(let pieces) = note.content else { return [] }
    return pieces.compactMap { if case .gap(_, let number) = $0 { (number ?? 1) - 1 } else { nil } }
  }

  /// The images that fields show, as they name them.
  private static func images(in fields: [String]) -> [String] {
    fields.filter { $0.contains("<img") }.flatMap { CardHTML($0).images }
  }

  /// The name of an image's file; nil if the package has none.
  private static func file(of source: String, in package: AnkiPackage) -> String? {
    if package.has(source) { return source }
    guard let plain = source.removingPercentEncoding, package.has(plain) else { return nil }
    return plain
  }

  private func title(of deck: String) -> String {
    // Anki's own deck has no name that says anything, but that of a whole collection's file is a time.
    deck == "Default" && !name.lowercased().hasSuffix(".colpkg")
      ? CardCollection.title(of: name) : deck
  }

  private func deck(_ shelf: Shelf, title: String) -> PackageDeck {
    var notes = shelf.notes
    notes.title = self.title(of: title)
    notes.limitTags(to: Self.mostTags)
    if !notes.tags.isEmpty {
      notes.remarks.append("tags are kept for the deck as a whole, not for each note")
    }
    for (type, count) in shelf.furtherTypes.sorted(by: { $0.key < $1.key }) {
      notes.remarks.append(
        count == 1
          ? "1 card of further templates of the type '\(type)' is left"
          : "\(count) cards of further templates of the type '\(type)' are left")
    }
    let origin = Self.origin(name)
    // Each deck of a package is a source of its own.
    var file = notes.file(.package, named: origin)
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    file.draft.origin = "\(origin)#\(words)"
    return PackageDeck(
      file: file, formerOrigin: origin, folder: Slug.of(self.title(of: title)),
      media: shelf.media, openings: shelf.openings, shapes: shelf.shapes, cards: shelf.cards,
      further: shelf.further)
  }

  /// A package's name without the time that Anki puts into those of whole collections.
  static func origin(_ name: String) -> String {
    name.replacing(/-\d{4}-\d\d-\d\d[@-]\d\d-\d\d-\d\d/, with: "")
  }
}
