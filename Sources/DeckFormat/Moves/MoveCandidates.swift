import Foundation

/// Which facts are worth comparing: those with rare words in common, and those in a place that
/// went where the other stands.
struct MoveCandidates {
  /// A word in more facts than this tells nothing.
  private static let commonWord = 48
  /// How many of a fact's rarest words are looked up.
  private static let wordCount = 12
  /// How many facts with common words are compared at most.
  private static let limit = 12
  /// A place with more unknown facts is not compared as a whole.
  private static let largePlace = 40

  /// What the vanished facts are compared by; nil for those matched from the start.
  private(set) var old: [FactProfile?]
  /// What the facts that appeared are compared by, likewise.
  private(set) var new: [FactProfile?]
  private var counts: [UInt64: Int] = [:]
  private var postings: [UInt64: [Int]] = [:]

  /// Prepares what is not matched yet for comparison.
  init(_ search: MoveSearch, _ slots: FactSlots) {
    let oldLeft = search.oldLeft
    let newLeft = search.newLeft.filter { !slots.wasThere[$0] }
    let decks = Set(oldLeft.map { search.old[$0].deck } + newLeft.map { search.new[$0].deck })
    // What stayed tells which words are common; a part of it is enough.
    let around = search.now.lazy.filter { decks.contains($0.deck) }.prefix(1_000)
    var documents = 0
    var counts: [UInt64: Int] = [:]
    let count = { (fact: FactSnapshot) in
      documents += 1
      var last: UInt64 = 0
      for token in FactWords("\(fact.name) \(fact.text)").tokens where token != last {
        counts[token, default: 0] += 1
        last = token
      }
    }
    for one in oldLeft { count(search.old[one]) }
    for other in newLeft { count(search.new[other]) }
    for fact in around { count(fact) }
    let weigh = { (token: UInt64) in
      // A word of one side only counts no more than one that both have.
      let share = Double(documents + 2) / Double(max(counts[token] ?? 0, 2))
      return FactWords.Weight.factor(of: token) * (0.5 + log2(share))
    }
    old = Array(repeating: nil, count: search.old.count)
    new = Array(repeating: nil, count: search.new.count)
    for one in oldLeft { old[one] = FactProfile(search.old[one], weigh: weigh) }
    for other in newLeft {
      let profile = FactProfile(search.new[other], weigh: weigh)
      new[other] = profile
      var last: UInt64 = 0
      for token in (profile.name.tokens + profile.text.tokens).sorted()
      where token != last && (counts[token] ?? 0) <= Self.commonWord {
        postings[token, default: []].append(other)
        last = token
      }
    }
    self.counts = counts
  }

  /// Which of the facts that appeared one fact is worth comparing with, in ascending order.
  ///
  /// - Parameters:
  ///   - one: A vanished fact that is not matched.
  ///   - search: What is matched so far.
  ///   - beside: What stands in its place, and in the heir of it; each is looked through only if it
  ///     is little.
  ///   - near: What stands beside the same known facts.
  /// - Returns: The numbers of facts that appeared, are not matched, and are asked alike.
  func candidates(
    for one: Int, in search: MoveSearch, beside: [[Int]], near: [Int]
  ) -> [Int] {
    var found = near
    for place in beside where place.count <= Self.largePlace { found += place }
    found += alike(one, in: search)
    found.sort()
    var last = -1
    return found.filter { other in
      defer { last = other }
      return other != last && search.oldOfNew[other] < 0
        && search.old[one].kind.family == search.new[other].kind.family
    }
  }

  /// The facts with most rare words in common.
  private func alike(_ one: Int, in search: MoveSearch) -> [Int] {
    guard let profile = old[one] else { return [] }
    var words: [(count: Int, token: UInt64)] = []
    var last: UInt64 = 0
    for token in (profile.name.tokens + profile.text.tokens).sorted() where token != last {
      last = token
      if postings[token] != nil { words.append((counts[token] ?? 0, token)) }
    }
    words.sort { $0 < $1 }
    var common: [Int: Double] = [:]
    for word in words.prefix(Self.wordCount) {
      for other in postings[word.token] ?? [] where search.oldOfNew[other] < 0 {
        common[other, default: 0] += 1 / Double(word.count)
      }
    }
    return common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit).map(\.key)
  }
}
