import DeckFormat
import Markup
import Questions
import Testing

/// What is said of decks that can be asked only badly, and that nothing is said of others.
@Suite struct DeckReviewTests {
  private let head = "# Heist\n\nA **heist** is a theft that a crew plans and carries out.\n\n"
  private let tools = """
    ## Tools

    - **Lever**: lifts what is heavy
    - **Torch**: lights what is dark
    - **Glove**: hides who was there

    """

  /// The review of a deck, each as its line, severity, code and message.
  private func said(_ text: String) -> [String] {
    DeckReview.diagnostics(of: HeistDeck.bank(of: text, path: "Decks/deck.md")).map {
      "\($0.location.line): \($0.severity) \($0.code): \($0.message)"
    }
  }

  @Test func saysNothingOfTheSampleDecks() {
    for bank in SampleDecks.all {
      #expect(DeckReview.diagnostics(of: bank) == [], "\(bank.deck.path)")
      #expect(bank.deck.diagnostics == [], "\(bank.deck.path)")
    }
    #expect(said(head + tools) == [])
  }

  @Test func quotesTheLineOfTheFile() {
    let text = "---\ntitle: Tools\n---\r\n" + tools + "- **Rope**: a rope for all\n"
    #expect(
      DeckReview.diagnostics(of: HeistDeck.bank(of: text, path: "Decks/deck.md")).map(\.description)
        == [
          """
          Decks/deck.md:9:1: warning: the description of 'Rope' contains 'rope', so only recall \
          can ask for the name; say it in other words
          9 | - **Rope**: a rope for all
            | ^
          """
        ])
  }

  @Test func warnsOfADescriptionThatHoldsARootOfItsName() {
    #expect(
      said(head + tools + "- **Seducer**: somebody by whom others are seduced\n") == [
        "10: warning self-describing: the description of 'Seducer' contains 'seduced', so only "
          + "recall can ask for the name; say it in other words"
      ])
  }

  @Test func saysNothingOfAWordThatTheOptionsShare() {
    #expect(
      said(
        """
        # Clauses

        ## Kinds

        - **Main clause**: a clause that can stand alone
        - **Final clause**: a clause that names an aim
        - **Causal clause**: a clause that gives a reason
        """) == [])
  }

  @Test func warnsOfTwoThatSayTheSame() {
    #expect(
      said(head + tools + "- **Lamp**: lights what is dark.\n") == [
        "10: warning same-description: this says the same as 'Torch' on line 8; say what tells the "
          + "two apart"
      ])
    #expect(
      said("| Word | Meaning |\n| --- | --- |\n| a | one thing |\n| b | one thing |\n") == [
        "3: note few-siblings: there are only 2 entries, too few to choose from; add a third, or "
          + "they are asked only by recall and typing",
        "4: warning same-description: this says the same as 'a' on line 3; say what tells the two "
          + "apart",
      ])
  }

  @Test func saysNothingOfEqualValuesInATableWithHeadersOfItsOwn() {
    #expect(
      said(
        """
        | Battle | Year |
        | --- | --- |
        | Gettysburg | 1863 |
        | Vicksburg | 1863 |
        | Shiloh | 1862 |
        | Antietam | 1862 |
        """) == [])
  }

  @Test func warnsOfADescriptionThatWouldStandOut() {
    let long = "- **Radio**: tells all who are out of sight what is going on and when to run away"
    #expect(
      said(head + tools + long) == [
        "10: warning long-description: the description of 'Radio' is more than twice as long as those "
          + "beside it, so it would stand out as an answer; move what is not needed to tell it apart "
          + "into a '>' note below it"
      ])
  }

  @Test func notesDescriptionsThatAreTooLongToBeOptions() {
    let long = { (word: String) in
      "calls a \(word)" + String(repeating: " who is \(word)", count: 14)
    }
    let text =
      "## Tools\n\n- **Bell**: \(long("guard"))\n- **Horn**: \(long("driver"))\n"
      + "- **Pipe**: \(long("friend"))\n"
    #expect(
      said(text).first
        == "3: note too-long: the description of 'Bell' has 195 characters, and answers to choose from "
        + "have at most 160; move what is not needed to tell it apart into a '>' note below it")
    #expect(said(text).count == 3)
  }

  @Test func warnsOfDescriptionsThatPointElsewhere() {
    #expect(
      said(head + tools + "- **Radio**: Their owners talk over them\n") == [
        "10: warning pronoun-start: the description of 'Radio' starts with 'Their', which says nothing "
          + "where it stands alone; begin with what it is or does"
      ])
  }

  @Test func notesListsThatAreTooShortToChooseFrom() {
    #expect(
      said(head + "## Tools\n\n- **Lever**: lifts what is heavy\n- **Torch**: shines\n") == [
        "7: note few-siblings: 'Tools' of 'Heist' has only 2 labels, too few to choose from; add a "
          + "third, or they are asked only by recall and typing"
      ])
    #expect(
      said(head + "## Tools\n\n- **Lever**: lifts what is heavy\n") == [
        "7: note few-siblings: 'Tools' of 'Heist' has only 1 label, too few to choose from; add two "
          + "more, or it is asked only by recall and typing"
      ])
  }

  @Test func notesWhatSeveralTopicsHave() {
    let con = "# Con\n\nA **con** is a game that a victim loses.\n\n"
    #expect(
      said(
        head + "## Traits\n\n- somebody trusts too much\n- a vault is opened\n\n" + con
          + "## Traits\n\n- somebody trusts too much\n- a victim pays\n") == [
          "16: note shared: this stands under 'Heist' on line 7 as well, so it is not asked for its "
            + "topic; say how the two differ in it, if they do"
        ])
  }

  @Test func warnsOfOtherNamesThatNameSomethingElse() {
    #expect(
      said(head + tools + "- **Lamp** (also: Torch): shines into every corner\n") == [
        "10: warning ambiguous-alias: 'Torch' is the name of something else on line 8, so it is not "
          + "accepted for 'Lamp'; leave it out, or write a name that only this has"
      ])
  }

  @Test func notesNamesOneSlipApartOnce() {
    #expect(
      said(head + tools + "- **Clove**: tastes of winter days\n") == [
        "10: note near-name: 'Clove' is spelled nearly as 'Glove' on line 9, so no slip is forgiven "
          + "where one of them is typed; if one has another name, write that"
      ])
    // What differs only by its number or ending cannot be called otherwise.
    #expect(said(head + "## Stages\n\n1. Prophase I\n2. Prophase II\n3. Rest\n") == [])
  }

  @Test func notesStagesThatSayWhereTheyStand() {
    #expect(
      said(head + "## Stages\n\n1. First meeting\n2. Second meeting\n3. Getaway\n") == [
        "7: note numbered-stages: these stages hold numbers or words such as 'first' that tell their "
          + "places, so only recall asks their order; leave the places to the numbers of the list"
      ])
  }

  @Test func warnsOfAFactThatOnlyRecallAsks() {
    let con = "# Con\n\nA **con** is a game that a victim loses.\n\n"
    #expect(
      said(
        head + con + "# Words\n\n## Terms\n\n- **Mark**: whoever pays in a con\n"
          + "- **Fence**: buys what was stolen\n- **Lookout**: warns of the police\n") == [
          "13: warning no-question: 'Mark' is asked only by recall: the question would name 'con' and "
            + "so leave one answer less; say it without that name"
        ])
  }

  @Test func saysNothingOfWhatTheAuthorTurnedOff() {
    #expect(said(head + "<!-- quiz: off -->\n\n" + tools + "- **Rope**: a rope for all\n") == [])
    #expect(said(head + "<!-- quiz: recall -->\n\n" + tools + "- **Rope**: a rope for all\n") == [])
  }
}
