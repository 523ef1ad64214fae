import DeckFormat
package import Questions

/// Holds replies against questions where nobody can be asked whether a near spelling was a slip: in a
/// quiz and in a class.
package struct TestAssessor: Sendable {
  private let banks: [String: Bank]
  private let assessors: [String: Assessor]

  /// Prepares the names of some decks, in time linear in their number.
  package init(_ banks: [Bank]) {
    self.banks = Dictionary(banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { first, _ in first })
    assessors = self.banks.mapValues { Assessor($0) }
  }

  /// Grades a reply that is not empty; a near spelling is right unless what was typed is a word that
  /// the notes use.
  ///
  /// - Parameters:
  ///   - reply: What was typed.
  ///   - question: What was asked; of one of the decks.
  ///   - accepted: The spellings that were accepted for the card.
  /// - Returns: What became of it; nil for a question of another deck.
  package func assess(
    _ reply: String, to question: Question, accepted: [String] = []
  ) -> Assessor.Outcome? {
    guard let assessor = assessors[question.card.deck] else { return nil }
    let outcome = assessor.assess(reply, to: question, accepted: accepted)
    guard case .graded(let assessment) = outcome else { return outcome }
    return .graded(judged(assessment, question, accepted: accepted))
  }

  /// Grades an order, or the pairs of a matching, that were read back; nil for a question of another
  /// deck.
  package func assess(order given: [String], to question: Question) -> Assessment? {
    assessors[question.card.deck]?.assess(order: given, to: question)
  }

  private func judged(
    _ assessment: Assessment, _ question: Question, accepted: [String]
  ) -> Assessment {
    if let list = assessment.list {
      let wrong = list.hits.count { hit in
        hit.verdict == .close && isInNotes(hit.typed, rather: [hit.matched], question)
      }
      guard wrong > 0 else { return assessment }
      let kept = list.hits.count - wrong
      var strict = assessment
      strict.verdict = kept > 0 ? .partial : .wrong
      strict.score = 2 * Double(kept) / Double(max(1, list.typedCount + list.expectedCount))
      return strict
    }
    guard assessment.verdict == .close, case .typed(let accepts) = question.response,
      isInNotes(assessment.reply, rather: accepts + accepted, question)
    else { return assessment }
    return assessment.withoutSlips
  }

  /// Whether a near spelling has a word that the notes use and none of the right spellings has.
  private func isInNotes(_ typed: String, rather right: [String], _ question: Question) -> Bool {
    guard let normalForm = banks[question.card.deck]?.normalForm else { return false }
    func words(of text: String) -> [String] {
      normalForm.form(of: text).split(separator: " ").map(String.init)
    }
    let known = Set(right.flatMap(words))
    let strange = words(of: typed).filter { !known.contains($0) }
    guard !strange.isEmpty else { return false }
    return assessors.values.contains { assessor in strange.contains { assessor.isWord($0) } }
  }
}
