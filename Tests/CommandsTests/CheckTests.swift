import Testing

@MainActor
@Suite struct CheckTests {
  private let text = """
    # Heist

    A **heist** is a theft that a crew plans.

    ## Tools

    - **Rope**: a rope for all
    - **Glove**: hides who was there
    - **Torch**:
    """

  @Test func `mistakes and what asks badly come in the order of their places`() throws {
    let desk = try Desk(decks: ["heist.md": text])
    #expect(desk.run("check heist") == 1)
    #expect(desk.errors == "")
    #expect(
      desk.output == """
        Decks/heist.md:7:1: note: 'Tools' of 'Heist' has only 2 labels, too few to choose from; \
        add a third, or they are asked only by recall and typing
        7 | - **Rope**: a rope for all
          | ^
        Decks/heist.md:7:1: warning: the description of 'Rope' contains 'rope', so only recall \
        can ask for the name; say it in other words
        7 | - **Rope**: a rope for all
          | ^
        Decks/heist.md:9:1: error: 'Torch' has no description; write one behind the colon
        9 | - **Torch**:
          | ^
        1 deck, 3 facts: 1 error, 1 warning, 1 note

        """)
  }

  @Test func `a program is given an object a line`() throws {
    let desk = try Desk(decks: ["heist.md": text])
    #expect(desk.run("check heist --json") == 1)
    #expect(desk.output.split(separator: "\n").count == 3)
    #expect(
      desk.output.hasPrefix(
        #"{"code":"few-siblings","column":1,"line":7,"message":"'Tools' of 'Heist' has only 2 labels"#
      ))
  }

  @Test func `a quiet check tells errors alone`() throws {
    let desk = try Desk(decks: ["heist.md": text])
    #expect(desk.run("check heist --quiet") == 1)
    #expect(
      desk.output == """
        Decks/heist.md:9:1: error: 'Torch' has no description; write one behind the colon
        9 | - **Torch**:
          | ^

        """)
  }
}
