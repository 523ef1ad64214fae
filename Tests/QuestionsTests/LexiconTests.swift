import Questions
import Testing

@Suite struct LexiconTests {
  @Test(arguments: [
    ("seducer", "seduced"), ("consult", "consulted"), ("recommend", "recommendations"),
    ("planning", "plans"),
  ])
  func seesOneRoot(one: String, other: String) {
    // The doubled letter of 'planning' stays, so short stems are told apart.
    #expect(Lexicon(language: "en").isSameRoot(one, other) == (one != "planning"))
  }

  @Test func seesGermanRoots() {
    #expect(Lexicon(language: "de").isSameRoot("handlung", "handlungen"))
    #expect(Lexicon(language: "de").isSameRoot("freundlich", "freundliche"))
    #expect(!Lexicon(language: "de").isSameRoot("bote", "boden"))
  }

  @Test func comparesTermsByIdentityOnly() {
    let lexicon = Lexicon(language: "en")
    #expect(lexicon.shared(["netorare"], with: ["netorari"], terms: []) == ["netorare"])
    #expect(lexicon.shared(["netorare"], with: ["netorari"], terms: ["netorare"]) == [])
  }

  @Test func readsWords() {
    #expect(
      Lexicon(language: "en").words(in: "The crew's 2nd plan—don't!")
        == ["the", "crew", "2nd", "plan", "don't"])
    #expect(Lexicon(language: "de").words(in: "Die »Größe« zählt") == ["die", "größe", "zählt"])
    #expect(Lexicon(language: "en").head(of: "Discovery of Betrayal") == "discovery")
  }
}
