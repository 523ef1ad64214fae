/// Notes that were made of something else and are not written yet.
///
/// A draft can be read over fact by fact before it becomes a file: entries are dropped or changed, and
/// what remains is printed as a deck.
package struct DeckDraft: Equatable, Sendable {
  /// What the deck is called.
  package var title: String
  /// Where its facts came from, a file's name or an address; nil if nobody knows.
  package var origin: String?
  /// The BCP 47 tag of its language.
  package var language: String
  /// The tags of the deck, in order.
  package var tags: [String]
  /// Its headings with what stands below each, in order.
  package var parts: [Part]

  /// Creates a draft from its parts.
  package init(
    title: String, origin: String? = nil, language: String = "en", tags: [String] = [],
    parts: [Part] = []
  ) {
    self.title = title
    self.origin = origin
    self.language = language
    self.tags = tags
    self.parts = parts
  }
}

extension DeckDraft {
  /// A heading and the entries below it, before the next heading.
  package struct Part: Equatable, Sendable {
    /// How the entries of a part stand below each other.
    package enum Style: Equatable, Sendable {
      /// Paragraphs, with a blank line between.
      case paragraphs
      /// Bullets.
      case bullets
      /// Numbered items.
      case numbers
      /// Rows of a table with these headers, in Markdown; each entry has as many cells.
      case table([String])
      /// Questions as headings one level down, each with its answer: entries have two cells.
      case questions
    }

    /// The heading's rank, 1…5; headings of questions stand one below.
    package var level: Int
    /// The heading in Markdown; nil if the entries follow what stands before.
    package var heading: String?
    /// How the entries stand.
    package var style: Style
    /// A comment's word that names the kind of the entries where the heading does not, such as
    /// `stages`; nil if none is needed.
    package var kindComment: String?
    /// The facts, in order; may be empty for the heading of a chapter.
    package var entries: [Entry]

    /// Creates a part from its heading and entries.
    package init(
      level: Int, heading: String?, style: Style, kindComment: String? = nil, entries: [Entry] = []
    ) {
      self.level = level
      self.heading = heading
      self.style = style
      self.kindComment = kindComment
      self.entries = entries
    }
  }

  /// One fact, as it will stand in the notes.
  package struct Entry: Equatable, Sendable {
    /// The sort of fact.
    package var kind: Fact.Kind
    /// What it says in Markdown, without the mark of a bullet.
    ///
    /// One cell, or as many as the style of its part wants. Line feeds in a cell are lines of a
    /// paragraph.
    package var cells: [String]
    /// The lines of the source it was read from, 1-based.
    package var lines: ClosedRange<Int>
    /// The rule that read it, such as `X-D2`.
    package var rule: String
    /// Why it is not asked before somebody looked at it, in a few words; nil if it is asked.
    package var doubt: String?
    /// What is shown after its answer, as one line of Markdown; nil if there is nothing.
    ///
    /// Entries of a table have none.
    package var note: String?
    /// The last part of its identifier, where that is not made of its text; nil where it is.
    package var id: String?

    /// Creates an entry from its text and its origin.
    package init(
      kind: Fact.Kind, cells: [String], lines: ClosedRange<Int>, rule: String,
      doubt: String? = nil, note: String? = nil, id: String? = nil
    ) {
      self.kind = kind
      self.cells = cells
      self.lines = lines
      self.rule = rule
      self.doubt = doubt
      self.note = note
      self.id = id
    }
  }

  /// The entries of all parts, in order.
  package var entries: [Entry] { parts.flatMap(\.entries) }
}

extension DeckDraft {
  /// Goes through all entries, changes them or takes them out.
  ///
  /// - Parameter body: Is given an entry's place in ``entries`` and the entry, and says whether it stays.
  package mutating func update(_ body: (Int, inout Entry) -> Bool) {
    var number = 0
    for part in parts.indices {
      var kept: [Entry] = []
      kept.reserveCapacity(parts[part].entries.count)
      for var entry in parts[part].entries {
        if body(number, &entry) { kept.append(entry) }
        number += 1
      }
      parts[part].entries = kept
    }
    dropEmptyParts()
  }

  /// Takes out headings that nothing stands below.
  private mutating func dropEmptyParts() {
    var kept: [Part] = []
    // From the end, a heading is needed where something follows before one of its own rank.
    var neededAbove = 0
    for part in parts.reversed() {
      let hasContent = !part.entries.isEmpty
      if hasContent || part.heading != nil && part.level < neededAbove { kept.append(part) }
      if part.heading == nil {
        if hasContent { neededAbove = 7 }
      } else if hasContent || part.level < neededAbove {
        neededAbove = part.level
      }
    }
    parts = kept.reversed()
  }
}
