import DeckFormat
import Questions
import Study

/// The questions of one quiz, with the decks they are from.
struct QuizDraw {
  /// The questions, in the order they are asked; never empty.
  let questions: [Question]
  /// The decks they are from.
  let banks: [Bank]
  /// The seed they were drawn with.
  let seed: UInt64
}

extension QuizCommand {
  /// Draws the questions as the options have it.
  @MainActor func drawn(for desk: StudyDesk, in workspace: Workspace) throws -> QuizDraw {
    try desk.checkTags(tag)
    let isAnyDeck = decks.isEmpty && tag.isEmpty
    let banks =
      isAnyDeck ? try desk.begunOrFirst() : try desk.banks(named: decks, tags: tag)
    if banks.isEmpty, !tag.isEmpty {
      throw CommandError("quiz: error: none of these decks has that tag", status: .no)
    }
    try TopicNames.check(topic, in: banks)
    let seed = seed ?? workspace.world.chance() % 1_000_000
    let questions = QuizPlan.questions(
      from: banks, count: count ?? desk.settings.quizQuestions, seed: seed, forms: Set(form),
      includes: TopicNames.filter(topic))
    guard !questions.isEmpty else {
      throw CommandError(
        "quiz: error: there is nothing to ask with these words; leave out '--form' or '--topic', "
          + "or name another deck", status: .no)
    }
    return QuizDraw(questions: questions, banks: banks, seed: seed)
  }

  /// Takes the misses of the last quiz that had any.
  @MainActor func repeated(for desk: StudyDesk, in workspace: Workspace) throws -> QuizDraw {
    let history = QuizHistory(workspace: workspace, common: common)
    let quizzes = try history.quizzes(of: decks)
    guard let last = quizzes.last(where: { !$0.result.misses.isEmpty })?.result else {
      throw CommandError(
        quizzes.isEmpty
          ? decks.isEmpty
            ? "quiz: error: no quiz was taken yet; 'quiz' takes one"
            : "quiz: error: no quiz of these decks was taken yet; 'quiz' takes one"
          : "quiz: error: nothing was missed in any quiz; 'quiz' takes another one", status: .no)
    }
    let banks = try desk.banks(named: decks)
    let wanted = Set(banks.map(\.deck.id))
    let misses = last.misses.filter {
      decks.isEmpty || wanted.contains(Card(id: $0.card)?.deck ?? "")
    }
    let (questions, gone) = QuizPlan.questions(repeating: misses, seed: last.seed, from: banks)
    guard !questions.isEmpty else {
      throw CommandError(
        misses.isEmpty
          ? "quiz: error: nothing of these decks was missed in the last quiz; 'quiz' takes another one"
          : "quiz: error: the notes no longer hold what was missed; 'quiz' takes another one",
        status: .no)
    }
    if gone > 0 {
      let what = gone == 1 ? "1 question is" : "\(gone) questions are"
      workspace.console.write("left out: \(what) no longer in the notes")
    }
    return QuizDraw(questions: questions, banks: banks, seed: last.seed)
  }
}
