import Questions
import Testing

/// The sentences of every form but the flashcard, whose own stand in `RecallGeneratorTests`: other
/// tests look for what matters in a stem and leave the wording to these.
@Suite struct EnglishWordingTests {
  @Test func asksInEnglish() {
    let stems = QuestionMaker.all(in: HeistDeck.bank, seed: 1).filter { $0.form != .recall }.map {
      "\($0.form.rawValue): \($0.stem)"
    }
    #expect(
      stems == [
        "typed: Which term means: a theft that a crew plans and carries out together?",
        "cloze: A(n) ____ is a theft that a crew plans and carries out together.",
        "typed: Which term is also called “caper”?",
        "cloze: “caper” is another name for ____.",
        "typed: Which term is also called “big job”?",
        "cloze: “big job” is another name for ____.",
        "typed: Which term literally means: lifting up?",
        "typed: In a heist, which role plans the job and picks the crew?",
        "choice: In a heist, which of these roles plans the job and picks the crew?",
        "cloze: About Heist: In older stories the ____ often works alone.",
        "choice: In a heist, which of these describes “Mastermind”?",
        "true-false: In a heist, “Mastermind” plans the job and picks the crew.",
        "which-topic: Which of these has the role “Mastermind”?",
        "typed: In a heist, which role talks the way past people?",
        "choice: In a heist, which of these roles talks the way past people?",
        "choice: In a heist, which of these describes “Face”?",
        "true-false: In a heist, “Mastermind” talks the way past people.",
        "typed: Which term is also called “Grifter”?",
        "cloze: “Grifter” is another name for ____.",
        "typed: In a heist, which role opens the doors that are locked by code?",
        "choice: In a heist, which of these roles opens the doors that are locked by code?",
        "choice: In a heist, which of these describes “Hacker”?",
        "true-false: In a heist, “Hacker” opens the doors that are locked by code.",
        "which-topic: Which of these has the role “Hacker”?",
        "matching: Match the roles in a heist with their descriptions.",
        "list-all: Name the three roles in a heist.",
        "which-topic: Which of these has this characteristic: specialists are brought "
          + "together one at a time?",
        "which-topic: Which of these has this characteristic: the plan is explained to "
          + "readers only if it will fail?",
        "typed: Which of the stages of a heist comes first?",
        "previous-stage: Which of these stages of a heist comes right before “Planning”?",
        "first-last: Which of these stages of a heist comes first?",
        "typed: Which of the stages of a heist comes right after “Recruiting”?",
        "next-stage: Which of these stages of a heist comes right after “Recruiting”?",
        "previous-stage: Which of these stages of a heist comes right before “Execution”?",
        "stage-position: Which of these is the second of the stages of a heist?",
        "typed: Which of the stages of a heist comes right after “Planning”?",
        "next-stage: Which of these stages of a heist comes right after “Planning”?",
        "previous-stage: Which of these stages of a heist comes right before “Getaway”?",
        "stage-position: Which of these is the third of the stages of a heist?",
        "typed: Which of the stages of a heist comes right after “Execution”?",
        "next-stage: Which of these stages of a heist comes right after “Execution”?",
        "first-last: Which of these stages of a heist comes last?",
        "order: Put the stages of a heist in order.",
        "list-all: Name the four stages of a heist.",
        "which-topic: Five strangers each get the same invitation and a floor plan. Which of these "
          + "is this an example of?",
        "typed: Which term means: a deception that makes a victim hand goods over?",
        "cloze: A(n) ____ is a deception that makes a victim hand goods over.",
        "typed: In a con, which role brings the victim into the game?",
        "choice: In a con, which of these roles brings the victim into the game?",
        "choice: In a con, which of these describes “Roper”?",
        "true-false: In a con, “Roper” brings the victim into the game.",
        "odd-one-out: In the notes, three of these are roles in a heist. Which one does NOT belong?",
        "typed: In a con, which role runs the show for the victim?",
        "choice: In a con, which of these roles runs the show for the victim?",
        "choice: In a con, which of these describes “Inside man”?",
        "true-false: In a con, “Inside man” runs the show for the victim.",
        "odd-one-out: In the notes, three of these are roles in a heist. Which one does NOT belong?",
        "list-all: Name the two roles in a con.",
        "which-topic: Which of these has this characteristic: the victim believes that "
          + "the profit is certain?",
        "which-topic: A widow sells the same bridge to three bankers. Which of these is this an "
          + "example of?",
        "which-topic: Victim: never asked. Which of these fits?",
        "yes-no: Story roles: Is violence common? (y/n)",
        "typed: How many points make a pica?",
        "cloze: The first dupe in a con is the ____ of it.",
      ])
  }
}
