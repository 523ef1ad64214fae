import Foundation
import Questions
import Study
import Testing

@testable import Storage

/// What `config.yaml` says, and what is told of what it cannot say.
struct ConfigFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads a text as the file.
  private func config(_ text: String) throws -> ConfigFile {
    ConfigFile(path: try folder.write(text, to: "config.yaml"))
  }

  /// What is told of the file, without its folder.
  private func told(_ config: ConfigFile) -> [String] {
    config.problems.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func everySettingMayStandInIt() throws {
    let config = try config(
      """
      # What I like. [not a list]
      retention: 0.85   # a little less
      new: 15
      reviews: 200
      backlog: 80
      questions: none
      minutes: 0
      forms: [recall, typed]
      pretest: yes
      minimum-interval: 2
      "maximum-interval": "365"
      fuzz: off
      easy-days: [sat, sun, 2026-12-24..2027-01-02]
      leech: 6

      quiz-questions: 20
      feedback: true
      class-days: 365
      """)
    #expect(told(config) == [])
    #expect(
      config.values == [
        .retention: .share(0.85), .new: .count(15), .reviews: .count(200), .backlog: .count(80),
        .questions: .none, .minutes: .none, .forms: .forms([.recall, .typed]),
        .pretest: .toggle(true), .minimumInterval: .count(2), .maximumInterval: .count(365),
        .fuzz: .toggle(false),
        .easyDays: .days(EasyDays(weekdays: [5, 6], dates: [20_811...20_820])), .leech: .count(6),
        .quizQuestions: .count(20),
        .feedback: .toggle(true), .classDays: .count(365),
      ])
    #expect(
      Set(config.values.keys)
        == Set(SettingKey.allCases.filter { $0.declaration.scope != .learner }))
  }

  @Test func theModelIsNotOfAFile() throws {
    #expect(
      told(try config("model: fsrs-7")) == [
        "config.yaml:1: error: 'model' is kept with what is learned; set it with 'settings model'"
      ])
  }

  @Test func whatIsNotUnderstoodIsToldAndTheRestCounts() throws {
    let config = try config(
      """
      retenshun: 0.85
      pace: fast
      retention: 85%
      new: lots
      backlog: 10000
      minutes:
      fuzz: ~
      reviews: [1, 2]
      leech: {after: 8}
      forms:
        - recall
        - typd
      questions: 30
      [a, b]: c
      """)
    #expect(
      told(config) == [
        "config.yaml:1: error: there is no setting 'retenshun'; did you mean 'retention'?",
        "config.yaml:2: error: there is no setting 'pace'; 'settings' lists them",
        "config.yaml:4: error: 'new' cannot be 'lots'; it is a whole number from 0 to 9999",
        "config.yaml:5: error: 'backlog' cannot be '10000'; it is a whole number from 0 to 9999",
        "config.yaml:6: error: 'minutes' has no value; it is a whole number from 1 to 1440, or 'none'",
        "config.yaml:7: error: 'fuzz' has no value; it is 'on' or 'off'",
        "config.yaml:8: error: 'reviews' has several values; it is a whole number from 1 to 9999, "
          + "or 'none'",
        "config.yaml:9: error: 'leech' has several values; it is a whole number from 1 to 99, "
          + "or 'none'",
        "config.yaml:10: error: there is no form 'typd'; did you mean 'typed'?",
        "config.yaml:14: error: there is no setting ''; 'settings' lists them",
      ])
    #expect(config.values == [.retention: .share(0.85), .questions: .count(30)])
  }

  @Test func formsAreAListOrAText() throws {
    #expect(try config("forms: recall, typed").values == [.forms: .forms([.recall, .typed])])
    #expect(try config("forms: all").values == [.forms: .forms([])])
    #expect(
      told(try config("forms: [[recall]]")) == [
        "config.yaml:1: error: 'forms' has several values; it is 'all', or some of recall, typed, "
          + "choice, cloze, which-topic, next-stage, previous-stage, first-last, stage-position, "
          + "contrast, odd-one-out, true-false, yes-no, matching, list-all, order"
      ])
  }

  @Test(arguments: ["", "\n", "# only a remark\n", "---\n", "---\n...\n", "~\n", "\u{feff}"])
  func nothingIsNoProblem(text: String) throws {
    let config = try config(text)
    #expect(told(config) == [])
    #expect(config.values == [:])
  }

  @Test func aByteOrderMarkAndForeignLineEndsAreNoProblem() throws {
    let config = try config("\u{feff}new: 5\r\nfuzz: off\r\n")
    #expect(told(config) == [])
    #expect(config.values == [.new: .count(5), .fuzz: .toggle(false)])
  }

  @Test(arguments: [
    (
      "new: 5\nfuzz: on\nnew: 6\n",
      "config.yaml:1: error: 'new' is set more than once; leave one, until then nothing in this "
        + "file counts"
    ),
    (
      "just a sentence",
      "config.yaml:1: error: these are no settings; write one a line, such as 'retention: 0.90'"
    ),
    (
      "\n- new\n- fuzz\n",
      "config.yaml:2: error: these are no settings; write one a line, such as 'retention: 0.90'"
    ),
    (
      "new: 5\nfuzz: [on\n",
      "config.yaml:3: error: this is not YAML (did not find expected ',' or ']'); write a setting "
        + "a line, such as 'retention: 0.90'"
    ),
    (
      "new: 5\n\tfuzz: on\n",
      "config.yaml:2: error: this is not YAML (found a tab character that violates indentation); "
        + "write a setting a line, such as 'retention: 0.90'"
    ),
    (
      "new: 5\n---\nnew: 6\n",
      "config.yaml:2: error: this is not YAML (but found another document); write a setting a "
        + "line, such as 'retention: 0.90'"
    ),
    (
      "new: 5\u{7}\n",
      "config.yaml: error: this is not YAML (control characters are not allowed); write a setting "
        + "a line, such as 'retention: 0.90'"
    ),
  ])
  func aTextThatIsNoListOfSettingsIsLeftOut(text: String, sentence: String) throws {
    let config = try config(text)
    #expect(told(config) == [sentence])
    #expect(config.values == [:])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a [*a, "])
  func aDeepNestIsNoYAML(opening: String) throws {
    let config = try config(String(repeating: opening, count: 60_000 / opening.utf8.count))
    #expect(config.problems.count == 1)
    #expect(config.values == [:])
  }

  @Test func aFileThatIsNotUTF8IsLeftOut() throws {
    let path = try folder.write(
      Data("new: 5\n# caf".utf8) + [0xe9, 0x0a], to: "config.yaml")
    let config = ConfigFile(path: path)
    #expect(
      told(config) == ["config.yaml:2: error: this is not UTF-8 text; save the file as UTF-8"])
    #expect(config.values == [:])
  }

  @Test func aFolderInItsPlaceIsTold() throws {
    let config = ConfigFile(path: try folder.folder("config.yaml"))
    #expect(
      told(config) == [
        "config.yaml: error: this is no file; move it elsewhere, or put the settings into a file"
      ])
  }

  @Test(.disabled(if: User.mayEverything, "nothing is unreadable for this user"))
  func anUnreadableFileIsTold() throws {
    let path = try folder.write("new: 5", to: "config.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o200], ofItemAtPath: path)
    #expect(
      told(ConfigFile(path: path)) == [
        "config.yaml: error: this may not be read; allow reading it"
      ])
  }

  @Test func aLargeFileIsNotRead() throws {
    let text = String(repeating: "# nothing but remarks\n", count: 10 << 20 / 22)
    #expect(
      told(try config(text)) == [
        "config.yaml: error: this file is larger than 64 kB; leave nothing but settings"
      ])
    let last = String(repeating: "#", count: ConfigFile.limit << 10 - 8) + "\nnew: 5\n"
    #expect(try config(last).values == [.new: .count(5)])
  }

  @Test func aLinkLeadsToTheFile() throws {
    let path = try folder.write("new: 5", to: "elsewhere.yaml")
    let link = folder.path + "/config.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(ConfigFile(path: link).values == [.new: .count(5)])
  }

  @Test func aMissingFileSaysNothing() {
    for path in ["config.yaml", "folder/config.yaml"] {
      let config = ConfigFile(path: folder.path + "/" + path)
      #expect(config.values == [:])
      #expect(config.problems == [])
    }
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/cardinal/config.yaml"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/cardinal/config.yaml"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/cardinal/config.yaml"),
    (["HOME": "/h"], "/h/.config/cardinal/config.yaml"),
  ])
  func itLiesAmongTheUsersSettings(environment: [String: String], path: String) {
    #expect(ConfigFile(environment: environment).path == path)
  }
}
