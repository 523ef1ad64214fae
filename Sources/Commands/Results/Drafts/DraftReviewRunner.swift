import DeckFormat
import LineEditing
import Presentation

/// Runs the review of a draft at a console.
@MainActor
struct DraftReviewRunner {
  let console: Console
  /// The columns no line exceeds.
  let width: Int

  /// Asks about each fact.
  ///
  /// - Returns: The draft as it is to be written; nil if nothing is.
  /// - Throws: Why no line can be read.
  func run(_ review: DraftReview) throws -> DeckDraft? {
    var review = review
    var effects = review.handle(.started)
    while !effects.isEmpty {
      var event: DraftReview.Event?
      for effect in effects {
        switch effect {
        case .show(let line):
          let indent = String(line.prefix { $0 == " " })
          Wrapping.lines(line, width: width, indent: indent).forEach(console.write)
        case .ask(let prompt):
          if case .line(let line) = try console.read(prompt, .reply) {
            event = .line(line)
          } else {
            event = .left
          }
        case .write(let draft): return draft
        case .leave: return nil
        }
      }
      guard let event else { return nil }
      effects = review.handle(event)
    }
    return nil
  }
}
