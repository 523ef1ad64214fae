/// The facts of a deck, found by what the rules ask for; names are compared by ``Words/key(of:)``.
struct KnownFacts {
  /// All facts, in file order.
  let all: [KnownFact]
  /// What facts are about, contrasts left aside: each once, sorted.
  let subjects: [String]
  /// The keys of everything that has a name of its own.
  let names: Set<String>
  private let byID: [String: KnownFact]
  private let byName: [String: [KnownFact]]
  private let bySubject: [String: [KnownFact]]
  private let aliasKeys: [String: Set<String>]

  /// Arranges facts; none at all means that nothing is known, and no rule that needs facts speaks.
  init(_ facts: [KnownFact]) {
    all = facts
    subjects = Set(facts.map(\.subject)).filter { !$0.isEmpty && !$0.contains(" vs ") }.sorted()
    byID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(
      grouping: facts.filter { !$0.name.isEmpty }, by: { Words.key(of: $0.name) })
    bySubject = Dictionary(grouping: facts, by: { Words.key(of: $0.subject) })
    let nameable: Set = ["definition", "role", "stage", "alias", "labelled"]
    names = Set(
      facts.filter { nameable.contains($0.kind) && !$0.name.isEmpty }.map { Words.key(of: $0.name) }
        + subjects.map { Words.key(of: $0) })
    aliasKeys = Dictionary(
      facts.filter { $0.kind == "alias" && !$0.isGloss }
        .map { (Words.key(of: $0.subject), [Words.key(of: $0.name)]) },
      uniquingKeysWith: { $0.union($1) })
  }

  /// Whether nothing is known.
  var isEmpty: Bool { all.isEmpty }

  /// The fact of an identifier.
  subscript(id: String?) -> KnownFact? { id.flatMap { byID[$0] } }

  /// The facts that bear a name, by its key.
  func named(_ key: String) -> [KnownFact] { byName[key] ?? [] }

  /// The facts of a topic, by its key.
  func about(_ key: String) -> [KnownFact] { bySubject[key] ?? [] }

  /// The keys of the names of a topic's facts of a kind, stages in order.
  func names(ofKind kind: String, about key: String) -> [String] {
    about(key).filter { $0.kind == kind && !$0.name.isEmpty }
      .sorted { ($0.order ?? 0) < ($1.order ?? 0) }.map { Words.key(of: $0.name) }
  }

  /// The keys of the topics that have something of a name.
  func subjects(having key: String, kind: String? = nil) -> Set<String> {
    Set(
      named(key).filter { !$0.subject.isEmpty && (kind == nil || $0.kind == kind) }
        .map { Words.key(of: $0.subject) })
  }

  /// The keys of a thing's other names.
  func aliases(of key: String) -> Set<String> { aliasKeys[key] ?? [] }

  /// Whether two keys name one thing.
  func areOneThing(_ one: String, _ other: String) -> Bool {
    aliases(of: one).contains(other) || aliases(of: other).contains(one)
      || aliasKeys.values.contains { $0.contains(one) && $0.contains(other) }
  }
}
