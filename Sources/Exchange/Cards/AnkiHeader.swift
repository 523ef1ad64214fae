/// The lines at the head of Anki's "notes in plain text" that say what the columns are.
struct AnkiHeader {
  /// What stands between two fields.
  var separator: UInt8?
  /// Whether fields are HTML; nil if nothing is said.
  var isHTML: Bool?
  /// The tags of all notes.
  var tags: [String] = []
  /// The names of the columns.
  var columns: [String] = []
  /// The deck of all notes.
  var deck: String?
  /// The note type of all notes.
  var noteType: String?
  /// The columns of tags, decks, note types and identifiers, from 0.
  var tagsColumn: Int?
  /// As ``tagsColumn``.
  var deckColumn: Int?
  /// As ``tagsColumn``.
  var noteTypeColumn: Int?
  /// As ``tagsColumn``.
  var guidColumn: Int?
  /// How many lines the header has.
  var lineCount = 0
  /// Whether a line of it was one that only Anki writes.
  var isAnkis = false

  /// Reads the head of a file.
  init(_ lines: CardLines) {
    for line in lines.all {
      if line.allSatisfy(\.isWhitespace), lineCount > 0, !isAnkis { break }
      if line.lowercased().hasPrefix("tags:") {
        tags += line.dropFirst(5).split(separator: " ").map(String.init)
      } else if line.hasPrefix("#") {
        read(line.dropFirst())
      } else {
        break
      }
      lineCount += 1
    }
  }

  private mutating func read(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let key = line[..<colon].trimmed.lowercased()
    let raw = line[line.index(after: colon)...]
    let value = raw.trimmed
    var isKnown = true
    switch key {
    case "separator": separator = Self.separator(raw)
    case "html": isHTML = value.lowercased() == "true"
    case "tags": tags += value.split(separator: " ").map(String.init)
    case "columns":
      let byte = separator ?? UInt8(ascii: "\t")
      columns = DelimitedLines([raw], delimiter: byte).rows.first?.cells.map(\.trimmed) ?? []
    case "deck": deck = value
    case "notetype": noteType = value
    case "tags column": tagsColumn = Int(value).map { $0 - 1 }
    case "deck column": deckColumn = Int(value).map { $0 - 1 }
    case "notetype column": noteTypeColumn = Int(value).map { $0 - 1 }
    case "guid column": guidColumn = Int(value).map { $0 - 1 }
    case "if matches": break
    default: isKnown = false
    }
    if isKnown, !["tags", "deck"].contains(key) || !value.isEmpty { isAnkis = true }
  }

  private static func separator(_ value: Substring) -> UInt8? {
    switch value.trimmed.lowercased() {
    case "tab", "\\t": UInt8(ascii: "\t")
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "space": UInt8(ascii: " ")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    default: value.utf8.first { $0 < 0x80 && !($0 == 0x20 && value.count > 1) }
    }
  }
}
