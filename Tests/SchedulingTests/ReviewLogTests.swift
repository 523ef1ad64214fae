import Chance
import Testing

@testable import Scheduling

/// How reviews are put in order.
struct ReviewLogTests {
  @Test func reviewsInAnyOrderMakeTheSameLog() {
    var generator = SplitMix64(seed: 11)
    let log = generator.log(cards: 60, choices: true)
    var rows: [(card: Int, place: Int)] = []
    for card in log.cards.indices {
      for place in log.reviews(ofCardAt: card) { rows.append((card, place)) }
    }
    for _ in 0..<5 {
      var builder = ReviewLogBuilder()
      for (card, place) in generator.shuffle(rows) {
        let first = log.reviews(ofCardAt: card).lowerBound
        let day = log.elapsedDays[first...place].reduce(0) { $0 + Int($1) }
        builder.append(
          card: log.cards[card], time: log.times[place], day: day,
          rating: log.review(at: place, isFirst: true).rating,
          options: log.review(at: place, isFirst: true).options)
      }
      #expect(builder.log() == log)
    }
  }

  @Test func daysThatGoBackCountAsTheLatestBefore() {
    var builder = ReviewLogBuilder()
    builder.append(card: 1, time: 100, day: 5, rating: .good)
    builder.append(card: 1, time: 200, day: 3, rating: .again)
    builder.append(card: 1, time: 300, day: 4, rating: .hard)
    builder.append(card: 1, time: 300, day: Int.max, rating: .again)
    let log = builder.log()
    // At the same instant the lower rating is the earlier one.
    #expect(log.ratings == [3, 1, 1, 2])
    #expect(log.elapsedDays == [0, 0, Int32.max - 5, 0])
    var other = ReviewLogBuilder()
    for (index, day) in [10, 7, 9, 10, 12, -4, 13].enumerated() {
      other.append(card: 2, time: Int64(index), day: day, rating: .good)
    }
    // The next card's first day is no day of this one.
    other.append(card: 3, time: 0, day: 2, rating: .good)
    other.append(card: 3, time: 1, day: 3, rating: .good)
    #expect(other.log().elapsedDays == [0, 0, 0, 0, 2, 0, 1, 0, 1])
  }

  @Test func theBatchReplayIsThatOfTheModelButForTheLastDigits() {
    for choices in [false, true] {
      var generator = SplitMix64(seed: 5)
      let log = generator.log(cards: 500, choices: choices)
      let batch = BatchReplay(log).memories(FSRS6())
      for card in log.cards.indices {
        let places = log.reviews(ofCardAt: card)
        let memories = FSRS6().replay(
          places.map { log.review(at: $0, isFirst: $0 == places.lowerBound) })
        for (place, memory) in zip(places, memories) {
          #expect(deviation(batch.stability(at: place), from: memory.stability) < 1e-4)
          #expect(deviation(Double(batch.values[place][1]), from: memory.difficulty) < 1e-5)
        }
      }
    }
  }

  @Test func theReplayOfALogIsThatOfItsCards() throws {
    var generator = SplitMix64(seed: 8)
    let log = generator.log(cards: 50, choices: true)
    for kind in ModelKind.allCases {
      let model = try Model(kind)
      var replayed: [ReplayedReview] = []
      log.replay(model) { replayed.append($0) }
      #expect(replayed.map(\.place) == Array(0..<log.count))
      for card in log.cards.indices {
        let own = replayed.filter { $0.card == log.cards[card] }
        #expect(own.map(\.index) == Array(own.indices))
        #expect(own.map(\.after) == model.replay(own.map(\.review)))
        #expect(own.map(\.before) == [nil] + own.map(\.after).dropLast())
      }
    }
  }

  @Test func anEmptyLogIsReplayed() {
    let log = ReviewLogBuilder().log()
    #expect(BatchReplay(log).memories(FSRS6()) == BatchMemories())
  }
}
