import Foundation
import Study

/// How often each reply was given to a question.
package struct ContestCounts: Equatable, Sendable {
  /// One reply and how often it was given.
  package struct Row: Equatable, Sendable {
    /// The place of the option; nil for a text, and for an order.
    package var option: Int?
    /// The option or the reply in words.
    package var text: String
    /// How many gave it.
    package var count: Int
    /// How right it is, 0…1.
    package var score: Double
  }

  /// The options in the order of the question; of texts and orders the most frequent first.
  package var rows: [Row]
  /// How many answered.
  package var answered: Int
  /// How many answered altogether right.
  package var right: Int

  /// The share of answers that are altogether right, 0…1; nil without any.
  package var share: Double? { answered > 0 ? Double(right) / Double(answered) : nil }
}

extension Contest {
  /// Counts the answers to the question at a place.
  ///
  /// - Parameters:
  ///   - index: The place of the question.
  ///   - round: The vote, 0 for the first; nil for the latest answers.
  /// - Returns: The counts.
  package func counts(ofQuestionAt index: Int, round: Int? = nil) -> ContestCounts {
    let (question, item) = (setup.questions[index], items[index])
    if setup.settings.usesHands {
      let tally = round.map { item.tallies.indices.contains($0) ? item.tallies[$0] : [] }
      return hands(ofQuestionAt: index, tally ?? item.tally)
    }
    let answers =
      round.map { item.rounds.indices.contains($0) ? item.rounds[$0] : [:] }
      ?? item.latest
    let right = answers.values.count { $0.assessment.score >= 1 }
    var rows: [ContestCounts.Row]
    switch question.prompt {
    case .choice(let options, _), .several(let options, _):
      rows = options.enumerated().map { place, text in
        .init(
          option: place, text: text, count: 0,
          score: question.prompt.isRight(place) ? 1 : 0)
      }
      for answer in answers.values {
        switch answer.reply {
        case .option(let place): rows[place].count += 1
        case .options(let places): for place in places { rows[place].count += 1 }
        case .order, .text: break
        }
      }
    case .order, .matching, .text:
      var byWords: [String: ContestCounts.Row] = [:]
      for answer in answers.values {
        let words = question.words(of: answer.reply)
        let key = words.lowercased()
        let row = byWords[key]
        byWords[key] = .init(
          option: nil, text: min(row?.text ?? words, words), count: (row?.count ?? 0) + 1,
          score: max(row?.score ?? 0, answer.assessment.score))
      }
      rows = byWords.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
    return ContestCounts(rows: rows, answered: answers.count, right: right)
  }

  private func hands(ofQuestionAt index: Int, _ tally: [Int]) -> ContestCounts {
    let question = setup.questions[index]
    // Hands are counted in the order of the projector.
    let order = optionOrder(ofQuestionAt: index)
    var rows = question.prompt.options.enumerated().map { place, text in
      ContestCounts.Row(
        option: place, text: text, count: 0, score: question.prompt.isRight(place) ? 1 : 0
      )
    }
    for (place, count) in zip(order, tally) { rows[place].count = count }
    return ContestCounts(
      rows: rows, answered: tally.reduce(0, +),
      right: rows.filter { $0.score == 1 }.reduce(0) { $0 + $1.count })
  }
}
