/// Questions that a solver can answer, and questions that nobody can.
enum BiasedQuestions {
  /// How many questions each set has.
  static let count = 60

  /// Questions that give themselves away to one solver.
  static func questions(for solver: Solver) -> [AskedQuestion] {
    let names = ["basalt", "marble", "gneiss", "quartz"]
    func set(_ stem: String, right: String, wrong: [String]) -> [AskedQuestion] {
      (0..<count).map { question($0, stem: stem, right: right, wrong: wrong, at: $0 % 4) }
    }
    let stem = "Which stone?"
    switch solver.name {
    case "the longest option":
      return set(stem, right: "basalt of the sea", wrong: ["marble", "gneiss", "quartz"])
    case "the shortest option":
      return set(stem, right: "tuff", wrong: ["marble", "gneiss", "quartz"])
    case "words of the stem":
      return set(
        "Which stone cools slowly?", right: "slow cooling", wrong: ["dull edges", "thin layers"])
    case "the end of the stem":
      return set("This stone is an", right: "andesite", wrong: ["marble", "gneiss", "quartz"])
    case "another grammatical type":
      return set(stem, right: "to cool", wrong: ["a stone", "a layer", "a grain"])
    case "words of the other options":
      return set(
        stem, right: "dark grain", wrong: ["dark layer", "pale grain", "wide crack"])
    case "another use of capitals":
      return set(stem, right: "Basalt", wrong: ["marble", "gneiss", "quartz"])
    case "other marks":
      return set(stem, right: "basalt.", wrong: ["marble", "gneiss", "quartz"])
    default:
      let place = solver.guesses(neutral[0], TextReader(terms: []))[0]
      return (0..<count).map {
        question($0, stem: stem, right: names[0], wrong: Array(names[1...]), at: place)
      }
    }
  }

  /// Questions whose options differ in nothing but the letters.
  static let neutral: [AskedQuestion] = (0..<count).map {
    question(
      $0, stem: "Which stone?", right: "basalt", wrong: ["marble", "gneiss", "quartz"], at: $0 % 4)
  }

  private static func question(
    _ number: Int, stem: String, right: String, wrong: [String], at place: Int
  ) -> AskedQuestion {
    var options = wrong
    let place = min(place, options.count)
    options.insert(right, at: place)
    return AskedQuestion(
      id: "q\(number)", kind: "definition", form: "definition_to_term", stem: stem,
      options: options, answer: right, answerIndex: place)
  }
}
