import Markup

extension DeckDraft {
  /// Gives entries that would be called as others are an identifier of their own.
  package mutating func settleIdentifiers() {
    // Each round may make room for some; what is left after a few is told by a check of the deck.
    for _ in 0..<4 {
      let printed = printed()
      let deck = Deck(parsing: printed.text, path: "draft.md")
      var wanted: [Int: String] = [:]
      for diagnostic in deck.diagnostics where diagnostic.severity == .error {
        guard let number = printed.numberOfLine[diagnostic.location.line],
          let start = diagnostic.message.firstRange(of: "<!-- id: ")?.upperBound,
          let end = diagnostic.message[start...].firstRange(of: " -->")?.lowerBound
        else { continue }
        wanted[number] = String(diagnostic.message[start..<end])
      }
      if wanted.isEmpty { return }
      var taken = Set(entries.compactMap(\.id))
      update { number, entry in
        guard let id = wanted[number] else { return true }
        var unique = id
        while !taken.insert(unique).inserted { unique += "-2" }
        entry.id = unique
        return true
      }
    }
  }
}
