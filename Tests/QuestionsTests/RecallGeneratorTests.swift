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
        "What do you call this: a theft that a crew plans and carries out together? = Heist",
        "What is a heist? = A heist is a theft that a crew plans and carries out together.",
        "What is also called “caper”? = Heist",
        "What is also called “big job”? = Heist",
        "Which term has this literal meaning: lifting up? = Heist",
        "In a heist, who plans the job and picks the crew? = Mastermind",
        "In a heist, what does “Mastermind” do? = plans the job and picks the crew",
        "To which topic does the role “Mastermind” belong? = Heist",
        "In a heist, who talks the way past people? = Face",
        "In a heist, what does “Face” do? = talks the way past people",
        "To which topic does the role “Face” belong? = Heist",
        "What is also called “Grifter”? = Face",
        "In a heist, who opens the doors that are locked by code? = Hacker",
        "In a heist, what does “Hacker” do? = opens the doors that are locked by code",
        "To which topic does the role “Hacker” belong? = Heist",
        "What are the three roles in a heist? = Mastermind; Face; Hacker",
        "What has this characteristic: specialists are brought together one at a time? = Heist",
        "What has this characteristic: the plan is explained to readers only if it will "
          + "fail? = Heist",
        "Which two characteristics of a heist do the notes give? = specialists are brought together "
          + "one at a time; the plan is explained to readers only if it will fail",
        "Which is the first of the stages of a heist? = Recruiting",
        "What comes right after “Recruiting” in the stages of a heist? = Planning",
        "What comes right after “Planning” in the stages of a heist? = Execution",
        "What comes right after “Execution” in the stages of a heist? = Getaway",
        "In which order do the stages of a heist come? = Recruiting; Planning; Execution; Getaway",
        "What are the four stages of a heist? = Recruiting; Planning; Execution; Getaway",
        "Five strangers each get the same invitation and a floor plan. What is this an example "
          + "of? = Heist",
        "What do you call this: a deception that makes a victim hand goods over? = Con",
        "What is a con? = A con is a deception that makes a victim hand goods over.",
        "In a con, who brings the victim into the game? = Roper",
        "In a con, what does “Roper” do? = brings the victim into the game",
        "To which topic does the role “Roper” belong? = Con",
        "In a con, who runs the show for the victim? = Inside man",
        "In a con, what does “Inside man” do? = runs the show for the victim",
        "To which topic does the role “Inside man” belong? = Con",
        "What are the two roles in a con? = Roper; Inside man",
        "What has this characteristic: the victim believes that the profit is certain? = Con",
        "A widow sells the same bridge to three bankers. What is this an example of? = Con",
        "Victim: how do a heist and a con differ? = Heist: never asked; Con: takes part gladly",
        "Story roles: Is violence common? = No. Both depend on planning rather than on force.",
        "How many points make a pica? Say it, then look. = twelve",
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
