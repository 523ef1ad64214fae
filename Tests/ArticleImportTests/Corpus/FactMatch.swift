/// Which facts that were read are which of the gold facts.
struct FactMatch {
  /// The read fact of a gold one, by its place.
  private(set) var readOfGold: [Int: Int] = [:]
  /// The gold fact of a read one, by its place.
  private(set) var goldOfRead: [Int: Int] = [:]

  private struct Pair {
    var rank: (core: Int, score: Int, anchors: Int, distance: Int, gold: Int, read: Int)
  }

  /// Matches one to one: facts that count first, then the most alike, then the nearest.
  ///
  /// - Parameters:
  ///   - gold: What the article states.
  ///   - read: What was read.
  ///   - isLenient: Whether kinds, and all subjects but those of stages, are left alone.
  init(_ gold: [GoldFact], _ read: [ReadFact], isLenient: Bool) {
    let reads = read.map(Read.init)
    var pairs: [Pair] = []
    for (place, fact) in gold.enumerated() {
      let wanted = Wanted(fact)
      for (index, read) in reads.enumerated() {
        let score = wanted.score(of: read, isLenient: isLenient)
        guard score > 0 else { continue }
        pairs.append(
          Pair(
            rank: (
              fact.isCore ? 0 : 1, -Int((score * 10_000).rounded()),
              -Int((read.text.recall(of: fact.anchors) * 10_000).rounded()), abs(place - index),
              place, index
            )))
      }
    }
    for pair in pairs.sorted(by: { $0.rank < $1.rank }) {
      guard readOfGold[pair.rank.gold] == nil, goldOfRead[pair.rank.read] == nil else { continue }
      readOfGold[pair.rank.gold] = pair.rank.read
      goldOfRead[pair.rank.read] = pair.rank.gold
    }
  }

  /// A read fact, made ready.
  private struct Read {
    let fact: ReadFact
    let text: ScoredText
    let name: ScoredName
    let subject: ScoredName

    init(_ fact: ReadFact) {
      self.fact = fact
      text = ScoredText(fact.saying)
      name = ScoredName(fact.name)
      subject = ScoredName(fact.subject)
    }
  }

  /// A gold fact, made ready.
  private struct Wanted {
    let fact: GoldFact
    let names: [ScoredName]
    let subjects: [ScoredName]

    init(_ fact: GoldFact) {
      self.fact = fact
      names = ([fact.name] + fact.otherNames).map(ScoredName.init)
      subjects = ([fact.subject] + fact.otherSubjects).filter { !$0.isEmpty }
        .map(ScoredName.init)
    }

    func score(of read: Read, isLenient: Bool) -> Double {
      if isLenient {
        if fact.kind == "stage", !hasSubject(of: read) { return 0 }
      } else {
        guard read.fact.kind == fact.kind || fact.otherKinds.contains(read.fact.kind),
          hasSubject(of: read)
        else { return 0 }
      }
      if ["characteristic", "contrast"].contains(fact.kind) {
        let recall = read.text.recall(of: fact.anchors)
        // Of two texts with the anchors, the shorter one.
        return recall < 0.5 ? 0 : recall - min(0.2, Double(read.text.words.count) / 2000)
      }
      let score = names.map { $0.similarity(to: read.name) }.max() ?? 0
      return score >= 0.84 ? score : 0
    }

    private func hasSubject(of read: Read) -> Bool {
      guard !fact.subject.isEmpty else { return true }
      var subject = read.subject
      if subject.key.isEmpty, fact.otherSubjects.contains("") { return true }
      if fact.kind == "definition", subject.key.isEmpty { subject = read.name }
      if fact.kind == "contrast" {
        guard read.fact.subject.contains(" vs ") else { return true }
        let sides = Self.sides(of: read.fact.subject)
        return ([fact.subject] + fact.otherSubjects).contains { Self.sides(of: $0) == sides }
      }
      guard !subject.key.isEmpty else { return false }
      return subjects.contains { $0.similarity(to: subject) >= 0.84 }
    }

    private static func sides(of subject: String) -> [String] {
      subject.replacing(" versus ", with: " vs ").replacing(" vs. ", with: " vs ")
        .split(separator: " vs ").map { ScoredName(String($0)).key }.sorted()
    }
  }
}
