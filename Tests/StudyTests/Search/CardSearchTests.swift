import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

/// The words of `find`: how they are read and what they find.
struct CardSearchTests {
  private static let today = 20_000
  private static let deck = Deck(
    parsing: """
      ---
      title: The heist
      tags: [crime, café]
      ---

      # Heist

      A **heist** is a theft that a crew plans and carries out together.

      ## Roles

      - **Mastermind**: plans the job and picks the crew
      - **Émigré**: knows the *coast*, and
        every road
      - **Driver**: waits outside

        > Never the getaway itself.
      """, path: "heist.md")

  /// The names of the facts of the deck that a search finds by their own.
  private func facts(_ words: String...) throws -> [String] {
    let search = try CardSearch(words: words)
    guard search.mayHold(in: Self.deck) else { return [] }
    return Self.deck.facts.filter { $0.kind != .list && search.holds(for: $0) }.map(\.name)
  }

  @Test func wordsAreLookedForWithoutCaseAndDiacritics() throws {
    #expect(try facts("EMIGRE") == ["Émigré"])
    #expect(try facts("émigré") == ["Émigré"])
    #expect(try facts("crew") == ["Heist", "Mastermind"])
    #expect(try facts("crew", "picks") == ["Mastermind"])
    #expect(try facts("crew", "-picks") == ["Heist"])
    #expect(try facts("getaway") == ["Driver"])
    #expect(try facts("nothing") == [])
  }

  @Test func aWordWithSpacesIsAPhrase() throws {
    #expect(try facts("coast and every") == ["Émigré"])
    #expect(try facts("the job") == ["Mastermind"])
    #expect(try facts("job the") == [])
    // No phrase runs from a name into its text.
    #expect(try facts("driver waits") == [])
  }

  @Test func keysAskForDeckTagTopicAndKind() throws {
    let roles = ["Mastermind", "Émigré", "Driver"]
    #expect(try facts("deck:heist", "kind:role") == roles)
    #expect(try facts("deck:The Heist", "KIND:Role") == roles)
    #expect(try facts("-deck:heist", "kind:role") == [])
    #expect(try facts("tag:cafe", "kind:role") == roles)
    #expect(try facts("-tag:crime") == [])
    #expect(try facts("topic:heist", "-kind:role") == ["Heist"])
    #expect(try facts("topic:roles", "text:waits") == ["Driver"])
    #expect(try facts("\u{2212}kind:role") == ["Heist"])
  }

  @Test func aTextIsSplitAtSpacesButNotInQuotes() throws {
    let search = try CardSearch(text: #"  is:due "the job"  -topic:"con artist" "#)
    #expect(
      search.terms == [
        SearchTerm(.trait(.due), typed: "due"), SearchTerm(.text("the job"), typed: "the job"),
        SearchTerm(.topic("con artist"), isNegated: true, typed: "con artist"),
      ])
  }

  @Test func wordsOfALineThatAQuoteKeepsTogetherAreOneTerm() throws {
    #expect(
      try CardSearch(words: ["topic:\"con", "artist\"", "crew"])
        == CardSearch(text: #"topic:"con artist" crew"#))
  }

  @Test func traitsTellHowACardStands() throws {
    var state = CardState(
      memory: Memory(stability: 10, difficulty: 5), dueDay: Self.today, lastDay: Self.today - 10,
      firstDay: 19_000, reviews: 9, lapses: 7, missesInARow: 0)
    func traits(_ standing: CardStanding) -> [CardTrait] {
      CardTrait.allCases.filter { standing.has($0, on: Self.today) }
    }
    #expect(traits(CardStanding()) == [.new])
    #expect(traits(CardStanding(state: state)) == [.due, .learning])
    #expect(traits(CardStanding(state: state, isSuspended: true)) == [.learning, .suspended])
    #expect(
      traits(CardStanding(state: state, buriedUntil: Self.today + 1)) == [.learning, .buried])
    #expect(traits(CardStanding(state: state, buriedUntil: Self.today)) == [.due, .learning])
    state.lapses = 8
    state.dueDay = Self.today + 20
    #expect(traits(CardStanding(state: state, isFlagged: true)) == [.known, .leech, .flagged])
  }

  @Test func termsAboutCardsHoldForCards() throws {
    let search = try CardSearch(words: ["is:new", "asks:name"])
    let name = Card(deck: "heist", fact: "heist", direction: .name)
    let meaning = Card(deck: "heist", fact: "heist", direction: .meaning)
    #expect(search.holds(for: name, CardStanding(), on: Self.today))
    #expect(!search.holds(for: meaning, CardStanding(), on: Self.today))
    let others = try CardSearch(words: ["-is:suspended"])
    #expect(!others.holds(for: name, CardStanding(isSuspended: true), on: Self.today))
    #expect(others.isAboutCards)
    #expect(try !CardSearch(words: ["deck:heist"]).isAboutCards)
  }

  @Test(
    "what means nothing is said with what may be meant",
    arguments: [
      (["is:deu"], "there is no 'is:deu'; did you mean 'is:due'?"),
      (
        ["is:forgotten"],
        "there is no 'is:forgotten'; there are due, new, learning, known, leech, suspended, "
          + "buried, flagged"
      ),
      (["kind:rolle"], "there is no 'kind:rolle'; did you mean 'kind:role'?"),
      (["tpoic:heist"], "there is no search for 'tpoic:heist'; did you mean 'topic:'?"),
      (
        ["http://example"],
        "there is no search for 'http://example'; there are is: deck: tag: topic: kind: asks: "
          + "text:, and 'text:http://example' finds it as text"
      ),
      (["deck:"], "'deck:' has nothing behind it; type 'deck:' and what is meant"),
      ([" "], "nothing is searched for; type words such as 'is:due' or part of a name"),
      (["..."], "'...' has neither letters nor digits to look for; type some"),
    ])
  func mistakes(words: [String], message: String) {
    do throws(SearchError) {
      let search = try CardSearch(words: words)
      Issue.record("\(search)")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test(
    "decks, tags and topics that are not there are said with the nearest",
    arguments: [
      ("deck:heits", "there is no 'deck:heits'; did you mean 'deck:heist'?"),
      ("tag:crimes", "there is no 'tag:crimes'; did you mean 'tag:crime'?"),
      ("tag:cooking", "there is no 'tag:cooking'; there are café, crime"),
      ("-topic:Rolls", "there is no 'topic:Rolls'; did you mean 'topic:Roles'?"),
    ])
  func unknownValues(word: String, message: String) throws {
    let search = try CardSearch(words: [word])
    do throws(SearchError) {
      try search.check(against: [Self.deck])
      Issue.record("\(search)")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func aTermWithAKeyIsASearchAndANameIsNone() {
    for word in ["is:due", "-is:due", "\u{2212}deck:x", "text:a"] {
      #expect(CardSearch.isSearch(word), "\(word)")
    }
    for word in ["heist", "heist:heist", "heist:heist#name", "-word", "heist/roles"] {
      #expect(!CardSearch.isSearch(word), "\(word)")
    }
  }
}
