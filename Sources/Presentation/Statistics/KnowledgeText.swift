package import Statistics

/// What is known, in words.
package struct KnowledgeText: Sendable {
  private let knowledge: Knowledge

  /// Creates the text of what is known.
  package init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// What is known today: `about 132 of 400 facts`.
  package var now: String {
    guard knowledge.reviewed > 0 else {
      return knowledge.facts == 0
        ? "no facts yet" : "none of \(Plural.count(knowledge.facts, "fact")) was asked yet"
    }
    return "about \(Self.whole(knowledge.knownMillionths)) of "
      + Plural.count(knowledge.facts, "fact")
  }

  /// The facts that were asked: `181 asked`; empty if all or none were.
  package var asked: String {
    guard knowledge.reviewed > 0, knowledge.reviewed < knowledge.facts else { return "" }
    return "\(Plural.grouped(knowledge.reviewed)) asked"
  }

  /// What is known later: `97 in 30 days without review`; empty if nothing is now.
  package var later: String {
    guard knowledge.reviewed > 0 else { return "" }
    let days = Plural.count(Knowledge.laterDays, "day")
    return "\(Self.whole(knowledge.laterMillionths)) in \(days) without review"
  }

  /// All in a line: `about 132 of 400 facts (181 asked); 97 in 30 days without review`.
  package var line: String {
    now + (asked.isEmpty ? "" : " (\(asked))") + (later.isEmpty ? "" : "; \(later)")
  }

  /// A number of facts in millionths, rounded.
  private static func whole(_ millionths: Int) -> String {
    Plural.grouped((millionths + 500_000) / 1_000_000)
  }
}
