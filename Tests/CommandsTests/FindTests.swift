import Testing

@testable import Commands

/// `find`, and the searches that other commands take.
@MainActor
struct FindTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  @Test func factsAreFoundWithTheirPlaceAndHowTheirCardsStand() {
    #expect(desk.run("find driver") == 0)
    #expect(
      desk.output == """
        Decks/heist.md:16  Driver
          name, meaning: new
        1 fact, 2 cards

        """)
    desk.run("study heist --form typed --pretest --limit 1", typing: ["heist"])
    desk.run("flag heist:heist#meaning")
    desk.run("suspend heist:heist/also/caper")
    desk.run("bury heist:heist/roles/face#name --days 3")
    #expect(desk.run("find topic:heist -kind:stage -kind:list -driver -mastermind") == 0)
    #expect(
      desk.output == """
        Decks/heist.md:6  Heist
          name: in 2 days (Mar 4); meaning: new, flagged
        Decks/heist.md:10  caper
          name: suspended
        Decks/heist.md:15  Face
          name: buried until Mar 5; meaning: new
        3 facts, 5 cards

        """)
  }

  @Test func onlyTheCardsThatMeetAllWordsAreShown() {
    desk.run("flag heist:heist#meaning")
    #expect(desk.run("find is:flagged") == 0)
    #expect(
      desk.output == """
        Decks/heist.md:6  Heist
          meaning: new, flagged
        1 fact, 1 card

        """)
    #expect(desk.run("find heist:heist is:flagged") == 64)
    #expect(desk.run("find theft asks:name -is:flagged") == 0)
    #expect(
      desk.output == """
        Decks/heist.md:6  Heist
          name: new
        1 fact, 1 card

        """)
  }

  @Test func aMinusIsNoOptionWhereverTheCommandStands() {
    #expect(desk.run("--library \(desk.root) find -kind:stage -crew road") == 0)
    #expect(desk.output.hasPrefix("Decks/heist.md:16  Driver\n"))
    #expect(desk.run("flag -kind:role -is:suspended asks:name") == 0)
    #expect(desk.output == "flagged: 2 cards\n")
  }

  @Test func nothingFoundIsTheAnswerNo() {
    #expect(desk.run("find is:due") == 1)
    #expect(desk.errors == "no fact is due\n")
    #expect(desk.output == "")
    for (words, sentence) in [
      ("zzz", "nothing matches 'zzz'"), ("is:buried", "no fact is buried"),
      ("is:leech", "no fact is a leech"), ("-is:new", "nothing matches '-is:new'"),
      ("is:due driver", "nothing matches 'is:due' and 'driver'; leave one out"),
      (
        "is:due driver asks:name",
        "nothing matches 'is:due', 'driver' and 'asks:name'; leave one out"
      ),
    ] {
      #expect(desk.run("find \(words)") == 1)
      #expect(desk.errors == sentence + "\n")
    }
    for command in ["suspend", "resume", "bury", "flag", "reset", "edit"] {
      #expect(desk.run("\(command) is:leech") == 1)
      #expect(desk.errors == "no fact is a leech\n")
    }
    #expect(desk.edited.isEmpty)
  }

  @Test func aWholeSearchMayStandInQuotes() {
    desk.run(
      "",
      typing: [
        "find 'is:new driver asks:name'", "find 'topic:\"Heist\" driver asks:name'",
        "flag 'kind:role asks:name'", "suspend 'driver is:flagged'", "find 'past guards'",
        "find 'is:deu deck:heist'",
      ])
    let lines = desk.output.split(separator: "\n").map(String.init)
    #expect(lines.count { $0 == "Decks/heist.md:16  Driver" } == 2, "\(desk.transcript)")
    #expect(lines.contains("flagged: 3 cards") && lines.contains("suspended: 1 card"))
    #expect(lines.contains("Decks/heist.md:15  Face"))
    #expect(desk.errors == "find: error: there is no 'is:deu'; did you mean 'is:due'?\n")
  }

  @Test func aFactMayBeNamedByItsNameAlone() {
    #expect(desk.run("flag driver") == 0)
    #expect(desk.output == "flagged: 2 cards\n")
    #expect(desk.run("flag heist/roles driver") == 0)
    #expect(desk.output == "flagged: 5 cards, 2 were already\n")
    #expect(desk.run("suspend drivr") == 66)
    #expect(
      desk.errors
        == "suspend: error: there is no deck, topic or fact 'drivr'; did you mean 'Driver'?\n")
    #expect(desk.run("suspend guards") == 66)
    #expect(
      desk.errors
        == "suspend: error: there is no deck, topic or fact 'guards'; 'find' looks for words in all "
        + "texts\n")
    #expect(desk.run("flag heist:driver") == 66)
    #expect(
      desk.errors
        == "heist: error: there is no fact 'driver' in this deck; did you mean "
        + "'heist:heist/roles/driver'?\n")
    #expect(desk.run("edit driver") == 0)
    #expect(desk.run("edit guards") == 0)
    #expect(desk.edited == ["Decks/heist.md:16", "Decks/heist.md:15"])
    #expect(desk.run("edit hiest") == 66)
    #expect(desk.errors == "Decks: error: there is no deck 'hiest'; did you mean 'heist'?\n")
  }

  @Test func severalFactsOfOneNameAreListed() throws {
    let twins = try Desk(decks: ["heist.md": Decks.heist, "twin.md": Decks.heist])
    #expect(twins.run("suspend face") == 64)
    #expect(
      twins.errors
        == "suspend: error: 2 facts are called 'face'; say which: 'heist:heist/roles/face', "
        + "'twin:heist/roles/face'\n")
    #expect(twins.run("find is:suspended") == 1)
  }

  @Test func mistakesGetASuggestion() {
    #expect(desk.run("find is:deu") == 64)
    #expect(desk.errors == "find: error: there is no 'is:deu'; did you mean 'is:due'?\n")
    #expect(desk.run("find deck:hiest driver") == 64)
    #expect(desk.errors == "find: error: there is no 'deck:hiest'; did you mean 'deck:heist'?\n")
    #expect(desk.run("find tag:crime") == 64)
    #expect(desk.errors == "find: error: there is no 'tag:crime'; nothing here has one\n")
    #expect(desk.run("find topic:Hiest") == 64)
    #expect(desk.errors == "find: error: there is no 'topic:Hiest'; did you mean 'topic:Heist'?\n")
  }

  @Test func theLimitSaysHowManyThereAre() {
    #expect(desk.run("find deck:heist --limit 1") == 0)
    #expect(
      desk.output == """
        Decks/heist.md:6  Heist
          name, meaning: new
        1 of 12 facts, 17 cards; '--limit 0' prints all

        """)
    desk.run("find deck:heist --limit 0")
    #expect(desk.output.hasSuffix("\n12 facts, 17 cards\n"))
  }

  @Test func jsonHasALineAFact() {
    desk.run("flag heist:heist/roles/face#name")
    #expect(desk.run("find face asks:name --json") == 0)
    #expect(
      desk.output == """
        {"cards":[{"card":"heist:heist/roles/face#name","flagged":true,"leech":false,\
        "state":"new"}],"deck":"heist","fact":"heist:heist/roles/face","kind":"role","line":15,\
        "name":"Face","path":"Decks/heist.md","text":"talks the way past guards and clerks",\
        "topic":"Heist"}

        """)
  }

  @Test func quotesWorkInASession() {
    desk.run("", typing: ["find \"past guards\" topic:\"Heist\" -is:due", "quit"])
    #expect(desk.output.contains("Decks/heist.md:15  Face\n"))
  }

  @Test func tabOffersTheTerms() throws {
    #expect(try desk.completions(of: "find is:d") == ["is:due"])
    #expect(try desk.completions(of: "find deck:") == ["deck:heist"])
    #expect(try desk.completions(of: "suspend he") == ["heist"])
    #expect(try desk.completions(of: "flag is:le") == ["is:leech", "is:learning"].sorted())
  }

  @Test func showMarksWhatIsFlagged() {
    desk.run("flag heist:heist/roles/driver#name")
    desk.run("show heist")
    #expect(desk.output.contains("  - Driver: waits outside and knows every road [flagged]\n"))
  }

  @Test func editOpensAFactAtItsLine() {
    #expect(desk.run("edit heist:heist/roles/face") == 0)
    #expect(desk.run("edit heist:heist/roles/driver#name") == 0)
    #expect(desk.run("edit heist") == 0)
    #expect(
      desk.edited == ["Decks/heist.md:15", "Decks/heist.md:16", "Decks/heist.md:1"])
  }

  @Test func editTakesASearch() {
    #expect(desk.run("edit kind:role text:road") == 0)
    #expect(desk.output == "")
    #expect(desk.run("edit kind:role") == 0)
    #expect(desk.output == "Decks/heist.md:14 is the first of 3 facts\n")
    #expect(desk.edited == ["Decks/heist.md:16", "Decks/heist.md:14"])
    #expect(desk.run("edit is:leech") == 1)
    #expect(desk.errors == "no fact is a leech\n")
  }
}
