/// The commands typed so far, oldest first, and which of them are new since the file was read.
///
/// Blank lines and a line equal to the one before it are not kept; line feeds become spaces, so
/// that an entry is one line of the file.
package struct History: Equatable, Sendable {
  /// Every entry, oldest first.
  package private(set) var entries: [String]
  /// The entries recorded since this value was made or `markSaved` was called, oldest first.
  package private(set) var unsaved: [String] = []

  /// A history of these lines, oldest first, all of them saved.
  package init(_ lines: [String] = []) {
    entries = []
    for line in lines { append(line) }
  }

  /// Adds a line; the entry made of it, or nil when it is not kept.
  @discardableResult
  package mutating func record(_ line: String) -> String? {
    guard let entry = append(line) else { return nil }
    unsaved.append(entry)
    return entry
  }

  /// Says that the file holds every entry.
  package mutating func markSaved() {
    unsaved = []
  }

  @discardableResult
  private mutating func append(_ line: String) -> String? {
    let scalars = line.unicodeScalars.map { isLineEnd($0) ? " " : $0 }
    let entry = String(String.UnicodeScalarView(scalars))
    guard !entry.allSatisfy(\.isWhitespace), entry != entries.last else { return nil }
    entries.append(entry)
    return entry
  }
}

private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || scalar == "\r" || scalar == "\0"
}
