import Questions
import Testing

/// The sentences that notes of other habits lead to.
@Suite struct EnglishFrameTests {
  private func stems(
    _ notes: String, _ card: String, _ forms: Form...
  ) throws -> [String] {
    let bank = HeistDeck.bank(of: notes)
    return try forms.map { try HeistDeck.ask(card, $0, in: bank).stem }
  }

  @Test func stagesGoByTheirHeading() throws {
    let handshake = """
      # Net

      ## TCP

      A **TCP** is a protocol.

      ### Three-way handshake

      1. SYN
      2. SYN-ACK
      3. ACK
      """
    #expect(
      try stems(handshake, "tcp/three-way-handshake/syn-ack#position", .recall) == [
        "Three-way handshake (a TCP): what comes right after “SYN”?"
      ])
    for (heading, things) in [("Order", "stages"), ("Steps", "steps")] {
      let notes = handshake.replacing("Three-way handshake", with: heading)
      let list = heading.lowercased()
      #expect(
        try stems(notes, "tcp/\(list)/syn-ack#position", .recall) == [
          "What comes right after “SYN” in the \(things) of a TCP?"
        ])
    }
  }

  @Test func tablesOfLanguagesTranslate() throws {
    let notes = """
      # Tempo

      | Italian | English |
      | --- | --- |
      | Presto | very fast |
      | Adagio | slow and calm |
      | Andante | at a walking pace |
      | Largo | broad and slow |
      """
    #expect(
      try stems(notes, "presto#name", .recall, .typed, .choice) == [
        "What is the Italian for “very fast”?", "Which Italian word or phrase means: very fast?",
        "Which of these is the Italian for “very fast”?",
      ])
    #expect(
      try stems(notes, "presto#meaning", .recall) == ["What does “Presto” mean in English?"])
  }

  @Test func headersThatAskAreAskedAsTheyAre() throws {
    let notes = """
      # Sauces

      | Sauce | What goes in |
      | --- | --- |
      | Mornay | béchamel with cheese |
      | Soubise | béchamel with onions |
      | Suprême | velouté with cream |
      """
    #expect(try stems(notes, "mornay#meaning", .recall) == ["Mornay: what goes in?"])
    let clause = notes.replacing("What goes in", with: "What it holds")
    #expect(
      try stems(clause, "mornay#meaning", .recall) == ["What it holds (Mornay): what is it?"])
  }

  @Test func optionsOfARowComeFromItsOwnTable() throws {
    let bank = HeistDeck.bank(
      of: """
        # Music

        ## Intervals

        | Interval | Semitones |
        | --- | --- |
        | Minor second | 1 semitone |
        | Major second | 2 semitones |
        | Minor third | 3 semitones |
        | Fifth | 7 semitones |

        ## Tempo

        | Italian | English |
        | --- | --- |
        | Presto | very fast |
        | Adagio | slow and calm |
        | Largo | broad and slow |
        """)
    let own: Set = ["Minor second", "Major second", "Minor third", "Fifth"]
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("major-second#name", .choice, seed: seed, in: bank)
      #expect(question.stem == "2 semitones: which of these intervals?")
      #expect(Set(HeistDeck.options(of: question).shown).isSubset(of: own))
    }
  }

  @Test func aNameOfOneLetterIsNoArticle() throws {
    let notes = """
      # DNS

      ## Record types

      - **A**: maps a name to an address
      - **MX**: names the hosts that accept mail
      - **TXT**: carries free text of the owner
      """
    #expect(
      try stems(notes, "record-types/a#name", .recall) == [
        "Record types (DNS): what maps a name to an address?"
      ])
  }

  @Test func whatFollowsASemicolonIsLeftOutOfTheStem() throws {
    let bank = HeistDeck.bank(
      of: """
        # Kitchen

        A **kitchen** is a room to cook in.

        ## Roles

        - **Saucier**: makes the sauces of the house; the most respected station
        - **Plongeur**: washes the dishes and the pots
        """)
    let question = try HeistDeck.ask("kitchen/roles/saucier#name", .recall, in: bank)
    #expect(question.stem == "In a kitchen, who makes the sauces of the house?")
    let meaning = try HeistDeck.ask("kitchen/roles/saucier#meaning", .recall, in: bank)
    #expect(meaning.answer == "makes the sauces of the house; the most respected station")
  }

  @Test func itemsWithSemicolonsAreNumbered() throws {
    let bank = HeistDeck.bank(
      of: """
        # Aperture

        An **aperture** is an opening in a lens.

        ## Characteristics

        - it is a number; the smaller, the wider
        - controls the depth of field
        - sharpest in the middle
        """)
    let question = try HeistDeck.ask("aperture/characteristics#members", .recall, in: bank)
    #expect(
      question.answer
        == "(1) it is a number; the smaller, the wider (2) controls the depth of field "
        + "(3) sharpest in the middle")
  }

  @Test func topicsAreWrittenAsWithinASentence() throws {
    let notes = """
      # Cells

      ## Mitosis

      **Mitosis** is the division of a nucleus.

      ### Stages

      1. Prophase
      2. Metaphase
      3. Anaphase
      """
    #expect(
      try stems(notes, "mitosis/stages#order", .recall) == [
        "In which order do the stages of mitosis come?"
      ])
  }
}
