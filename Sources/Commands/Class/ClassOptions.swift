import ArgumentParser
import Contest
import DeckFormat
import Questions
import Study

/// What `class open` and `class rehearse` can be told.
struct ClassOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Decks to ask, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who is in the class: CSV with the columns id, email, first, last, shown, group, extra_time.",
      valueName: "file"))
  var roster: String?

  @Option(help: ArgumentHelp("The class or course, such as 7b.", valueName: "group"))
  var group: String?

  @Option(help: ArgumentHelp("The number of questions.", valueName: "count"))
  var count = 10

  @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Ask about this topic only.", valueName: "topic"))
  var topic: [String] = []

  @Flag(
    name: .customLong("pick"),
    help: "Ask what the class is half likely to have forgotten, as 'class pick' finds it.")
  var picks = false

  @Option(help: ArgumentHelp("The time for each question: seconds, or 1m30s.", valueName: "time"))
  var time: String?

  @Option(help: "How answers become points: accuracy, or speed, which needs '--time'.")
  var scoring: ContestSettings.Scoring = .accuracy

  @Option(help: "Who sees who is ahead: off, top3 (everybody sees three), own (each their place).")
  var leaderboard: ContestSettings.Leaderboard = .off

  @Flag(help: "Let everyone go at their own speed until 'end'.")
  var selfPaced = false

  @Flag(help: "Let the room answer with hands, and count them: 'tally a12 b9 c6'.")
  var hands = false

  @Flag(help: "Ask how sure they are.")
  var confidence = false

  @Option(help: ArgumentHelp("For whom a deck for adults is opened: adults.", valueName: "who"))
  var audience: Deck.Audience = .everyone

  @Option(help: ArgumentHelp("The port; a free one unless told.", valueName: "port"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "The address to listen on; 127.0.0.1 for this machine alone.", valueName: "address"))
  var address = "0.0.0.0"

  @Option(help: ArgumentHelp("The certificate chain for HTTPS (PEM).", valueName: "file"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The key of the certificate (PEM).", valueName: "file"))
  var tlsKey: String?

  @Flag(
    name: .customLong("private"),
    help: "Show names and right answers here too: nobody else sees this screen.")
  var isPrivate = false

  @Flag(help: "Say that the deck's advisory was read.")
  var yes = false

  @Flag(help: "Begin anew, though a quiz of this deck was not ended.")
  var new = false

  @Flag(help: "Tell every event as a JSON object on a line of its own.")
  var json = false

  mutating func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("'--count' is 1 to 100") }
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("'--port' is 0 to 65535; 0 for one that is free")
    }
    if time != nil, timeLimit == nil {
      throw ValidationError("'--time' is 5 seconds to 1 hour, such as 30 or 1m30s")
    }
    if scoring == .speed, time == nil {
      throw ValidationError("'--scoring speed' needs '--time', the time for each question")
    }
    if (tlsCertificate == nil) != (tlsKey == nil) {
      throw ValidationError("'--tls-certificate' and '--tls-key' go together")
    }
    if picks, !topic.isEmpty {
      throw ValidationError("'--pick' chooses among all topics; leave out '--topic'")
    }
    if hands, selfPaced { throw ValidationError("'--hands' and '--self-paced' exclude each other") }
    if selfPaced, time != nil {
      throw ValidationError("'--self-paced' goes at everyone's own speed; leave out '--time'")
    }
    let impossible = form.filter { !QuizPlan.forms.contains($0) }
    if let form = impossible.first {
      throw ValidationError(
        "'\(form.rawValue)' is rated by the learner, so a class cannot be asked in it; choose one of "
          + QuizPlan.forms.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// The milliseconds for a question; nil for no limit.
  var timeLimit: Int64? {
    guard let time else { return nil }
    // A number alone is seconds here, for whole questions are meant.
    let limit = time.allSatisfy(\.isNumber) ? TimeLimit(time + "s") : TimeLimit(time)
    return limit.flatMap { (5000...3_600_000).contains($0.milliseconds) ? $0.milliseconds : nil }
  }

  /// What the quiz is to be like.
  var settings: ContestSettings {
    ContestSettings(
      scoring: scoring, timeLimit: timeLimit, leaderboard: leaderboard, isSelfPaced: selfPaced,
      usesHands: hands, asksConfidence: confidence)
  }
}

extension ContestSettings.Scoring: ExpressibleByArgument {}
extension ContestSettings.Leaderboard: ExpressibleByArgument {}
extension Deck.Audience: ExpressibleByArgument {}
