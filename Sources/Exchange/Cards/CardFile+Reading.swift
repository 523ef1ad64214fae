import DeckFormat

extension CardFile {
  /// Reads a text that holds cards; nil if it is nothing of the kind.
  ///
  /// A table of reviews, a log, a web page and notes without cards are not.
  ///
  /// - Parameters:
  ///   - text: The whole file, with any line ends.
  ///   - name: What it is called, with its ending; it says what a doubtful one is.
  package init?(_ text: String, named name: String) {
    guard let format = Format(of: text, named: name) else { return nil }
    let lines = CardLines(text)
    let found: CardCollection
    switch format {
    case .table: found = TableCards.read(lines, named: name)
    case .anki: found = AnkiCards.read(lines)
    case .pairs: found = PairCards.read(lines)
    case .hashcards: found = HashCards.read(lines)
    case .obsidian: found = ObsidianCards.read(lines)
    case .orgDrill: found = OrgCards.read(lines)
    case .package, .mnemosyne: return nil
    case .gift: found = GIFTCards.read(lines)
    case .moodleXML: found = MoodleCards.read(lines)
    case .aiken: found = AikenCards.read(lines)
    }
    self = found.file(format, named: name)
  }
}

extension CardFile.Format {
  /// Recognizes a text; nil if it holds no cards.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: What it is called, with its ending.
  package init?(of text: String, named name: String) {
    let lines = CardLines(text)
    let first = lines.all.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    guard let start = first.first(where: { !$0.isWhitespace }) else { return nil }
    let isMarked = ["md", "markdown", "org", "html", "htm"].contains(ending)
    if AnkiCards.isRecognized(lines) {
      self = .anki
    } else if MoodleCards.isRecognized(text) {
      self = .moodleXML
    } else if start == "<" || start == "{" && ending != "org" {
      return nil
    } else if OrgCards.isRecognized(lines, ending: ending) {
      self = .orgDrill
    } else if HashCards.isRecognized(lines) {
      self = .hashcards
    } else if ["csv", "tsv"].contains(ending) {
      self = AnkiCards.looksExported(lines) ? .anki : .table
    } else if !isMarked, AikenCards.isRecognized(lines) {
      self = .aiken
    } else if !isMarked, GIFTCards.isRecognized(lines, ending: ending) {
      self = .gift
    } else if ObsidianCards.isRecognized(lines) {
      self = .obsidian
    } else if isMarked {
      return nil
    } else if AnkiCards.looksExported(lines) {
      self = .anki
    } else if TableCards.isRecognized(lines) {
      self = .table
    } else if PairCards.isRecognized(lines) {
      self = .pairs
    } else {
      return nil
    }
  }
}
