import ArgumentParser
import Contest
import DeckFormat
import Exchange
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Takes in what students answered on paper.
struct ClassEnterCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "enter", abstract: "Take in what students answered on paper.",
    discussion: """
      The table has a first column id, email or shown, which says whose answers they are, a column \
      variant, and a column for each question, headed by its number on the paper: the letter of an \
      option, the numbers of an order, the letters of a matching, or what was written. The answers \
      count for the students' memories as those of a quiz with phones do.
      """)

  @Argument(help: ArgumentHelp("The table, such as marks.csv.", valueName: "file"))
  var marks: String

  @Option(
    help: ArgumentHelp(
      "\(ClassDesk.quizHelp) The latest paper that was not entered where none is named.",
      valueName: "quiz"))
  var quiz: String?

  @Option(
    help: ArgumentHelp("A table that makes the students known first.", valueName: "file"))
  var roster: String?

  @Option(
    help: ArgumentHelp("The class; that of the paper where none is named.", valueName: "group"))
  var group: String?

  @Flag(help: "Say what would be taken, and change nothing.")
  var dryRun = false

  @Flag(help: "Take in the rest without asking where something cannot be taken.")
  var yes = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    if !dryRun { try workspace.requireWriting(common) }
    let desk = try ClassDesk(workspace: workspace, common: common)
    let found = try desk.quiz(
      named: quiz, where: \.isWaiting,
      none: "class: error: no paper waits for its answers; 'class paper' prints one")
    let quiz = found.quiz
    try check(quiz, found.number)
    if try finish(quiz, desk) { return }
    let table = try read(in: workspace)
    let answers = PaperAnswers(
      table, PaperReader(quiz.setup), students: try students(of: quiz, desk))
    for line in [answers.leftColumns].compactMap(\.self) + answers.left {
      workspace.console.write("left: \(line)")
    }
    guard !answers.sheets.isEmpty else {
      throw CommandError(
        "\(marks): error: nothing of this can be taken; correct what was left, and try again",
        status: .data)
    }
    let now = workspace.world.now()
    let entry: PaperEntry
    do throws(ContestRefusal) {
      entry = try PaperEntry(
        quiz.setup, answers.sheets, grader: desk.grader(of: quiz), at: now.milliseconds)
    } catch {
      throw CommandError("\(marks): error: \(error); correct the table", status: .data)
    }
    if dryRun {
      workspace.console.write(Self.sum(entry.contest, absent: answers.absent))
      workspace.console.write("dry run: nothing was changed")
      return
    }
    if !answers.left.isEmpty, !yes {
      // A test is entered once.
      try Confirmation(console: workspace.console).require(
        "enter", "what is left could not be entered later", command: "class")
    }
    try desk.store.append(entry.entries, toClass: quiz.id)
    let count = try record(entry.finished, of: entry.contest, desk)
    try desk.store.end(quiz.id, at: now)
    workspace.console.write(Self.sum(entry.contest, absent: answers.absent))
    workspace.console.write(
      "\(Plural.count(count, "answer")) of theirs went into the students' logs; 'class report "
        + "\(found.number)' tells what came of it")
  }

  private func check(_ quiz: ClassQuiz, _ number: Int) throws {
    let name = "'\(quiz.setup.title.sanitized)' (\(MomentText.minute(quiz.opened)))"
    guard quiz.setup.isOnPaper else {
      throw CommandError(
        "class: error: \(name) was held with phones; 'class paper' prints one for paper",
        status: .usage)
    }
    guard quiz.isWaiting else {
      throw CommandError(
        "class: error: the answers to \(name) were entered already; 'class undo \(number)' takes "
          + "back what they did, 'class paper' prints another one", status: .no)
    }
  }

  /// Does the rest of what was interrupted when the answers were written; false where nothing was.
  @MainActor
  private func finish(_ quiz: ClassQuiz, _ desk: ClassDesk) throws -> Bool {
    let journal = try desk.store.journal(ofClass: quiz.id)
    guard !dryRun, !journal.isEmpty else { return false }
    let contest = try desk.store.contest(of: quiz, grader: desk.grader(of: quiz))
    let count = try record(contest.counted, of: contest, desk)
    try desk.store.end(quiz.id, at: desk.workspace.world.now())
    desk.workspace.console.write(
      "finished: the answers were there already, and \(Plural.count(count, "answer")) more went into "
        + "the students' logs")
    return true
  }

  @MainActor
  private func record(_ places: [Int], of contest: Contest, _ desk: ClassDesk) throws -> Int {
    let deck = desk.workspace.deck(contest.setup.deck, common)
    let records = ClassRecords(desk.store, decks: [deck].compactMap(\.self))
    let now = desk.workspace.world.now()
    desk.workspace.hasRecorded = true
    return try places.reduce(0) { try $0 + records.write(questionAt: $1, of: contest, at: now) }
  }

  @MainActor
  private func read(in workspace: Workspace) throws -> Marks {
    let bytes = try ClassFile.bytes(of: marks, in: workspace)
    do throws(ClassFileError) {
      return try Marks(bytes, path: marks)
    } catch {
      throw CommandError(error.description.sanitized, status: .data)
    }
  }

  /// The students who may be meant: those of the roster, else of the class, else all.
  @MainActor
  private func students(
    of quiz: ClassQuiz, _ desk: ClassDesk
  ) throws -> [(learner: UUID, student: Student)] {
    let group = group ?? (quiz.group.isEmpty ? nil : quiz.group)
    if let file = roster {
      let roster = try ClassRoster(
        file, group: group, workspace: desk.workspace, common: common)
      guard dryRun else { return Array(zip(try roster.admit(), roster.students)) }
      // Whoever is new has no identifier yet.
      return zip(roster.students, try desk.store.known(roster.students)).map { student, known in
        (known?.learner ?? UUID(), student)
      }
    }
    return try group == nil ? desk.store.students() : desk.students(of: group).students
  }

  private static func sum(_ contest: Contest, absent: Int) -> String {
    let report = contest.report
    let mean = report.mean.map { ", mean \(Figure.percent($0))" } ?? ""
    return "taken: \(Plural.count(report.participants, "student")), "
      + "\(Plural.count(report.counted.count, "question"))\(mean)"
      + (absent > 0 ? "; \(absent) answered nothing" : "")
  }
}
