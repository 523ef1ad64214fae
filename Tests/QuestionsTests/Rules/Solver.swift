/// A way to choose an option without knowing anything.
struct Solver: Sendable {
  /// What the solver goes by.
  let name: String
  /// Whether it goes by the place alone, which is drawn anew with each seed.
  let isByPlace: Bool
  /// The 0-based places of the options it would choose, all equally gladly; never empty.
  let guesses: @Sendable (AskedQuestion, TextReader) -> [Int]

  /// All solvers.
  static let all: [Solver] =
    [longest, shortest, stemWords, grammar, oddType, convergence, oddCapital, oddMarks]
    + (0..<4).map(place) + [last]

  /// The option with the most characters.
  static let longest = best("the longest option") { question, _ in
    question.options.map { Lines.trimmed($0).count }
  }

  /// The option with the fewest characters.
  static let shortest = best("the shortest option") { question, _ in
    question.options.map { -Lines.trimmed($0).count }
  }

  /// The option with the most words that have a relative in the stem.
  static let stemWords = best("words of the stem") { question, reader in
    let stem = reader(question.stem)
    return question.options.map { reader.shared(reader($0), with: stem).count }
  }

  /// The option that an article or verb at the end of the stem fits.
  static let grammar = best("the end of the stem") { question, reader in
    let end = StemEnd(question.stem)
    return question.options.map { option in
      let text = reader(option)
      let fitsArticle = end.article == RuleChecker.article(before: text)
      let fitsVerb = end.isPlural == RuleChecker.isPlural(text)
      return (fitsArticle ? 1 : 0) + (fitsVerb ? 1 : 0)
    }
  }

  /// The option that is alone in its grammatical type.
  static let oddType = best("another grammatical type") { question, reader in
    let types = question.options.map { reader($0).type }
    return types.map { type in types.count { $0 == type } == 1 ? 1 : 0 }
  }

  /// The option whose words stand in the most other options.
  static let convergence = best("words of the other options") { question, reader in
    let texts = question.options.map { reader($0) }
    return texts.map { text in
      texts.filter { $0 !== text }.reduce(0) { $0 + reader.shared(text, with: $1).count }
    }
  }

  /// The option that alone has or lacks capitals.
  static let oddCapital = odd("another use of capitals", cues: [.capital, .allCapitals])

  /// The option that alone has or lacks a mark, an article or a digit.
  static let oddMarks = odd(
    "other marks",
    cues: [.fullStop, .brackets, .quotes, .comma, .slash, .hyphen, .article, .digit])

  /// The option at the end.
  static let last = Solver(name: "the last option", isByPlace: true) { question, _ in
    [question.options.count - 1]
  }

  /// The option at a 0-based place; all options where there are fewer.
  static func place(_ place: Int) -> Solver {
    Solver(name: "option \(place + 1)", isByPlace: true) { question, _ in
      place < question.options.count ? [place] : Array(question.options.indices)
    }
  }

  private init(
    name: String, isByPlace: Bool, guesses: @escaping @Sendable (AskedQuestion, TextReader) -> [Int]
  ) {
    self.name = name
    self.isByPlace = isByPlace
    self.guesses = guesses
  }

  /// Chooses among the options of the highest score.
  private static func best(
    _ name: String, score: @escaping @Sendable (AskedQuestion, TextReader) -> [Int]
  ) -> Solver {
    Solver(name: name, isByPlace: false) { question, reader in
      let scores = score(question, reader)
      let highest = scores.max()
      return scores.indices.filter { scores[$0] == highest }
    }
  }

  private static func odd(_ name: String, cues: [Cues]) -> Solver {
    best(name) { question, reader in
      let all = question.options.map { reader($0).cues }
      return all.map { own in
        cues.count { cue in
          all.count { $0.contains(cue) == own.contains(cue) } == 1
        }
      }
    }
  }
}
