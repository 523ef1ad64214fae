import DeckFormat
import Scheduling

/// What can be set: each setting by its name, declared once.
///
/// Help, manual, completion and validation all come from ``declaration``; the order of the cases is
/// the order of lists. Everything here may stand in `config.yaml` but what is of the learner alone.
package enum SettingKey: String, CaseIterable, Sendable {
  /// The desired retention.
  case retention
  /// The new facts a day.
  case new
  /// The due cards a day.
  case reviews
  /// The due cards above which new facts wait.
  case backlog
  /// The questions of a session.
  case questions
  /// The minutes of a session.
  case minutes
  /// The forms that are asked.
  case forms
  /// Whether new facts are asked before they are shown.
  case pretest
  /// The shortest interval.
  case minimumInterval = "minimum-interval"
  /// The longest interval.
  case maximumInterval = "maximum-interval"
  /// Whether intervals are spread.
  case fuzz
  /// The days on which as little as possible is to be due.
  case easyDays = "easy-days"
  /// The model of memory.
  case model
  /// The lapses that make a leech.
  case leech
  /// The questions of a quiz.
  case quizQuestions = "quiz-questions"
  /// Whether a quiz shows each answer at once.
  case feedback
  /// The days that class quizzes are kept.
  case classDays = "class-days"

  /// What there is to know of the setting.
  package var declaration: SettingDeclaration {
    switch self {
    case .retention:
      SettingDeclaration(
        "how likely you know a card when it comes", .share(IntervalPolicy.retentionBounds),
        usual: .share(0.90), scope: .notes)
    case .new:
      SettingDeclaration(
        "new facts a day, over all decks", .count(0...9999, "facts a day"), usual: .count(10),
        scope: .notes)
    case .reviews:
      SettingDeclaration(
        "due cards a day at most", .count(1...9999, "cards a day", none: .word), usual: .none,
        scope: .everything)
    case .backlog:
      SettingDeclaration(
        "due cards above which new facts wait", .count(0...9999, "cards"), usual: .count(50),
        scope: .everything)
    case .questions:
      SettingDeclaration(
        "questions until 'go on?' is asked", .count(1...9999, "questions", none: .wordOrZero),
        usual: .count(20), scope: .everything)
    case .minutes:
      SettingDeclaration(
        "minutes until 'go on?' is asked", .count(1...1440, "minutes", none: .wordOrZero),
        usual: .count(10), scope: .everything)
    case .forms:
      SettingDeclaration("forms that are asked", .forms, usual: .forms([]), scope: .notes)
    case .pretest:
      SettingDeclaration(
        "ask new facts before they are shown", .toggle, usual: .toggle(false), scope: .everything)
    case .minimumInterval:
      SettingDeclaration(
        "days until a card comes again, at least", .count(1...30, "days"), usual: .count(1),
        scope: .decks)
    case .maximumInterval:
      SettingDeclaration(
        "days until a card comes again, at most", .count(IntervalPolicy.dayBounds, "days"),
        usual: .count(36_500), scope: .decks)
    case .fuzz:
      SettingDeclaration(
        "spread cards that were learned together", .toggle, usual: .toggle(true),
        scope: .everything)
    case .easyDays:
      SettingDeclaration(
        "days to keep free of reviews", .days, usual: .none, scope: .everything)
    case .model:
      SettingDeclaration(
        "model of memory that schedules", .word(ModelKind.allCases.map(\.rawValue)),
        usual: .word(ModelKind.fsrs6.rawValue), scope: .learner)
    case .leech:
      SettingDeclaration(
        "lapses after which a card is a leech", .count(1...99, "lapses", none: .wordOrZero),
        usual: .count(8), scope: .everything)
    case .quizQuestions:
      SettingDeclaration(
        "questions of a quiz", .count(1...9999, "questions"), usual: .count(10),
        scope: .everything)
    case .feedback:
      SettingDeclaration(
        "show each answer of a quiz at once", .toggle, usual: .toggle(false), scope: .everything)
    case .classDays:
      SettingDeclaration(
        "days that class quizzes are kept", .count(1...9999, "days", none: .word), usual: .none,
        scope: .everything)
    }
  }
}

extension SettingKey {
  /// The setting of a name, in whatever case and with `_` for `-`.
  ///
  /// - Throws: ``SettingError/unknownKey(_:suggestion:)`` with the name that it shares words with, else
  ///   the nearest there is.
  package init(named name: String) throws(SettingError) {
    let folded = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    guard let key = Self(rawValue: folded) else {
      throw .unknownKey(
        name,
        suggestion: Self.likely(folded)?.rawValue
          ?? EditDistance.nearest(to: folded, in: Self.allCases.map(\.rawValue)))
    }
    self = key
  }

  /// The setting that a name of another program's, or of somebody's own, seems to mean: the one with
  /// most of its words, in its name or else in what it is; nil where that is none or several.
  private static func likely(_ name: String) -> SettingKey? {
    let words = name.split { !$0.isLetter }.filter {
      $0.count >= 3 && !plainWords.contains(String($0))
    }
    func best(_ texts: [(key: SettingKey, words: [Substring])]) -> SettingKey? {
      let counts = texts.map { text in
        (text.key, words.count { word in text.words.contains { isLike(word, $0) } })
      }
      let most = counts.reduce(0) { max($0, $1.1) }
      let keys = counts.filter { $0.1 == most }
      return most > 0 && keys.count == 1 ? keys[0].0 : nil
    }
    return best(allCases.map { ($0, $0.rawValue.split(separator: "-")) })
      ?? best(allCases.map { ($0, $0.declaration.summary.split { !$0.isLetter }) })
  }

  /// Words that stand in names of all sorts of settings.
  private static let plainWords: Set<String> = [
    "per", "day", "days", "the", "for", "and", "number",
  ]

  /// Whether two words are the same, or one begins as the other.
  private static func isLike(_ one: Substring, _ other: Substring) -> Bool {
    other.count >= 3 && (one.hasPrefix(other) || other.hasPrefix(one))
  }
}
