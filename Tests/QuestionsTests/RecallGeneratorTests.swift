import Questions
import Testing

@Suite struct RecallGeneratorTests {
  @Test func everyCardHasAFlashcardThatAPersonWouldAsk() {
    let bank = HeistDeck.bank
    let asked = bank.cards.map { card -> String in
      let question = try? QuestionMaker.question(for: card, in: bank, form: .recall, seed: 1)
      return question.map { "\($0.stem) = \($0.answer)" } ?? "none"
    }
    #expect(
      asked == [
        "What is the word for this: a theft that a crew plans and carries out together? = Heist",
        "What is a heist? = A heist is a theft that a crew plans and carries out together.",
        "Besides “big job”, what else is “Heist” called? = caper",
        "Besides “caper”, what else is “Heist” called? = big job",
        "Which term has this literal meaning: lifting up? = Heist",
        "In Heist, who plans the job and picks the crew? = Mastermind",
        "In Heist, what is the part of “Mastermind”? = plans the job and picks the crew",
        "Which topic has the role “Mastermind”? = Heist",
        "In Heist, who talks the way past people? = Face",
        "In Heist, what is the part of “Face”? = talks the way past people",
        "Which topic has the role “Face”? = Heist",
        "What else is “Face” called? = Grifter",
        "In Heist, who opens the doors that are locked by code? = Hacker",
        "In Heist, what is the part of “Hacker”? = opens the doors that are locked by code",
        "Which topic has the role “Hacker”? = Heist",
        "What are the three roles of Heist? = Mastermind; Face; Hacker",
        "What has this characteristic: specialists are brought together one at a time? = Heist",
        "What has this characteristic: the plan is explained to readers only if it will fail? = Heist",
        "What are the two characteristics of Heist? = specialists are brought together one at a time; "
          + "the plan is explained to readers only if it will fail",
        "How do the stages of Heist begin? = Recruiting",
        "In the stages of Heist, what comes immediately after “Recruiting”? = Planning",
        "In the stages of Heist, what comes immediately after “Planning”? = Execution",
        "In the stages of Heist, what comes immediately after “Execution”? = Getaway",
        "In which order do the stages of Heist come? = Recruiting; Planning; Execution; Getaway",
        "What are the four stages of Heist? = Recruiting; Planning; Execution; Getaway",
        "What is this an example of: Five strangers each get the same invitation and a floor plan? = "
          + "Heist",
        "What is the word for this: a deception that makes a victim hand goods over? = Con",
        "What is a con? = A con is a deception that makes a victim hand goods over.",
        "In Con, who brings the victim into the game? = Roper",
        "In Con, what is the part of “Roper”? = brings the victim into the game",
        "Which topic has the role “Roper”? = Con",
        "In Con, who runs the show for the victim? = Inside man",
        "In Con, what is the part of “Inside man”? = runs the show for the victim",
        "Which topic has the role “Inside man”? = Con",
        "What are the two roles of Con? = Roper; Inside man",
        "What has this characteristic: the victim believes that the profit is certain? = Con",
        "What is this an example of: A widow sells the same bridge to three bankers? = Con",
        "How do Heist and Con differ in: Victim? = Heist: never asked; Con: takes part gladly",
        "Is violence common? = No. Both depend on planning rather than on force.",
        "How many points make a pica? = twelve",
        "What is missing here: The first dupe in a con is the ____ of it. = mark",
      ])
  }

  @Test func aListOfCharacteristicsIsGradedByItsParts() throws {
    let question = try HeistDeck.ask("heist/characteristics#members", .recall)
    #expect(
      question.keyPoints == [
        "specialists are brought together one at a time",
        "the plan is explained to readers only if it will fail",
      ])
    #expect(question.hint == "2 items")
  }

  @Test func theHintOfADefinitionSkipsTheTerm() throws {
    #expect(try HeistDeck.ask("heist#meaning", .recall).hint == "it begins: a theft …")
  }
}
