import Markup

/// Makes a note of the fields of a row of Anki's.
struct AnkiNoteReader {
  /// The line the row begins on.
  let line: Int
  /// Whether fields are HTML.
  let isHTML: Bool
  /// The name of the note type; empty if nobody says it.
  var type = ""
  /// Whether each side asks for the other; nil where only the name of the note type tells.
  var isReversed: Bool?
  /// The path of an image by its file's name, nil for one that is not there; nil where all images are
  /// left to the reader of the deck.
  var image: ((String) -> String?)?
  /// The headings of its deck.
  var chapter: [String] = []
  /// The fields with the names of their columns, which may be empty.
  var fields: [(name: String, text: String)] = []

  /// Begins a row.
  init(line: Int, isHTML: Bool) {
    self.line = line
    self.isHTML = isHTML
  }

  /// Reads the note.
  ///
  /// - Parameters:
  ///   - lines: The lines of the row.
  ///   - cards: Where it goes.
  func read(_ lines: ClosedRange<Int>, into cards: inout CardCollection) {
    var texts = fields.map(\.text)
    var isSilent = false
    for index in texts.indices {
      let (text, sounds) = Self.withoutSounds(texts[index])
      for sound in sounds { cards.change(line, "the sound '\(sound)' is left") }
      if !sounds.isEmpty, text.trimmed.isEmpty { isSilent = true }
      texts[index] = text
    }
    var note = CardNote(content: .cloze([]), lines: lines, chapter: chapter)
    if texts.contains(where: { $0.contains("::image-occlusion:") }) {
      cards.leave(line, "it hides parts of an image")
      return
    }
    if let place = texts.firstIndex(where: AnkiCloze.isCloze) {
      guard let sentence = isHTML ? AnkiFormulas.closed(texts[place]) : texts[place] else {
        cards.leave(line, "it has a gap within a formula")
        return
      }
      addNotes(texts, from: place + 1, to: &note)
      cards.take(AnkiCloze.text(sentence).sentences { nodes($0, isPart: true) }, of: note)
      tellImages(texts, in: &cards)
      return
    }
    guard texts.count > 1 else {
      cards.leave(line, "this has one field only")
      return
    }
    if type.lowercased().contains("cloze") {
      cards.leave(line, "the sentence hides nothing")
      return
    }
    let (front, back) = (nodes(texts[0]), nodes(texts[1]))
    if front.plainText.isEmpty || back.plainText.isEmpty, isSilent {
      cards.leave(line, "one side is nothing but a sound")
      return
    }
    addNotes(texts, from: 2, to: &note)
    let words = type.lowercased()
    let isReversed =
      isReversed ?? (words.contains("reverse") || words.contains("umgekehrt"))
    note.content = .pair(front: front, back: listed(back, in: &cards), isReversed: isReversed)
    // Where templates tell it, a note that asks one way does so whatever its type is called.
    let isOneWay = self.isReversed != nil || words.contains("basic") || words.contains("einfach")
    if !isReversed, !isOneWay, CardMarkdown.isName(front) {
      note.content = .term(front, meaning: listed(back, in: &cards))
    }
    cards.take(note)
    tellImages(texts, in: &cards)
  }

  private func nodes(_ text: String, isPart: Bool = false) -> [Inline] {
    guard isHTML else { return text.trimmed.asInlines }
    let nodes = CardHTML(AnkiFormulas.marked(text), isPart: isPart).nodes
    guard let image else { return nodes }
    return nodes.map { Self.placed($0, image) }
  }

  /// The lines of a short list with semicolons between them.
  private func listed(_ nodes: [Inline], in cards: inout CardCollection) -> [Inline] {
    let lines = CardMarkdown.lines(of: nodes)
    let isList =
      lines.count > 1
      && lines.allSatisfy { line in
        let text = line.plainText
        return text.count <= 60 && !(text.last.map { ".,;:!?…。".contains($0) } ?? false)
      }
    guard isList else { return nodes }
    cards.change(line, "lines of the answer have semicolons between them")
    return Array(lines.joined(separator: [.text("; ")]))
  }

  /// Adds the fields behind the answer, as what is shown after it.
  private func addNotes(_ texts: [String], from first: Int, to note: inout CardNote) {
    for index in texts.indices.dropFirst(first) {
      let text = nodes(texts[index])
      guard !text.plainText.isEmpty else { continue }
      if !note.note.isEmpty { note.note.append(.text("; ")) }
      let name = fields[index].name
      if !name.isEmpty, !["extra", "back extra", "notes", "note"].contains(name.lowercased()) {
        note.note.append(.text("\(name): "))
      }
      note.note += text
    }
  }

  private func tellImages(_ texts: [String], in cards: inout CardCollection) {
    for text in texts where isHTML && text.contains("<img") {
      for path in CardHTML(text).images {
        if image == nil {
          cards.change(line, "the image '\(path)' is named; copy it beside the deck")
        } else if image?(path) == nil {
          cards.change(line, "the image '\(path)' is not in the package")
        }
      }
    }
  }

  /// A piece of text with its images where they will be.
  private static func placed(_ node: Inline, _ image: (String) -> String?) -> Inline {
    switch node {
    case .image(let alternative, let path):
      .image(alternative: alternative, destination: image(path) ?? path)
    case .emphasis(let nodes): .emphasis(nodes.map { placed($0, image) })
    case .strong(let nodes): .strong(nodes.map { placed($0, image) })
    case .strikethrough(let nodes): .strikethrough(nodes.map { placed($0, image) })
    case .link(let nodes, let address):
      .link(nodes.map { placed($0, image) }, destination: address)
    case .text, .code, .html, .softBreak, .lineBreak: node
    }
  }

  /// A field without its sounds, and their files.
  private static func withoutSounds(_ field: String) -> (String, [String]) {
    var rest = field[...]
    var text = ""
    var sounds: [String] = []
    while let start = rest.firstRange(of: "[sound:"),
      let end = rest[start.upperBound...].firstIndex(of: "]")
    {
      text += rest[..<start.lowerBound]
      sounds.append(String(rest[start.upperBound..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return sounds.isEmpty ? (field, []) : (text + rest, sounds)
  }
}
