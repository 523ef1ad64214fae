package import DeckFormat
import Markup

/// One line of `facts --json`.
package struct FactRecord: Encodable, Equatable, Sendable {
  /// What one topic has under a contrast's aspect.
  package struct Value: Encodable, Equatable, Sendable {
    /// The topic.
    package var term: String
    /// What stands in its cell.
    package var value: String
  }

  /// The fact's identifier.
  package var id: String
  /// The sort of fact; literal meanings are aliases, authored cards are faqs.
  package var kind: String
  /// The topic, or the thing that another name belongs to; `A vs B` for a contrast; empty if none.
  package var subject: String
  /// What it is called; empty for items without a name.
  package var name: String
  /// What is said of it; empty where nothing is.
  package var description: String
  /// The 1-based place of a stage; nil for everything else.
  package var order: Int?
  /// The sides of a contrast; nil for everything else.
  package var values: [Value]?
  /// `gloss` for a literal meaning; nil for everything else.
  package var relation: String?
  /// The 1-based line it starts on.
  package var line: Int
  /// The rule that read it.
  package var rule: String
  /// The identifier of its deck.
  package var deck: String

  /// The record of a fact; nil for a list, whose members have records of their own.
  package init?(_ fact: Fact, deck: String) {
    guard fact.kind != .list else { return nil }
    id = fact.id
    kind = fact.kind.recordName
    subject =
      fact.kind == .contrast ? fact.sides.map(\.term).joined(separator: " vs ") : fact.topic
    name = fact.name
    description = fact.text
    order = fact.kind == .stage ? fact.order : nil
    values =
      fact.kind == .contrast ? fact.sides.map { Value(term: $0.term, value: $0.value) } : nil
    relation = fact.kind == .gloss ? "gloss" : nil
    line = fact.location.line
    rule = fact.rule
    self.deck = deck
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, subject, name, description, order, values, a, b, relation, line, rule, deck
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(subject, forKey: .subject)
    try container.encode(name, forKey: .name)
    try container.encode(description, forKey: .description)
    try container.encodeIfPresent(order, forKey: .order)
    if let values {
      try container.encode(values, forKey: .values)
      if values.count == 2 {
        try container.encode(values[0].value, forKey: .a)
        try container.encode(values[1].value, forKey: .b)
      }
    }
    try container.encodeIfPresent(relation, forKey: .relation)
    try container.encode(line, forKey: .line)
    try container.encode(rule, forKey: .rule)
    try container.encode(deck, forKey: .deck)
  }
}
