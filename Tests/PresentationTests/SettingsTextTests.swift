import DeckFormat
import Questions
import Study
import Testing

@testable import Presentation

/// Settings as they are shown.
struct SettingsTextTests {
  private static let some = Settings(
    stored: [("retention", "heist", "0.85"), ("minutes", nil, "none")],
    config: [.new: .count(15)])

  @Test func aWideTerminalShowsASettingALine() {
    #expect(
      SettingsText(Self.some).list(deck: nil, Style(width: 80)).joined(separator: "\n") == """
        setting           value   from         what it is
        retention         0.90    default      how likely you know a card when it comes
        retention         0.85    deck heist
        new               15      config.yaml  new facts a day, over all decks
        reviews           none    default      due cards a day at most
        backlog           50      default      due cards above which new facts wait
        questions         20      default      questions until 'go on?' is asked
        minutes           none    learner      minutes until 'go on?' is asked
        forms             all     default      forms that are asked
        pretest           off     default      ask new facts before they are shown
        minimum-interval  1       default      days until a card comes again, at least
        maximum-interval  36500   default      days until a card comes again, at most
        fuzz              on      default      spread cards that were learned together
        easy-days         none    default      days to keep free of reviews
        model             fsrs-6  default      model of memory that schedules
        leech             8       default      lapses after which a card is a leech
        quiz-questions    10      default      questions of a quiz
        feedback          off     default      show each answer of a quiz at once
        class-days        none    default      days that class quizzes are kept
        """)
  }

  @Test func aNarrowTerminalShowsWhatItIsBelow() {
    #expect(
      SettingsText(Self.some).list(deck: nil, Style(width: 60)).prefix(6).joined(separator: "\n")
        == """
        setting           value   from
        retention         0.90    default
          how likely you know a card when it comes
        retention         0.85    deck heist
        new               15      config.yaml
          new facts a day, over all decks
        """)
  }

  @Test func aDeckHasItsOwnList() {
    #expect(
      SettingsText(Self.some).list(deck: "heist", Style(width: 80)).prefix(3)
        .joined(separator: "\n") == """
          setting           value   from         what it is
          retention         0.85    deck heist   how likely you know a card when it comes
          new               15      config.yaml  new facts a day, over all decks
          """)
  }

  @Test(arguments: [20, 40, 60, 80, 200])
  func noLineIsWiderThanTheTerminal(width: Int) {
    var settings = Self.some
    settings.set(
      .forms([.recall, .typed, .choice, .cloze, .whichTopic]), for: .forms, deck: "a-long-name")
    let text = SettingsText(settings)
    let style = Style(width: width)
    for deck in [nil, "heist"] {
      for line in text.list(deck: deck, style) { #expect(line.terminalWidth <= width, "\(line)") }
    }
    for key in SettingKey.allCases {
      let path = "/some/folder/.config/cardinal/config.yaml"
      for line in text.detail(of: key, deck: nil, config: path, style) {
        #expect(line.terminalWidth <= width, "\(line)")
      }
    }
  }

  @Test func oneSettingIsShownWithWhatEachSays() {
    var settings = Self.some
    settings.set(.share(0.88), for: .retention, deck: nil)
    settings.read(
      notesOf: Deck(parsing: "---\nid: heist\nretention: 0.8\n---\n# Heist\n", path: "heist.md"))
    let text = SettingsText(settings)
    #expect(
      text.detail(of: .retention, deck: nil, config: "/c", Style(width: 60))
        .joined(separator: "\n") == """
          retention: 0.88 (learner)
            how likely you know a card when it comes
            values: 0.70 to 0.99
            '--deck DECK' sets it for one deck

            said by, strongest first
            deck heist      0.85
            notes of heist  0.80
            learner         0.88
            default         0.90
          """)
    #expect(
      text.detail(of: .new, deck: "heist", config: "/c/config.yaml", Style(width: 60))
        .joined(separator: "\n") == """
          new for deck heist: 15 (config.yaml)
            new facts a day, over all decks
            values: a whole number from 0 to 9999 (facts a day)
            '--deck DECK' sets it for one deck

            said by, strongest first
            config.yaml  15 (/c/config.yaml)
            default      10
          """)
    #expect(
      text.detail(of: .fuzz, deck: nil, config: "/c", Style(width: 60)).joined(separator: "\n")
        == """
        fuzz: on (default)
          spread cards that were learned together
          values: 'on' or 'off'

          said by, strongest first
          default  on
        """)
  }
}
