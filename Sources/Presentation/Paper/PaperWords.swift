/// What stands on a paper beside the questions, in the language of the questions.
struct PaperWords: Equatable {
  /// Before the line for the student's name.
  let name: String
  /// Before the line for the day.
  let date: String
  /// Before the line for how many answers were right.
  let points: String
  /// Before a variant's letter.
  let variant: String
  /// What is to be done with the stages of an order.
  let order: String
  /// What is to be done with the columns of a matching.
  let matching: String
  /// The title of the answers.
  let answers: String
  /// Above the right answers.
  let answer: String
  /// Above the places in the notes.
  let place: String

  /// The words of a language; English for one that is not known.
  init(language: String) {
    let isGerman = language.lowercased() == "de" || language.lowercased().hasPrefix("de-")
    name = "Name"
    date = isGerman ? "Datum" : "Date"
    points = isGerman ? "Punkte" : "Points"
    variant = isGerman ? "Variante" : "Variant"
    order =
      isGerman
      ? "Nummeriere: 1 kommt zuerst." : "Number the boxes: 1 comes first."
    matching =
      isGerman
      ? "Schreibe vor jede Zeile den passenden Buchstaben."
      : "Write the letter that belongs to each line."
    answers = isGerman ? "Lösungen" : "Answers"
    answer = isGerman ? "Lösung" : "Answer"
    place = isGerman ? "Stelle" : "Place"
  }
}
