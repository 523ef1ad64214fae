import Questions
import Study

/// What is remarked on a reply besides its verdict.
enum AssessmentText {
  /// The difference in words, or what was found of a list or an order; nil if there is nothing to
  /// say.
  static func remark(on assessment: Assessment, to question: Question) -> String? {
    if let list = assessment.list { return remark(on: list) }
    if let order = assessment.order { return remark(on: order, of: question) }
    if let difference = assessment.difference { return difference.sentence }
    guard assessment.verdict != .unknown else { return nil }
    if let other = assessment.takenFor {
      return question.optionCount == nil
        ? "you typed '\(assessment.reply)'; that is something else: \(other)"
        : "you chose: \(other)"
    }
    guard assessment.verdict == .wrong, !assessment.reply.isEmpty else { return nil }
    return "you typed '\(assessment.reply)'"
  }

  private static func remark(on list: ListGrade) -> String? {
    var parts = ["\(list.hits.count) of \(list.expectedCount)"]
    if !list.missing.isEmpty { parts.append("missing: \(list.missing.joined(separator: "; "))") }
    if !list.repeated.isEmpty {
      parts.append("named twice: \(list.repeated.joined(separator: "; "))")
    }
    if !list.foreign.isEmpty { parts.append("not in it: \(list.foreign.joined(separator: "; "))") }
    return list.missing.isEmpty && list.extra.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func remark(on order: OrderGrade, of question: Question) -> String? {
    guard !order.isRight, case .order(_, let right) = question.response else { return nil }
    return "\(order.longestOrdered) of \(right.count) stand in the right order to each other"
  }
}
