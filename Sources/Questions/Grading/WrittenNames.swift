import DeckFormat
import Markup

/// The names of a deck as they are written, for programs that compare letter by letter.
///
/// A deck takes *Déjà vu* and *deja vu* for one name, and so a question accepts one of them; another
/// program has to be told both.
package struct WrittenNames: Sendable {
  /// The facts with their deck.
  package let bank: Bank
  /// What bears a name, with the name, by its written form in lower case.
  private let bearers: [String: [(name: String, fact: Int)]]

  /// Reads the names of a deck, in time linear in their number.
  package init(_ bank: Bank) {
    self.bank = bank
    var bearers: [String: [(name: String, fact: Int)]] = [:]
    for index in bank.deck.facts.indices {
      for name in bank.deck.facts[index].namesToReply {
        bearers[WrittenForm.form(of: name).lowercased(), default: []].append((name, index))
      }
    }
    self.bearers = bearers
  }

  /// The spellings that are right for a question whose answer is typed: those it accepts, then the other
  /// names as the notes have them, but for those that are written as something else in the deck; one with
  /// a formula is followed by that without its dollar signs.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - accepts: What it accepts, the best first; never empty.
  /// - Returns: The spellings, each once.
  package func spellings(for question: Question, accepts: [String]) -> [String] {
    var spellings: [String] = []
    for name in names(for: question, accepts: accepts) {
      for spelling in [name, FormulaText.withoutSigns(name)] where !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    return spellings
  }

  private func names(for question: Question, accepts: [String]) -> [String] {
    guard let fact = bank.fact(of: question.card) else { return accepts }
    let names: [String]
    switch fact.kind {
    case .definition, .role, .labelled, .stage: names = [fact.name] + fact.aliases
    case .alias, .gloss:
      // The question shows the fact's own name.
      names =
        ([fact.topic] + (bank.aliasesOfTopic[fact.topic] ?? [])).filter { $0 != fact.name }
    case .characteristic, .example, .contrast, .faq, .authored, .list: return accepts
    }
    var spellings = accepts
    for name in names where !spellings.contains(name) {
      let isRight = accepts.contains { bank.isSame($0, name) }
      if isRight, !isOther(name, than: accepts[0], fact) { spellings.append(name) }
    }
    return spellings
  }

  /// Whether capitals tell an answer from another name of the deck, as `Co` and `CO`.
  ///
  /// Those of the first letter alone do not: *Polish* and *polish* are one name in Cardinal.
  ///
  /// - Parameter spellings: The spellings that are right.
  /// - Returns: Whether some name differs from one of them by capitals alone.
  package func mindsCase(of spellings: [String]) -> Bool {
    let own = Set(spellings.map(distinctive))
    return spellings.contains { spelling in
      bearers[WrittenForm.form(of: spelling).lowercased()]?.contains {
        !own.contains(distinctive($0.name))
      } ?? false
    }
  }

  private func distinctive(_ text: String) -> String {
    WrittenForm.distinctiveForm(
      of: text, articles: bank.normalForm.words.articles, initialsFrom: 1)
  }

  /// Whether a name is written as that of a fact that is neither the one asked nor bears its name.
  private func isOther(_ name: String, than right: String, _ asked: Fact) -> Bool {
    let written = WrittenForm.form(of: name)
    return (bearers[written.lowercased()] ?? []).contains { bearer in
      let fact = bank.deck.facts[bearer.fact]
      return WrittenForm.form(of: bearer.name) == written && fact.id != asked.id
        && fact.name != right && !(fact.kind == .alias && fact.topic == right)
    }
  }
}

extension Fact {
  /// The names that a reply may be taken for.
  package var namesToReply: [String] {
    switch kind {
    case .definition, .role, .labelled, .stage, .alias: [name] + aliases
    // The answer of one card may be what a reply to another was taken for, if it is a name.
    case .authored: text.split(separator: " ").count <= 4 ? [text] : []
    case .gloss, .characteristic, .example, .contrast, .faq, .list: []
    }
  }
}
