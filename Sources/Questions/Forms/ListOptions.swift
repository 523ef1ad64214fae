import Chance
import DeckFormat

/// The members of a list among others that are not in it, for those who tap rather than type.
package struct ListOptions: Equatable, Sendable {
  /// The text shown, which says how many are right.
  package var stem: String
  /// The options, in the order shown.
  package var options: [String]
  /// The places of the right ones, ascending.
  package var right: [Int]
}

extension QuestionMaker {
  /// The most options that are shown at once.
  private static let mostOptions = 8

  /// Asks which of several things make up a list.
  ///
  /// The others are members of other lists of the same kind in the deck, under a name that nothing in
  /// this list has.
  ///
  /// - Parameters:
  ///   - question: The list's question in the form ``Form/listAll``.
  ///   - bank: The deck's facts.
  ///   - seed: What chance follows from.
  /// - Returns: The options, two to six members and at least two others, eight at most; nil where the
  ///   list is longer, or the deck has nothing else of the kind.
  package static func listOptions(
    for question: Question, in bank: Bank, seed: UInt64
  ) -> ListOptions? {
    guard case .list(let items) = question.response,
      let asking = Asking(question.card, in: bank, seed: seed)
    else { return nil }
    let members = items.compactMap(\.first)
    let wanted = min(mostOptions - members.count, max(2, members.count))
    guard members.count >= 2, wanted >= 2 else { return nil }
    var chance = SplitMix64(seed: seed ^ FNV1a.hash(question.id))
    var known = Set(items.flatMap(\.self).map { bank.normalForm.form(of: $0) })
    let listed = Set(asking.fact.members)
    let rivals = bank.deck.facts.filter { fact in
      fact.kind == question.kind && !listed.contains(fact.id) && !fact.name.isEmpty
        && fact.topic != asking.fact.topic
    }
    let others = chance.shuffle(rivals.map(\.name)).filter { name in
      known.insert(bank.normalForm.form(of: name)).inserted
    }
    guard others.count >= 2 else { return nil }
    let options = chance.shuffle(members + others.prefix(wanted))
    return ListOptions(
      stem: asking.phrasing.members(members.count, of: asking.listName, .recall),
      options: options, right: options.indices.filter { members.contains(options[$0]) })
  }
}
