import Contest
import Exchange
import Presentation
import Questions

/// Turns what students wrote on a printed variant into replies to the questions of the quiz.
struct PaperReader {
  /// Why an answer was not taken.
  enum Problem: Error, Equatable {
    /// The variant has no question of that number.
    case noQuestion
    /// It is no answer to the question.
    case unreadable
  }

  private let setup: ContestSetup
  private let paper: ExamPaper

  /// Prepares to read the answers to a quiz that was printed.
  init(_ setup: ContestSetup) {
    self.setup = setup
    paper = PrintedPaper.paper(of: setup, deck: nil)
  }

  /// The letter that is meant where a table does not say it; nil where it has to.
  var onlyVariant: String? { paper.variants.count == 1 ? paper.variants[0].letter : nil }

  /// Whether a variant was printed.
  func hasVariant(_ letter: String) -> Bool { paper.variants.contains { $0.letter == letter } }

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - written: What was written.
  ///   - number: The number of the question on the variant, from 1.
  ///   - letter: The variant.
  /// - Returns: The place of the question in the quiz, and the reply.
  /// - Throws: Why it cannot be taken.
  func reply(
    _ written: PaperReply, toQuestion number: Int, ofVariant letter: String
  ) throws(Problem) -> (index: Int, reply: ContestReply) {
    guard
      let item = paper.variants.first(where: { $0.letter == letter })?.items
        .first(where: { $0.number == number })
    else { throw .noQuestion }
    let prompt = setup.questions[item.source].prompt
    guard let reply = Self.reply(written, on: item.question.response, to: prompt),
      prompt.fits(reply)
    else { throw .unreadable }
    return (item.source, reply)
  }

  /// The reply to a prompt, options by their place in it, that an answer to its printed form is.
  private static func reply(
    _ written: PaperReply, on printed: Question.Response, to prompt: ContestPrompt
  ) -> ContestReply? {
    switch (prompt, printed) {
    case (.text, _): return .text(String(written.text.prefix(ContestReply.longestText)))
    case (.choice(let options, _), .choice(let shown, _)) where options.count > 2:
      guard let letters = written.letters, letters.count == 1, shown.indices.contains(letters[0])
      else { return nil }
      return options.firstIndex(of: shown[letters[0]]).map { .option($0) }
    case (.choice(let options, _), let response): return pair(written, options, response)
    case (.order(let items, _), .order(let shown, _)):
      guard let places = written.places, places.count == shown.count else { return nil }
      let order = shown.indices.sorted { places[$0] < places[$1] }
        .compactMap { items.firstIndex(of: shown[$0]) }
      return .order(order)
    case (.matching(let left, let right, _), .matching(let rows, let columns, _)):
      guard let letters = written.letters, letters.count == rows.count,
        letters.allSatisfy(columns.indices.contains)
      else { return nil }
      return .order(
        left.compactMap { item in
          rows.firstIndex(of: item).flatMap { right.firstIndex(of: columns[letters[$0]]) }
        })
    default: return nil
    }
  }

  /// One of two: a letter where letters were printed, else the beginning of a word that was ticked.
  private static func pair(
    _ written: PaperReply, _ options: [String], _ response: Question.Response
  ) -> ContestReply? {
    let wanted = written.text.lowercased()
    let named = options.indices.filter { options[$0].lowercased().hasPrefix(wanted) }
    if named.count == 1 { return .option(named[0]) }
    guard case .choice(let shown, _) = response, let letters = written.letters, letters.count == 1,
      shown.indices.contains(letters[0])
    else { return nil }
    return options.firstIndex(of: shown[letters[0]]).map { .option($0) }
  }
}
