import Questions
import Study

/// Makes events of the lines of a log.
enum EventFields {
  /// What a line holds.
  static func entry(_ fields: ImportFields) throws(ImportProblem) -> ImportReader.Entry {
    let kind = try fields.text("kind")
    if kind == "forgotten" { return .forgotten(try fields.identifier("learner")) }
    guard let content = try content(kind, fields) else { return .unknownKind(kind) }
    let day = try fields.required("day", fields.day(ifAny: "day"))
    let at = Moment(
      milliseconds: Int64(try fields.integer("at", in: EventBounds.instants)),
      utcOffset: try fields.integer("offset", in: EventBounds.offsets), day: day)
    try checkDay(of: at, called: "at")
    let event = Event(
      id: try fields.identifier("id"), learner: try fields.identifier("learner"), at: at,
      batch: try fields.identifier("batch"), content: content)
    let name = try fields.text(ifAny: "learner_name")
    return .event(event, learnerName: name == "" ? nil : name)
  }

  /// Complains of a day that no clock on earth shows at that instant.
  ///
  /// - Parameters:
  ///   - moment: The instant and the day.
  ///   - name: What the instant is called.
  /// - Throws: What is wrong where they are more than two days apart.
  static func checkDay(of moment: Moment, called name: String) throws(ImportProblem) {
    guard moment.isDayPlausible else {
      throw ImportProblem("'day' is not that of '\(name)'")
    }
  }

  /// What events of one kind have; nil for a kind that is not known.
  private static func content(
    _ kind: String, _ fields: ImportFields
  ) throws(ImportProblem) -> Event.Content? {
    switch kind {
    case "review": .review(try review(fields))
    case "retraction": .retraction(of: try fields.identifier("target"))
    case "move": .move(from: try fields.name("from"), to: try fields.name("to"))
    case "reset": .reset(card: try fields.name("card"))
    case "bury":
      .bury(
        card: try fields.name("card"),
        until: try fields.required("until", fields.day(ifAny: "until")))
    case "reschedule":
      .reschedule(
        card: try fields.name("card"),
        due: try fields.required("due", fields.day(ifAny: "due")))
    case "flag": .flag(card: try fields.name("card"), isFlagged: try fields.flag("flagged"))
    case "setting":
      .setting(
        key: try fields.name("key"), value: try fields.text(ifAny: "value"),
        deck: try fields.text(ifAny: "deck"))
    case "weights":
      .weights(model: try fields.name("model"), values: try weights(fields))
    case "suspension":
      .suspension(card: try fields.name("card"), isSuspended: try fields.flag("suspended"))
    case "alias":
      .alias(
        card: try fields.name("card"), spelling: try fields.text("spelling"),
        isAccepted: try fields.flag("accepted"))
    case "report":
      .report(
        Report(
          card: try fields.name("card"), form: try fields.word("form"), seed: try fields.seed(),
          stem: try fields.text("stem"), fault: try fields.word("fault")))
    case "quiz": .quiz(try quiz(fields))
    default: nil
    }
  }

  /// Numbers with a space between them; what of them a model cannot use does no harm later.
  private static func weights(_ fields: ImportFields) throws(ImportProblem) -> [Double] {
    let words = try fields.text("weights").split(separator: " ")
    let values = words.compactMap { Double($0) }
    guard values.count == words.count, values.count <= 100, values.allSatisfy(\.isFinite) else {
      throw ImportProblem("'weights' is no list of numbers")
    }
    return values
  }

  private static func review(_ fields: ImportFields) throws(ImportProblem) -> Review {
    Review(
      card: try fields.name("card"), rating: try fields.rating(ifAny: "rating"),
      overriddenFrom: try fields.rating(ifAny: "overridden_from"),
      verdict: try fields.word("verdict"), form: try fields.word("form"),
      options: try fields.integer(ifAny: "options", in: 1...1_000_000),
      reply: try fields.text("reply"), takenFor: try fields.text(ifAny: "taken_for"),
      hints: try fields.integer("hints", in: EventBounds.counts),
      milliseconds: try fields.integer("duration", in: EventBounds.counts), seed: try fields.seed(),
      source: try fields.word("source"), model: try fields.text(ifAny: "model"),
      weightsFingerprint: try fields.fingerprint(ifAny: "weights_fingerprint"),
      retention: try fields.share(ifAny: "retention"),
      retrievability: try fields.share(ifAny: "retrievability"),
      interval: try fields.integer(ifAny: "interval", in: 0...EventBounds.days.upperBound))
  }

  private static func quiz(_ fields: ImportFields) throws(ImportProblem) -> QuizResult {
    var items: [QuizResult.Item] = []
    for item in try fields.objects("items") {
      items.append(
        QuizResult.Item(
          card: try item.name("card"), form: try item.word("form"),
          score: try item.share(ifAny: "score")))
    }
    return QuizResult(
      items: items, seed: try fields.seed(),
      milliseconds: try fields.integer("duration", in: EventBounds.counts),
      isRecorded: try fields.flag("recorded"), ending: try fields.word("ending"))
  }
}
