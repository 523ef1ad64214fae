package import Questions
package import Scheduling
package import Study

/// How many facts are known, as far as the model can tell.
///
/// The expected number of known facts is the sum of the probabilities that each is known, and a fact
/// is known with the mean probability of recall of its reviewed cards. Facts whose cards were never
/// reviewed add nothing. A list is no fact beside its members here, and what the notes no longer have
/// is counted apart, so that there are as many facts as `check` and `decks` count.
package struct Knowledge: Equatable, Sendable {
  /// The days without review after which ``later`` is expected.
  package static let laterDays = 30

  /// The facts that the notes have now.
  package var facts: Int
  /// How many of ``facts`` have a reviewed card.
  package var reviewed: Int
  /// The facts with a reviewed card that the notes no longer have.
  package var gone: Int
  /// The facts expected to be known today, in millionths.
  package var knownMillionths: Int
  /// The facts expected to be known after ``laterDays`` days without a review, in millionths.
  package var laterMillionths: Int

  /// Creates it from its parts; without any, nothing is known.
  package init(
    facts: Int = 0, reviewed: Int = 0, gone: Int = 0, knownMillionths: Int = 0,
    laterMillionths: Int = 0
  ) {
    self.facts = facts
    self.reviewed = reviewed
    self.gone = gone
    self.knownMillionths = knownMillionths
    self.laterMillionths = laterMillionths
  }

  /// Expects what is known on a day.
  ///
  /// - Parameters:
  ///   - states: The states of reviewed cards, in any order.
  ///   - facts: The keys of the facts that the notes have, as in ``LearningRecord/facts``.
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - model: What retrievability is computed by.
  package init(
    states: some Sequence<(key: Card.ID, value: CardState)>, facts: Set<String>, today: Int,
    model: some ForgettingModel
  ) {
    // Whole numbers, so that the sums are the same in whichever order the cards come.
    var sums: [Substring: Sum] = [:]
    sums.reserveCapacity(states.underestimatedCount)
    for (card, state) in states where !Self.isOfList(card) {
      let now = state.retrievability(on: today, model: model)
      let later = state.retrievability(on: today + Self.laterDays, model: model)
      sums[Self.fact(of: card), default: Sum()].add(
        now: Int((now * 1_000_000).rounded()), later: Int((later * 1_000_000).rounded()))
    }
    self.init(facts: facts.count)
    for (fact, sum) in sums {
      guard facts.contains(String(fact)) else {
        gone += 1
        continue
      }
      reviewed += 1
      knownMillionths += (sum.now + sum.count / 2) / sum.count
      laterMillionths += (sum.later + sum.count / 2) / sum.count
    }
  }

  /// The facts expected to be known today.
  package var known: Double { Double(knownMillionths) / 1_000_000 }

  /// The facts expected to be known after ``laterDays`` days without a review.
  package var later: Double { Double(laterMillionths) / 1_000_000 }

  /// What a card's key names without its direction.
  static func fact(of card: Card.ID) -> Substring {
    guard let hash = card.utf8.lastIndex(of: UInt8(ascii: "#")) else { return card[...] }
    return card[..<hash]
  }

  private static let listEndings = [Card.Direction.members, .order].map { "#\($0.rawValue)" }

  /// Whether a card asks a list as a whole, which only lists are asked for.
  private static func isOfList(_ card: Card.ID) -> Bool {
    listEndings.contains { card.hasSuffix($0) }
  }
}

/// The probabilities of a fact's reviewed cards, in millionths.
private struct Sum {
  var now = 0
  var later = 0
  var count = 0

  mutating func add(now: Int, later: Int) {
    self.now += now
    self.later += later
    count += 1
  }
}

extension Knowledge: Encodable {
  /// Writes `facts`, `reviewed`, `gone`, and the expected `known` and `known_in_30_days` (facts).
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(facts, forKey: .facts)
    try container.encode(reviewed, forKey: .reviewed)
    try container.encode(gone, forKey: .gone)
    try container.encode(known, forKey: .known)
    try container.encode(later, forKey: .later)
  }

  private enum Key: String, CodingKey {
    case facts, reviewed, gone, known
    case later = "known_in_30_days"
  }
}
