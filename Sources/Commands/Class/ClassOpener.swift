import ArgumentParser
import Contest
import DeckFormat
import Exchange
import Foundation
import LineEditing
import Presentation
import Questions
import Storage
import Study

/// Makes everything ready for a class quiz and hands it to the server.
@MainActor
struct ClassOpener {
  let workspace: Workspace
  let options: ClassOptions
  let common: CommonOptions

  /// Opens the quiz and returns when it is over or left.
  ///
  /// - Parameter simulated: The number of students to simulate; 0 for none.
  /// - Throws: A ``CommandError`` or `StorageError` with what keeps it from being opened.
  func open(simulated: Int) throws {
    guard let serve = workspace.world.serveClass else {
      return try Companion(workspace: workspace, common: common).run()
    }
    try workspace.requireWriting(common)
    let banks = try banks()
    try confirmAudience(banks)
    let students = try roster()
    let scratch = simulated > 0 ? try ScratchFolder() : nil
    defer { withExtendedLifetime(scratch) {} }
    let store =
      try scratch.map { try ProgressStore(path: "\($0.path)/progress.sqlite") }
      ?? workspace.store(common)
    let now = workspace.world.now()
    if !students.isEmpty { try store.admit(students, at: now) }
    if simulated == 0 { try forgetOldQuizzes(in: store, at: now) }
    let group = options.group ?? commonGroup(students)
    var opening = ClassOpening(
      quiz: try unfinished(banks, store) ?? fresh(banks, group: group, store), store: store,
      banks: banks,
      isListed: !students.isEmpty, isResumed: true, address: options.address,
      port: options.port ?? 0, certificate: options.tlsCertificate, key: options.tlsKey,
      isPrivate: options.isPrivate, json: options.json, simulated: simulated)
    if try !store.classQuizzes().contains(where: { $0.id == opening.quiz.id }) {
      try store.open(opening.quiz)
      opening.isResumed = false
    } else if options.port == nil {
      // Phones come back to where they were.
      opening.port = opening.quiz.port
    }
    try serve(opening, workspace, common)
  }

  /// Erases quizzes that are older than the teacher wants them to be kept.
  private func forgetOldQuizzes(in store: ProgressStore, at now: Moment) throws {
    guard let days = try StudyDesk(workspace: workspace, common: common).settings.classDays else {
      return
    }
    let count = try store.forgetClassQuizzes(
      before: now.milliseconds - Int64(days) * 86_400_000)
    if count > 0, !options.json, !common.quiet {
      workspace.console.write(
        "erased: \(Plural.count(count, "class quiz", "class quizzes")) of more than "
          + "\(Plural.count(days, "day")) ago ('settings class-days')")
    }
  }

  private func banks() throws -> [Bank] {
    guard !options.decks.isEmpty else {
      throw CommandError(
        "class: error: no deck is named; 'decks' lists them", status: .usage)
    }
    let decks = try workspace.decks(matching: options.decks, common)
    return Bank.banks(of: decks)
  }

  /// Complains of a deck for adults that nobody was told of, and asks about advisories.
  private func confirmAudience(_ banks: [Bank]) throws {
    for deck in banks.map(\.deck) {
      if deck.audience == .adults, options.audience != .adults {
        throw CommandError(
          "\(deck.id): error: this deck is for adults; add '--audience adults' if the class is",
          status: .usage)
      }
      guard let advisory = deck.advisory, !options.yes else { continue }
      workspace.console.write("\(deck.title): \(advisory)")
      try Confirmation(console: workspace.console)
        .require("yes", "students will see this deck", command: "class")
    }
  }

  private func roster() throws -> [Student] {
    guard let file = options.roster else { return [] }
    let path =
      file.hasPrefix("/") ? file : "\(workspace.world.workingDirectory)/\(file)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandError(
        "\(file): error: there is no such file, or it cannot be read; name a roster in CSV",
        status: .noInput)
    }
    do {
      let roster = try Roster(bytes, path: file)
      guard !roster.students.isEmpty else {
        throw CommandError(
          "\(file): error: there are no students in it; add a line for each", status: .data)
      }
      return roster.students.map { student in
        var student = student
        if let group = options.group { student.group = group }
        return student
      }
    } catch let error as ClassFileError {
      throw CommandError(error.description, status: .data)
    }
  }

  /// The group of all students of a roster; empty where they are of several.
  private func commonGroup(_ students: [Student]) -> String {
    let groups = Set(students.map(\.group))
    return groups.count == 1 ? groups.first ?? "" : ""
  }

  /// The quiz of the same decks that was stopped in the middle today; nil if there is none.
  private func unfinished(_ banks: [Bank], _ store: ProgressStore) throws -> ClassQuiz? {
    guard !options.new else { return nil }
    let deck = Self.name(of: banks)
    let today = workspace.world.now().day
    let open = try store.classQuizzes(limit: 20).last {
      $0.endedAt == nil && $0.port != 0 && $0.setup.deck == deck && $0.opened.day == today
    }
    if let open {
      workspace.console.write(
        "the quiz of \(MomentText.minute(open.opened)) was not ended; it goes on ('--new' begins "
          + "another one)")
    }
    return open
  }

  private static func name(of banks: [Bank]) -> String {
    banks.map(\.deck.id).joined(separator: ", ")
  }

  private func fresh(
    _ banks: [Bank], group: String, _ store: ProgressStore
  ) throws -> ClassQuiz {
    try TopicNames.check(options.topic, in: banks)
    let seed = options.seed ?? workspace.world.chance() % 1_000_000
    let questions =
      options.picks
      ? try picked(from: banks, group: group, seed: seed, store) : drawn(from: banks, seed: seed)
    guard !questions.isEmpty else {
      throw CommandError(
        "class: error: there is nothing to ask with these words; leave out '--form' or '--topic', "
          + "or name another deck", status: .no)
    }
    let setup = ContestSetup(
      id: UUIDv7.make(at: workspace.world.now().milliseconds),
      title: banks.map(\.deck.title).joined(separator: ", "), deck: Self.name(of: banks),
      advisory: banks.compactMap(\.deck.advisory).first,
      questions: questions, settings: options.settings,
      seed: workspace.world.chance(), code: code())
    return ClassQuiz(setup: setup, opened: workspace.world.now(), group: group)
  }

  private func drawn(from banks: [Bank], seed: UInt64) -> [ContestQuestion] {
    let wanted = Set(options.topic.map { $0.lowercased() })
    return ContestQuestion.drawn(
      from: banks, count: options.count, seed: seed, forms: Set(options.form),
      includes: {
        wanted.isEmpty || wanted.contains($0.topic.lowercased())
          || wanted.contains($0.heading.lowercased())
      }, suits: { !options.hands || $0.prompt.canBeVotedByHand })
  }

  /// What the class is half likely to have forgotten.
  private func picked(
    from banks: [Bank], group: String, seed: UInt64, _ store: ProgressStore
  ) throws -> [ContestQuestion] {
    let students = try store.students(ofClass: group)
    guard !students.isEmpty else {
      throw CommandError(
        "class: error: nobody is known of this class, so nothing can be picked for it; name one "
          + "with '--group', or leave out '--pick'", status: .noInput)
    }
    let pick = ClassPickCommand.pick(
      options.count, from: banks, learners: try ClassPickCommand.learners(students, in: store),
      band: ClassPick.usualBand, on: workspace.world.now().day, seed: seed)
    let byDeck = Dictionary(banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { one, _ in one })
    return pick.entries.compactMap { entry in
      Card(id: entry.card).flatMap { card in
        byDeck[card.deck].flatMap {
          ContestQuestion.asking(card, in: $0, seed: seed, forms: Set(options.form))
        }
      }
    }.filter { !options.hands || $0.prompt.canBeVotedByHand }
  }

  /// Six characters that nobody mixes up, drawn from the system's generator.
  private func code() -> String {
    let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
    var bits = workspace.world.chance()
    return String(
      (0..<6).map { _ in
        defer { bits /= UInt64(letters.count) }
        return letters[Int(bits % UInt64(letters.count))]
      })
  }
}
