import Foundation
import Study
import Testing

@testable import Commands

/// Settings shown and changed, through the command.
@MainActor
struct SettingsTests {
  private let desk: Desk
  /// The folder of `config.yaml`, which nobody has written yet.
  private let configs: String

  init() throws {
    configs = NSTemporaryDirectory() + "cardinal-config-\(UUID().uuidString)"
    let matter = "---\ntitle: Magma\nretention: 0.8\nnew: 3\n---\n"
    desk = try Desk(
      decks: [
        "heist.md": Decks.heist, "magma.md": matter + "# Magma\n\n**Magma** is molten rock.\n",
      ],
      environment: ["XDG_CONFIG_HOME": configs])
  }

  /// Writes `config.yaml` for the rest of the test, which removes it.
  private func config(_ text: String, _ body: () throws -> Void) throws {
    let folder = configs + "/cardinal"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: configs) }
    try text.write(toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    try body()
  }

  /// What the setting's line in the list says, without what it is.
  private func line(_ key: String, _ options: String = "") -> String {
    desk.run("settings --json \(options)")
    let prefix = "\"key\":\"\(key)\""
    let line = desk.output.split(separator: "\n").first { $0.contains(prefix) } ?? ""
    let record = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return "\(record?["value"] ?? "?") \(record?["origin"] ?? "?")"
  }

  @Test func aChangeHoldsUntilItIsTakenAway() {
    #expect(line("new") == "10 default")
    #expect(desk.run("settings new 15") == 0)
    #expect(desk.output == "set: new is 15, was 10\n")
    #expect(line("new") == "15 learner")
    #expect(desk.run("settings new 15") == 0)
    #expect(desk.output == "new is 15 already\n")
    desk.restart()
    #expect(line("new") == "15 learner")
    #expect(desk.run("settings new --reset") == 0)
    #expect(desk.output == "reset: new is 10 (default), was 15\n")
    #expect(line("new") == "10 default")
    #expect(desk.run("settings new default") == 0)
    #expect(desk.output == "nothing was set: new is 10 (default)\n")
  }

  @Test func undoTakesAChangeBack() {
    desk.run("settings fuzz off")
    desk.run("settings fuzz on")
    desk.run("settings fuzz --reset")
    #expect(line("fuzz") == "1 default")
    #expect(desk.run("undo") == 0)
    #expect(line("fuzz") == "1 learner")
    #expect(desk.run("undo") == 0)
    #expect(line("fuzz") == "0 learner")
    #expect(desk.run("undo") == 0)
    #expect(line("fuzz") == "1 default")
  }

  @Test func aDeckHasItsOwn() {
    #expect(line("retention", "--deck magma") == "0.8 notes")
    #expect(desk.run("settings retention 85% --deck mag") == 0)
    #expect(desk.output == "set: retention is 0.85 for deck magma, was 0.80\n")
    #expect(desk.run("settings retention 0,95") == 0)
    #expect(desk.output == "set: retention is 0.95, was 0.90; still 0.85 for deck magma\n")
    #expect(line("retention", "--deck magma") == "0.85 deck")
    #expect(line("retention", "--deck heist") == "0.95 learner")
    #expect(desk.run("settings retention") == 0)
    #expect(
      desk.output == """
        retention: 0.95 (learner)
          how likely you know a card when it comes
          values: 0.70 to 0.99
          '--deck DECK' sets it for one deck

          said by, strongest first
          deck magma      0.85
          notes of magma  0.80
          learner         0.95
          default         0.90

        """)
    #expect(desk.run("settings retention --json") == 0)
    #expect(
      desk.output == """
        {"default":0.9,"key":"retention","layers":[{"deck":"magma","origin":"deck","value":0.85},\
        {"deck":"magma","origin":"notes","value":0.8},{"origin":"learner","value":0.95},\
        {"origin":"default","value":0.9}],"maximum":0.99,\
        "meaning":"how likely you know a card when it comes","minimum":0.7,"origin":"learner",\
        "value":0.95}

        """)
    #expect(desk.run("settings retention default --deck magma") == 0)
    #expect(
      desk.output == "reset: retention is 0.80 for deck magma (notes of magma), was 0.85\n")
  }

  @Test func aDeckThatLeftKeepsItsOwnUntilItIsTakenAway() throws {
    desk.run("settings new 5 --deck magma")
    try FileManager.default.removeItem(atPath: desk.root + "/Decks/magma.md")
    desk.restart()
    #expect(desk.run("settings new --reset --deck magma") == 0)
    #expect(desk.output == "reset: new is 10 for deck magma (default), was 5\n")
    #expect(desk.run("settings new --deck magma") == 66)
  }

  @Test func configIsWeakerThanTheLearnerAndItsMistakesAreTold() throws {
    try config("new: 15\nbacklog: many\nfuzz: off\n") {
      #expect(line("new") == "15 config")
      #expect(
        desk.errors == "\(configs)/cardinal/config.yaml:2: error: 'backlog' cannot be 'many'; "
          + "it is a whole number from 0 to 9999\n")
      #expect(line("fuzz") == "0 config")
      #expect(line("backlog") == "50 default")
      desk.run("settings new 12")
      #expect(line("new") == "12 learner")
      desk.run("settings new --reset")
      #expect(desk.output == "reset: new is 15 (config.yaml), was 12\n")
    }
  }

  @Test func everyLearnerHasTheirOwn() {
    desk.run("learner add Ada")
    desk.run("settings new 3 --learner Ada")
    #expect(line("new", "--learner Ada") == "3 learner")
    #expect(line("new", "--learner kim") == "10 default")
  }

  @Test(arguments: [
    ("retenshun", "there is no setting 'retenshun'; did you mean 'retention'?"),
    ("pace 3", "there is no setting 'pace'; 'settings' lists them"),
    ("retention 1.5", "'retention' cannot be '1.5'; it is 0.70 to 0.99"),
    ("new ten", "'new' cannot be 'ten'; it is a whole number from 0 to 9999"),
    ("new 1 000", "'new' cannot be '1 000'; it is a whole number from 0 to 9999"),
    ("fuzz onn", "'fuzz' cannot be 'onn'; it is 'on' or 'off'"),
    ("forms recall typd", "there is no form 'typd'; did you mean 'typed'?"),
    ("fuzz on --deck heist", "'fuzz' is the same for all decks; leave out '--deck'"),
  ])
  func aWordThatIsNotUnderstoodIsTold(words: String, sentence: String) {
    #expect(desk.run("settings \(words)") == 64)
    #expect(desk.errors == "settings: error: \(sentence)\n")
    #expect(desk.output == "")
  }

  @Test(arguments: [
    ("--reset", "'--reset' needs a setting"),
    ("new 5 --reset", "'--reset' takes the value away; leave out '5'"),
    ("new 5 --json", "'--json' goes with settings that are shown, not changed"),
  ])
  func wordsThatExcludeEachOtherAreTold(words: String, sentence: String) {
    #expect(desk.run("settings \(words)") == 64)
    #expect(desk.errors.hasPrefix("Error: \(sentence)\n"))
  }

  @Test func anUnknownDeckIsTold() {
    #expect(desk.run("settings new 5 --deck hiest") == 66)
    #expect(desk.errors == "Decks: error: there is no deck 'hiest'; did you mean 'heist'?\n")
  }

  @Test func severalFormsMayBeGivenInWords() {
    #expect(desk.run("settings forms typed recall, choice") == 0)
    #expect(desk.output == "set: forms is recall, typed, choice, was all\n")
  }

  @Test func tabOffersSettingsAndTheirWords() throws {
    #expect(try desk.completions(of: "settings min") == ["minimum-interval", "minutes"])
    #expect(try desk.completions(of: "settings fuzz ") == ["default", "off", "on"])
    #expect(try desk.completions(of: "settings minutes ") == ["default", "none"])
    #expect(try desk.completions(of: "settings forms t") == ["true-false", "typed"])
    #expect(try desk.completions(of: "settings new --deck m") == ["magma"])
  }

  @Test func theManualExplainsEverySetting() {
    desk.run("manual")
    for key in SettingKey.allCases {
      #expect(desk.output.contains(".It Li \(Mdoc.argument(key.rawValue))\n"), "\(key)")
    }
  }
}
