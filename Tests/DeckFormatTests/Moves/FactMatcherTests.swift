import Testing

@testable import DeckFormat

/// What becomes of single facts when small decks are edited.
struct FactMatcherTests {
  private static let heist = """
    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    Also: caper

    ## Roles

    - **Mastermind**: plans the job and picks the crew
    - **Face**: talks the way past people
    - **Driver**: waits outside with the engine running

    ## Characteristics

    - the crew is assembled one specialist at a time
    - the plan is explained only if it will fail
    - nobody trusts everybody

    ## Stages

    1. Recruiting
    2. Planning
    3. Execution
    4. Getaway
    """

  /// The moves between two states of a library, as `old id → new id: change`; everything was asked
  /// before, or only what is named.
  private func moves(
    from before: [(String, String)], to after: [(String, String)], asked: Set<String>? = nil
  ) -> [String] {
    let decks = before.map { Deck(parsing: $0.1, path: "Decks/\($0.0).md") }
    let remembered = decks.flatMap { deck in
      deck.facts.map { FactSnapshot($0, in: deck) }
    }
    .filter { asked?.contains($0.id) ?? true }
    let changes = FactMatcher.changes(
      remembered: remembered, decks: after.map { Deck(parsing: $0.1, path: "Decks/\($0.0).md") },
      known: Set(remembered.map { "\($0.deck):\($0.id)" }))
    return FactMatcher.moves(changes).map {
      "\($0.from.deck):\($0.from.id) → \($0.to.deck):\($0.to.id): \($0.change)"
    }
  }

  private func moves(_ replacements: [String: String], asked: Set<String>? = nil) -> [String] {
    var text = Self.heist
    for (old, new) in replacements.sorted(by: { $0.key < $1.key }) {
      text = text.replacing(old, with: new)
    }
    return moves(from: [("d", Self.heist)], to: [("d", text)], asked: asked)
  }

  @Test func `nothing moves where no identifier changed`() {
    #expect(moves([:]) == [])
    #expect(moves(["talks the way past people": "lies"]) == [])
  }

  @Test func `a role with another name is the same by its description`() {
    #expect(
      moves(["**Face**": "**Grifter**"]) == ["d:heist/roles/face → d:heist/roles/grifter: renamed"])
  }

  @Test func `a characteristic in other words is the same`() {
    #expect(
      moves(["the plan is explained only if it will fail": "a plan is told only if it must fail"])
        == [
          "d:heist/characteristics/the-plan-is-explained~b48b → "
            + "d:heist/characteristics/a-plan-is-told~ec0f: rewritten"
        ])
  }

  @Test func `a characteristic that says something else is a new one`() {
    let moves = moves(["1 specialist": "", "nobody trusts everybody": "money rarely changes hands"])
    #expect(moves == [])
  }

  @Test func `a stage is the same by its place`() {
    #expect(
      moves(["2. Planning": "2. Casing the joint"]) == [
        "d:heist/stages/planning → d:heist/stages/casing-the-joint: renamed"
      ])
  }

  @Test func `a stage that was taken away is none of the others`() {
    #expect(moves(["2. Planning\n": ""]) == [])
    let asked: Set = ["heist/stages/recruiting", "heist/stages/planning", "heist/stages/getaway"]
    #expect(moves(["2. Planning\n": ""], asked: asked) == [])
  }

  @Test func `what was never asked is not what was taken away beside it`() {
    let text = """
      # Words

      ## Terms

      - **Supply**: what sellers offer
      - **Elastic demand**: demand that reacts strongly to a change in price
      - **Inelastic demand**: demand that hardly reacts to a change in price
      - **Price**: what buyers pay
      """
    let line = "- **Elastic demand**: demand that reacts strongly to a change in price\n"
    #expect(
      moves(
        from: [("d", text)], to: [("d", text.replacing(line, with: ""))],
        asked: ["supply", "elastic-demand", "price"]) == [])
  }

  @Test func `all facts of a topic follow its new name`() {
    let found = moves(["# Heist": "# Robbery", "**heist**": "**robbery**"])
    #expect(found.count == 15)
    #expect(
      found.prefix(4) == [
        "d:heist → d:robbery: renamed",
        "d:heist/also/caper → d:robbery/also/caper: placeRenamed",
        "d:heist/roles → d:robbery/roles: placeRenamed",
        "d:heist/roles/mastermind → d:robbery/roles/mastermind: placeRenamed",
      ])
  }

  @Test func `all facts of a list follow its new heading`() {
    #expect(
      moves(["## Stages": "## Phases"]) == [
        "d:heist/stages → d:heist/phases: renamed",
        "d:heist/stages/recruiting → d:heist/phases/recruiting: placeRenamed",
        "d:heist/stages/planning → d:heist/phases/planning: placeRenamed",
        "d:heist/stages/execution → d:heist/phases/execution: placeRenamed",
        "d:heist/stages/getaway → d:heist/phases/getaway: placeRenamed",
      ])
  }

  @Test func `an item moves to another topic`() {
    let con = "# Con\n\nA **con** is a deception.\n\n## Roles\n\n- **Mark**: believes it all\n"
    let face = "- **Face**: talks the way past people\n"
    #expect(
      moves(
        from: [("d", Self.heist), ("e", con)],
        to: [("d", Self.heist.replacing(face, with: "")), ("e", con + face)]) == [
          "d:heist/roles/face → e:con/roles/face: moved"
        ])
  }

  @Test func `a deck with another name is the same`() {
    let found = moves(from: [("d", Self.heist)], to: [("e", Self.heist)])
    #expect(found.count == 15)
    #expect(found.first == "d:heist → e:heist: deckRenamed")
    #expect(found.allSatisfy { $0.hasSuffix("deckRenamed") })
  }

  @Test func `a part of a deck becomes a deck of its own`() {
    let con = "\n# Con\n\nA **con** is a deception.\n\n## Roles\n\n- **Mark**: believes it all\n"
    #expect(
      moves(
        from: [("d", Self.heist + "\n" + con)], to: [("d", Self.heist), ("con", con)]) == [
          "d:con → con:con: split", "d:con/roles/mark → con:con/roles/mark: split",
        ])
  }

  @Test func `of two that are equally likely neither is offered`() {
    let before = "# A\n\n**A** is a letter.\n\n## Characteristics\n\n- the crew is very small\n"
    let after = before.replacing(
      "- the crew is very small\n", with: "- the crew is very tiny\n- the crew is very slim\n")
    #expect(moves(from: [("d", before)], to: [("d", after)]) == [])
    // A copy in two decks is as likely in one as in the other.
    #expect(
      moves(from: [("d", Self.heist)], to: [("e", Self.heist), ("f", Self.heist)]) == [])
  }

  @Test func `a characteristic never becomes a stage`() {
    #expect(
      moves([
        "- the crew is assembled": "1. the crew is assembled",
        "- the plan is explained": "2. the plan is explained",
        "- nobody trusts everybody": "3. nobody trusts everybody",
      ]) == [])
  }

  @Test func `a place in a list tells of what stands there now`() {
    let old = Deck(parsing: Self.heist, path: "d.md")
    let new = Deck(
      parsing: Self.heist.replacing("2. Planning", with: "2. Casing the joint")
        .replacing("**Face**", with: "**Grifter**"), path: "d.md")
    let remembered = old.facts.map { FactSnapshot($0, in: old) }
    let changes = FactMatcher.changes(
      remembered: remembered, decks: [new], known: Set(remembered.map { "d:\($0.id)" }))
    #expect(FactMatcher.moves(changes).map(\.to.name) == ["Grifter", "Casing the joint"])
    #expect(FactMatcher.moves(changes).map(\.likeness).last == 0.5)
  }

  @Test func `the order of the arguments does not count`() {
    let old = Deck(parsing: Self.heist, path: "d.md")
    let new = Deck(
      parsing: Self.heist.replacing("eist", with: "oax").replacing("crew", with: "gang"),
      path: "e.md")
    let vanished = old.facts.map { FactSnapshot($0, in: old) }
    let appeared = new.facts.map { FactSnapshot($0, in: new) }
    let moves = FactMatcher.moves(of: vanished, to: appeared)
    #expect(moves.count == 15)
    #expect(FactMatcher.moves(of: vanished.reversed(), to: appeared.reversed()) == moves)
  }
}
