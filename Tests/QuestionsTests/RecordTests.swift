import DeckFormat
import Foundation
import Questions
import Testing

@Suite struct RecordTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func aTypedQuestionIsOneLine() throws {
    let question = try HeistDeck.ask("heist/roles/face#name", .typed)
    #expect(
      try json(QuestionRecord(question, in: HeistDeck.bank)) == #"""
        {"accept":["Grifter"],"answer":"Face","card_id":"story-roles:heist/roles/face#name",\#
        "deck":"story-roles","fact_id":"heist/roles/face","form":"description_to_role",\#
        "id":"story-roles:heist/roles/face#name/typed","kind":"role",\#
        "stem":"In Heist, which role talks the way past people?","subject":"Heist"}
        """#)
  }

  @Test func aListNamesItsMembers() throws {
    let record = QuestionRecord(
      try HeistDeck.ask("con/roles#members", .listAll), in: HeistDeck.bank)
    #expect(record.factID == nil)
    #expect(record.factIDs == ["con/roles/roper", "con/roles/inside-man"])
    #expect(record.answers == ["Roper", "Inside man"])
  }

  @Test func aContrastHasItsSides() throws {
    let fact = try #require(HeistDeck.bank["heist-and-con-compared/victim"])
    let record = try #require(FactRecord(fact, deck: "story-roles"))
    #expect(
      try json(record) == #"""
        {"a":"never asked","b":"takes part gladly","deck":"story-roles",\#
        "description":"never asked / takes part gladly","id":"heist-and-con-compared/victim",\#
        "kind":"contrast","line":\#(record.line),"name":"Victim","rule":"deck.contrast",\#
        "subject":"Heist vs Con","values":[{"term":"Heist","value":"never asked"},\#
        {"term":"Con","value":"takes part gladly"}]}
        """#)
  }

  @Test func listsHaveNoRecordAndGlossesSayWhatTheyAre() throws {
    let list = try #require(HeistDeck.bank["heist/roles"])
    #expect(FactRecord(list, deck: "story-roles") == nil)
    let gloss = try #require(HeistDeck.bank["heist/also/lifting-up"])
    let record = try #require(FactRecord(gloss, deck: "story-roles"))
    #expect(record.kind == "alias")
    #expect(record.relation == "gloss")
    #expect(record.subject == "Heist")
  }
}
