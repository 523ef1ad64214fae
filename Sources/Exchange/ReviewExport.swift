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
    try write(event, review)
  }

  /// Writes a review; reviews come in the order of time, then of identifier.
  ///
  /// - Throws: What the sink throws.
  package mutating func write(_ event: Event, _ review: Review) throws {
    guard review.rating != nil || includesUnrated else { return }
    let card = rows.index(of: review.card)
    let state = review.rating.map {
      states.state(before: $0, of: card, learner: event.learner, on: event.at.day)
    }
    rows.append(event, review, card: card, state: state, to: &buffer.bytes)
    try buffer.drain()
  }

  /// Hands on what is left; to be called once, after the last event.
  ///
  /// - Throws: What the sink throws.
  package mutating func finish() throws { try buffer.finish() }
}
