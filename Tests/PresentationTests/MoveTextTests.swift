import DeckFormat
import Presentation
import Testing

/// How moved facts are listed: what went along in one line, what differs in its own.
struct MoveTextTests {
  private static func fact(_ deck: String, _ id: String, _ name: String) -> FactSnapshot {
    FactSnapshot(
      deck: deck, id: id, parent: id.split(separator: "/").dropLast().joined(separator: "/"),
      kind: .role, name: name, text: "", path: "Decks/\(deck).md", line: 1)
  }

  private static func move(
    _ from: FactSnapshot, _ to: FactSnapshot, _ change: FactMove.Change
  ) -> FactMove {
    FactMove(from: from, to: to, likeness: 1, change: change)
  }

  @Test func aRenamedDeckIsOneLineAndWhatWasRenamedInItFollows() {
    let text = MoveText(
      ["crumb", "crust", "bulk", "taste"].map { id in
        let new = id == "bulk" ? "bulk-rise" : id
        return Self.move(
          Self.fact("bread", "sourdough/\(id)", id), Self.fact("baking", "sourdough/\(new)", new),
          .deckRenamed)
      })
    #expect(
      text.lines(width: 80) == [
        "1  bread is now baking: 3 facts",
        "2  bread/sourdough: 'bulk' is now 'bulk-rise' in baking/sourdough (the deck has",
        "   another name)",
      ])
    #expect(text.groups.map(\.count) == [3, 1])
    #expect(text.groups[1][0].from.name == "bulk")
  }

  @Test func aRenamedTopicAndASplitDeckAreOneLineEach() {
    let text = MoveText(
      ["a", "b"].flatMap { id in
        [
          Self.move(
            Self.fact("bread", "dough/list/\(id)", id), Self.fact("bread", "levain/list/\(id)", id),
            .placeRenamed),
          Self.move(
            Self.fact("bread", "brioche/\(id)", id), Self.fact("sweet", "brioche/\(id)", id), .split
          ),
        ]
      } + [
        Self.move(
          Self.fact("bread", "dough/x/c", "c"), Self.fact("bread", "crust/x/c", "c"), .moved)
      ])
    #expect(
      text.lines(width: 100) == [
        "1  bread/dough is now bread/levain: 2 facts",
        "2  2 facts of bread are in sweet now (in a deck of its own)",
        "3  'c': bread/dough/x is now bread/crust/x (moved)",
      ])
  }
}
