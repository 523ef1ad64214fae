import Chance
import DeckFormat
import Foundation
import Questions
import Scheduling
import Testing

@testable import Study

/// Sessions that are typed at by chance.
struct SessionPropertyTests {
  private static let lines = [
    "", "", "1", "2", "3", "4", "?", "-", "!", "!1", "!3", "!4", "<", "<", ":undo", ":why",
    ":source", ":suspend", ":bury", ":flag", ":report", ":edit", ":nonsense", "word", " ?", "1 2",
    "2 1 3 4",
    "a; b", "0", "寝取り", "Grifter; Driver",
  ]

  @Test func whateverIsTypedTheLogAndTheSessionAgree() {
    for seed in 0..<30 as Range<UInt64> {
      var chance = SplitMix64(seed: seed)
      var sitting = Self.sitting(using: &chance)
      play(&sitting, using: &chance, steps: 100)
      if !sitting.session.isFinished {
        #expect(sitting.session.states == sitting.replayed, "seed \(seed)")
        #expect(sitting.session.summary.answered == sitting.reviews.count, "seed \(seed)")
        let right =
          sitting.session.settings.isCram
          ? sitting.session.summary.right : sitting.reviews.count { $0.review.isRight }
        #expect(sitting.session.summary.right == right, "seed \(seed)")
      }
    }
  }

  @Test func undoingEverythingReturnsToTheBeginning() {
    for seed in 1000..<1010 as Range<UInt64> {
      var chance = SplitMix64(seed: seed)
      var sitting = Self.sitting(using: &chance)
      play(&sitting, using: &chance, steps: 80, without: [":suspend", ":bury", "-"])
      guard !sitting.session.isFinished else { continue }
      // Whatever waits is answered or left first.
      sitting.isFailing = false
      for _ in 0..<400 where !sitting.reviews.isEmpty && !sitting.session.isFinished {
        sitting.type("<")
        if case .fault = sitting.session.state { sitting.type("") }
      }
      guard !sitting.session.isFinished else { continue }
      #expect(sitting.reviews.isEmpty, "seed \(seed)")
      #expect(sitting.session.states == sitting.initial, "seed \(seed)")
      #expect(sitting.session.summary.answered == 0, "seed \(seed)")
      #expect(sitting.session.history.isEmpty, "seed \(seed)")
      #expect(sitting.session.relearning.isEmpty, "seed \(seed)")
    }
  }

  @Test func everyDueCardIsAskedOnceByTheEnd() {
    for seed in 2000..<2008 as Range<UInt64> {
      var chance = SplitMix64(seed: seed)
      var sitting = Self.sitting(using: &chance, isCram: false, waits: false, forms: [])
      let due = Set(sitting.initial.keys)
      _ = sitting.begin()
      for _ in 0..<3000 where !sitting.session.isFinished {
        sitting.type(Self.reply(to: sitting, isRight: chance.next(below: 4) > 0))
      }
      #expect(sitting.session.isFinished, "seed \(seed)")
      let rated = Set(sitting.reviews.filter { $0.review.rating != nil }.map(\.review.card))
      #expect(due.isSubset(of: rated), "seed \(seed)")
      for card in rated {
        let last = sitting.reviews.last { $0.review.card == card }?.review
        #expect(last?.isRight == true, "seed \(seed)")
      }
      #expect(sitting.session.summary.stillDue == 0, "seed \(seed)")
    }
  }

  private static func sitting(
    using chance: inout SplitMix64, isCram: Bool? = nil, waits: Bool? = nil, forms: Set<Form>? = nil
  ) -> Sitting {
    let banks = [Samples.roles, Samples.capitals]
    var states: [Card.ID: CardState] = [:]
    for bank in banks {
      for card in bank.cards where chance.next(below: 2) == 0 {
        let interval = 1 + chance.next(below: 60)
        states[card.id] = Samples.state(
          interval: interval, due: Samples.today - chance.next(below: 3),
          stability: Double(interval), misses: chance.next(below: 4),
          reviews: 1 + chance.next(below: 5))
      }
    }
    let cram = isCram ?? (chance.next(below: 5) == 0)
    let plan = StudyPlan(
      banks: banks, states: states, today: Samples.today, newFacts: chance.next(below: 12),
      newLimit: 10, isCram: cram)
    let wanted: [Set<Form>] = [[], [], [], [.choice], [.typed, .recall], [.order, .choice]]
    let settings = Samples.settings(
      limit: chance.next(below: 3) == 0 ? 5 : nil, waits: waits ?? (chance.next(below: 2) == 0),
      isCram: cram, forms: forms ?? wanted[chance.next(below: wanted.count)],
      isPretest: chance.next(below: 6) == 0)
    return Sitting(plan: plan, banks: banks, states: states, settings: settings)
  }

  private func play(
    _ sitting: inout Sitting, using chance: inout SplitMix64, steps: Int, without: [String] = []
  ) {
    _ = sitting.begin()
    let lines = Self.lines.filter { !without.contains($0) }
    for _ in 0..<steps where !sitting.session.isFinished {
      sitting.isFailing = chance.next(below: 12) == 0
      switch chance.next(below: 20) {
      case 0: sitting.send(.interrupted(hadText: true))
      case 1:
        sitting.send(.interrupted(hadText: false))
        sitting.send(.edited(nil))
      case 2: sitting.send(.edited([Samples.roles]))
      case 3...10: sitting.type(Self.reply(to: sitting, isRight: true))
      default: sitting.type(lines[chance.next(below: lines.count)])
      }
      #expect(sitting.session.summary.stillDue >= 0)
    }
    // What could not be written is written in the end.
    sitting.isFailing = false
    if case .recording = sitting.session.state { sitting.type("") }
  }

  /// A reply to whatever is asked.
  private static func reply(to sitting: Sitting, isRight: Bool) -> String {
    guard case .ask(let prompt)? = sitting.effects.last else { return "" }
    switch prompt {
    case .rating: return isRight ? "3" : "1"
    case .keyPoints(let count):
      return isRight ? (1...count).map(String.init).joined(separator: " ") : "0"
    case .slip, .accept: return "1"
    case .fault: return "2"
    case .reply(let question), .unknown(let question):
      guard isRight else { return "?!" }
      switch question.response {
      case .recall: return ""
      case .typed(let accepts): return " " + accepts[0]
      case .choice(let options, let right): return OptionKeys(options).keys[right]
      case .list(let items): return items.compactMap(\.first).joined(separator: "; ")
      case .order(let shown, let right):
        let keys = OptionKeys(shown).keys
        return right.compactMap { shown.firstIndex(of: $0).map { keys[$0] } }.joined(separator: " ")
      case .matching(_, let right, let partners):
        return partners.map { OptionKeys(right).keys[$0] }.joined(separator: " ")
      }
    default: return ""
    }
  }
}
