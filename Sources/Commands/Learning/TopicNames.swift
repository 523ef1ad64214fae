import DeckFormat
import Questions

/// The topics and headings that questions can be chosen by.
enum TopicNames {
  /// Whether a fact is of one of some topics or stands below one of some headings, in capitals or not;
  /// all facts are where none is named.
  static func filter(_ topics: [String]) -> (Fact) -> Bool {
    let wanted = Set(topics.map { $0.lowercased() })
    return { fact in
      wanted.isEmpty || wanted.contains(fact.topic.lowercased())
        || wanted.contains(fact.heading.lowercased())
    }
  }

  /// Complains of a topic or heading that none of some decks has.
  ///
  /// - Throws: A ``CommandError`` with the nearest name they have.
  static func check(_ topics: [String], in banks: [Bank]) throws {
    for topic in topics {
      let wanted = topic.lowercased()
      let names = banks.flatMap { bank in bank.deck.facts.flatMap { [$0.topic, $0.heading] } }
      guard !names.contains(where: { $0.lowercased() == wanted }) else { continue }
      let known = Array(Set(names.filter { !$0.isEmpty })).sorted()
      let hint =
        EditDistance.nearest(to: topic, in: known)
        .map { "did you mean '\($0)'?" } ?? "'show' lists what a deck holds"
      throw CommandError(
        "cardinal: error: there is no topic '\(topic)' in these decks; \(hint)", status: .noInput)
    }
  }
}
