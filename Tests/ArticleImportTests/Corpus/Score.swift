/// How well an article was read.
struct Score: Equatable {
  /// Numbers of facts.
  struct Counts: Equatable {
    /// Found.
    var found = 0
    /// Read, and not there.
    var extra = 0
    /// Missed.
    var missed = 0

    var precision: Double {
      found + extra > 0 ? Double(found) / Double(found + extra) : missed == 0 ? 1 : 0
    }
    var recall: Double { found + missed > 0 ? Double(found) / Double(found + missed) : 1 }
    var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    static func + (left: Self, right: Self) -> Self {
      Counts(
        found: left.found + right.found, extra: left.extra + right.extra,
        missed: left.missed + right.missed)
    }
  }

  /// The numbers by kind.
  var kinds: [String: Counts] = [:]
  /// The facts that hold a line that none may hold, as they were read.
  var junk: [String] = []
  /// The descriptions that hold at least half of the anchors, of those that were found.
  var descriptions: (right: Int, all: Int) = (0, 0)
  /// The lists of stages that are not in their order, by subject.
  var disordered: [String] = []
  /// The identifiers of what was missed, and what was read and is not there.
  var missed: [String] = []
  var extra: [String] = []

  /// All kinds together.
  var all: Counts { kinds.values.reduce(Counts(), +) }

  static func == (left: Self, right: Self) -> Bool {
    left.kinds == right.kinds && left.junk.count == right.junk.count
  }

  /// Compares what was read with what is stated.
  init(_ read: [ReadFact], against gold: GoldArticle, isLenient: Bool = false) {
    let match = FactMatch(gold.facts, read, isLenient: isLenient)
    var stages: [String: [(order: Int, place: Int)]] = [:]
    for (place, fact) in gold.facts.enumerated() {
      let index = match.readOfGold[place]
      if fact.kind == "stage", let index {
        stages[fact.subject, default: []].append((fact.order ?? 0, read[index].order ?? index))
      }
      guard fact.isCore else { continue }
      guard let index else {
        kinds[fact.kind, default: Counts()].missed += 1
        missed.append(fact.id)
        continue
      }
      kinds[fact.kind, default: Counts()].found += 1
      if ["definition", "role", "labelled", "faq"].contains(fact.kind), !fact.anchors.isEmpty {
        descriptions.all += 1
        if ScoredText(read[index].saying).recall(of: fact.anchors) >= 0.5 {
          descriptions.right += 1
        }
      }
    }
    for (subject, list) in stages.sorted(by: { $0.key < $1.key }) {
      let places = list.sorted { $0.order < $1.order }.map(\.place)
      if places != places.sorted() { disordered.append(subject) }
    }
    let refused = gold.refused.map { ScoredText($0.text) }
    for (index, fact) in read.enumerated() {
      let isMatched = match.goldOfRead[index] != nil
      let text = ScoredText(fact.saying)
      if Self.holds(refused, text, isMatched: isMatched) { junk.append(fact.saying) }
      guard !isMatched else { continue }
      kinds[fact.kind, default: Counts()].extra += 1
      extra.append("\(fact.kind) [\(fact.subject)] \(fact.name): \(fact.description)")
    }
  }

  private static func holds(_ lines: [ScoredText], _ text: ScoredText, isMatched: Bool) -> Bool {
    let content = Set(text.content)
    return lines.contains { line in
      if line.folded.count > 3, text.folded.contains(line.folded) { return true }
      let words = line.content
      return !isMatched && words.count >= 4
        && Double(words.count(where: content.contains)) >= 0.9 * Double(words.count)
    }
  }
}
