import DeckFormat
import Markup
import Questions
import Testing

@testable import Exchange

/// What a question is for other programs.
struct QuizItemTests {
  private func typed(_ notes: String) -> [QuizItem] {
    let bank = Bank(Deck(parsing: notes, path: "Decks/notes.md"))
    let names = WrittenNames(bank)
    return bank.cards.compactMap { card in
      guard
        let question = try? QuestionMaker.question(for: card, in: bank, form: .typed, seed: 1)
      else { return nil }
      return QuizItem(question, among: names, place: "Decks/notes.md:1")
    }
  }

  @Test func spellingsThatADeckTakesForOneAreAllWritten() throws {
    let items = typed(
      """
      # Déjà vu

      **Déjà vu** is the feeling of having lived through a moment before.

      Also: deja vu
      """)
    let item = try #require(items.first)
    #expect(item.answer == .text(["Déjà vu", "deja vu"]))
    #expect(item.deck == "notes")
    #expect(try QuizSamples.written(.gift, [item]).contains("\t=Déjà vu\n\t=deja vu\n"))
  }

  @Test func capitalsCountWhereAnotherNameHasOthers() throws {
    let items = typed(
      """
      # Symbols

      | Term | Meaning |
      | --- | --- |
      | Co | a hard metal of blue glass |
      | CO | a gas without a smell <!-- id: gas --> |
      | Ni | a metal of small coins |
      """)
    #expect(items.map(\.mindsCase) == [true, true, false])
    let moodle = try QuizSamples.written(.moodleXML, items)
    #expect(moodle.ranges(of: "<usecase>1</usecase>").count == 2)
    #expect(moodle.ranges(of: "<usecase>0</usecase>").count == 1)
    let qti = try QuizSamples.written(.qti, items)
    #expect(qti.ranges(of: " case=\"Yes\"").count == 2)
    #expect(qti.ranges(of: " case=\"No\"").count == 1)
    let gift = try QuizSamples.sheet(items).file(.gift)
    #expect(
      gift.changed
        == [0, 1].map {
          .init(item: $0, reason: "takes its answer in capitals or not, as GIFT tells none apart")
        })
    let gap = QuizSamples.item("The gas is ____ here.", .gap(["CO"]), mindsCase: true)
    #expect(try QuizSamples.written(.moodleXML, [gap]).contains("{1:SHORTANSWER_C:=CO}"))
  }

  /// Programs replace what has the same name.
  @Test func itemsOfOtherQuizzesHaveOtherNames() throws {
    func names(_ items: [QuizItem], seed: UInt64) throws -> [String] {
      var sheet = QuizSamples.sheet(items)
      sheet.seed = seed
      let text = String(decoding: try sheet.file(.qti).bytes, as: UTF8.self)
      let assessment = try #require(try XMLTreeText.root(of: text)["assessment"])
      return try ([assessment] + (#require(assessment["section"]).all("item")))
        .map { $0.attributes["ident"] ?? "" }
    }
    let one = QuizSamples.item("One?", .number("1"), id: "a:one#name/typed")
    let two = QuizSamples.item("Two?", .number("2"), id: "a:two#name/typed")
    let both = try names([one, two], seed: 1)
    #expect(Set(both).count == 3)
    #expect(try names([two], seed: 2).last == both.last)
    #expect(try names([two, one], seed: 1).first == both.first)
    #expect(try names([one], seed: 2).first != both.first)
    var other = one
    other.deck = "Others"
    #expect(try names([other], seed: 1).first != both.first)
  }

  @Test func formulasAreAPartWhereTheyAreShown() throws {
    let formula = "$x^2$"
    let asked = QuizSamples.item(formula, .truth(true))
    let option = QuizSamples.item(
      "Which?", .choice([.init(formula, isRight: true), .init("y", isRight: false)]))
    let menu = QuizSamples.item(
      "Match.", .matching(left: ["a", "b"], right: ["y", formula], partners: [0, 1]))
    let price = QuizSamples.item("$5 or $6?", .truth(true), note: formula)
    let sheet = QuizSamples.sheet([asked, option, menu, price])
    #expect(sheet.items.map { $0.parts.contains(.formulas) } == [true, true, false, false])
    for format in [QuizFormat.aiken, .kahoot] {
      let changed = try sheet.file(format).changed.filter { $0.reason.contains("dollar") }
      #expect(changed.map(\.item) == [0, 1])
    }
    for format in [QuizFormat.gift, .moodleXML] {
      let file = try sheet.file(format)
      #expect(
        file.changed == [
          .init(item: 2, reason: "shows dollar signs in its menus, which hold plain text")
        ])
    }
  }

  @Test func theLanguageOfAQuestionIsToldWhereItIsAnother() throws {
    var german = QuizSamples.item("Ist 1 eine Zahl?", .truth(true))
    german.language = "de"
    let items = [QuizSamples.truth, german]
    let page = try QuizSamples.written(.html, items)
    #expect(page.ranges(of: "<li class=\"item\" lang=\"de\" dir=\"ltr\">").count == 2)
    #expect(page.ranges(of: "<li class=\"item\">").count == 2)
    let qti = try XMLTreeText.root(of: try QuizSamples.written(.qti, items))
    #expect(
      qti["assessment"]?["section"]?.all("item").map { $0.attributes["xml:lang"] } == [nil, "de"])
  }
}
