import Contest

/// What events tell as JSON.
enum HostFields {
  /// Where a quiz is.
  static func state(of contest: Contest) -> [String: HostValue] {
    var fields: [String: HostValue] = [
      "phase": .text("\(contest.phase)"), "of": .number(contest.items.count),
      "students": .number(contest.present.count),
    ]
    if let index = contest.index {
      fields["number"] = .number(index + 1)
      fields["round"] = .number(contest.round + 1)
      fields["question"] = .text(contest.identifier(ofQuestionAt: index))
    }
    return fields
  }

  /// How often each reply was given.
  static func counts(of contest: Contest, _ index: Int) -> [String: HostValue] {
    let counts = contest.counts(ofQuestionAt: index, round: contest.round)
    return [
      "number": .number(index + 1), "answered": .number(counts.answered),
      "right": .number(counts.right),
      "rows": .list(
        counts.rows.map { .fields(["text": .text($0.text), "count": .number($0.count)]) }),
    ]
  }
}
