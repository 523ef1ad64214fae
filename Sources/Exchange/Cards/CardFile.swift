package import DeckFormat

/// Cards that another program's file holds, as the draft of a deck.
package struct CardFile: Equatable, Sendable {
  /// What a file is.
  package enum Format: String, CaseIterable, Sendable {
    /// Comma-separated values, with whatever delimiter.
    case table
    /// Anki's "notes in plain text".
    case anki
    /// Pairs of a term and its definition, one a line, as Quizlet exports them.
    case pairs
    /// `Q:`, `A:` and `C:` of hashcards and repeater.
    case hashcards
    /// Notes for the plug-in 'Spaced Repetition' of Obsidian.
    case obsidian
    /// Headings of Emacs' org-drill.
    case orgDrill
    /// A package of Anki's, which is no text.
    case package
    /// An archive of Mnemosyne's, which is no text.
    case mnemosyne
    /// A quiz in GIFT.
    case gift
    /// A quiz in Moodle's XML.
    case moodleXML
    /// A quiz in the Aiken format.
    case aiken

    /// What a file of the format is called in a sentence, with its article.
    package var phrase: String {
      switch self {
      case .table: "a table"
      case .anki: "notes of Anki"
      case .pairs: "a list of pairs"
      case .hashcards: "a file of question and answer cards"
      case .obsidian: "notes with flashcards of Obsidian"
      case .orgDrill: "an org-drill file"
      case .package: "a package of Anki"
      case .mnemosyne: "cards of Mnemosyne"
      case .gift: "a quiz in GIFT"
      case .moodleXML: "a quiz of Moodle"
      case .aiken: "a quiz in the Aiken format"
      }
    }
  }

  /// What became of something in the file, with its reason.
  package struct Remark: Equatable, Sendable {
    /// The line it begins on, from 1.
    package var line: Int
    /// The reason, as half a sentence.
    package var reason: String

    /// Creates a remark from its parts.
    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// What the file is.
  package var format: Format
  /// The deck; its facts are exactly the cards that were taken.
  package var draft: DeckDraft
  /// The number of notes that were taken; one of several gaps is one note and several facts.
  package var taken: Int
  /// The notes that were taken otherwise than they stand in the file, by line; a note may come more
  /// than once.
  package var changed: [Remark]
  /// The notes that were left, by line.
  package var left: [Remark]
  /// What is to be said of the file as a whole, in sentences without a period.
  package var remarks: [String]
}
