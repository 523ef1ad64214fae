import ArgumentParser
import Contest
import DeckFormat
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Writes a test to be printed, in variants, with the answers.
struct ClassPaperCommand: Command {
  /// What a paper is written as.
  enum Layout: String, CaseIterable, ExpressibleByArgument, Sendable {
    case html, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "Write a test to be printed, in variants, with the answers.",
    discussion: """
      The variants have the same questions in other orders. What students write on paper is taken in \
      by 'class enter', so the test is kept as a class quiz. The answers stand on a page of their \
      own at the end of the file, or in a file of their own.
      """)

  @Argument(help: ArgumentHelp("The deck, by name or file.", valueName: "deck"))
  var deck: String

  @Option(help: ArgumentHelp("How many questions.", valueName: "count"))
  var count = 20

  @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("How many variants, 1 to 8.", valueName: "count"))
  var variants = 2

  @Option(help: ArgumentHelp("Ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("html (a page to be printed) or markdown.", valueName: "layout"))
  var format: Layout = .html

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Write the answers to this file.", valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp("The class it is for.", valueName: "group"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "Say 'adults' to print a deck that is for adults.", valueName: "audience"))
  var audience: String?

  @Flag(help: "Write the files even if there are some of these names.")
  var force = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if count < 1 { throw ValidationError("'--count' is 1 or more") }
    if !(1...ExamPaper.letters.count).contains(variants) {
      throw ValidationError("'--variants' is 1 to \(ExamPaper.letters.count)")
    }
    if let form = form.first(where: { !PrintedPaper.forms.contains($0) }) {
      throw ValidationError(
        "'\(form.rawValue)' cannot be marked on paper; choose one of "
          + PrintedPaper.forms.map(\.rawValue).joined(separator: ", "))
    }
    if let audience, audience != Deck.Audience.adults.rawValue {
      throw ValidationError("'--audience' is 'adults', or is left out")
    }
    if output == "-" { throw ValidationError("'--output' is a file") }
    if key == output { throw ValidationError("'--key' is another file than '--output'") }
  }

  func run(in workspace: Workspace) throws {
    try workspace.requireWriting(common)
    let desk = try ClassDesk(workspace: workspace, common: common)
    for file in [output, key].compactMap(\.self) {
      try NewFile(file, isForced: force).check(in: workspace, common)
    }
    let deck = try self.deck(in: workspace)
    let now = workspace.world.now()
    let seed = seed ?? workspace.world.chance() % 1_000_000
    let questions = ContestQuestion.drawn(
      from: [Bank(deck)], count: count, seed: seed,
      forms: Set(form.isEmpty ? PrintedPaper.forms : form))
    guard !questions.isEmpty else {
      throw CommandError(
        "class: error: there is nothing to ask with these words; leave out '--form', or name "
          + "another deck", status: .no)
    }
    var setup = ContestSetup(
      id: try desk.store.newIdentifiers(1, at: now)[0], title: deck.title, deck: deck.id,
      advisory: deck.advisory, questions: questions, seed: seed, code: "", variants: variants)
    // The same paper printed twice is one quiz.
    let before = desk.quizzes.firstIndex { quiz in
      var other = quiz.setup
      other.id = setup.id
      return quiz.isWaiting && quiz.group == group ?? "" && other == setup
    }
    if let before { setup.id = desk.quizzes[before].id }
    try write(PrintedPaper.paper(of: setup, deck: deck), in: workspace)
    if before == nil {
      try desk.store.open(ClassQuiz(setup: setup, opened: now, group: group ?? ""))
    }
    let letters = ExamPaper.letters.prefix(variants).map(String.init).joined(separator: ", ")
    workspace.console.write(
      "written: \(output), \(Plural.count(questions.count, "question")), "
        + "\(variants == 1 ? "variant" : "variants") \(letters), seed \(seed)"
        + (key.map { "; the answers are in \($0)" } ?? "; the answers are on its last page"))
    workspace.console.write(
      "kept as class quiz \((before ?? 0) + 1), \(setup.id.uuidString.lowercased()); 'class enter "
        + "MARKS.csv' takes the answers in")
  }

  @MainActor
  private func deck(in workspace: Workspace) throws -> Deck {
    let decks = try workspace.decks(matching: [deck], common)
    guard decks.count == 1 else {
      throw CommandError(
        "class: error: '\(deck)' means \(decks.count) decks; a paper is made of one", status: .usage
      )
    }
    guard decks[0].audience != .adults || audience != nil else {
      throw CommandError(
        "class: error: '\(decks[0].id)' is for adults; add '--audience adults' if your class is",
        status: .usage)
    }
    return decks[0]
  }

  /// Writes the files; the answers first, so that no paper is without them.
  @MainActor
  private func write(_ paper: ExamPaper, in workspace: Workspace) throws {
    func put(_ text: String, _ file: String) throws {
      try NewFile(file, isForced: force).write(in: workspace) { try $0(Array(text.utf8)[...]) }
    }
    switch format {
    case .html:
      let page = PaperPage(paper)
      if let key { try put(page.keyHTML, key) }
      try put(key == nil ? page.htmlWithKey : page.html, output)
    case .markdown:
      let text = PaperMarkdown(paper)
      if let key { try put(text.key, key) }
      try put(key == nil ? "\(text.text)\n---\n\n\(text.key)" : text.text, output)
    }
  }
}
