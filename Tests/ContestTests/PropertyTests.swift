import Chance
import Foundation
import Testing

@testable import Contest

@Suite("Whatever happens in a room")
struct PropertyTests {
  /// The quizzes tried; more where `CARDINAL_TEST_SEEDS` says so.
  private static var seeds: UInt64 {
    ProcessInfo.processInfo.environment["CARDINAL_TEST_SEEDS"].flatMap(UInt64.init) ?? 60
  }

  @Test("nothing traps, what is refused changes nothing, and the journal leads to the same quiz")
  func randomEvents() throws {
    var (taken, refused, finished) = (0, 0, 0)
    for seed in 1...Self.seeds {
      var chance = SplitMix64(seed: seed)
      var room = try Room(Samples.setup(Samples.all, settings(&chance), seed: chance.next()))
      if seed % 4 != 0 {
        for number in 0..<4 { _ = try? room.join(Samples.id(UInt16(number))) }
        try room.say(.start)
      }
      for _ in 0..<120 {
        room.time += Int64(chance.next(below: 12) == 0 ? -5000 : chance.next(below: 4000))
        let event = event(room.contest, &chance)
        let (before, views) = (room.picture, Views(room.contest, at: room.now))
        do {
          let effects = try room.take(event)
          taken += 1
          try #require(room.contest.revision == before.revision + 1)
          try #require(Set(before.flow.closedOnce.map { $0 }).isSubset(of: 0..<6))
          for case .remember(let index) in effects {
            try #require(room.contest.items[index].first != nil)
          }
        } catch is ContestRefusal {
          refused += 1
          try #require(room.picture == before, "seed \(seed): \(event)")
          try #require(Views(room.contest, at: room.now) == views)
        }
        try check(room.contest)
      }
      if room.contest.phase == .finished { finished += 1 }
      let other = try room.replayed()
      try #require(Picture(other) == room.picture, "seed \(seed)")
      try #require(Views(other, at: room.now) == Views(room.contest, at: room.now))
      try #require(other.report == room.contest.report)
      for index in 0..<6 {
        try #require(
          other.newReviews(ofQuestionAt: index)
            == room.contest.newReviews(ofQuestionAt: index))
      }
    }
    // Enough of everything happens.
    #expect(min(taken, refused) > 20 * Int(Self.seeds), "\(taken) of \(taken + refused)")
    #expect(finished > 0)
  }

  /// What holds at any time.
  private func check(_ contest: Contest) throws {
    try #require(contest.answered >= 0 && contest.answered <= max(contest.present.count, 40_000))
    if !contest.setup.settings.usesHands {
      try #require(contest.answered <= contest.present.count)
    }
    try #require(contest.present.count <= contest.setup.settings.capacity)
    for item in contest.items { try #require(item.rounds.count == item.tallies.count) }
    if contest.index != nil {
      try #require(contest.items[contest.flow.index].rounds.count == contest.round + 1)
    }
    for line in contest.report.lines {
      try #require(line.points == nil || (0...line.of).contains(line.points ?? 0))
    }
    for (place, _, points) in contest.ranking {
      try #require(place >= 1 && place <= contest.players.count && points >= 0)
    }
    for player in contest.present {
      let (points, of) = (contest.points(of: player), contest.told(to: player).count)
      try #require(points <= Double(of) * contest.mostPoints)
    }
  }

  private func settings(_ chance: inout SplitMix64) -> ContestSettings {
    ContestSettings(
      scoring: chance.next(below: 2) == 0 ? .accuracy : .speed,
      timeLimit: [nil, 8000, 20_000][chance.next(below: 3)],
      leaderboard: [.off, .top3, .own][chance.next(below: 3)],
      isSelfPaced: chance.next(below: 4) == 0, usesHands: chance.next(below: 6) == 0,
      asksConfidence: chance.next(below: 2) == 0, capacity: 2 + chance.next(below: 6))
  }

  /// An event that often fits, and sometimes is nonsense.
  private func event(_ contest: Contest, _ chance: inout SplitMix64) -> ContestEvent {
    let id = Samples.id(UInt16(chance.next(below: chance.next(below: 4) == 0 ? 8 : 4)))
    let own = contest.paces[id]?.index ?? 0
    let place =
      chance.next(below: 8) == 0
      ? chance.next(below: 7) : contest.setup.settings.isSelfPaced ? own : contest.flow.index
    let question = contest.identifier(ofQuestionAt: place)
    switch chance.next(below: 20) {
    case 0...2:
      let names = ["Ada", "Ben", "АDA", "l", "I", "😀", "", "Zoë"]
      return .join(
        ContestPlayer(
          id: id, name: names[chance.next(below: 8)],
          extraTime: ExtraTime.allCases[chance.next(below: 4)]))
    case 3...10:
      return .answer(
        id, question: question, reply(contest, place, &chance),
        confidence: [nil, 1, 2, 3, nil, 1, 2, 3, 0, 99][chance.next(below: 10)])
    case 11, 12: return .advance(id, question: question)
    case 13: return .timeUp(question: question)
    case 14: return chance.next(below: 3) == 0 ? .restart : .erased
    default: return .command(command(id, &chance))
    }
  }

  private func reply(
    _ contest: Contest, _ place: Int, _ chance: inout SplitMix64
  ) -> ContestReply {
    let prompt = contest.setup.questions[min(place, 5)].prompt
    let places = chance.shuffle(Array(prompt.options.indices))
    switch chance.next(below: 16) {
    case 0: return .option([Int.min, -1, 99, .max][chance.next(below: 4)])
    case 1: return .order([[], [0], [.max], [0, 0, 0, 0], [3, 1, 2, 0]][chance.next(below: 5)])
    case 2: return .options([[], [-5], [1, 1], Array(0..<300)][chance.next(below: 4)])
    case 3:
      let texts = ["", " ", "?", ":q", "\u{0}", "Paris\u{301}\u{301}", "é", "x; y"]
      return .text(texts[chance.next(below: 8)])
    default: break
    }
    switch prompt {
    case .choice: return .option(places[0])
    case .several: return .options(Array(places.prefix(chance.next(below: 7))))
    case .order, .matching: return .order(places)
    case .text: return .text(["Paris", "Pariss", "Oslo", "paris "][chance.next(below: 4)])
    }
  }

  private func command(_ id: UUID, _ chance: inout SplitMix64) -> ContestCommand {
    let steps: [ContestCommand] = [
      .start, .start, .close, .close, .reveal, .reveal, .next, .next, .revote, .skip, .pause,
      .resume, .resume, .reopen, .undo, .undo, .lock, .unlock, .unlock, .hint, .kick(id),
      .time(id, .double), .time(id, .unlimited), .tally([3, 1]), .tally([.max, .max]),
      .accept("Pariss"), .accept(""),
    ]
    return chance.next(below: 60) == 0 ? .end : steps[chance.next(below: steps.count)]
  }
}
