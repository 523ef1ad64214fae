/// Questions that break one rule each; the names of the groups are those of the rules.
enum RuleCases {}

extension RuleCases {
  /// T01–T11.
  static let text: [RuleCase] = [
    .error(.t01, "item 1 is empty", in: Plays.list) {
      $0.answers = ["Hero", "–", "Herald"]
      $0.subject = ""
    },
    .error(.t01, "pair 3 has 1 sides", in: Plays.matching) { $0.pairs.append(["Miser"]) },
    .error(.t02, "the stem is cut off: 'eaps mishap on mishap...'", in: Plays.recall) {
      $0.stem = "What is the word for this: a play that heaps mishap on mishap..."
    },
    .error(.t02, "the stem has '(' or ')' alone", in: Plays.recall) {
      $0.stem = "What is the word (a play that heaps mishap on mishap?"
    },
    .error(.t02, "the stem has an odd number of quotation marks", in: Plays.recall) {
      $0.stem = "What is the word for a \"play that heaps mishap on mishap?"
    },
    .error(.t02, "the answer ends in ','", in: Plays.recall) { $0.answer = "Farce," },
    .error(.t02, "the answer ends in the word 'of'", in: Plays.recall) {
      $0.answer = "the sort of"
    },
    .error(.t03, "the stem holds page junk: 'read more'", in: Plays.recall) {
      $0.stem = "Read more: what heaps mishap on mishap?"
    },
    .error(.t03, "the stem holds page junk: 'thoughts on'", in: Plays.recall) {
      $0.stem = "12 thoughts on mishaps?"
    },
    .error(.t03, "the stem holds page junk: '©'", in: Plays.recall) {
      $0.stem = "© What heaps mishap on mishap?"
    },
    .error(.t04, "the stem holds markup: '**'", in: Plays.recall) {
      $0.stem = "What is a **play** of mishaps?"
    },
    .error(.t04, "the stem holds markup: '<em>'", in: Plays.recall) {
      $0.stem = "What is a <em>play of mishaps?"
    },
    .error(.t04, "the stem holds markup: '&amp;'", in: Plays.recall) {
      $0.stem = "What heaps mishap &amp; mishap?"
    },
    .error(.t04, "the stem holds markup: '.png'", in: Plays.recall) {
      $0.stem = "What does mask.png show?"
    },
    .error(.t04, "the stem has a hidden character", in: Plays.recall) {
      $0.stem = "What heaps mish\u{200B}ap on mishap?"
    },
    .warning(.t04, "the stem has a double space", in: Plays.recall) {
      $0.stem = "What heaps  mishap on mishap?"
    },
    .error(.t05, "the stem holds a placeholder: 'nil'", in: Plays.recall) {
      $0.stem = "What is the word for nil?"
    },
    .error(.t05, "the stem holds a placeholder: 'Optional('", in: Plays.recall) {
      $0.stem = "What is Optional(mishap)?"
    },
    .error(.t05, "the stem holds a placeholder: '\\(name)'", in: Plays.recall) {
      $0.stem = "What is \\(name)?"
    },
    .error(.t05, "the stem holds a placeholder: '[Topic'", in: Plays.recall) {
      $0.stem = "What is [Topic A]?"
    },
    .warning(.t06, "the stem has 302 characters", in: Plays.recall) {
      $0.stem = String(repeating: "What? ", count: 50) + "A?"
    },
    .warning(.t06, "a typed answer of 66 characters", in: Plays.typed) {
      $0.answer = "merry evening under lanterns where nobody ever keeps hold of a hat"
      $0.accept = []
      $0.form = "cloze"
      $0.stem = "____ heaps mishap on mishap."
    },
    .error(.t08, "the description in the stem starts with a pronoun", in: Plays.definitionToTerm) {
      $0.stem = "Which of these means: it heaps mishap on mishap?"
    },
    .warning(.t08, "the stem refers to the page: 'this article'", in: Plays.recall) {
      $0.stem = "What heaps mishap on mishap in this article?"
    },
    .error(.t09, "the stem has 2 gaps", in: Plays.cloze) {
      $0.stem = "____ heaps mishap on ____."
    },
    .error(.t09, "the stem has 0 gaps", in: Plays.cloze) { $0.stem = "What heaps mishaps?" },
    .warning(.t09, "the gap is as long as the answer", in: Plays.cloze) {
      $0.stem = "_____ heaps mishap on mishap."
    },
    .warning(.t10, "a negative in the stem is not set off", in: Plays.oddOneOut) {
      $0.stem = "Which of these is not a role of Tragedy?"
    },
    .warning(.t11, "the stem has no end mark", in: Plays.order) {
      $0.stem = "Put the stages of Tragedy in order"
    },
    .warning(.t11, "a true/false stem is a question", in: Plays.statement) {
      $0.stem = "Is the Hero a role of Tragedy?"
    },
  ]

  /// L01–L04.
  static let leak: [RuleCase] = [
    .error(.l01, "the stem holds the answer 'Farce'", in: Plays.definitionToTerm) {
      $0.stem = "Which of these means a farce?"
    },
    .error(.l01, "the stem holds the answer 'Farce'", in: Plays.recall) {
      $0.stem = "What is a farce?"
      $0.subject = ""
    },
    .error(.l01, "the stem holds another name of the answer, 'romp'", in: Plays.definitionToTerm) {
      $0.stem = "Which of these is a romp?"
    },
    .error(.l01, "the stem holds the item 'Hero'", in: Plays.list) {
      $0.stem = "Name the three roles of Tragedy, such as the hero."
    },
    .error(.l02, "the stem and the answer share 'seducer'", in: Plays.descriptionToLabel) {
      $0.stem = "What is this: one who seduced somebody?"
      $0.options = ["Gambler", "Seducer", "Drinker"]
      $0.answer = "Seducer"
      $0.factIDs = ["somebody"]
    }.also(.a04, .error, "no fact is called 'somebody'"),
    .error(.l02, "the stem and the answer share 'relief'", in: Plays.labelToDescription) {
      $0.stem = "What relief comes with Catharsis?"
      $0.options = ["pride of kings", "relief of pain", "sorrow of queens"]
      $0.answer = "relief of pain"
    },
    .error(.l02, "the pair 'Chorus' shares 'chorus'", in: Plays.matching) {
      $0.pairs[1][1] = "the chorus that comments on events"
      $0.options[2] = "the chorus that comments on events"
    },
    .error(.l03, "the stem names 'Tragedy'", in: Plays.definitionToTerm) {
      $0.stem = "Unlike Tragedy, which of these heaps mishap on mishap?"
    },
    // What can be struck out is at the same time a false cue.
    .warning(.l04, "the wrong option 'Chase' shares 'chase' with the stem", in: Plays.nextStage) {
      $0.stem = "Which stage of Tragedy comes right after “Knot”, where Farce has a chase?"
      $0.options = ["Chase", "Climax", "Catastrophe"]
    }.also(.l03, .warning, "the stem names the option 'Chase'"),
    .warning(
      .l04, "the wrong option 'Herald' shares 'herald' with the stem", in: Plays.descriptionToRole
    ) {
      $0.stem = "Which role of Tragedy is this: the one of whom heralds speak?"
    },
  ]
}

extension RuleCase {
  /// The case with one thing more that follows from the change.
  func also(
    _ rule: Rule, _ severity: Violation.Severity, _ message: String
  ) -> RuleCase {
    RuleCase(
      name: name, question: question,
      violations: violations + [
        Violation(rule: rule, severity: severity, id: question.id, message: message)
      ])
  }
}
