import Questions
import Scheduling
import Testing

@testable import Study

struct ReschedulerTests {
  /// A card with what is known of it.
  private struct Known {
    var card: Card.ID
    var state: CardState
    var retention: Double
  }

  private let today = Samples.today

  private func candidate(
    _ fact: String, due: Int, stability: Double = 10, interval: Int = 10, direction: String = "name"
  ) -> Known {
    Known(
      card: "d:\(fact)#\(direction)",
      state: Samples.state(interval: interval, due: today + due, stability: stability),
      retention: 0.9)
  }

  private func postponed(
    _ known: [Known], keeping kept: Int = 0, to first: Int, mostADay most: Int? = nil,
    easyDays: EasyDays = .none
  ) -> [Rescheduler.Move] {
    rescheduler(known, easyDays: easyDays).postponed(
      known.map(\.card), keeping: kept, to: first, mostADay: most)
  }

  private func advanced(_ known: [Known], count: Int) -> [Rescheduler.Move] {
    rescheduler(known).advanced(known.map { ($0.card, $0.retention) }, count: count)
  }

  private func rescheduler(_ known: [Known], easyDays: EasyDays = .none) -> Rescheduler {
    Rescheduler(
      model: .default, today: today, agenda: Agenda(known.map(\.state), easyDays: easyDays),
      states: Dictionary(uniqueKeysWithValues: known.map { ($0.card, $0.state) }))
  }

  @Test func whatSuffersMostFromWaitingStaysOrComesFirst() {
    let candidates = [
      candidate("firm", due: 0, stability: 200, interval: 200),
      candidate("young", due: 0, stability: 2, interval: 2),
      candidate("middle", due: -3, stability: 20, interval: 20),
      candidate("later", due: 1, stability: 3, interval: 3),
    ]
    let moves = postponed(candidates, keeping: 1, to: today + 1, mostADay: 9)
    #expect(moves.map(\.card) == ["d:middle#name", "d:firm#name"])
    // As many a day as stay today, and tomorrow has one already.
    #expect(moves.map(\.due) == [today + 2, today + 3])
    #expect(
      postponed(candidates, to: today + 1, mostADay: 2).map(\.due)
        == [today + 2, today + 3, today + 4])
    #expect(postponed(candidates, keeping: 3, to: today + 1) == [])
  }

  @Test func aBreakIsKeptFreeAndNoDayAfterItIsFull() {
    let candidates = (0..<200).map {
      candidate("f\($0)", due: $0 % 10 - 2, stability: Double($0 % 17 + 1), interval: 12)
    }
    let easy = EasyDays(dates: [today + 16...today + 17])
    let moves = postponed(candidates, to: today + 15, easyDays: easy)
    #expect(moves.count == 200)
    let days = Dictionary(grouping: moves, by: \.due)
    #expect(days.keys.allSatisfy { $0 >= today + 15 && !easy.contains($0) })
    #expect(days.values.allSatisfy { $0.count <= 29 })
    #expect(days.count == 7)
  }

  @Test func howeverMuchIsDueEasyDaysStayFreeAndNoDayIsOverfull() {
    let candidates = (0..<12_000).map {
      candidate("f\($0)", due: -($0 % 50), stability: Double($0 % 90 + 1), interval: 12)
    }
    let easy = EasyDays(weekdays: [5, 6])
    let moves = postponed(
      candidates, keeping: 30, to: today + 1, mostADay: 200, easyDays: easy)
    #expect(moves.count == 11_970)
    let days = Dictionary(grouping: moves, by: \.due)
    #expect(days.keys.allSatisfy { !easy.contains($0) })
    #expect(days.values.allSatisfy { $0.count == 30 })
    // A week of easy days alone has none.
    let week = EasyDays(weekdays: Set(0...6))
    #expect(postponed([candidate("x", due: 0)], to: today + 1, easyDays: week).count == 1)
  }

  @Test func onlyWhatIsDueTodayStaysOutOfABreak() {
    var learned = candidate("learned", due: 1, stability: 1, interval: 1)
    learned.state.lastDay = today
    let candidates = [candidate("due", due: 0, stability: 50, interval: 50), learned]
    let moves = postponed(candidates, keeping: 1, to: today + 20)
    #expect(moves.map(\.card) == ["d:learned#name"])
    // Without that, what was just learned comes first.
    #expect(postponed(candidates, to: today + 20).map(\.card).first == "d:learned#name")
  }

  @Test func anotherDayChangesNothingThatIsKnown() {
    let state = Samples.state(interval: 2, stability: 2)
    let moved = state.rescheduled(to: today + 30)
    #expect(moved.dueDay == today + 30 && moved.interval == 2 && !moved.isFirm)
    #expect(moved.rescheduled(to: today - 90).dueDay == state.lastDay)
    #expect(moved.rescheduled(to: today - 90).interval == 2)
    #expect(Samples.state(interval: 100, due: today + 80).rescheduled(to: today).isFirm)
  }

  @Test func cardsOfOneFactComeOnDifferentDays() {
    let candidates = [
      candidate("x", due: 0), candidate("x", due: 0, direction: "meaning"),
      candidate("x", due: 1, direction: "topic"), candidate("y", due: 0),
    ]
    let moves = postponed(candidates, to: today + 1, mostADay: 9)
    let days = moves.filter { $0.card.hasPrefix("d:x#") }.map(\.due)
    #expect(Set(days).count == 2 && !days.contains(today + 1))
    #expect(moves.count == 3)
  }

  @Test func whatIsNearestToItsDayIsBroughtForward() {
    let candidates = [
      candidate("far", due: 9, interval: 10), candidate("near", due: 1, interval: 10),
      candidate("near", due: 2, interval: 10, direction: "meaning"),
      candidate("due", due: 0), candidate("today", due: 10, interval: 10),
      candidate("half", due: 5, interval: 10),
    ]
    let moves = advanced(candidates, count: 2)
    #expect(moves.map(\.card) == ["d:near#name", "d:half#name"])
    #expect(moves.map(\.due) == [today, today])
    // Nothing comes beside a card of its fact.
    let beside = [candidate("x", due: 0), candidate("x", due: 2, direction: "meaning")]
    #expect(advanced(beside, count: 9) == [])
    #expect(
      advanced(candidates, count: .max).map(\.card)
        == ["d:near#name", "d:half#name", "d:far#name"])
  }

  @Test func whoeverMustKnowMoreIsNearer() {
    var strict = candidate("strict", due: 5, interval: 10)
    strict.retention = 0.97
    let candidates = [candidate("usual", due: 5, interval: 10), strict]
    #expect(
      advanced(candidates, count: 1).map(\.card) == ["d:strict#name"])
  }
}
