import DeckFormat
import Questions
import Testing

@Suite struct RecordTests {
  private let bank = HeistDeck.bank

  private func record(_ card: String, _ form: Form) throws -> QuestionRecord {
    QuestionRecord(try HeistDeck.ask(card, form), in: bank)
  }

  @Test func aTypedQuestionIsOneLine() throws {
    #expect(
      try record("heist/roles/face#name", .typed).json.text == #"""
        {"id":"story-roles:heist/roles/face#name/typed","deck":"story-roles",\#
        "fact_id":"heist/roles/face","card_id":"story-roles:heist/roles/face#name","kind":"role",\#
        "form":"description_to_role","stem":"In a heist, which role talks the way past people?",\#
        "answer":"Face","accept":["Grifter"],"subject":"Heist"}
        """#)
  }

  @Test func aChoiceHasThePlaceOfItsAnswer() throws {
    let record = try record("heist/roles/hacker#name", .choice)
    let options = try #require(record.options)
    let place = try #require(record.answerIndex)
    #expect(options.sorted() == ["Face", "Hacker", "Mastermind"])
    #expect(options[place] == record.answer)
    #expect(record.json.text.contains(#""answer":"Hacker","answer_index":\#(place),"#))
  }

  @Test func aListNamesItsMembers() throws {
    let record = try record("con/roles#members", .listAll)
    #expect(record.factID == nil)
    #expect(record.factIDs == ["con/roles/roper", "con/roles/inside-man"])
    #expect(record.answer == nil)
    #expect(record.answers == ["Roper", "Inside man"])
    #expect(record.kind == "role")
  }

  @Test func anOrderHasWhatIsShownAndWhatIsRight() throws {
    let record = try record("heist/stages#order", .order)
    #expect(record.answers == ["Recruiting", "Planning", "Execution", "Getaway"])
    #expect(record.options?.sorted() == record.answers?.sorted())
    #expect(record.options != record.answers)
    #expect(record.answerIndex == nil)
  }

  @Test func aMatchingHasItsPairsInTheOrderOfTheNames() throws {
    let record = try record("heist/roles#members", .matching)
    #expect(
      record.pairs == [
        ["Mastermind", "plans the job and picks the crew"],
        ["Face", "talks the way past people"],
        ["Hacker", "opens the doors that are locked by code"],
      ])
    #expect(record.options?.sorted() == record.pairs?.map { $0[1] }.sorted())
    #expect(record.answer == nil)
    #expect(record.json.text.contains(#""pairs":[["Mastermind","plans the job and picks"#))
  }

  @Test func truthsBearOneNameInEveryLanguage() throws {
    let bank = HeistDeck.bank(
      of: """
        ---
        language: de
        ---

        # Küche

        Eine **Küche** ist ein Raum, in dem gekocht wird.

        ## Rollen

        - **Chef**: leitet die Brigade
        - **Saucier**: rührt die Soßen
        - **Commis**: schält das Gemüse
        """)
    let question = try HeistDeck.ask("küche/rollen/chef#meaning", .trueFalse, in: bank)
    let record = QuestionRecord(question, in: bank)
    #expect(["Richtig", "Falsch"].contains(question.answer))
    #expect(record.options == ["True", "False"])
    #expect(record.answer == (question.answer == "Richtig" ? "True" : "False"))
  }

  @Test func whatIsCutOffAMeaningIsTold() throws {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing("past people", with: "past people, often with a smile"))
    let question = try HeistDeck.ask("heist/roles/face#name", .typed, in: bank)
    #expect(QuestionRecord(question, in: bank).trimmed == true)
    #expect(question.stem == "In a heist, which role talks the way past people?")
  }

  @Test func oneOfTwoListsOfAKindDoesNotSpeakForTheTopic() throws {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "## Examples\n\n- Five", with: "## Endings\n\n1. Escape\n2. Arrest\n\n## Examples\n\n- Five"
      ))
    let question = try HeistDeck.ask("heist/stages#members", .listAll, in: bank)
    #expect(question.topic == "Heist")
    #expect(QuestionRecord(question, in: bank).subject == "")
  }

  @Test func aContrastHasItsSides() throws {
    let place = try #require(bank.deck.indexOfFact["heist-and-con-compared/victim"])
    let record = try #require(FactRecord(factAt: place, in: bank))
    #expect(
      record.json.text == #"""
        {"id":"heist-and-con-compared/victim","kind":"contrast","subject":"Heist vs Con",\#
        "name":"Victim","description":"never asked / takes part gladly",\#
        "values":[{"term":"Heist","value":"never asked"},\#
        {"term":"Con","value":"takes part gladly"}],"a":"never asked","b":"takes part gladly",\#
        "line":\#(record.line),"rule":"deck.contrast","deck":"story-roles"}
        """#)
  }

  @Test func aStageHasItsPlace() throws {
    let place = try #require(bank.deck.indexOfFact["heist/stages/getaway"])
    let record = try #require(FactRecord(factAt: place, in: bank))
    #expect(record.order == 4)
    #expect(record.cautions == [.hedged])
    #expect(record.json.text.contains(#""order":4,"cautions":["hedged"],"#))
  }

  @Test func listsHaveNoRecordAndGlossesSayWhatTheyAre() throws {
    let list = try #require(bank.deck.indexOfFact["heist/roles"])
    #expect(FactRecord(factAt: list, in: bank) == nil)
    let gloss = try #require(bank.deck.indexOfFact["heist/also/lifting-up"])
    let record = try #require(FactRecord(factAt: gloss, in: bank))
    #expect(record.kind == "alias")
    #expect(record.relation == "gloss")
    #expect(record.subject == "Heist")
  }

  @Test func textsAreEscaped() {
    var object = JSONObject()
    object.add("text", "a \"b\" \\ c\n\r\t\u{1}\u{1F} é 寝 👩‍💻")
    object.add("none", nil as String?)
    object.add("list", ["x", ""])
    object.add("lists", [["x"], []])
    object.add("number", -3)
    object.add("truth", false)
    object.add("objects", [JSONObject(), JSONObject()])
    #expect(
      object.text == #"""
        {"text":"a \"b\" \\ c\n\r\t\u0001\u001f é 寝 👩‍💻","list":["x",""],"lists":[["x"],[]],\#
        "number":-3,"truth":false,"objects":[{},{}]}
        """#)
    #expect(JSONObject().text == "{}")
  }
}
