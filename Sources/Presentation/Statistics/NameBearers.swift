/// What bears the names that statistics tell of, so that those of one name are told apart.
package struct NameBearers: Sendable {
  private let byName: [String: Set<NameBearer>]

  /// Collects bearers, in any order, each of them once or more often.
  package init(_ bearers: some Sequence<NameBearer> = []) {
    byName = Dictionary(grouping: bearers, by: \.name).mapValues { Set($0) }
  }

  /// What one is called where others may bear its name: `Crust`, `Crust of Sourdough`, with its
  /// heading or its deck where the topic does not tell it from them.
  ///
  /// - Parameters:
  ///   - bearer: One of the bearers, or any other.
  ///   - told: How a name is written.
  /// - Returns: What it is called, no more exact than need be.
  func call(_ bearer: NameBearer, told: (String) -> String = { $0 }) -> String {
    let others = (byName[bearer.name] ?? []).subtracting([bearer]).map { $0.calls { $0 } }
    let plain = bearer.calls { $0 }
    let step = plain.indices.first { step in
      others.allSatisfy { $0[step] != plain[step] }
    }
    return bearer.calls(told)[step ?? plain.count - 1]
  }

  /// What was meant by a name in the answer to something: what bears it in the deck, and among
  /// several the one of the same topic; nil if nothing does, or several might.
  func bearer(of name: String, insteadOf asked: NameBearer) -> NameBearer? {
    let candidates = (byName[name] ?? []).filter { $0.deck == asked.deck && $0 != asked }
    if candidates.count == 1 { return candidates.first }
    let near = candidates.filter { $0.topic == asked.topic }
    return near.count == 1 ? near.first : nil
  }
}
