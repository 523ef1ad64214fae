import ArgumentParser
import DeckFormat
import Markup
import Presentation
import Questions

/// Prints every question that can be asked about a deck.
struct QuestionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Print every question a deck can be asked with.")

  @Argument(help: ArgumentHelp("A file or deck.", valueName: "deck"))
  var files: [String]

  @Option(help: ArgumentHelp("Draw options and orders from this number.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only questions of this form.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Only questions about this topic.", valueName: "topic"))
  var topic: [String] = []

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say where each question comes from, and what was refused and why.")
  var why = false

  @Flag(help: "Count the questions instead: forms, coverage, options.")
  var summary = false

  @Flag(help: ArgumentHelp("Say how long it takes instead.", visibility: .hidden))
  var timing = false

  @OptionGroup var common: CommonOptions

  init() {}

  func validate() throws {
    if why, json || summary {
      throw ValidationError("'--why' explains single questions; leave out '--json' and '--summary'")
    }
    if summary, !form.isEmpty || !topic.isEmpty {
      throw ValidationError("'--summary' counts the whole deck; leave out '--form' and '--topic'")
    }
  }

  func run(in workspace: Workspace) throws {
    let style = workspace.style(common)
    let decks = DeckFiles(workspace: workspace, common: common, readsArticles: true)
    try decks.forEachDeck(named: files) { deck in
      try checkTopics(in: deck)
      if timing { return workspace.console.write(Self.timing(of: deck, seed: seed)) }
      let bank = Bank(deck)
      if summary {
        let survey = QuestionSurvey(bank, seed: seed)
        workspace.console.write(
          json
            ? survey.json.text
            : QuestionSurveyText(survey, title: deck.title).lines(style).joined(separator: "\n"))
      } else if json {
        printRecords(of: bank, workspace)
      } else {
        printSheet(of: bank, style, workspace)
      }
    }
  }

  /// Complains of a topic that a deck does not have.
  private func checkTopics(in deck: Deck) throws {
    let known = Set(deck.facts.map(\.topic)).subtracting([""]).sorted()
    for topic in topic where !known.contains(where: { $0.lowercased() == topic.lowercased() }) {
      let hint =
        EditDistance.nearest(to: topic, in: known).map { "did you mean '\($0)'?" }
        ?? "'show' lists what a deck holds"
      throw CommandError(
        "questions: error: there is no topic '\(topic)' in '\(deck.title)'; \(hint)",
        status: .noInput)
    }
  }

  /// How long the first question takes from the deck on, and all of them, in milliseconds: what
  /// `Benchmarks/questions` reads.
  private static func timing(of deck: Deck, seed: UInt64) -> String {
    func milliseconds(_ duration: Duration) -> Double {
      Double(duration.components.seconds) * 1000
        + Double(duration.components.attoseconds) / 1_000_000_000_000_000
    }
    let clock = ContinuousClock()
    let first = clock.measure {
      let bank = Bank(deck)
      guard let card = bank.cards.first else { return }
      _ = try? QuestionMaker.question(for: card, in: bank, form: .typed, seed: seed)
    }
    var count = 0
    let all = clock.measure {
      QuestionMaker.forEachQuestion(in: Bank(deck), seed: seed) { _ in count += 1 }
    }
    var object = JSONObject()
    object.add("facts", deck.factCount)
    object.add("questions", count)
    object.add("first_us", Int(milliseconds(first) * 1000))
    object.add("all_us", Int(milliseconds(all) * 1000))
    return object.text
  }

  @MainActor
  private func printRecords(of bank: Bank, _ workspace: Workspace) {
    // Whole pages are written at once: a deck may have a hundred thousand questions.
    var page: [String] = []
    let topics = Set(topic.map { $0.lowercased() })
    QuestionMaker.forEachQuestion(in: bank, forms: Set(form), seed: seed) { question -> String? in
      let isWanted =
        topics.isEmpty
        || bank.fact(of: question.card).map { topics.contains($0.topic.lowercased()) } ?? false
      return isWanted ? QuestionRecord(question, in: bank).json.text : nil
    } visit: { line in
      page.append(line)
      if page.count >= 256 {
        workspace.console.write(page.joined(separator: "\n"))
        page.removeAll(keepingCapacity: true)
      }
    }
    if !page.isEmpty { workspace.console.write(page.joined(separator: "\n")) }
  }

  @MainActor
  private func printSheet(of bank: Bank, _ style: Style, _ workspace: Workspace) {
    var sheet = QuestionSheet(style: style)
    workspace.console.write(style.painted(bank.deck.title, .heading))
    guard why else {
      var isEmpty = true
      forEachQuestion(of: bank) { question in
        isEmpty = false
        workspace.console.write(
          sheet.lines(of: question, heading: heading(of: question.card, in: bank))
            .joined(separator: "\n"))
      }
      if isEmpty { workspace.console.write("no such question can be asked; '--why' says why") }
      return
    }
    for (card, place) in zip(bank.cards, bank.factOfCard) where isWanted(bank.deck.facts[place]) {
      for form in Form.allCases where self.form.isEmpty || self.form.contains(form) {
        let lines = explanation(of: card, form, in: bank, &sheet)
        if !lines.isEmpty { workspace.console.write(lines.joined(separator: "\n")) }
      }
    }
  }

  /// A question with its reasons, or the reason why there is none; empty where the form does not
  /// suit the card.
  private func explanation(
    of card: Card, _ form: Form, in bank: Bank, _ sheet: inout QuestionSheet
  ) -> [String] {
    let explanation = QuestionMaker.explanation(for: card, in: bank, form: form, seed: seed)
    let heading = heading(of: card, in: bank)
    switch explanation.result {
    case .success(let question):
      return sheet.lines(of: question, heading: heading)
        + sheet.reasons(
          question, refused: explanation.refused, rule: bank.fact(of: card)?.rule ?? "",
          place: "\(bank.deck.path):\(question.location.line)")
    // No rule refused: the form does not suit the card, or there is no reason to ask so.
    case .failure(let refusal) where refusal.rule.isEmpty: return []
    case .failure(let refusal):
      return sheet.lines(
        of: refusal, form: form, card: card.id, refused: explanation.refused, heading: heading)
    }
  }

  private func forEachQuestion(of bank: Bank, _ visit: (Question) -> Void) {
    QuestionMaker.forEachQuestion(in: bank, forms: Set(form), seed: seed) { question in
      if topic.isEmpty || bank.fact(of: question.card).map(isWanted) ?? false { visit(question) }
    }
  }

  private func isWanted(_ fact: Fact) -> Bool {
    topic.isEmpty || topic.contains { $0.lowercased() == fact.topic.lowercased() }
  }

  /// What stands above the questions of a fact: its topic, or its list where it has none.
  private func heading(of card: Card, in bank: Bank) -> String {
    guard let fact = bank.fact(of: card) else { return bank.deck.title }
    return fact.topic.isEmpty ? fact.heading : fact.topic
  }
}
