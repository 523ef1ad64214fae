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

  /// The facts that were asked: `181 asked`, and `181 asked, and 10 that the notes no longer have`;
  /// empty if all or none were, and the notes have all of them.
  package var asked: String {
    let gone = "\(Plural.grouped(knowledge.gone)) that the notes no longer have"
    guard knowledge.reviewed > 0 else {
      return knowledge.gone == 0 ? "" : "\(gone) \(knowledge.gone == 1 ? "was" : "were")"
    }
    let isAll = knowledge.reviewed == knowledge.facts
    let asked = "\(isAll ? "all" : Plural.grouped(knowledge.reviewed)) asked"
    if knowledge.gone > 0 { return "\(asked), and \(gone)" }
    return isAll ? "" : asked
  }

  /// What is known later: `97 in 30 days without review`; empty if nothing is now.
  package var later: String {
    guard knowledge.reviewed > 0 else { return "" }
    let days = Plural.count(Knowledge.laterDays, "day")
    return "\(Self.whole(knowledge.laterMillionths)) in \(days) without review"
  }

  /// All in one line: `about 132 of 400 facts (181 asked); 97 in 30 days without review`.
  package var line: String {
    now + (asked.isEmpty ? "" : " (\(asked))") + (later.isEmpty ? "" : "; \(later)")
  }

  /// A number of facts in millionths, rounded.
  private static func whole(_ millionths: Int) -> String {
    Plural.grouped((millionths + 500_000) / 1_000_000)
  }
}
