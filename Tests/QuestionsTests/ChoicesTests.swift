import Questions
import Testing

/// What stands beside a right answer, and in which order it is looked for.
@Suite struct ChoicesTests {
  private static let gems = HeistDeck.bank(
    of: """
      ---
      kind: glossary
      ---

      # Terms

      - **Agate**: shows rings of many colors
      - **Beryl**: grows in long green prisms
      - **Coral**: comes from the warm seas
      - **Ivory**: was carved from tusks
      - **Jade**: sounds when it is struck
      - **Lapis**: gave painters their blue
      - **Opal**: plays with light inside
      - **Topaz**: splits along one plane
      """)

  private func options(
    _ card: String, _ form: Form = .choice, in bank: Bank, confusions: [String] = []
  ) throws -> [[String]] {
    try (1...40 as ClosedRange<UInt64>).map { seed in
      HeistDeck.options(
        of: try HeistDeck.ask(card, form, seed: seed, in: bank, confusions: confusions)
      ).shown
    }
  }

  @Test func whatTheLearnerMixedUpIsAlwaysOffered() throws {
    let plain = try options("opal#name", in: Self.gems)
    #expect(!plain.allSatisfy { $0.contains("Agate") })
    let one = try options("opal#name", in: Self.gems, confusions: ["agate"])
    #expect(one.allSatisfy { $0.contains("Agate") })
    let two = try options("opal#name", in: Self.gems, confusions: ["the topaz", "Agate", "Jade"])
    #expect(two.allSatisfy { $0.contains("Agate") && $0.contains("Topaz") })
    #expect(!two.allSatisfy { $0.contains("Jade") })
  }

  @Test func meaningsThatWereMixedUpAreOfferedToo() throws {
    let asked = try options(
      "opal#meaning", in: Self.gems, confusions: ["Was carved from tusks!"])
    #expect(asked.allSatisfy { $0.contains("was carved from tusks") })
  }

  @Test func whatIsNoOptionAtAllIsNotMixedUp() throws {
    let plain = try options("opal#name", in: Self.gems)
    #expect(try options("opal#name", in: Self.gems, confusions: ["granite", "", "opal"]) == plain)
  }

  @Test func theHintIsOneOfTheWrongOptions() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("opal#name", .choice, seed: seed, in: Self.gems)
      let options = HeistDeck.options(of: question).shown
      #expect(options.map { "not: \($0)" }.contains(question.hint))
      #expect(question.hint != "not: Opal")
    }
  }

  @Test func otherTopicsAreOnlyAskedWhereTheOwnIsTooSmall() throws {
    let heist = try options("heist/roles/hacker#name", in: HeistDeck.bank)
    #expect(Set(heist.joined()) == ["Mastermind", "Face", "Hacker"])
    let con = try options("con/roles/roper#name", in: HeistDeck.bank)
    #expect(Set(con.joined()) == ["Mastermind", "Face", "Hacker", "Inside man", "Roper"])
  }

  @Test func counterpartsAreNeverOfferedAcrossTopics() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "# Questions",
        with: "# Counterparts\n\n| Heist | Con |\n| --- | --- |\n"
          + "| Mastermind | Inside man |\n| Face | Roper |\n\n# Questions"))
    #expect(HeistDeck.refusal("con/roles/roper#name", .choice, in: bank) == "O01")
  }

  @Test func topicsOfOtherChaptersAreOnlyOfferedWhereTheirOwnIsTooSmall() throws {
    let bank = HeistDeck.bank(
      of: """
        # Rocks

        ## Granite

        **Granite** is a rock that cools deep in the ground.

        ## Basalt

        **Basalt** is a rock that cools in the open air.

        ## Marble

        **Marble** is a rock that was limestone once.

        # Metals

        ## Iron

        **Iron** is a metal that rusts in the rain.

        ## Gold

        **Gold** is a metal that stays bright for ever.
        """)
    #expect(
      Set(try options("granite#name", in: bank).joined()) == ["Granite", "Basalt", "Marble"])
    let gold = Set(try options("gold#name", in: bank).joined())
    #expect(gold.isSuperset(of: ["Gold", "Iron"]))
    #expect(!gold.isDisjoint(with: ["Granite", "Basalt", "Marble"]))
  }

  @Test func everyOptionIsOfferedAtEveryPlace() throws {
    let asked = try options("opal#name", in: Self.gems)
    #expect(Set(asked.joined()).count > 4)
    #expect(Set(asked.compactMap { $0.firstIndex(of: "Opal") }) == [0, 1, 2, 3])
  }

  @Test func anExplanationListsWhatWasLeftOut() throws {
    let bank = HeistDeck.bank(
      of: """
        ---
        kind: glossary
        ---

        # Terms

        - **Agate**: shows rings of many colors
        - **Beryl**: grows in long green prisms
        - **Coral**: comes from the warm seas, where it builds reefs that ships are wrecked on at night
        - **Ivory**: a tooth that was carved
        - **Topaz**: makes its owner rich
        """)
    let card = try #require(Card(id: "story-roles:agate#meaning"))
    let explanation = QuestionMaker.explanation(for: card, in: bank, form: .choice, seed: 1)
    #expect(
      explanation.refused == [
        RefusedOption(
          text:
            "comes from the warm seas, where it builds reefs that ships are wrecked on at night",
          rule: "O07"),
        RefusedOption(text: "a tooth that was carved", rule: "O08"),
      ])
    let question = try explanation.result.get()
    #expect(
      HeistDeck.options(of: question).shown.sorted() == [
        "grows in long green prisms", "makes its owner rich", "shows rings of many colors",
      ])
    #expect(question == (try HeistDeck.ask("agate#meaning", .choice, in: bank)))
  }

  @Test func anExplanationSaysWhyThereIsNoQuestion() throws {
    let card = try #require(Card(id: "story-roles:heist/roles/hacker#name"))
    let bank = HeistDeck.bank
    let cloze = QuestionMaker.explanation(for: card, in: bank, form: .cloze, seed: 1)
    #expect(
      cloze.result
        == .failure(Refusal("T09", "no sentence of the notes holds the name once")))
    #expect(cloze.refused == [])
    let order = QuestionMaker.explanation(for: card, in: bank, form: .order, seed: 1)
    #expect(order.result == .failure(.unsuited))
    let nowhere = Card(deck: "story-roles", fact: "nowhere", direction: .name)
    let unknown = QuestionMaker.explanation(for: nowhere, in: bank, form: .recall, seed: 1)
    #expect(unknown.result == .failure(.unsuited))
  }

  @Test(arguments: [
    ("O07", "it is much longer or shorter than the answer (O07)"),
    ("A03", "it says nearly the same as the answer (A03)"), ("X99", "X99"),
  ])
  func rulesHaveASentence(rule: String, sentence: String) {
    #expect(OptionRule.sentence(of: rule) == sentence)
  }
}
