import Chance
import Scheduling
import Testing

@testable import Study

struct AgendaTests {
  private let today = Samples.today

  @Test func withNothingToChooseByTheDrawnDayStays() {
    let agenda = Agenda()
    for drawn in today + 8...today + 12 {
      #expect(agenda.bestDay(in: today + 8...today + 12, drawn: drawn, today: today) == drawn)
    }
  }

  @Test func theDayWithFewerCardsThanTheWeekAroundItIsTaken() {
    let states = (1...30).flatMap { day in
      (0..<(day == 11 ? 2 : 20)).map { _ in Samples.state(due: today + day) }
    }
    let agenda = Agenda(states)
    #expect(agenda.count(on: today + 11) == 2)
    #expect(
      agenda.bestDay(in: today + 8...today + 12, drawn: today + 8, today: today) == today + 11)
  }

  @Test func fewerCardsFartherAwayMakeNoIntervalLonger() {
    let states = (1...40).flatMap { day in
      (0..<(81 - 2 * day)).map { _ in Samples.state(due: today + day) }
    }
    let agenda = Agenda(states)
    for drawn in today + 8...today + 12 {
      #expect(agenda.bestDay(in: today + 8...today + 12, drawn: drawn, today: today) == drawn)
    }
  }

  @Test func easyDaysStayFreeBeforeSiblingsDo() {
    let agenda = Agenda(easyDays: EasyDays(dates: [today + 9...today + 11]))
    let range = today + 8...today + 12
    #expect(agenda.bestDay(in: range, drawn: today + 10, today: today) == today + 8)
    #expect(
      agenda.bestDay(in: range, drawn: today + 10, today: today, siblings: [today + 8])
        == today + 12)
    // Nothing else is left: then not beside a sibling.
    #expect(
      agenda.bestDay(
        in: today + 9...today + 10, drawn: today + 10, today: today, siblings: [today + 10])
        == today + 9)
  }

  @Test func aCardThatMovesIsCountedOnce() {
    var agenda = Agenda([Samples.state(due: today)])
    agenda.move(from: today, to: today + 3)
    #expect([agenda.count(on: today), agenda.count(on: today + 3)] == [0, 1])
    agenda.move(from: today + 3, to: nil)
    agenda.move(from: today + 3, to: nil)
    #expect(agenda.count(on: today + 3) == 0)
    #expect(agenda == Agenda())
  }

  /// Days on which cards are due after two years of twenty new ones a day, with the mean of the
  /// intervals that were chosen.
  private func years(
    isBalanced: Bool, easyDays: EasyDays = .none, counting days: EasyDays = .none
  ) -> (counts: [Int], meanInterval: Double, onEasyDays: Int) {
    let model = FSRS6()
    let policy = IntervalPolicy()
    var dice = SplitMix64(seed: 5)
    var agenda = Agenda(easyDays: easyDays)
    var due: [Int: [(id: Int, memory: Memory, last: Int, reviews: Int)]] = [:]
    var counts: [Int] = []
    var (intervals, chosen, easy) = (0, 0, 0)
    for day in 0..<730 {
      var waiting = due.removeValue(forKey: day) ?? []
      for _ in waiting { agenda.move(from: day, to: nil) }
      if day >= 365 { counts.append(waiting.count) }
      waiting += (0..<20).map { (day * 20 + $0, Memory(stability: 1, difficulty: 5), day, 0) }
      for card in waiting {
        let recall = model.retrievability(of: card.memory, elapsedDays: Double(day - card.last))
        let isKnown = Double(dice.next() >> 11) / 9_007_199_254_740_992 < recall
        let memory = model.memory(
          after: RatedReview(rating: isKnown ? .good : .again, elapsedDays: day - card.last),
          from: card.reviews == 0 ? nil : card.memory)
        let interval = policy.days(
          for: memory, model: model,
          seed: IntervalPolicy.seed(forKey: "\(card.id)", reviewCount: card.reviews),
          choosing: isBalanced
            ? { range, drawn in
              agenda.bestDay(
                in: day + range.lowerBound...day + range.upperBound, drawn: day + drawn,
                today: day) - day
            } : nil)
        agenda.move(from: nil, to: day + interval)
        due[day + interval, default: []].append((card.id, memory, day, card.reviews + 1))
        (intervals, chosen) = (intervals + interval, chosen + 1)
        if days.contains(day + interval) { easy += 1 }
      }
    }
    return (counts, Double(intervals) / Double(chosen), easy * 100 / chosen)
  }

  /// The spread of the counts around the mean of the week before and behind.
  private func unevenness(_ counts: [Int]) -> Double {
    let parts = (7..<counts.count - 7).map { day in
      let mean = Double(counts[day - 7...day + 7].reduce(0, +)) / 15
      return (Double(counts[day]) - mean) * (Double(counts[day]) - mean) / mean
    }
    return (parts.reduce(0, +) / Double(parts.count)).squareRoot()
  }

  @Test("two years of study are spread more evenly, and intervals stay as long as they were")
  func balance() {
    let plain = years(isBalanced: false)
    let balanced = years(isBalanced: true)
    #expect(unevenness(balanced.counts) < 0.7 * unevenness(plain.counts))
    #expect((0.97...1.03).contains(balanced.meanInterval / plain.meanInterval))
  }

  @Test("weekends stay nearly free where intervals are long enough to be moved")
  func weekends() {
    let weekends = EasyDays(weekdays: [5, 6])
    let free = years(isBalanced: true, easyDays: weekends, counting: weekends)
    let usual = years(isBalanced: true, counting: weekends)
    // New cards come back within two days, which nothing moves.
    #expect(free.onEasyDays < 20 && (27...30).contains(usual.onEasyDays))
    #expect((0.96...1.04).contains(free.meanInterval / usual.meanInterval))
  }
}
