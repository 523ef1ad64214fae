import DeckFormat
import Markup

extension DeckReview {
  /// Warns of other names that name something else.
  mutating func reviewAliases(at place: Int) {
    guard !bank.deck.facts[place].aliases.isEmpty else { return }
    let bank = bank
    let fact = bank.deck.facts[place]
    for alias in fact.aliases {
      let named = bank.facts(named: alias)
      let isOwn = { (other: Int) in
        let other = bank.deck.facts[other]
        return bank.isSame(other.name, fact.name)
          || (other.kind == .alias && bank.isSame(other.topic, fact.name))
      }
      guard let other = named.first(where: { !isOwn($0) }) else { continue }
      let own = named.first { bank.deck.facts[$0].kind == .alias && isOwn($0) } ?? place
      let isAlias = bank.deck.facts[other].kind == .alias
      let line = bank.deck.facts[other].location.line
      report(
        .warning, "ambiguous-alias",
        "'\(alias)' is the name of something else"
          + (isAlias ? ", '\(bank.deck.facts[other].topic)'," : "")
          + " on line \(line), so it is not accepted for '\(fact.name)'; leave it out, or write a "
          + "name that only this has",
        at: own)
    }
  }

  /// Notes the nearest name before a fact that lies one slip of the keys away.
  mutating func reviewNearNames(at place: Int, siblings: [Int]) {
    let own = bank.name(at: place)
    let length = own.form.unicodeScalars.count
    let mask = LetterMask(own.form)
    let near = (siblings + bank.cousins(of: place)).first { other in
      guard other < place, bank.deck.facts[other].quiz != .off else { return false }
      let name = bank.name(at: other)
      let otherLength = name.form.unicodeScalars.count
      guard name.form != own.form, abs(length - otherLength) <= 1,
        EditDistance.allowance(length: max(length, otherLength)) > 0,
        LetterMask(name.form).mayLie(within: 1, of: mask)
      else { return false }
      return EditDistance.osa(own.form, name.form, limit: 1) != nil && !isPair(own, name)
    }
    guard let near else { return }
    report(
      .note, "near-name",
      "'\(bank.deck.facts[place].name)' is spelled nearly as \(mention(near)), so no slip is "
        + "forgiven where one of them is typed; if one has another name, write that",
      at: place)
  }

  /// Whether names differ on purpose and cannot be written otherwise: by a number, which is always
  /// compared exactly, or by the ending of a word, such as *seducer* and *seduced*.
  private func isPair(_ one: Phrase, _ other: Phrase) -> Bool {
    guard one.words.count == other.words.count else { return false }
    return zip(one.words, other.words).allSatisfy { own, other in
      own == other || own.isNumeral || other.isNumeral || bank.lexicon.isSameRoot(own, other)
    }
  }
}

extension Word {
  /// Whether this holds a digit, or is a Roman numeral or a single letter.
  fileprivate var isNumeral: Bool {
    text.utf8.count == 1 || text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
      || text.utf8.allSatisfy { "ivxlcdm".utf8.contains($0) }
  }
}
