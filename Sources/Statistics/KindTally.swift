package import DeckFormat

/// What was answered of one kind of facts.
package struct KindTally: Equatable, Sendable {
  /// The kind.
  package var kind: Fact.Kind
  /// How the answers went.
  package var figures: AnswerFigures

  /// Creates a tally from its parts.
  package init(kind: Fact.Kind, figures: AnswerFigures) {
    self.kind = kind
    self.figures = figures
  }
}

extension KindTally: Encodable {
  /// Writes `kind` and what ``AnswerFigures`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try figures.encode(to: encoder)
  }

  private enum Key: String, CodingKey { case kind }
}
