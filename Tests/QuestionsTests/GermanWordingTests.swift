import Questions
import Testing

@Suite struct GermanWordingTests {
  private static let bank = HeistDeck.bank(
    of: """
      ---
      language: de
      ---

      # Tragödie

      Die **Tragödie** ist ein Drama, in dem ein Mensch scheitert.

      Auch: Trauerspiel

      ## Rollen

      - **Chor**: die Gruppe, die mit Gesängen begleitet
      - **Bote**: der Zeuge, der von Taten berichtet

      ## Ablauf

      1. Exposition
      2. Höhepunkt
      3. Katastrophe
      """)

  @Test func asksInGerman() {
    let bank = Self.bank
    let stems = QuestionMaker.all(in: bank, seed: 1).map { "\($0.form.rawValue): \($0.stem)" }
    #expect(
      stems == [
        "recall: Wie nennt man das: ein Drama, in dem ein Mensch scheitert?",
        "typed: Welcher Begriff bedeutet: ein Drama, in dem ein Mensch scheitert?",
        "cloze: Die ____ ist ein Drama, in dem ein Mensch scheitert.",
        "recall: Was ist die Tragödie?",
        "recall: Was heißt auch »Trauerspiel«?",
        "typed: Welcher Begriff heißt auch »Trauerspiel«?",
        "cloze: »Trauerspiel« ist ein anderer Name für ____.",
        "recall: Tragödie: Wer ist die Gruppe, die mit Gesängen begleitet?",
        "typed: Tragödie: Welche Rolle ist die Gruppe, die mit Gesängen begleitet?",
        "recall: Tragödie: Was macht die Rolle »Chor« aus?",
        "true-false: Tragödie: »Chor« ist die Gruppe, die mit Gesängen begleitet.",
        "recall: Tragödie: Wer ist der Zeuge, der von Taten berichtet?",
        "typed: Tragödie: Welche Rolle ist der Zeuge, der von Taten berichtet?",
        "recall: Tragödie: Was macht die Rolle »Bote« aus?",
        "true-false: Tragödie: »Bote« ist der Zeuge, der von Taten berichtet.",
        "recall: Rollen (Tragödie): Welche zwei sind es?",
        "list-all: Rollen (Tragödie): Nenne alle zwei.",
        "recall: Schritte (Tragödie): Was steht am Anfang?",
        "typed: Schritte (Tragödie): Womit beginnt es?",
        "first-last: Schritte (Tragödie): Was davon steht am Anfang?",
        "recall: Schritte (Tragödie): Was kommt gleich nach »Exposition«?",
        "typed: Schritte (Tragödie): Was folgt auf »Exposition«?",
        "stage-position: Schritte (Tragödie): Was davon steht an 2. Stelle?",
        "recall: Schritte (Tragödie): Was kommt gleich nach »Höhepunkt«?",
        "typed: Schritte (Tragödie): Was folgt auf »Höhepunkt«?",
        "first-last: Schritte (Tragödie): Was davon steht am Ende?",
        "recall: Schritte (Tragödie): In welcher Reihenfolge?",
        "order: Schritte (Tragödie): Bringe alles in die richtige Reihenfolge.",
        "recall: Schritte (Tragödie): Welche drei sind es?",
        "list-all: Schritte (Tragödie): Nenne alle drei.",
      ])
  }

  @Test func hintsInGerman() throws {
    #expect(try HeistDeck.ask("tragödie#name", .typed, in: Self.bank).hint == "T…, 8 Buchstaben")
  }
}
