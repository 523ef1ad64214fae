import Questions
import Statistics

/// How often one thing was answered for another, over all cards that ask for it.
///
/// What has a name of its own is one thing however it is asked for, and two facts of one name are
/// two things.
struct ToldConfusion: Equatable {
  /// What was asked for.
  enum Asked: Hashable {
    /// What bears a name.
    case name(NameBearer)
    /// A card whose answer is no name.
    case card(Card.ID)
  }

  /// What was answered.
  enum TakenFor: Hashable {
    /// What bears a name in the notes.
    case name(NameBearer)
    /// Any other text, or a name that several things might mean.
    case text(String)
  }

  /// What was asked for.
  let asked: Asked
  /// What was answered.
  let takenFor: TakenFor
  /// How often, 1 or more.
  private(set) var count: Int
  /// The answers of the cards that ask for it and were confused, ``count`` or more.
  private(set) var answers: Int
  /// How many of ``answers`` were right.
  private(set) var right: Int
  /// The local day on which it last happened, in days since 1970-01-01.
  private(set) var lastDay: Int

  /// Sums up the confusions of cards, the most frequent first, the latest first among those, then as
  /// they come.
  static func all(of rates: [ConfusionRate], names: LearningNames) -> [ToldConfusion] {
    var places: [Pair: Int] = [:]
    var told: [ToldConfusion] = []
    var sums: [Asked: (answers: Int, right: Int)] = [:]
    var cards: Set<Card.ID> = []
    for rate in rates {
      let (asked, takenFor) = things(of: rate, names: names)
      if cards.insert(rate.card).inserted {
        sums[asked, default: (0, 0)].answers += rate.answers
        sums[asked, default: (0, 0)].right += rate.right
      }
      let pair = Pair(asked: asked, takenFor: takenFor)
      if let place = places[pair] {
        told[place].count += rate.count
        told[place].lastDay = max(told[place].lastDay, rate.lastDay)
      } else {
        places[pair] = told.count
        told.append(
          ToldConfusion(
            asked: asked, takenFor: takenFor, count: rate.count, answers: 0, right: 0,
            lastDay: rate.lastDay))
      }
    }
    for place in told.indices {
      (told[place].answers, told[place].right) = sums[told[place].asked] ?? (0, 0)
    }
    return told.enumerated().sorted {
      ($1.element.count, $1.element.lastDay, $0.offset)
        < ($0.element.count, $0.element.lastDay, $1.offset)
    }.map(\.element)
  }

  private struct Pair: Hashable {
    let asked: Asked
    let takenFor: TakenFor
  }

  private static func things(
    of rate: ConfusionRate, names: LearningNames
  ) -> (asked: Asked, takenFor: TakenFor) {
    guard let bearer = names.cards[rate.card]?.bearer else {
      return (.card(rate.card), .text(rate.takenFor))
    }
    let other = names.bearers.bearer(of: rate.takenFor, insteadOf: bearer)
    return (.name(bearer), other.map(TakenFor.name) ?? .text(rate.takenFor))
  }
}
