import Foundation
import Questions
import Statistics
import Study

/// Computes what a log means in the plainest way.
///
/// It goes in order, without what was taken back, each card under the key its fact has in the end,
/// and shares nothing with the storage but the fold of one review.
struct LogOracle {
  private let events: [Event]
  private let moves: [(order: (Int64, String), from: String, to: String)]

  /// Takes events in any order, duplicates too.
  init(_ events: some Sequence<Event>) {
    var unique: [UUID: Event] = [:]
    for event in events where unique[event.id] == nil { unique[event.id] = event }
    let targets = Set(
      unique.values.compactMap { event -> UUID? in
        if case .retraction(let target) = event.content { target } else { nil }
      })
    self.events = unique.values
      .filter { !targets.contains($0.id) && !targets.contains($0.batch) }
      .sorted { Self.order($0) < Self.order($1) }
    moves = self.events.compactMap { event in
      if case .move(let from, let to) = event.content {
        (Self.order(event), from, to)
      } else {
        nil
      }
    }
  }

  private static func order(_ event: Event) -> (Int64, String) {
    (event.at.milliseconds, event.id.uuidString)
  }

  /// The card something counts for in the end: every later move of its fact is followed in turn.
  private func current(_ card: Card.ID, _ event: Event) -> Card.ID {
    let parts = card.split(separator: "#", maxSplits: 1).map(String.init)
    var fact = parts[0]
    for move in moves where Self.order(event) < move.order && move.from == fact { fact = move.to }
    return fact + "#" + parts[1]
  }

  /// What can be read of learners.
  func reading(of learners: [UUID]) -> LogReading {
    var reading = LogReading()
    for learner in learners { reading.learners[learner] = self.reading(of: learner) }
    return reading
  }

  private func reading(of learner: UUID) -> LogReading.OfLearner {
    var result = LogReading.OfLearner()
    var settings: [String: String] = [:]
    var confusions: [String: Confusion] = [:]
    let replay = replay(of: learner)
    for event in events where event.learner == learner {
      switch event.content {
      case .review(var review):
        review.card = current(review.card, event)
        add(review, at: event.at, replay, to: &result)
        if let other = review.takenFor {
          let old = confusions[review.card + "\n" + other]
          confusions[review.card + "\n" + other] = Confusion(
            card: review.card, takenFor: other, count: (old?.count ?? 0) + 1,
            lastDay: max(old?.lastDay ?? .min, event.at.day))
        }
      case .reset(let card): result.states[current(card, event)] = nil
      case .reschedule(let card, let day):
        let state = result.states[current(card, event)]
        result.states[current(card, event)] = state?.rescheduled(to: day)
      case .suspension(let card, true): result.suspended.insert(current(card, event))
      case .suspension(let card, false): result.suspended.remove(current(card, event))
      case .bury(let card, let day): result.buried[current(card, event)] = day
      case .flag(let card, true): result.flagged.insert(current(card, event))
      case .flag(let card, false): result.flagged.remove(current(card, event))
      case .alias(let card, let spelling, let isAccepted):
        let kept = (result.aliases[current(card, event)] ?? []).filter { $0 != spelling }
        let now = kept + (isAccepted ? [spelling] : [])
        result.aliases[current(card, event)] = now.isEmpty ? nil : now
      case .setting(let key, let value, let deck):
        settings["\(key) of \(deck ?? "all")"] = value
      case .quiz(let quiz): result.quizzes.append(quiz)
      case .move, .report, .retraction, .weights: break
      }
    }
    result.settings = settings.map { "\($0.key): \($0.value)" }.sorted()
    result.confusions = confusions.values.sorted {
      (-$0.count, -$0.lastDay, $0.card, $0.takenFor)
        < (-$1.count, -$1.lastDay, $1.card, $1.takenFor)
    }
    var firstDays: [Substring: Int] = [:]
    for (card, state) in result.states {
      let fact = card.prefix { $0 != "#" }
      firstDays[fact] = min(firstDays[fact] ?? .max, state.firstDay)
    }
    for day in firstDays.values { result.introduced[day, default: 0] += 1 }
    return result
  }

  /// What the learner's log says in the end of the model, its weights and intervals.
  private func replay(of learner: UUID) -> Replay {
    var settings = Settings()
    var weights: [String: [Double]] = [:]
    for event in events where event.learner == learner {
      switch event.content {
      case .setting(let name, let text, let deck):
        guard let key = SettingKey(rawValue: name) else { break }
        settings.set(text.flatMap { try? key.value(of: $0) }, for: key, deck: deck)
      case .weights(let model, let values): weights[model] = values
      default: break
      }
    }
    return settings.replay(weights: weights)
  }

  private func add(
    _ review: Review, at moment: Moment, _ replay: Replay, to result: inout LogReading.OfLearner
  ) {
    let day = moment.day
    let before = result.states[review.card]
    result.states[review.card] = replay.state(
      after: review, on: day, at: moment.milliseconds, from: before)
    result.rollUps[RollUp.Key(review, on: day), default: RollUp()].add(review)
    let place = RollUp.Key(review, on: day)
    let ofDay = DaySum.Key(day: day, deck: place.deck, source: place.source)
    result.days[ofDay, default: RollUp()].add(review)
    let ofTopic = TopicSum.Key(deck: place.deck, topic: place.topic, form: place.form)
    result.topics[ofTopic, default: RollUp()].add(review)
    result.cards[review.card, default: RollUp()].add(review)
    if let key = CalibrationBin.Key(review) {
      result.calibration[key, default: CalibrationBin()].add(review)
    }
  }
}
