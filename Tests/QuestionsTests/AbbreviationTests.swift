import Testing

@testable import Questions

@Suite struct AbbreviationTests {
  @Test(arguments: [
    ("PO", "Product Owner", true), ("OSI model", "Open Systems Interconnection model", true),
    ("USA", "United States of America", true), ("EKG", "Elektrokardiogramm", false),
    ("Po", "Product Owner", false), ("PM", "Product Owner", false), ("A", "Apple", false),
  ])
  func initialsAreAnAbbreviation(short: String, long: String, isOne: Bool) {
    #expect(Abbreviation.is(short, of: long) == isOne)
  }

  @Test(arguments: [
    ("DNS", "The Domain Name System, or ____, is a database.", true),
    ("DNS", "the distributed naming system of the net", true),
    ("DN", "a day nobody likes", false), ("DN", "a Domain Name", true), ("Dns", "d n s", false),
  ])
  func aTextMaySpellOneOut(name: String, text: String, does: Bool) {
    #expect(Abbreviation.isSpelledOut(name, in: text) == does)
  }

  @Test func whatANameAbbreviatesIsAskedForAndNotTheOtherWayRound() throws {
    let bank = HeistDeck.bank(
      of: """
        # Protocols

        ## TCP

        A **TCP** is a protocol that delivers bytes in order.

        Also: Transmission Control Protocol
        """)
    for (form, stem) in [
      (Form.recall, "What does “TCP” stand for?"),
      (.typed, "Which term is abbreviated as “TCP”?"), (.cloze, "“TCP” stands for ____."),
    ] {
      let question = try HeistDeck.ask(
        "tcp/also/transmission-control-protocol#name", form, in: bank)
      #expect(question.stem == stem)
      #expect(question.answer == "Transmission Control Protocol")
    }
  }
}
