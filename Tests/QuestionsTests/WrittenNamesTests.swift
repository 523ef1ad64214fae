import DeckFormat
import Testing

@testable import Questions

/// Names for programs that compare letter by letter.
struct WrittenNamesTests {
  private static let deck = """
    # Metals

    | Term | Meaning |
    | --- | --- |
    | Co | a hard metal of blue glass |
    | CO | a gas without a smell <!-- id: gas --> |
    | Ni | a metal of small coins |
    | Polish | a paste that makes metal shine |
    | polish | the paste on a cloth of felt <!-- id: felt --> |

    # Déjà vu

    **Déjà vu** is the feeling of having lived through a moment before.

    Also: deja vu, paramnesia, NI
    """

  private func spellings(_ name: String) throws -> (accepts: [String], all: [String], Bool) {
    let bank = Bank(Deck(parsing: Self.deck, path: "metals.md"))
    let card = try #require(
      bank.cards.first { $0.direction == .name && bank.fact(of: $0)?.name == name })
    let question = try QuestionMaker.question(for: card, in: bank, form: .typed, seed: 1)
    guard case .typed(let accepts) = question.response else { return ([], [], false) }
    let names = WrittenNames(bank)
    let all = names.spellings(for: question, accepts: accepts)
    return (accepts, all, names.mindsCase(of: all))
  }

  /// A deck takes the first two for one; the last is written otherwise, but names something else.
  @Test func namesThatAreOneInADeckAreTwoElsewhere() throws {
    let (accepts, all, _) = try spellings("Déjà vu")
    #expect(accepts == ["Déjà vu", "paramnesia"])
    #expect(all == ["Déjà vu", "paramnesia", "deja vu"])
  }

  @Test func capitalsCountWhereAnotherNameHasOthers() throws {
    for (name, isMinded) in [("Co", true), ("CO", true), ("Polish", false)] {
      let (_, all, minds) = try spellings(name)
      #expect(all == [name])
      #expect(minds == isMinded, "\(name)")
    }
  }

  @Test func aFormulaIsWrittenWithoutItsSignsToo() throws {
    let bank = Bank(Deck(parsing: "# Sums\n\nQ: What is 3 - 2?\nA: $1$\n", path: "sums.md"))
    let question = try QuestionMaker.question(
      for: try #require(bank.cards.first), in: bank, form: .typed, seed: 1)
    #expect(WrittenNames(bank).spellings(for: question, accepts: ["$1$"]) == ["$1$", "1"])
  }
}
