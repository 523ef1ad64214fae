import Questions

/// A fact as the rules need it.
struct KnownFact: Equatable {
  /// The fact's identifier.
  var id: String
  /// The sort of fact.
  var kind: String
  /// The topic, or the thing that another name belongs to; `A vs B` for a contrast.
  var subject: String
  /// What it is called; may be empty.
  var name: String
  /// What is said of it; may be empty.
  var text: String
  /// The 1-based place of a stage.
  var order: Int?
  /// Whether the name is only a literal meaning, which nobody may answer with.
  var isGloss: Bool

  /// Creates a fact from its parts.
  init(
    _ id: String, kind: String, subject: String, name: String = "", text: String = "",
    order: Int? = nil, isGloss: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.name = name
    self.text = text
    self.order = order
    self.isGloss = isGloss
  }

  /// Reads the record that `facts --json` prints.
  init(_ record: FactRecord) {
    self.init(
      record.id, kind: record.kind, subject: record.subject, name: record.name,
      text: record.description, order: record.order, isGloss: record.relation != nil)
  }
}
