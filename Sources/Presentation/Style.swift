/// How texts look on this terminal.
package struct Style: Equatable, Sendable {
  /// What a piece of text is, for color; nothing is told by color alone.
  package enum Tone: Sendable {
    /// The title of a part.
    case heading
    /// Something beside the point.
    case muted
    /// Something right.
    case right
    /// Something nearly right.
    case close
    /// Something wrong.
    case wrong

    /// The parameters of ECMA-48's *select graphic rendition*.
    fileprivate var code: String {
      switch self {
      case .heading: "1"
      case .muted: "2"
      case .right: "32"
      case .close: "33"
      case .wrong: "31"
      }
    }
  }

  /// The columns of a question and its feedback, on a terminal that has them.
  package static let questionWidth = 60

  /// Whether text may be colored.
  package let usesColor: Bool
  /// Whether only ASCII may be drawn with; the texts of decks stay as they are.
  package let isPlain: Bool
  /// The columns of the terminal, 20 or more.
  package let width: Int

  /// Creates a style; fewer than 20 columns count as 20.
  package init(usesColor: Bool = false, isPlain: Bool = false, width: Int = 80) {
    self.usesColor = usesColor
    self.isPlain = isPlain
    self.width = max(20, width)
  }

  /// The columns of a question: 60, or what the terminal has.
  package var textWidth: Int { min(width, Self.questionWidth) }

  /// What stands for text that was cut off.
  package var ellipsis: String { isPlain ? "..." : "…" }

  /// What stands for a figure there is none of.
  package var absent: String { isPlain ? "-" : "–" }

  /// A text in the color of its tone; to be wrapped and padded before.
  package func painted(_ text: String, _ tone: Tone) -> String {
    usesColor && !text.isEmpty ? "\u{1b}[\(tone.code)m\(text)\u{1b}[0m" : text
  }
}
