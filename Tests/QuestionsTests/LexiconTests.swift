import Questions
import Testing

@Suite struct LexiconTests {
  @Test(arguments: [
    ("seducer", "seduced"), ("consult", "consulted"), ("recommend", "recommendations"),
    ("planning", "plans"),
  ])
  func seesOneRoot(one: String, other: String) {
    // The doubled letter of 'planning' stays, so short stems are told apart.
    #expect(Lexicon(language: "en").isSameRoot(Word(one), Word(other)) == (one != "planning"))
  }

  @Test func seesGermanRoots() {
    #expect(Lexicon(language: "de").isSameRoot(Word("handlung"), Word("handlungen")))
    #expect(Lexicon(language: "de").isSameRoot(Word("freundlich"), Word("freundliche")))
    #expect(!Lexicon(language: "de").isSameRoot(Word("bote"), Word("boden")))
  }

  @Test func comparesTermsByIdentityOnly() {
    let lexicon = Lexicon(language: "en")
    let one = [Word("netorare")]
    let other = [Word("netorari")]
    #expect(lexicon.isAnyShared(one, with: other))
    #expect(!lexicon.isAnyShared(one, with: other, terms: ["netorare"]))
    #expect(lexicon.isAnyShared(one, with: one, terms: ["netorare"]))
  }

  @Test func readsWords() {
    #expect(
      Lexicon(language: "en").words(in: "The crew's 2nd plan—don't!").map(\.text)
        == ["the", "crew", "2nd", "plan", "don't"])
    #expect(
      Lexicon(language: "de").words(in: "Die »Größe« zählt").map(\.text) == [
        "die", "größe", "zählt",
      ])
    #expect(Lexicon(language: "en").head(of: "Discovery of Betrayal")?.text == "discovery")
  }

  @Test func wordsDifferBeyondTheirFirstLetters() {
    #expect(Word("execution") != Word("executive"))
    #expect(Word("cat") != Word("cats"))
    #expect(Word("größe") == Word("größe"))
    #expect(Word("") == Word(""))
  }

  @Test func likenessCountsEveryWordOnce() {
    let lexicon = Lexicon(language: "en")
    func likeness(_ one: String, _ other: String) -> Double {
      lexicon.likeness(lexicon.content(in: one), lexicon.content(in: other))
    }
    #expect(likeness("plans the job", "the plans of a job") == 1)
    #expect(likeness("job job job", "job") == 0.5)
    #expect(likeness("plans the job", "talks the way past people") == 0)
    #expect(likeness("", "job") == 0)
  }
}
