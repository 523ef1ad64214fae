import DeckFormat

/// Which facts stand in one list, as numbers that are compared in no time.
struct ListTable: Sendable {
  private struct Key: Hashable {
    var kind: Fact.Kind
    var topic: String
    var heading: String?
    /// The list's part of the identifier, which tells two lists below one heading apart.
    var path: Substring?
  }

  /// The list of each fact: one number for each kind, topic, heading and path.
  private let lists: [Int32]
  /// The kind and topic of each fact, as a number.
  private let kindsAndTopics: [Int32]
  /// The number of lists of a kind that a topic has.
  private let counts: [Key: Int]

  /// Numbers the lists of a deck's facts.
  init(_ facts: [Fact]) {
    var numbers: [Key: Int32] = [:]
    var counts: [Key: Int] = [:]
    func number(_ key: Key) -> Int32 {
      if let known = numbers[key] { return known }
      let next = Int32(numbers.count)
      numbers[key] = next
      return next
    }
    var lists: [Int32] = []
    var kindsAndTopics: [Int32] = []
    lists.reserveCapacity(facts.count)
    kindsAndTopics.reserveCapacity(facts.count)
    for index in facts.indices {
      let path = Self.path(of: facts[index].id)
      if index > 0, path.utf8.elementsEqual(Self.path(of: facts[index - 1].id).utf8),
        facts[index].kind == facts[index - 1].kind,
        facts[index].topic == facts[index - 1].topic,
        facts[index].heading == facts[index - 1].heading
      {
        lists.append(lists[index - 1])
        kindsAndTopics.append(kindsAndTopics[index - 1])
      } else {
        let kind = facts[index].kind
        let topic = facts[index].topic
        lists.append(
          number(Key(kind: kind, topic: topic, heading: facts[index].heading, path: path)))
        kindsAndTopics.append(number(Key(kind: kind, topic: topic)))
      }
      if let kind = facts[index].memberKind {
        counts[Key(kind: kind, topic: facts[index].topic), default: 0] += 1
        counts[
          Key(kind: kind, topic: facts[index].topic, heading: facts[index].heading), default: 0] +=
          1
      }
    }
    self.lists = lists
    self.kindsAndTopics = kindsAndTopics
    self.counts = counts
  }

  /// Whether the facts at two places are of one kind, topic and heading.
  func isOneList(_ one: Int, _ other: Int) -> Bool { lists[one] == lists[other] }

  /// Whether the facts at two places are of one kind and topic.
  func isOneKindAndTopic(_ one: Int, _ other: Int) -> Bool {
    kindsAndTopics[one] == kindsAndTopics[other]
  }

  /// The number of lists below one heading of a topic whose members are of a kind.
  func count(of kind: Fact.Kind, in topic: String, below heading: String) -> Int {
    counts[Key(kind: kind, topic: topic, heading: heading)] ?? 0
  }

  /// The identifier of the list that a fact's own identifier begins with; empty if it has none.
  private static func path(of id: Fact.ID) -> Substring {
    id.prefix(upTo: id.utf8.lastIndex(of: UInt8(ascii: "/")) ?? id.startIndex)
  }

  /// The number of lists whose members are of a kind that a topic has.
  func count(of kind: Fact.Kind, in topic: String) -> Int {
    counts[Key(kind: kind, topic: topic)] ?? 0
  }
}
