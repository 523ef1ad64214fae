/// What stands on a sheet of questions beside them, in their language.
package struct SheetWords: Equatable, Sendable {
  /// The two truths, *true* first.
  package let truths: [String]
  /// Before the line for the student's name.
  package let name: String
  /// Before the line for the day.
  package let date: String
  /// Before the line for how many answers were right.
  package let points: String
  /// Before a variant's letter.
  package let variant: String
  /// What is to be done with the stages of an order.
  package let order: String
  /// What is to be done with the places of an order that is asked as a matching.
  package let places: String
  /// What is to be done with the columns of a matching.
  package let matching: String
  /// The title of the answers.
  package let answers: String
  /// Before the right answer, or above it.
  package let answer: String
  /// Before a place in the notes, in a line of its own.
  package let inNotes: String
  /// Above the places in the notes.
  package let place: String

  /// The words of a language.
  ///
  /// - Parameter language: Its BCP 47 tag; one that is not known has those of English.
  package init(language: String) {
    let phrasing = Wording.of(language: language)
    let isGerman = phrasing is GermanPhrasing
    truths = phrasing.truths
    name = "Name"
    date = isGerman ? "Datum" : "Date"
    points = isGerman ? "Punkte" : "Points"
    variant = isGerman ? "Variante" : "Variant"
    order = isGerman ? "Nummeriere: 1 kommt zuerst." : "Number the boxes: 1 comes first."
    places =
      isGerman
      ? "Wähle zu jedem den Platz: 1 kommt zuerst." : "Choose the place of each: 1 comes first."
    matching =
      isGerman
      ? "Schreibe vor jede Zeile den passenden Buchstaben."
      : "Write the letter that belongs to each line."
    answers = isGerman ? "Lösungen" : "Answers"
    answer = isGerman ? "Lösung" : "Answer"
    inNotes = isGerman ? "In den Notizen" : "In the notes"
    place = isGerman ? "Stelle" : "Place"
  }
}
