import LineEditing
import Testing

@Suite struct CompletionTests {
  private func complete(_ line: String, _ offered: [String]) throws -> Completion? {
    Completion(offered, at: try #require(CompletionPoint(line: line)))
  }

  @Test func thePointIsTheWordAtTheEndOfTheLine() throws {
    let point = try #require(CompletionPoint(line: "show heist \"ins"))
    #expect(point.wordsBefore == ["show", "heist"])
    #expect(point.word == "ins")
    #expect(point.wordStart == 12)
    #expect(point.openQuote == "\"")
  }

  @Test func behindABlankTheWordIsEmpty() throws {
    let point = try #require(CompletionPoint(line: "show 日 "))
    #expect(point.wordsBefore == ["show", "日"])
    #expect(point.word == "")
    #expect(point.wordStart == 9)
    #expect(try #require(CompletionPoint(line: "")).wordsBefore == [])
  }

  @Test func thereIsNoPointBehindAClosingQuoteOrInAQuoteWithinAWord() {
    #expect(CompletionPoint(line: "show \"inside man\"") == nil)
    #expect(CompletionPoint(line: "show --topic=\"inside m") == nil)
  }

  @Test func nothingOfferedIsNoCompletion() throws {
    #expect(try complete("sho", []) == nil)
  }

  @Test func theOnlyCandidateIsTypedInFullWithTheQuotesItNeeds() throws {
    #expect(try complete("sho", ["show"])?.common == "show")
    #expect(try complete("show ins", ["inside man"])?.common == "\"inside man\"")
    #expect(try complete("show \"ins", ["inside man"])?.common == "inside man\"")
    #expect(try complete("show 'ins", ["inside man"])?.common == "inside man'")
    #expect(try complete("show \"a", ["a \"b\""])?.common == "a \\\"b\\\"\"")
  }

  @Test func severalCandidatesAreTypedAsFarAsTheyAgree() throws {
    let completion = try #require(try complete("show ins", ["inside man", "insider", "insider"]))
    #expect(completion.common == "inside")
    #expect(completion.candidates == ["inside man", "insider"])
    #expect(completion.insertions == ["\"inside man\"", "insider"])
    #expect(try complete("show ins", ["inside man", "inside job"])?.common == "\"inside ")
    #expect(try complete("show 日", ["日本語", "日本海"])?.common == "日本")
  }

  @Test func theWordIsNeverShortened() throws {
    #expect(try complete("st", ["study", "Stats"])?.common == "st")
    #expect(try complete("HE", ["heist", "heir"])?.common == "hei")
    #expect(try complete("", ["a", "b"])?.common == "")
  }

  @Test func noSpaceFollowsAnOptionThatTakesAValue() throws {
    #expect(try complete("--d", ["--deck="])?.isFollowedBySpace == false)
    #expect(try complete("--d", ["--dry-run"])?.isFollowedBySpace == true)
  }

  @Test func whatCannotBeTypedBetweenSingleQuotesIsNotOffered() throws {
    #expect(try complete("show 'h", ["heist's", "heir"])?.candidates == ["heir"])
    #expect(try complete("show 'h", ["heist's"]) == nil)
  }
}
