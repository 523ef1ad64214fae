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
        "recall: Wie heißt das: ein Drama, in dem ein Mensch scheitert?",
        "typed: Welcher Begriff bedeutet: ein Drama, in dem ein Mensch scheitert?",
        "cloze: Die ____ ist ein Drama, in dem ein Mensch scheitert.",
        "recall: Was ist die Tragödie?",
        "recall: Wie heißt »Tragödie« noch?",
        "typed: Welchen anderen Namen hat »Tragödie«?",
        "cloze: »Tragödie« heißt auch ____.",
        "recall: Wer ist bei »Tragödie« gemeint: die Gruppe, die mit Gesängen begleitet?",
        "typed: Welche Rolle bei »Tragödie« ist das: die Gruppe, die mit Gesängen begleitet?",
        "recall: Was macht bei »Tragödie« die Rolle »Chor« aus?",
        "recall: Wer ist bei »Tragödie« gemeint: der Zeuge, der von Taten berichtet?",
        "typed: Welche Rolle bei »Tragödie« ist das: der Zeuge, der von Taten berichtet?",
        "recall: Was macht bei »Tragödie« die Rolle »Bote« aus?",
        "recall: Welche zwei Rollen gibt es von »Tragödie«?",
        "list-all: Nenne die zwei Rollen von »Tragödie«.",
        "recall: Womit beginnt der Ablauf bei »Tragödie«?",
        "typed: Welcher Schritt steht bei »Tragödie« am Anfang?",
        "choice: Welcher dieser Schritte steht bei »Tragödie« am Anfang?",
        "recall: Was folgt bei »Tragödie« unmittelbar auf »Exposition«?",
        "typed: Welcher Schritt folgt bei »Tragödie« auf »Exposition«?",
        "recall: Was folgt bei »Tragödie« unmittelbar auf »Höhepunkt«?",
        "typed: Welcher Schritt folgt bei »Tragödie« auf »Höhepunkt«?",
        "recall: In welcher Reihenfolge stehen die Schritte von »Tragödie«?",
        "order: Bringe die Schritte von »Tragödie« in die richtige Reihenfolge.",
        "recall: Welche drei Schritte gibt es von »Tragödie«?",
        "list-all: Nenne die drei Schritte von »Tragödie«.",
      ])
  }

  @Test func hintsInGerman() throws {
    #expect(try HeistDeck.ask("tragödie#name", .typed, in: Self.bank).hint == "T…, 8 Buchstaben")
  }
}
