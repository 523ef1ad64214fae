import DeckFormat
import Markup

/// What a reader of cards finds in a file.
struct CardCollection {
  /// The notes, in the order of the file.
  private(set) var notes: [CardNote] = []
  /// What was changed.
  private(set) var changed: [CardFile.Remark] = []
  /// What was left.
  private(set) var left: [CardFile.Remark] = []
  /// What is to be said of the whole file.
  var remarks: [String] = []
  /// What the file calls itself; nil if it does not say it.
  var title: String?
  /// The language its headers are in; nil if they do not say it.
  var language: String?
  /// The headers of terms and meanings, where they say more than that.
  var columns: [String]?
  /// What the numbers of notes are: those of lines, or of the notes themselves.
  var unit = "line"
  /// The tags of the notes, in order of appearance.
  private(set) var tags: [String] = []
  /// The most bytes that all gaps of a sentence ask together, each of them the whole sentence: 16 MB.
  private static let mostAsked = 16 << 20
  private var knownTags: Set<String> = []
  /// The notes by what they say, with their lines.
  private var known: [String: Int] = [:]

  /// Takes a note, unless a side of it is empty or it was there before.
  mutating func take(_ note: CardNote) {
    let line = note.lines.lowerBound
    let key: String
    switch note.content {
    case .term(let one, let other), .pair(let one, let other, _):
      let (front, back) = (one.plainText, other.plainText)
      guard !front.isEmpty, !back.isEmpty else {
        leave(
          line,
          front.isEmpty == back.isEmpty
            ? "both sides are empty" : "the \(front.isEmpty ? "front" : "back") is empty")
        return
      }
      key = "\(front)\n\(back)"
    case .cloze(let pieces):
      let gaps = pieces.count { if case .gap = $0 { true } else { false } }
      guard gaps > 0 else {
        leave(line, "the sentence hides nothing")
        return
      }
      key = pieces.map(\.shown).joined()
      guard gaps * key.utf8.count <= Self.mostAsked else {
        leave(line, "it has too many gaps for its length")
        return
      }
    }
    if let first = known[key] {
      leave(line, "this is the same as \(unit) \(first)")
      return
    }
    known[key] = line
    var note = note
    note.chapter.removeAll { $0.trimmed.isEmpty }
    notes.append(note)
  }

  /// Takes the sentences that a note with gaps became, and says what had to be changed.
  mutating func take(_ result: ClozeText.Result, of note: CardNote) {
    for change in result.changes { self.change(note.lines.lowerBound, change) }
    for (index, sentence) in result.sentences.enumerated() {
      var note = note
      note.content = .cloze(sentence)
      note.isFurther = index > 0
      take(note)
    }
  }

  /// Says that the note of a line was changed; the same thing once a line.
  mutating func change(_ line: Int, _ reason: String) {
    let remark = CardFile.Remark(line: line, reason: reason)
    if changed.last != remark { changed.append(remark) }
  }

  /// Says that the note of a line was left.
  mutating func leave(_ line: Int, _ reason: String) {
    left.append(CardFile.Remark(line: line, reason: reason))
  }

  /// Adds tags that are not there yet.
  mutating func add(tags new: some Sequence<String>) {
    for tag in new where knownTags.insert(tag).inserted { tags.append(tag) }
  }

  /// Leaves the tags beyond a number, and says so.
  mutating func limitTags(to count: Int) {
    guard tags.count > count else { return }
    remarks.append("\(tags.count - count) of \(tags.count) tags are left: a deck has few")
    tags.removeLast(tags.count - count)
  }

  /// The file, as a deck.
  ///
  /// - Parameters:
  ///   - format: What it is.
  ///   - name: What it is called, for the deck's title and origin.
  /// - Returns: The deck, with what became of the notes.
  func file(_ format: CardFile.Format, named name: String) -> CardFile {
    var builder = CardDraftBuilder(language: language ?? "en", columns: columns)
    for note in notes { builder.add(note) }
    let (draft, unwritable) = builder.draft(
      title: title ?? Self.title(of: name), origin: name, tags: tags)
    let failed = Set(unwritable.map(\.line))
    return CardFile(
      format: format, draft: draft, taken: notes.count { !$0.isFurther } - unwritable.count,
      changed: changed.filter { !failed.contains($0.line) }.sorted(by: Self.stand),
      left: (left + unwritable).sorted(by: Self.stand), remarks: remarks)
  }

  private static func stand(_ one: CardFile.Remark, before other: CardFile.Remark) -> Bool {
    one.line < other.line
  }

  /// What a file is called without its folder and ending, with spaces between the words.
  static func title(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let stem = file.lastIndex(of: ".").flatMap { $0 > file.startIndex ? file[..<$0] : nil }
    let words = (stem ?? file[...]).split { "-_ ".contains($0) }.joined(separator: " ")
    guard !words.isEmpty, words != "-" else { return "Cards" }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
