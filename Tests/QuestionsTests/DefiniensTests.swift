import DeckFormat
import Testing

@testable import Questions

@Suite struct DefiniensTests {
  private func cut(
    _ text: String, name: String = "heist", also aliases: [String] = [], isTopic: Bool = true,
    language: String = "en"
  ) -> String {
    let fact = Fact(
      id: "x", kind: .definition, topic: isTopic ? name : "", name: name, text: text,
      aliases: aliases)
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
    ("A heist or caper is a theft by a crew.", "a theft by a crew"),
    ("A heist, also known as a caper, is a theft by a crew.", "a theft by a crew"),
    ("A heist refers to a theft by a crew, often at night.", "a theft by a crew"),
    ("A heist is a theft by experts, such as hackers, drivers and climbers.", "a theft by experts"),
    ("A heist is defined as a theft by a crew.", "a theft by a crew"),
    ("A heist is not a con.", "T08"),
    ("Crews plan it.", "T08"),
    ("A heist is a theft that makes a heist film.", "L01"),
    ("A heist takes a crew and a plan.", "takes a crew and a plan"),
    ("Heists take weeks of work.", "take weeks of work"),
    ("A heist can be planned for weeks.", "can be planned for weeks"),
    ("A heist film shows a crew.", "T08"),
  ])
  func cutsThePredicateOutOfADefinition(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test(arguments: [
    (
      "Personification gives human traits to things.", "Personification",
      "gives human traits to things"
    ),
    (
      "Irony means saying the opposite of what you mean.", "Irony",
      "saying the opposite of what you mean"
    ),
    (
      "CPR (cardiopulmonary resuscitation) is an emergency procedure.", "CPR",
      "an emergency procedure"
    ),
    (
      "The American Civil War was a war between states.", "The American Civil War",
      "a war between states"
    ),
    ("An adjective describes a noun.", "Adjective", "describes a noun"),
    (
      "The Nile is a river in Africa that flows north.", "Nile",
      "a river in Africa that flows north"
    ),
  ])
  func cutsOtherNames(text: String, name: String, expected: String) {
    #expect(cut(text, name: name) == expected)
  }

  @Test(arguments: [
    ("The stroke that rises.", "the stroke that rises"),
    ("It rises over its body", "rises over its body"),
    ("He criticized capitalism in Das Kapital", "criticized capitalism in Das Kapital"),
    ("They are made of wood", "are made of wood"),
    ("This is a stroke that rises.", "a stroke that rises"),
    ("It is a stroke that rises.", "a stroke that rises"),
    ("Its body", "T08"),
    ("These rise", "T08"),
    ("It rises", "T08"),
    ("see baseline", "see baseline"),
    ("see Baseline", "T08"),
    ("See also the baseline.", "T08"),
    ("see below", "T08"),
    ("cf. baseline", "T08"),
    ("→ baseline", "T08"),
    ("No. They have no body of their own.", "No. They have no body of their own"),
    ("", "T01"),
    ("a stroke (often thin)", "a stroke"),
    ("a stroke that rises; often thin", "a stroke that rises"),
    ("a stroke that rises – usually thin", "a stroke that rises"),
    ("a stroke that rises (often thin).", "a stroke that rises"),
    ("a stroke (often thin) of ink", "a stroke (often thin) of ink"),
    (
      "a stroke that rises, often thin, over the line",
      "a stroke that rises, often thin, over the line"
    ),
    ("a stroke of the pen, e.g. in b, d and h", "a stroke of the pen"),
    ("a stroke (of the pen", "T02"),
    ("a \"stroke of the pen", "T02"),
    ("a \"stroke\" of the pen,", "a \"stroke\" of the pen"),
    ("a stroke that rises, and, often, falls", "a stroke that rises, and, often, falls"),
    ("pages, rows and, for example, lines", "pages, rows"),
  ])
  func cutsADescription(text: String, expected: String) {
    #expect(cut(text, name: "Ascender", isTopic: false) == expected)
  }

  @Test(arguments: [
    ("Site of photosynthesis. Found only in plants and algae.", "site of photosynthesis"),
    ("DNA in a ring", "DNA in a ring"),
    ("X-ray of a hand", "X-ray of a hand"),
    ("H2O in the form of ice", "H2O in the form of ice"),
    ("McAdam and his roads", "McAdam and his roads"),
    ("General Motors and its rivals", "General Motors and its rivals"),
    ("French army of the time", "French army of the time"),
    ("Japanese art of folding", "Japanese art of folding"),
    ("Newton's law of motion", "Newton's law of motion"),
    ("Monday of a week", "Monday of a week"),
    ("Army of Northern Virginia", "Army of Northern Virginia"),
    ("Lee", "Lee"),
    ("Gradually getting faster", "gradually getting faster"),
    ("Movement of particles", "movement of particles"),
    ("Sparta and its rival, since Sparta lost", "Sparta and its rival, since Sparta lost"),
    ("The United States", "the United States"),
    ("In Greek myth, a god", "in Greek myth, a god"),
    ("Éclair with cream in it", "éclair with cream in it"),
    ("I and my kin", "I and my kin"),
  ])
  func makesTheFirstLetterSmallUnlessItIsAName(text: String, expected: String) {
    #expect(cut(text, name: "Ascender", isTopic: false) == expected)
  }

  @Test(arguments: [
    (
      "ATP", "adenosine triphosphate, the energy currency of the cell",
      "the energy currency of the cell"
    ),
    (
      "DNA", "deoxyribonucleic acid; carries the genetic information",
      "carries the genetic information"
    ),
    (
      "mRNA", "messenger RNA, carries a copy of a gene to the ribosome",
      "carries a copy of a gene to the ribosome"
    ),
    ("mRNA", "a copy of RNA that leaves the nucleus", "L02"),
    (
      "DHCP", "Dynamic Host Configuration Protocol; hands out IP addresses automatically",
      "hands out IP addresses automatically"
    ),
    ("WHO", "the agency (World Health Organization) for health", "the agency for health"),
    ("GDP", "gross domestic product – the value of all goods", "the value of all goods"),
    ("SMTP", "Simple Mail Transfer Protocol", "Simple Mail Transfer Protocol"),
    ("DNS", "the phone book of the net, in a way", "the phone book of the net, in a way"),
    ("UN", "league of states, founded in 1945", "league of states, founded in 1945"),
  ])
  func cutsAnExpansion(name: String, text: String, expected: String) {
    #expect(cut(text, name: name, isTopic: false) == expected)
  }

  @Test func cutsAnotherName() throws {
    func definiens(_ text: String) throws -> Definiens {
      let fact = Fact(
        id: "x", kind: .definition, topic: "", name: "Heist", text: text, aliases: ["caper"])
      return try Definiens(of: fact, language: "en")
    }
    #expect(
      try definiens("a theft, also called a caper, by a crew")
        == Definiens(text: "a theft by a crew", isTrimmed: true, hasGap: false))
    #expect(
      try definiens("a theft (caper) by a crew")
        == Definiens(text: "a theft by a crew", isTrimmed: true, hasGap: false))
    #expect(
      try definiens("a theft like the caper of a crew")
        == Definiens(
          text: "a theft like the ____ of a crew", isTrimmed: false, hasGap: true))
    #expect(
      try definiens("the theft that a crew lives on")
        == Definiens(text: "the theft that a crew lives on", isTrimmed: false, hasGap: false))
    #expect(
      try definiens("controls what goes in and out")
        == Definiens(text: "controls what goes in and out", isTrimmed: false, hasGap: false))
  }

  @Test(arguments: [
    (
      "Die Tragödie ist ein Drama, in dem jemand scheitert, oft am Schicksal.",
      "ein Drama, in dem jemand scheitert"
    ),
    ("Die Tragödie zeigt das Scheitern eines Menschen.", "zeigt das Scheitern eines Menschen"),
    ("Eine Tragödie (Trauerspiel) ist ein Drama.", "ein Drama"),
    ("Tragödien sind ernste Dramen.", "ernste Dramen"),
    ("Dies ist ein Drama in Versen.", "ein Drama in Versen"),
    ("Ein Drama (meist in Versen)", "ein Drama"),
    ("Drama in Versen", "Drama in Versen"),
    ("Sie zeigt das Scheitern", "zeigt das Scheitern"),
    ("Leitet die Küche", "leitet die Küche"),
    ("Kleine Würfel", "Kleine Würfel"),
    ("siehe Komödie", "T08"),
    ("vgl. Komödie", "T08"),
  ])
  func readsGerman(text: String, expected: String) {
    let isTopic = text.contains("Tragödie")
    let result = cut(text, name: "Tragödie", isTopic: isTopic, language: "de")
    // The plural in *n* is no form of the name that is looked for.
    #expect(result == (text.hasPrefix("Tragödien") ? "T08" : expected))
  }

  @Test func masksNamesAsWholeWords() {
    #expect(
      Definiens.masked("The heist of Heists, not heisted", names: ["heist"])
        == "The ____ of ____, not heisted")
    #expect(
      Definiens.masked("Die Größe der größe, Übergröße", names: ["Größe"])
        == "Die ____ der ____, Übergröße")
    #expect(Definiens.masked("a Großbank", names: ["bank"]) == "a Großbank")
    #expect(Definiens.masked("Война и война", names: ["война"]) == "____ и ____")
    #expect(Definiens.masked("C++ or “C”", names: ["C++", "C"]) == "____ or “____”")
  }

  @Test func readsHowADefinitionOpens() {
    func opening(
      _ text: String, _ name: String, also: [String] = [], language: String = "en"
    ) -> Definiens.Opening? {
      Definiens.opening(
        of: Fact(id: "x", kind: .definition, topic: name, name: name, text: text, aliases: also),
        language: language)
    }
    #expect(
      opening("A contract is a promise.", "Contract")
        == Definiens.Opening(article: "a", name: "contract", verb: "is"))
    #expect(
      opening("The Amazon is a river.", "Amazon")
        == Definiens.Opening(article: "the", name: "Amazon", verb: "is"))
    #expect(
      opening("Ribosomes are machines.", "Ribosome")
        == Definiens.Opening(article: "", name: "Ribosomes", verb: "are"))
    #expect(
      opening("The American Civil War was a war.", "The American Civil War")
        == Definiens.Opening(article: "the", name: "American Civil War", verb: "was"))
    #expect(
      opening("TCP (Transmission Control Protocol) is a protocol.", "TCP")
        == Definiens.Opening(article: "", name: "TCP", verb: "is"))
    #expect(
      opening("Die Tragödie ist ein Drama.", "Tragödie", language: "de")
        == Definiens.Opening(article: "die", name: "Tragödie", verb: "ist"))
    #expect(opening("Personification gives traits.", "Personification") == nil)
    #expect(opening("Every contract is a promise.", "Contract") == nil)
    #expect(opening("", "Contract") == nil)
  }

  @Test func findsSentences() {
    #expect(
      Sentences.of("One. Two e.g. Three! Four? “Five.” and six. 7 is.  Über das. ende.").map(
        String.init)
        == ["One.", "Two e.g. Three!", "Four?", "“Five.” and six.", "7 is.", "Über das. ende."])
    #expect(Sentences.of("") == [])
  }
}
