import DeckFormat
import Markup

extension Deck {
  /// The places in a draft's entries of the facts that are read from its file.
  func factPlaces(in printed: DeckDraft.Printed) -> Set<Int> {
    Set(facts.compactMap { printed.numberOfLine[$0.location.line] })
  }
}

extension String {
  /// The parts between a separator.
  func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
