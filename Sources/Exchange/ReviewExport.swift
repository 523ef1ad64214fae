package import Foundation
package import Questions
package import Study

/// Writes the reviews of an event log.
///
/// Everything but reviews is left out, as are answers without a rating unless asked for; whoever
/// hands in the events leaves out the retracted ones.
package struct ReviewExport {
  private let includesUnrated: Bool
  private var buffer: ByteBuffer
  private var rows: Bytes
  private var states = ReviewStates()

  /// Begins an export.
  ///
  /// - Parameters:
  ///   - format: What the rows are written as.
  ///   - includesUnrated: Whether answers that schedule nothing (quizzes, steps with options) are
  ///     written too, with `review_rating`, `review_state` and `rating` empty.
  ///   - sink: Where the bytes go, in pieces of at most 64 kB.
  package init(
    as format: ExportFormat, includesUnrated: Bool = false, to sink: @escaping ByteBuffer.Sink
  ) {
    self.includesUnrated = includesUnrated
    buffer = ByteBuffer(sink: sink)
    rows = Bytes(as: format)
    buffer.bytes.append(contentsOf: rows.header)
  }

  /// Writes an event if it is a review; events come in the order of time, then of identifier.
  ///
  /// - Throws: What the sink throws.
  package mutating func write(_ event: Event) throws {
    guard case .review(let review) = event.content else { return }
    try write(event, review, card: review.card)
  }

  /// Writes a review; reviews come in the order of time, then of identifier.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - review: Its review.
  ///   - current: The card it counts for now; another than the review's where its fact was moved.
  /// - Throws: What the sink throws.
  package mutating func write(_ event: Event, _ review: Review, card current: Card.ID) throws {
    guard review.rating != nil || includesUnrated else { return }
    let card = rows.index(of: review.card)
    let current = current == review.card ? card : rows.index(of: current)
    let state = review.rating.map {
      states.state(before: $0, of: current, learner: event.learner, on: event.at.day)
    }
    rows.append(event, review, card: card, current: current, state: state, to: &buffer.bytes)
    try buffer.drain()
  }

  /// Takes into account that a card is learned anew, for the state of what is written after.
  package mutating func reset(_ card: Card.ID, of learner: UUID) {
    states.reset(rows.index(of: card), of: learner)
  }

  /// Hands on what is left; to be called once, after the last event.
  ///
  /// - Throws: What the sink throws.
  package mutating func finish() throws { try buffer.finish() }
}
