import DeckFormat
import Markup

/// One line of `facts --json`.
package struct FactRecord: Equatable, Sendable {
  /// What one topic has under a contrast's aspect.
  package struct Value: Equatable, Sendable {
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
  /// What makes it hard to ask fairly; empty if nothing does.
  package var cautions: [Caution]
  /// The 1-based line it starts on.
  package var line: Int
  /// The rule that read it.
  package var rule: String
  /// The identifier of its deck.
  package var deck: String

  /// The record of the fact at a place in ``Deck/facts``; nil for a list, whose members have records of their own.
  package init?(factAt place: Int, in bank: Bank) {
    let fact = bank.deck.facts[place]
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
    cautions = bank.cautions(at: place)
    line = fact.location.line
    rule = fact.rule
    deck = bank.deck.id
  }
}

extension FactRecord {
  /// The record in JSON; what is nil is left out.
  package var json: JSONObject {
    var object = JSONObject()
    object.add("id", id)
    object.add("kind", kind)
    object.add("subject", subject)
    object.add("name", name)
    object.add("description", description)
    object.add("order", order)
    object.add(
      "values",
      values?.map { value in
        var object = JSONObject()
        object.add("term", value.term)
        object.add("value", value.value)
        return object
      })
    if let values, values.count == 2 {
      object.add("a", values[0].value)
      object.add("b", values[1].value)
    }
    object.add("relation", relation)
    object.add("cautions", cautions.isEmpty ? nil : cautions.map(\.rawValue))
    object.add("line", line)
    object.add("rule", rule)
    object.add("deck", deck)
    return object
  }
}
