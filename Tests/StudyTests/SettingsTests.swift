import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

/// Who wins, and what those who need settings are given.
struct SettingsTests {
  /// Who says something of the retention, as one digit each.
  private struct Said: OptionSet {
    let rawValue: Int
    static let option = Self(rawValue: 32)
    static let deck = Self(rawValue: 16)
    static let notes = Self(rawValue: 8)
    static let learner = Self(rawValue: 4)
    static let config = Self(rawValue: 2)
  }

  /// Settings in which some say something, each another retention.
  private static func settings(_ said: Said) -> Settings {
    var stored: [(key: String, deck: String?, value: String)] = []
    if said.contains(.deck) { stored.append(("retention", "heist", "0.92")) }
    if said.contains(.learner) { stored.append(("retention", nil, "0.94")) }
    stored.append(("retention", "other", "0.71"))
    var settings = Settings(
      stored: stored, config: said.contains(.config) ? [.retention: .share(0.95)] : [:])
    if said.contains(.notes) { settings.read(notesOf: notes("retention: 0.93")) }
    if said.contains(.option) {
      settings.use(.share(0.91), for: .retention, option: "--retention")
    }
    return settings
  }

  private static func notes(_ matter: String) -> Deck {
    Deck(parsing: "---\nid: heist\n\(matter)\n---\n\n# Heist\n", path: "heist.md")
  }

  @Test(arguments: 0..<32)
  func theStrongestWins(combination: Int) {
    let said = Said(rawValue: combination * 2)
    let settings = Self.settings(said)
    var expected: [SettingLayer] = []
    if said.contains(.option) {
      expected.append(SettingLayer(.share(0.91), from: .option("--retention")))
    }
    if said.contains(.deck) { expected.append(SettingLayer(.share(0.92), from: .deck("heist"))) }
    if said.contains(.notes) { expected.append(SettingLayer(.share(0.93), from: .notes("heist"))) }
    if said.contains(.learner) { expected.append(SettingLayer(.share(0.94), from: .learner)) }
    if said.contains(.config) { expected.append(SettingLayer(.share(0.95), from: .config)) }
    expected.append(SettingLayer(.share(0.90), from: .usual))
    #expect(settings.layers(of: .retention, decks: ["heist"]) == expected)
    #expect(settings.resolve(.retention, deck: "heist") == expected[0])
    #expect(.share(settings.retention(forDeck: "heist")) == expected[0].value)
    // What is said of one deck says nothing of all.
    let general = expected.filter { $0.origin.deck == nil }
    #expect(settings.layers(of: .retention) == general)
    #expect(settings.resolve(.retention) == general[0])
  }

  @Test func whatALaterVersionWroteIsIgnored() {
    let settings = Settings(stored: [
      ("pace", nil, "fast"), ("retention", nil, "0.5"), ("new", nil, "12"), ("new", nil, "13"),
      ("fuzz", "heist", "off"), ("forms", "heist", "typed, hologram"),
    ])
    #expect(settings == Settings(stored: [("new", nil, "13")]))
    #expect(settings.resolve(.fuzz, deck: "heist") == SettingLayer(.toggle(true), from: .usual))
  }

  @Test func aChangeIsTakenOverAndBack() {
    var settings = Settings(config: [.new: .count(15)])
    settings.set(.count(5), for: .new, deck: nil)
    settings.set(.count(3), for: .new, deck: "heist")
    #expect(settings.stored(.new) == .count(5))
    #expect(settings.stored(.new, deck: "heist") == .count(3))
    #expect(settings.decks(with: .new) == ["heist"])
    settings.set(nil, for: .new, deck: "heist")
    settings.set(nil, for: .new, deck: nil)
    #expect(settings.decks(with: .new) == [])
    #expect(settings.resolve(.new, deck: "heist") == SettingLayer(.count(15), from: .config))
  }

  @Test func notesAreReadAnew() {
    var settings = Settings()
    settings.read(notesOf: Self.notes("retention: 0.8\nnew: 12000\nforms: [typed, recall]"))
    #expect(
      [SettingKey.retention, .new, .forms].map { settings.resolve($0, deck: "heist") } == [
        SettingLayer(.share(0.8), from: .notes("heist")),
        SettingLayer(.count(9999), from: .notes("heist")),
        SettingLayer(.forms([.recall, .typed]), from: .notes("heist")),
      ])
    settings.read(notesOf: Self.notes("title: The heist"))
    #expect(settings == Settings())
  }

  @Test func intervalsAreOfTheDeck() {
    let settings = Settings(stored: [
      ("retention", nil, "0.85"), ("maximum-interval", nil, "100"),
      ("maximum-interval", "heist", "7"), ("minimum-interval", nil, "10"), ("fuzz", nil, "off"),
    ])
    #expect(
      settings.intervals()
        == IntervalPolicy(
          desiredRetention: 0.85, minimumDays: 10, maximumDays: 100, fuzzes: false))
    // The minimum gives way to the maximum.
    #expect(
      settings.intervals(forDeck: "heist")
        == IntervalPolicy(desiredRetention: 0.85, minimumDays: 7, maximumDays: 7, fuzzes: false))
  }

  @Test func aDeckHasALimitOfNewFactsOnlyWhereItHasItsOwn() {
    var settings = Settings(stored: [("new", "magma", "2")], config: [.new: .count(15)])
    settings.read(notesOf: Self.notes("new: 3"))
    #expect(settings.newFactsADay == 15)
    #expect(settings.newFactsADay(ofDeck: "heist") == 3)
    #expect(settings.newFactsADay(ofDeck: "magma") == 2)
    #expect(settings.newFactsADay(ofDeck: "other") == nil)
    settings.use(.count(40), for: .new, option: "--new")
    settings.use(nil, for: .new, option: "--other")
    #expect(settings.newFactsADay == 40)
    #expect(settings.newFactsADay(ofDeck: "heist") == nil)
  }

  @Test func noLimitIsNone() {
    let settings = Settings(stored: [
      ("questions", nil, "none"), ("minutes", nil, "0"), ("leech", nil, "none"),
      ("reviews", nil, "200"),
    ])
    #expect(settings.questionLimit == nil)
    #expect(settings.timeLimit == nil)
    #expect(settings.leechLapses == nil)
    #expect(settings.reviewsADay == 200)
    #expect(Settings().reviewsADay == nil)
    #expect(Settings().timeLimit == 600_000)
  }

  @Test func aDeckCarriesWhatHoldsForIt() {
    let deck = Self.notes("retention: 0.8\nnew: 3\nforms: [typed, recall]")
    let settings = Settings(stored: [
      ("retention", "heist", "0.95"), ("forms", nil, "choice"), ("new", nil, "20"),
    ])
    let applied = settings.applied(to: deck)
    #expect(applied.retention == 0.95)
    #expect(applied.newPerDay == 3)
    #expect(applied.forms == ["recall", "typed"])
    let bare = settings.applied(to: Self.notes("title: The heist"))
    #expect(bare.retention == 0.95)
    #expect(bare.newPerDay == nil)
    #expect(bare.forms == ["choice"])
  }

  @Test(arguments: [
    (SettingOrigin.option("--new"), "--new", "option"), (.deck("heist"), "deck heist", "deck"),
    (.notes("heist"), "notes of heist", "notes"), (.learner, "learner", "learner"),
    (.config, "config.yaml", "config"), (.usual, "default", "default"),
  ])
  func anOriginHasAName(origin: SettingOrigin, text: String, word: String) {
    #expect(origin.text == text)
    #expect(origin.word == word)
  }
}
