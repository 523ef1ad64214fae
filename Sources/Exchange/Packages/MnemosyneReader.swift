import DeckFormat
import Markup

/// Makes a deck of the facts that Mnemosyne shares.
struct MnemosyneReader {
  /// The most tags that a deck takes over.
  private static let mostTags = 50

  /// What a card shows on its two sides: the keys of fields, the most important first.
  private struct View {
    var front: [String]
    var back: [String]
  }

  /// A fact with what its cards ask.
  private struct Item {
    var fields: [String: String]
    /// The number of its card type, such as `2` or `1::Latin`.
    var type = ""
    var views: [String] = []
    var tags: [String] = []
  }

  /// The views of the card types that every Mnemosyne has.
  private static let standard = [
    "1.1": View(front: ["f"], back: ["b"]), "2.1": View(front: ["f"], back: ["b"]),
    "2.2": View(front: ["b"], back: ["f"]),
    "3.1": View(front: ["f"], back: ["m_1", "p_1", "n"]),
    "3.2": View(front: ["m_1"], back: ["f", "p_1", "n"]),
    // A place is asked for, not where it is.
    "4.1": View(front: ["marked"], back: ["loc"]), "4.2": View(front: ["marked"], back: ["loc"]),
    "6.1": View(front: ["f"], back: ["m_1", "p_1", "n"]),
  ]

  private let package: MnemosynePackage
  private let name: String
  private let folder: String
  private let place: (String, String) -> String
  private let title: String
  private var views: [String: View] = [:]
  private var names: [String: [String: String]] = [:]
  private var items: [Item] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - package: The cards.
  ///   - name: What their file is called, without folders.
  ///   - place: What a file of the archive is called in the folder of the deck, which is given first.
  init(
    _ package: MnemosynePackage, named name: String,
    place: @escaping (String, String) -> String
  ) {
    self.place = place
    self.package = package
    self.name = name
    title = package.title ?? CardCollection.title(of: name)
    folder = Slug.of(title)
  }

  /// The deck, with the facts in the order of the file.
  mutating func deck() -> PackageDeck {
    readEntries()
    var notes = CardCollection()
    notes.unit = "note"
    notes.title = title
    var openings: [String] = []
    var media: Set<String> = []
    for (index, item) in items.enumerated() {
      let opening = Self.keys(of: item).lazy.compactMap { item.fields[$0] }.first { !$0.isEmpty }
      openings.append(String(CardHTML(opening ?? "").nodes.plainText.prefix(40)))
      notes.add(tags: item.tags)
      let before = notes.notes.count
      take(item, index + 1, into: &notes)
      guard notes.notes.count > before else { continue }
      let images = item.fields.values.filter { $0.contains("<img") }.flatMap { CardHTML($0).images }
      media.formUnion(images.compactMap(package.file))
    }
    notes.limitTags(to: Self.mostTags)
    if !notes.tags.isEmpty {
      notes.remarks.append("tags are kept for the deck as a whole, not for each note")
    }
    return PackageDeck(
      file: notes.file(.mnemosyne, named: name), formerOrigin: name, folder: folder, media: media,
      openings: openings,
      shapes: [:], cards: [:])
  }

  /// The fields that say best what a fact is about.
  private static func keys(of item: Item) -> [String] {
    ["f", "text", "loc"] + item.fields.keys.sorted()
  }

  private mutating func readEntries() {
    var tags: [String: String] = [:]
    var places: [String: Int] = [:]
    for entry in package.entries {
      let id = entry.attributes["o_id"] ?? ""
      // The numbers are those of openSM2sync.
      switch entry.attributes["type"] {
      case "10": tags[id] = entry["name"]?.text ?? ""
      case "16":
        places[id] = items.count
        items.append(
          Item(
            fields: Dictionary(
              entry.children.map { ($0.name, MnemosyneText.field($0.text)) },
              uniquingKeysWith: { one, _ in one })))
      case "19":
        views[id] = View(
          front: MnemosyneText.strings(entry["q_fact_keys"]?.text ?? ""),
          back: MnemosyneText.strings(entry["a_fact_keys"]?.text ?? ""))
      case "22":
        let pairs = MnemosyneText.strings(entry["fact_keys_and_names"]?.text ?? "")
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
          names[id, default: [:]][pairs[index]] = pairs[index + 1]
        }
      case "6":
        guard let place = entry.attributes["fact"].flatMap({ places[$0] }) else { continue }
        items[place].type = entry.attributes["card_t"] ?? ""
        items[place].views.append(entry.attributes["fact_v"] ?? "")
        items[place].tags += (entry.attributes["tags"] ?? "").split(separator: ",")
          .compactMap { tags[String($0)] }.filter { $0 != "__UNTAGGED__" && !$0.isEmpty }
      default: break
      }
    }
  }

  private func take(_ item: Item, _ number: Int, into notes: inout CardCollection) {
    guard !item.views.isEmpty else {
      notes.leave(number, "no card asks for it")
      return
    }
    var reader = AnkiNoteReader(line: number, isHTML: true)
    reader.image = { [package, folder, place] source in
      package.file(named: source).map { "\(folder)/\(place(folder, $0))" }
    }
    // A type that was made from another one is called after it.
    let base = item.type.prefix { $0 != ":" }
    let sentence = item.fields[base == "5" ? "text" : "f"] ?? ""
    if base == "5" || base == "6" && item.views.contains(where: { $0.hasSuffix(".2") }) {
      if base == "6" { notes.change(number, "only the gaps of the sentence are asked") }
      reader.type = "cloze"
      reader.fields =
        [("", MnemosyneText.gaps(sentence))]
        + ["m_1", "p_1", "n"].map { (label($0, of: item), item.fields[$0] ?? "") }
    } else {
      var fields = item.fields
      if base == "6" { fields["f"] = MnemosyneText.whole(sentence) }
      guard let sides = sides(of: item, base) else {
        notes.leave(
          number, "a deck has nothing like cards of the type '\(item.type)'")
        return
      }
      reader.type = ["1", "4", "6"].contains(base) ? "basic" : ""
      reader.isReversed = sides.isReversed
      reader.fields = sides.keys.map { (label($0, of: item), fields[$0] ?? "") }
    }
    reader.read(number...number, into: &notes)
  }

  /// The fields of a fact, those of its two sides first, and whether each side asks for the other; nil
  /// where its cards have no such sides.
  private func sides(of item: Item, _ base: Substring) -> (keys: [String], isReversed: Bool)? {
    let shown = item.views.compactMap { id -> View? in
      let number = id.split(separator: ".").last ?? ""
      return Self.standard["\(base).\(number)"] ?? views[id]
    }
    func isFilled(_ key: String) -> Bool { !(item.fields[key] ?? "").isEmpty }
    guard let first = shown.first,
      let front = first.front.first(where: isFilled) ?? first.front.first,
      let back = first.back.first(where: { isFilled($0) && $0 != front }) ?? first.back.first
    else { return nil }
    let isReversed = shown.dropFirst().contains { view in
      view.front.first == back && view.back.contains(front)
    }
    let others = (first.front + first.back).filter { $0 != front && $0 != back && isFilled($0) }
    return ([front, back] + others, isReversed)
  }

  /// What stands before a field that is shown after the answer.
  private func label(_ key: String, of item: Item) -> String {
    let usual = ["p_1": "Pronunciation", "m_1": "Meaning", "n": "Notes"]
    return names[item.type]?[key] ?? usual[key] ?? ""
  }
}
