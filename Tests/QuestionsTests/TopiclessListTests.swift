import DeckFormat
import Questions
import Testing

/// Lists that stand under a heading and belong to no topic.
@Suite struct TopiclessListTests {
  private static let bank = HeistDeck.bank(
    of: """
      # Knots

      ## Steps to tie a knot

      1. Cross
      2. Loop
      3. Pull
      4. Trim

      ## Kinds of knots

      - **Bowline**: makes a fixed loop
      - **Hitch**: ties a rope to a post
      - **Bend**: joins two ropes
      """)

  @Test func everyStemNamesTheList() {
    for question in QuestionMaker.all(in: Self.bank, seed: 1) {
      #expect(question.topic == "", "\(question.id)")
      let list = question.kind == .stage ? "steps to tie a knot" : "kinds of knots"
      #expect(question.stem.lowercased().contains(list), "\(question.id)")
    }
  }

  @Test func aListUnderNoHeadingGoesByTheDecksTitle() throws {
    let bank = HeistDeck.bank(of: "# Bread\n\n1. Mix\n2. Knead\n3. Shape\n4. Bake\n")
    let question = try HeistDeck.ask("stages/knead#position", .recall, in: bank)
    #expect(question.stem == "Bread: what comes right after “Mix”?")
    // The title is no list's name: what comes next in it is not asked with options.
    #expect(HeistDeck.refusal("stages/knead#position", .nextStage, in: bank) == "A05")
  }

  @Test func nothingIsAskedForItsTopic() {
    #expect(Self.bank.cards.allSatisfy { $0.direction != .topic })
    #expect(QuestionMaker.all(in: Self.bank, seed: 1).allSatisfy { $0.form != .oddOneOut })
  }

  @Test func formsAreThoseOfListsWithATopic() {
    let forms = Set(QuestionMaker.all(in: Self.bank, seed: 1).map(\.form))
    #expect(
      forms == [
        .recall, .typed, .choice, .trueFalse, .matching, .listAll, .order, .nextStage,
        .previousStage, .firstLast, .stagePosition,
      ])
  }
}
