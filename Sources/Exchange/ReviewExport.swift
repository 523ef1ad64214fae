package import Study

/// Writes the reviews of an event log.
///
/// Everything but reviews is left out, as are answers without a rating unless asked for; whoever
/// hands in the events leaves out the retracted ones.
package struct ReviewExport {
  private let includesUnrated: Bool
  private var exporter: Exporter<Row>
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
    exporter = Exporter(Self.table, as: format, to: sink)
  }

  /// Writes an event if it is a review; events come in the order of time, then of identifier.
  ///
  /// - Throws: What the sink throws.
  package mutating func write(_ event: Event) throws {
    guard case .review(let review) = event.content else { return }
    if let rating = review.rating {
      let state = states.state(
        before: rating, of: review.card, learner: event.learner, on: event.at.day)
      try exporter.write(Row(event: event, review: review, state: state))
    } else if includesUnrated {
      try exporter.write(Row(event: event, review: review, state: nil))
    }
  }

  /// Hands on what is left; to be called once, after the last event.
  ///
  /// - Throws: What the sink throws.
  package mutating func finish() throws { try exporter.finish() }
}
