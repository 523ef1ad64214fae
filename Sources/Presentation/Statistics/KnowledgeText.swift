package import Statistics

/// What is known, in words.
package struct KnowledgeText: Sendable {
  private let knowledge: Knowledge

  /// Creates the text of what is known.
  package init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// What is known today: `about 132 of 400 facts (181 asked)`.
  package var now: String {
    guard knowledge.reviewed > 0 else {
      return knowledge.facts == 0
        ? "no facts yet" : "none of \(Plural.count(knowledge.facts, "fact")) was asked yet"
    }
    let asked =
      knowledge.reviewed < knowledge.facts ? " (\(Plural.grouped(knowledge.reviewed)) asked)" : ""
    return "about \(Self.whole(knowledge.knownMillionths)) of "
      + Plural.count(knowledge.facts, "fact") + asked
  }

  /// What is known later: `97 in 30 days without review`; empty if nothing is now.
  package var later: String {
    guard knowledge.reviewed > 0 else { return "" }
    let days = Plural.count(Knowledge.laterDays, "day")
    return "\(Self.whole(knowledge.laterMillionths)) in \(days) without review"
  }

  /// Both in a line.
  package var line: String { later.isEmpty ? now : "\(now); \(later)" }

  /// A number of facts in millionths, rounded.
  private static func whole(_ millionths: Int) -> String {
    Plural.grouped((millionths + 500_000) / 1_000_000)
  }
}
