import Markup

/// A note of another program, in pieces of text.
struct CardNote: Equatable {
  /// What a note asks.
  enum Content: Equatable {
    /// A term and what it means, or any other two things that name each other.
    case term([Inline], meaning: [Inline])
    /// A question and its answer; of a reversed one each side asks for the other.
    case pair(front: [Inline], back: [Inline], isReversed: Bool)
    /// A sentence with gaps.
    case cloze([ClozePiece])
  }

  /// What it asks.
  var content: Content
  /// The lines of the file it stands on.
  var lines: ClosedRange<Int>
  /// Other names of a term.
  var aliases: [String] = []
  /// What is shown after the answer; empty for nothing.
  var note: [Inline] = []
  /// The headings it stands below, the highest first.
  var chapter: [String] = []
  /// Whether it is a further sentence of the note before it.
  var isFurther = false
}

/// A part of a sentence with gaps.
enum ClozePiece: Equatable {
  /// Text that is shown.
  case text([Inline])
  /// Text that is hidden, and the number of its gap; nil if it has none.
  case gap(String, number: Int?)
}

extension ClozePiece {
  /// What it says, with brackets around what is hidden.
  var shown: String {
    switch self {
    case .text(let nodes): nodes.plainText
    case .gap(let text, _): "[\(text)]"
    }
  }
}
