import Questions
import Testing

/// Entries that have one description word for word: each name would be right.
@Suite struct TwinTests {
  private func names(_ text: String) -> [String] {
    HeistDeck.bank(of: text).cards.filter { $0.direction == .name }.map(\.fact)
  }

  @Test func termsWithOneMeaningAreAskedForTheirMeaningOnly() {
    let text = "---\nkind: glossary\n---\n\n# Terms\n\n- **Stet**: leave as it is\n"
    let more = "- **Dele**: cut it out\n- **Let stand**: Leave as it is\n"
    #expect(names(text + more) == ["dele"])
  }

  @Test func rolesOfTwoTopicsMayBeDescribedAlike() {
    let text = HeistDeck.text.replacing(
      "brings the victim into the game", with: "talks the way past people")
    #expect(names(text).contains("con/roles/roper"))
    #expect(names(text).contains("heist/roles/face"))
  }

  @Test func rolesOfOneTopicMayNot() {
    let text = HeistDeck.text.replacing(
      "runs the show for the victim", with: "Brings the victim into the game")
    #expect(!names(text).contains("con/roles/roper"))
    #expect(!names(text).contains("con/roles/inside-man"))
  }
}
