/// What stands on a quiz beside the questions, in the language of the questions.
struct QuizWords: Equatable {
  /// The two truths, *true* first.
  let truths: [String]
  /// The title of the answers.
  let answers: String
  /// Before the place in the notes.
  let place: String
  /// Before the right answer.
  let answer: String
  /// What is to be done with the stages of an order.
  let order: String
  /// What is to be done with the places of an order that is asked as a matching.
  let places: String
  /// What is to be done with the columns of a matching.
  let matching: String
  /// Before the line for the student's name.
  let name: String

  /// The words of a language; English for one that is not known.
  init(language: String) {
    let isGerman = language.lowercased() == "de" || language.lowercased().hasPrefix("de-")
    truths = isGerman ? ["Richtig", "Falsch"] : ["True", "False"]
    answers = isGerman ? "Lösungen" : "Answers"
    answer = isGerman ? "Lösung" : "Answer"
    place = isGerman ? "In den Notizen" : "In the notes"
    order = isGerman ? "Nummeriere: 1 kommt zuerst." : "Number the boxes: 1 comes first."
    places =
      isGerman
      ? "Wähle zu jedem den Platz: 1 kommt zuerst." : "Choose the place of each: 1 comes first."
    matching =
      isGerman
      ? "Schreibe vor jede Zeile den passenden Buchstaben."
      : "Write the letter that belongs to each line."
    name = "Name"
  }
}
