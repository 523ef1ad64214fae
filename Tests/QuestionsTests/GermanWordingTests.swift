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
        "recall: Tragödie: Welche Rolle ist das: die Gruppe, die mit Gesängen begleitet?",
        "typed: Tragödie: Welche Rolle ist die Gruppe, die mit Gesängen begleitet?",
        "recall: Tragödie: Was macht die Rolle »Chor« aus?",
        "true-false: Tragödie: »Chor« ist die Gruppe, die mit Gesängen begleitet.",
        "recall: Tragödie: Welche Rolle ist das: der Zeuge, der von Taten berichtet?",
        "typed: Tragödie: Welche Rolle ist der Zeuge, der von Taten berichtet?",
        "recall: Tragödie: Was macht die Rolle »Bote« aus?",
        "true-false: Tragödie: »Bote« ist der Zeuge, der von Taten berichtet.",
        "recall: Rollen (Tragödie): Welche zwei sind es?",
        "list-all: Rollen (Tragödie): Nenne alle zwei.",
        "recall: Ablauf (Tragödie): Was steht am Anfang?",
        "typed: Ablauf (Tragödie): Womit beginnt es?",
        "first-last: Ablauf (Tragödie): Was davon steht am Anfang?",
        "recall: Ablauf (Tragödie): Was kommt gleich nach »Exposition«?",
        "typed: Ablauf (Tragödie): Was folgt auf »Exposition«?",
        "stage-position: Ablauf (Tragödie): Was davon steht an 2. Stelle?",
        "recall: Ablauf (Tragödie): Was kommt gleich nach »Höhepunkt«?",
        "typed: Ablauf (Tragödie): Was folgt auf »Höhepunkt«?",
        "first-last: Ablauf (Tragödie): Was davon steht am Ende?",
        "recall: Ablauf (Tragödie): Was ist die Reihenfolge?",
        "order: Ablauf (Tragödie): Bringe alles in die richtige Reihenfolge.",
        "recall: Ablauf (Tragödie): Welche drei Schritte sind es?",
        "list-all: Ablauf (Tragödie): Nenne alle drei Schritte.",
      ])
  }

  @Test func hintsInGerman() throws {
    #expect(try HeistDeck.ask("tragödie#name", .typed, in: Self.bank).hint == "T…, 8 Buchstaben")
  }
}
