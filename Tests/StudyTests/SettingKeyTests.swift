import Questions
import Scheduling
import Testing

@testable import Study

/// What each setting may be, and what is said of anything else.
struct SettingKeyTests {
  private static let suitable: [(SettingKey, String, SettingValue)] = [
    (SettingKey.retention, "0.90", SettingValue.share(0.9)), (.retention, "0.7", .share(0.7)),
    (.retention, "0.99", .share(0.99)), (.retention, "0,85", .share(0.85)),
    (.retention, ".875", .share(0.875)), (.retention, "90%", .share(0.9)),
    (.retention, " 87.5 % ", .share(0.875)), (.retention, "70,1%", .share(0.701)),
    (.retention, "90", .share(0.9)), (.retention, "0.912345", .share(0.9123)),
    (.new, "0", .count(0)), (.new, "9999", .count(9999)), (.new, " 15 ", .count(15)),
    (.reviews, "1", .count(1)), (.reviews, "9999", .count(9999)), (.reviews, "None", .none),
    (.backlog, "0", .count(0)), (.backlog, "9999", .count(9999)),
    (.questions, "1", .count(1)), (.questions, "9999", .count(9999)), (.questions, "0", .none),
    (.minutes, "0", .none), (.minutes, "none", .none), (.minutes, "1440", .count(1440)),
    (.pretest, "on", .toggle(true)), (.pretest, "off", .toggle(false)),
    (.minimumInterval, "1", .count(1)), (.minimumInterval, "30", .count(30)),
    (.maximumInterval, "1", .count(1)), (.maximumInterval, "36500", .count(36_500)),
    (.fuzz, "YES", .toggle(true)), (.fuzz, "no", .toggle(false)),
    (.fuzz, "true", .toggle(true)), (.fuzz, "False", .toggle(false)),
    (.leech, "1", .count(1)), (.leech, "99", .count(99)), (.leech, "off", .none),
    (.quizQuestions, "1", .count(1)), (.quizQuestions, "9999", .count(9999)),
    (.feedback, "on", .toggle(true)), (.classDays, "365", .count(365)), (.classDays, "none", .none),
    (.forms, "all", .forms([])), (.forms, "typed", .forms([.typed])),
    (.forms, "Typed, recall typed", .forms([.recall, .typed])),
    (.forms, "typed,odd-one-out", .forms([.typed, .oddOneOut])),
    (.forms, "typed, all", .forms([])),
  ]

  @Test(arguments: suitable)
  func whatSuitsIsRead(key: SettingKey, text: String, value: SettingValue) throws {
    #expect(try key.value(of: text) == value)
    // What is kept is read as the same again.
    #expect(try key.value(of: value.text) == value)
  }

  private static let unsuitable: [(SettingKey, [String])] = [
    (SettingKey.retention, ["0.69", "0.6999", "0.991", "1", "0", "69%", "99.1", "nan", "0x1p-1"]),
    (.retention, ["9e-1", "0.9.0", "0,9,0", "-0.9", "+0.9", "%", ".", "high", "٠.٩"]),
    (.new, ["-1", "10000", "1.5", "1,000", "ten", "+5", "none", "1 2", "99999999999999999999"]),
    (.reviews, ["0", "10000", "x"]), (.backlog, ["-1", "10000", "none"]),
    (.questions, ["10000", "-1", "few"]), (.minutes, ["1441", "10m", "0.5"]),
    (.minimumInterval, ["0", "31"]), (.maximumInterval, ["0", "36501", "none"]),
    (.pretest, ["1", "onn"]), (.fuzz, ["0", "maybe"]), (.leech, ["100", "-8"]),
    (.quizQuestions, ["0", "10000"]), (.feedback, ["x"]),
    (.classDays, ["0", "10000", "x"]),
  ]

  @Test(arguments: unsuitable)
  func whatDoesNotSuitIsRefused(key: SettingKey, texts: [String]) {
    for text in texts {
      #expect(throws: SettingError.unsuitable(key, value: text)) { try key.value(of: text) }
    }
  }

  @Test(arguments: SettingKey.allCases)
  func nothingIsNoValue(key: SettingKey) {
    for text in ["", "  "] {
      #expect(throws: SettingError.noValue(key)) { try key.value(of: text) }
    }
  }

  @Test func formsAreKnownAndOfUse() {
    #expect(throws: SettingError.unknownForm("typd", suggestion: "typed")) {
      try SettingKey.forms.value(of: "recall, typd")
    }
    #expect(throws: SettingError.unknownForm("crossword", suggestion: nil)) {
      try SettingKey.forms.value(of: "crossword")
    }
    #expect(throws: SettingError.tooWeak([.trueFalse, .matching])) {
      try SettingKey.forms.value(of: "matching, true-false")
    }
    #expect(throws: SettingError.noValue(.forms)) { try SettingKey.forms.value(of: ",") }
  }

  @Test(arguments: [
    ("retention", SettingKey.retention), ("Retention", .retention),
    ("maximum-interval", .maximumInterval), ("maximum_interval", .maximumInterval),
  ])
  func aNameIsRead(name: String, key: SettingKey) throws {
    #expect(try SettingKey(named: name) == key)
  }

  @Test(arguments: [
    ("retenshun", "retention"), ("maximum-intervall", "maximum-interval"), ("form", "forms"),
    ("pace", nil), ("", nil), ("new-per-day", "new"), ("reviews-per-day", "reviews"),
    ("max-days", "maximum-interval"), ("lapses-of-a-leech", "leech"),
    ("desired-retention", "retention"),
    ("spread", "fuzz"),
  ])
  func anUnknownNameIsToldWithTheNearest(name: String, suggestion: String?) {
    #expect(throws: SettingError.unknownKey(name, suggestion: suggestion)) {
      try SettingKey(named: name)
    }
  }

  private static let sentences: [(SettingError, String)] = [
    (
      SettingError.unknownKey("retenshun", suggestion: "retention"),
      "there is no setting 'retenshun'; did you mean 'retention'?"
    ),
    (.unknownKey("pace", suggestion: nil), "there is no setting 'pace'; 'settings' lists them"),
    (
      .unsuitable(.retention, value: "1.5"), "'retention' cannot be '1.5'; it is 0.70 to 0.99"
    ),
    (
      .unsuitable(.new, value: "ten"),
      "'new' cannot be 'ten'; it is a whole number from 0 to 9999"
    ),
    (
      .unsuitable(.reviews, value: String(repeating: "9", count: 50)),
      "'reviews' cannot be '999999999999999999999999999999999999999…'; "
        + "it is a whole number from 1 to 9999, or 'none'"
    ),
    (.unsuitable(.fuzz, value: "onn"), "'fuzz' cannot be 'onn'; it is 'on' or 'off'"),
    (.noValue(.fuzz), "'fuzz' has no value; it is 'on' or 'off'"),
    (
      .unknownForm("typd", suggestion: "typed"),
      "there is no form 'typd'; did you mean 'typed'?"
    ),
    (
      .unknownForm("crossword", suggestion: nil),
      "there is no form 'crossword'; 'forms' is 'all', or some of recall, typed, choice, cloze, "
        + "which-topic, next-stage, previous-stage, first-last, stage-position, contrast, "
        + "odd-one-out, true-false, yes-no, matching, list-all, order"
    ),
    (
      .tooWeak([.trueFalse, .matching]),
      "'study' cannot ask by true-false, matching alone; add one of recall, typed, choice, cloze, "
        + "which-topic, next-stage, previous-stage, first-last, stage-position, contrast, "
        + "list-all, order"
    ),
    (.noDeckValue(.fuzz), "'fuzz' is the same for all decks; leave out '--deck'"),
  ]

  @Test(arguments: sentences)
  func anErrorSaysWhatToDo(error: SettingError, sentence: String) {
    #expect(error.description == sentence)
  }

  @Test(arguments: SettingKey.allCases)
  func aDeclarationHoldsTogether(key: SettingKey) throws {
    let declaration = key.declaration
    #expect(try key.value(of: declaration.usual.text) == declaration.usual)
    #expect(declaration.summary.count <= 42 && !declaration.summary.hasSuffix("."))
    #expect(key.rawValue.utf8.allSatisfy { $0 == 0x2d || (0x61...0x7a).contains($0) })
    for word in declaration.kind.words where key != .forms {
      #expect(throws: Never.self) { try key.value(of: word) }
    }
  }

  @Test func usualValuesAreThoseOfTheSchedulerAndTheSession() {
    let settings = Settings()
    let session = SessionSettings(learner: Samples.learner)
    #expect(settings.intervals() == IntervalPolicy())
    #expect(settings.questionLimit == session.questionLimit)
    #expect(settings.timeLimit == session.timeLimit)
    #expect(settings.isPretest == session.isPretest)
    #expect(settings.backlog == 50)
    #expect(settings.givesFeedback == QuizSettings(seed: 0).givesFeedback)
  }
}
