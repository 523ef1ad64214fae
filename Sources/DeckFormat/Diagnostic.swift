package import Markup

/// Something a deck's author should know about a place in the file.
package struct Diagnostic: Equatable, Sendable {
  /// How much it matters.
  package enum Severity: String, Codable, Comparable, Sendable {
    /// Worth knowing; nothing is lost.
    case note
    /// A fact can be asked only badly.
    case warning
    /// A fact cannot be read; it is left out.
    case error

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  package var severity: Severity
  /// A stable short name of the rule, such as `duplicate`, for `--json` and tests.
  package var code: String
  /// What is wrong and what to do, in lower case, without a final period.
  package var message: String
  /// The file, as it was named to Cardinal.
  package var path: String
  /// The place in the file.
  package var location: SourceLocation
  /// The line of the file at that place, without its line end.
  package var excerpt: String

  /// Creates a diagnostic from its parts.
  package init(
    severity: Severity, code: String, message: String, path: String, location: SourceLocation,
    excerpt: String
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.path = path
    self.location = location
    self.excerpt = excerpt
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as a compiler prints it, with the line and a caret below the place.
  ///
  /// Wide characters before the place take two columns in a terminal, so the caret stands behind
  /// as many columns as they do.
  package var description: String {
    let head =
      "\(path):\(location.line):\(location.column): \(severity.rawValue): \(message)"
    guard !excerpt.isEmpty else { return head }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let (shown, column) = Self.window(of: excerpt, around: location.column)
    let indent = shown.prefix(max(0, column - 1)).map { character -> String in
      character == "\t" ? "\t" : String(repeating: " ", count: character.terminalWidth)
    }
    return "\(head)\n\(number) | \(shown)\n\(margin) | \(indent.joined())^"
  }

  /// A part of a long line that holds the column, and the column's place in it.
  private static func window(of line: String, around column: Int) -> (String, Int) {
    guard line.utf8.count > 160 else { return (line, column) }
    let start = max(0, column - 60)
    let part = line.dropFirst(start).prefix(120)
    return (String(part), column - start)
  }
}
