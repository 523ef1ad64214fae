import DeckFormat

/// A fact that was read, as it is scored: what a line of `facts --json` says.
struct ReadFact: Decodable, Equatable {
  var kind: String
  var subject: String
  var name: String
  var description: String
  var a: String?
  var b: String?
  var order: Int?

  /// A deck's fact; nil for a list, whose members are facts of their own.
  init?(_ fact: Fact) {
    guard fact.kind != .list else { return nil }
    kind =
      switch fact.kind {
      case .gloss: "alias"
      case .authored: "faq"
      default: fact.kind.rawValue
      }
    subject =
      fact.kind == .contrast ? fact.sides.map(\.term).joined(separator: " vs ") : fact.topic
    name = fact.name
    description = fact.text
    a = fact.sides.count == 2 ? fact.sides[0].value : nil
    b = fact.sides.count == 2 ? fact.sides[1].value : nil
    order = fact.kind == .stage ? fact.order : nil
  }

  /// All that it says.
  var saying: String { [name, description, a ?? "", b ?? ""].joined(separator: " ") }
}
