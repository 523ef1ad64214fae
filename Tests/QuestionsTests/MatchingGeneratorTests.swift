import Questions
import Testing

@Suite struct MatchingGeneratorTests {
  private func bank(_ items: [String]) -> Bank {
    HeistDeck.bank(
      of: "# Knots\n\n## Kinds of knots\n\n" + items.map { "- \($0)\n" }.joined())
  }

  @Test func neverShowsThePairsSideBySide() throws {
    var orders: Set<[Int]> = []
    for seed in 1...100 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/roles#members", .matching, seed: seed)
      guard case .matching(let left, let right, let partners) = question.response else {
        Issue.record("no pairs")
        return
      }
      #expect(left == ["Mastermind", "Face", "Hacker"])
      #expect(
        partners.map { right[$0] } == [
          "plans the job and picks the crew", "talks the way past people",
          "opens the doors that are locked by code",
        ])
      #expect(partners != [0, 1, 2])
      orders.insert(partners)
    }
    #expect(!orders.contains([2, 1, 0]))
    #expect(orders.count == 4)
  }

  @Test func theHintIsAPairThatIsWrong() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/roles#members", .matching, seed: seed)
      #expect(question.hint.hasPrefix("not: Mastermind: "))
      #expect(!question.hint.contains("plans the job"))
    }
  }

  @Test func twoPairsOrNineAreNotMatched() {
    #expect(HeistDeck.refusal("con/roles#members", .matching) == "O01")
    let words = ["red", "green", "blue", "white", "black", "brown", "gray", "pink", "gold"]
    let nine = bank(words.map { "**\($0.uppercased())**: ties a rope of \($0)" })
    let card = nine.cards.first { $0.direction == .members }
    #expect(card.map { HeistDeck.refusal("\($0.fact)#members", .matching, in: nine) } == "O01")
  }

  @Test func listsWithoutNamesAreNotMatched() {
    #expect(HeistDeck.refusal("heist/characteristics#members", .matching) == "")
    #expect(HeistDeck.refusal("heist/stages#members", .matching) == "")
  }

  @Test(arguments: [
    ("**Binder**: binds loose ends", "L02"),
    ("**Splice**: joins two ropes neatly", "A03"),
    ("**Splice**: joins two ropes", "O02"),
    ("**Splice**: joins \(String(repeating: "strand and ", count: 20))strand", "T06"),
    ("**Splice**: a weave of strands", "O08"),
    ("**Splice**: binds strands for good", nil),
  ])
  func refusesPairsThatGiveThemselvesAway(item: String, rule: String?) {
    let bank = bank([
      "**Bowline**: makes a fixed loop", "**Bend**: joins two ropes",
      "**Hitch**: ties a rope to a post", item,
    ])
    #expect(HeistDeck.refusal("kinds-of-knots#members", .matching, in: bank) == rule)
  }
}
