import Markup

/// A text in lines, whatever ends them, without a byte order mark.
struct CardLines {
  /// The lines, without their ends.
  let all: [Substring]

  /// Splits a text.
  init(_ text: String) {
    var body = text[...]
    if body.unicodeScalars.first == "\u{feff}" {
      body = Substring(body.unicodeScalars.dropFirst())
    }
    var lines = body.split(omittingEmptySubsequences: false) { character in
      character == "\n" || character == "\r\n" || character == "\r"
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    all = lines
  }

  /// The lines that hold more than white space.
  var filled: [Substring] { all.filter { !$0.allSatisfy(\.isWhitespace) } }

  /// The text again, with line feeds.
  var text: String { all.joined(separator: "\n") + "\n" }
}

extension StringProtocol {
  /// This text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Plain text as pieces, with its line ends.
  var asInlines: [Inline] {
    var nodes: [Inline] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if !nodes.isEmpty { nodes.append(.softBreak) }
      nodes.append(.text(String(line)))
    }
    return nodes.isEmpty ? [.text("")] : nodes
  }
}
