package import DeckFormat
package import Questions
package import Scheduling

/// The settings as those who need them take them.
extension Settings {
  /// The desired retention, 0.70…0.99, of a deck; of all that say nothing of their own for nil.
  package func retention(forDeck deck: String? = nil) -> Double {
    guard case .share(let share) = resolve(.retention, deck: deck).value else {
      return IntervalPolicy().desiredRetention
    }
    return share
  }

  /// How memories of a deck's cards become intervals; a minimum above the maximum counts as that.
  package func intervals(forDeck deck: String? = nil) -> IntervalPolicy {
    let usual = IntervalPolicy()
    let most = count(.maximumInterval, deck: deck) ?? usual.maximumDays
    return IntervalPolicy(
      desiredRetention: retention(forDeck: deck),
      minimumDays: min(count(.minimumInterval, deck: deck) ?? usual.minimumDays, most),
      maximumDays: most, fuzzes: isOn(.fuzz))
  }

  /// The days on which as little as possible is to be due.
  package var easyDays: EasyDays {
    if case .days(let days) = resolve(.easyDays).value { days } else { .none }
  }

  /// The model that schedules.
  package var modelKind: ModelKind {
    guard case .word(let word) = resolve(.model).value else { return .fsrs6 }
    return ModelKind(rawValue: word) ?? .fsrs6
  }

  /// The new facts a day over all decks, 0 or more.
  package var newFactsADay: Int { count(.new) ?? 0 }

  /// The new facts a day of one deck, 0 or more; nil where it has no limit of its own, because
  /// neither the learner nor its notes give one, or an option says how many come today.
  package func newFactsADay(ofDeck deck: String) -> Int? {
    let layer = resolve(.new, deck: deck)
    guard layer.origin.deck != nil, case .count(let number) = layer.value else { return nil }
    return number
  }

  /// The most due cards a day, 1 or more; nil for all of them.
  package var reviewsADay: Int? { count(.reviews) }

  /// The number of due cards above which no new facts come, 0 or more.
  package var backlog: Int { count(.backlog) ?? 0 }

  /// The questions after which the learner is asked whether to go on, 1 or more; nil for no limit.
  package var questionLimit: Int? { count(.questions) }

  /// The milliseconds after which the learner is asked whether to go on; nil for no limit.
  package var timeLimit: Int64? { count(.minutes).map { Int64($0) * 60_000 } }

  /// The forms in which a deck is asked, in their order; empty for all.
  package func forms(forDeck deck: String? = nil) -> [Form] {
    guard case .forms(let forms) = resolve(.forms, deck: deck).value else { return [] }
    return forms
  }

  /// Whether new facts are asked before they are shown.
  package var isPretest: Bool { isOn(.pretest) }

  /// The lapses after which a card is called a leech, 1 or more; nil for never.
  package var leechLapses: Int? { count(.leech) }

  /// The questions of a quiz, 1 or more.
  package var quizQuestions: Int { count(.quizQuestions) ?? 1 }

  /// Whether a quiz shows each answer at once.
  package var givesFeedback: Bool { isOn(.feedback) }

  /// The days that class quizzes are kept, 1 or more; nil for good.
  package var classDays: Int? { count(.classDays) }

  /// A deck with what holds for it in place of what its notes say: its retention, its limit of new
  /// facts, its forms.
  package func applied(to deck: Deck) -> Deck {
    var settings = self
    settings.read(notesOf: deck)
    var deck = deck
    deck.retention = settings.retention(forDeck: deck.id)
    deck.newPerDay = settings.newFactsADay(ofDeck: deck.id)
    deck.forms = settings.forms(forDeck: deck.id).map(\.rawValue)
    return deck
  }

  private func count(_ key: SettingKey, deck: String? = nil) -> Int? {
    if case .count(let number) = resolve(key, deck: deck).value { number } else { nil }
  }

  private func isOn(_ key: SettingKey) -> Bool { resolve(key).value == .toggle(true) }
}
