import Contest

/// What a phone sends to join.
struct JoinMessage: Decodable {
  let code: String
  let name: String
}

/// What a phone is told when it has joined.
struct JoinedMessage: Encodable {
  let player: String
  let name: String
}

/// What a phone sends to answer.
struct AnswerMessage: Decodable {
  let question: String
  let option: String?
  let options: [String]?
  let order: [String]?
  let text: String?
  let confidence: Int?

  /// The reply to a question of the quiz.
  ///
  /// - Throws: `closed` where there is no such question, `unfit` where the reply is not exactly one,
  ///   or names options that there are not.
  func reply(in contest: Contest) throws(ContestRefusal) -> ContestReply {
    // Identifiers are `q`, the number, a hyphen and the round.
    let digits = question.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard question.hasPrefix("q"), let number = Int(digits),
      (1...contest.items.count).contains(number)
    else { throw .closed }
    guard let reply = reply(in: contest, toQuestionAt: number - 1) else { throw .unfit }
    return reply
  }

  private func reply(in contest: Contest, toQuestionAt index: Int) -> ContestReply? {
    func places(_ names: [String]) -> [Int]? { contest.places(of: names, ofQuestionAt: index) }
    switch (option, options, order, text) {
    case (let option?, nil, nil, nil): return places([option])?.first.map { .option($0) }
    case (nil, let options?, nil, nil): return places(options).map { .options($0) }
    case (nil, nil, let order?, nil): return places(order).map { .order($0) }
    case (nil, nil, nil, let text?): return .text(text)
    default: return nil
    }
  }
}

/// What a phone sends to go on, in a quiz at everyone's own speed.
struct AdvanceMessage: Decodable {
  let question: String
}
