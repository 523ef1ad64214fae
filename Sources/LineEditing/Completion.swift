/// What Tab does at a point: the text it puts in place of the word, and the choices it shows.
package struct Completion: Equatable, Sendable {
  /// The candidates for people, without quotes, each once, in the order offered; never empty.
  package let candidates: [String]
  /// The candidates as they are typed from `wordStart` on, with the quotes they need.
  package let insertions: [String]
  /// What all candidates agree on, as it is typed from `wordStart` on; the one insertion when there
  /// is one candidate.
  ///
  /// Never shorter than the word.
  package let common: String
  /// Whether a space follows a single candidate; not behind `=`, where a value follows.
  package let isFollowedBySpace: Bool

  /// What `offered` means at `point`; nil when there is nothing to offer.
  package init?(_ offered: [String], at point: CompletionPoint) {
    var seen: Set<String> = []
    let candidates = offered.filter {
      // Between single quotes a single quote cannot be typed, and no line holds a zero byte.
      !(point.openQuote == "'" && $0.contains("'")) && !$0.utf8.contains(0)
        && seen.insert($0).inserted
    }
    guard let first = candidates.first else { return nil }
    self.candidates = candidates
    insertions = candidates.map { Completion.insertion($0, at: point) }
    isFollowedBySpace = !first.hasSuffix("=")
    if candidates.count == 1 {
      common = insertions[0]
      return
    }
    var prefix = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if !prefix.lowercased().hasPrefix(point.word.lowercased()) { prefix = point.word }
    common =
      switch point.openQuote {
      case "'": prefix
      case "\"": LineWord.escaped(prefix)
      default:
        LineWord.needsQuotes(prefix) && !prefix.isEmpty ? "\"" + LineWord.escaped(prefix) : prefix
      }
  }

  private static func insertion(_ candidate: String, at point: CompletionPoint) -> String {
    switch point.openQuote {
    case "'": candidate + "'"
    case "\"": LineWord.escaped(candidate) + "\""
    default: LineWord.quoted(candidate)
    }
  }
}

extension String {
  /// The characters both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
