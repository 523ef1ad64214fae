import DeckFormat
import Testing

@testable import Questions

@Suite struct DefiniensTests {
  private func cut(
    _ text: String, name: String = "heist", isTopic: Bool = true, language: String = "en"
  ) -> String {
    let fact = Fact(id: "x", kind: .definition, topic: isTopic ? name : "", name: name, text: text)
    do throws(Refusal) {
      return try Definiens(of: fact, language: language).text
    } catch {
      return error.rule
    }
  }

  @Test(arguments: [
    ("A heist is a theft that a crew plans.", "a theft that a crew plans"),
    ("Heists are thefts that a crew plans. They pay well.", "thefts that a crew plans"),
    ("Unlike a con, a heist is a theft by a crew.", "a theft by a crew"),
    ("A heist (or caper) is a theft by a crew.", "a theft by a crew"),
    ("A heist refers to a theft by a crew, often at night.", "a theft by a crew"),
    ("A heist is a theft by experts, such as hackers, drivers and climbers.", "a theft by experts"),
    ("A heist is not a con.", "T08"),
    ("Crews plan it.", "T08"),
    ("A heist is a theft that makes a heist film.", "L01"),
  ])
  func cutsThePredicateOutOfADefinition(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test func keepsADescriptionAsItIs() {
    #expect(
      cut("The stroke that rises.", name: "Ascender", isTopic: false) == "the stroke that rises")
    #expect(cut("It rises over its body", name: "Ascender", isTopic: false) == "T08")
  }

  @Test func readsGerman() {
    #expect(
      cut(
        "Die Tragödie ist ein Drama, in dem jemand scheitert, oft am Schicksal.",
        name: "Tragödie", language: "de") == "ein Drama, in dem jemand scheitert")
  }

  @Test func masksNamesAsWholeWords() {
    #expect(
      Definiens.masked("The heist of Heists, not heisted", names: ["heist"])
        == "The ____ of ____, not heisted")
  }
}
