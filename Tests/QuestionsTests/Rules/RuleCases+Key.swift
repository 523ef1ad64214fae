extension RuleCases {
  /// A01–A06.
  static let ambiguity: [RuleCase] = [
    .error(.a01, "the option 'Herald' is right too", in: Plays.descriptionToRole) {
      $0.answers = ["Herald"]
    },
    .error(.a02, "the option 'Romp' is another name of the answer", in: Plays.definitionToTerm) {
      $0.options = ["Romp", "Farce"]
    },
    .error(.a03, "the option 'Watcher' has the same description", in: Plays.descriptionToRole) {
      $0.factIDs = ["chorus"]
      $0.stem = "Which role of Tragedy is this: the group that comments on events?"
      $0.answer = "Chorus"
      $0.options = ["Chorus", "Hero", "Watcher"]
      $0.answerIndex = 0
    },
    .error(.a03, "'masks' is said of 'Farce' too", in: Plays.whichSubject) {
      $0.factIDs = ["masks"]
      $0.stem = "Where does one find “masks”?"
    },
    .error(.a03, "'Herald' belongs to 'Farce' too", in: Plays.whichSubject) {
      $0.factIDs = ["herald"]
      $0.kind = "role"
      $0.stem = "Which of these has a Herald?"
    },
    .warning(
      .a03, "the option 'a play which heaps mishap over joy' says nearly the same as the answer",
      in: Plays.termToDefinition
    ) {
      $0.options[0] = "a play which heaps mishap over joy"
    },
    .error(.a04, "no fact is called 'nowhere'", in: Plays.recall) { $0.factIDs = ["nowhere"] },
    .warning(.a04, "the question names no fact", in: Plays.recall) { $0.factIDs = [] },
    .error(.a05, "the stem does not name 'Tragedy'", in: Plays.descriptionToRole) {
      $0.stem = "Which role is this: the one whose flaw brings the fall?"
    },
    .error(
      .a05, "several topics have 'Herald', and the stem does not say which",
      in: Plays.roleToDescription
    ) {
      $0.factIDs = ["herald"]
      $0.stem = "What does the Herald do?"
      $0.answer = $0.options[2]
      $0.answerIndex = 2
    },
    .error(.a06, "a statement was made false by a negation", in: Plays.falseStatement) {
      $0.stem = "The Hero can not be a role of Tragedy."
    },
    .warning(.a06, "a statement was made false by a negation", in: Plays.falseStatement) {
      $0.stem = "The Hero is not a role of Tragedy."
    },
  ]

  /// V01 and G01.
  static let key: [RuleCase] = [
    .error(.v01, "the answer is 'Herald', the fact says 'hero'", in: Plays.descriptionToRole) {
      $0.answer = "Herald"
      $0.answerIndex = 2
    },
    .error(.v01, "the answer is 'Farce', the fact says 'tragedy'", in: Plays.whichSubject) {
      $0.options = ["Opera", "Farce"]
      $0.answer = "Farce"
      $0.answerIndex = 1
    },
    .error(.v01, "the answer 'Chase' is no stage of 'Tragedy'", in: Plays.stagePosition) {
      $0.options[1] = "Chase"
      $0.answer = "Chase"
    },
    .error(.v01, "the answer is 'Catastrophe', the facts say 'climax'", in: Plays.nextStage) {
      $0.options = ["Exposition", "Catastrophe", "Chase"]
      $0.answer = "Catastrophe"
    },
    .error(.v01, "the answer is 'Catastrophe', the facts say 'exposition'", in: Plays.previousStage)
    {
      $0.options = ["Chase", "Catastrophe", "Climax"]
      $0.answer = "Catastrophe"
      $0.answerIndex = 1
    },
    .error(.v01, "the answer belongs to the topic of the others", in: Plays.oddOneOut) {
      $0.options = ["Chorus", "Hero", "Herald"]
      $0.answer = "Hero"
    },
    .error(.v01, "the other options have no topic in common", in: Plays.oddOneOut) {
      $0.options = ["Chorus", "Chase", "Servant", "Hero"]
      $0.answer = "Chase"
    },
    .error(.v01, "the statement is false by the facts", in: Plays.statement) {
      $0.stem = "The Servant is a role of Tragedy."
      $0.claim?.name = "Servant"
    },
    .error(.v01, "the statement is true by the facts", in: Plays.falseStatement) {
      $0.claim?.subject = "Farce"
    },
    .error(
      .v01, "the facts have the order 'exposition', 'knot', 'climax', 'catastrophe'",
      in: Plays.order
    ) { $0.answers = ["Knot", "Exposition", "Climax", "Catastrophe"] },
    .warning(.v01, "the stem asks for all and holds 3 of 4", in: Plays.order) {
      $0.stem = "Put all stages of Tragedy in order."
      $0.answers.removeLast()
      $0.options.remove(at: 2)
    },
    .error(.v01, "the list differs from the facts: 'herald'", in: Plays.list) {
      $0.answers.removeLast()
      $0.stem = "Name the roles of Tragedy."
    },
    .error(.v01, "the stem says 4 and the list has 3 items", in: Plays.list) {
      $0.stem = "Name the four roles of Tragedy."
    },
    .warning(
      .v01, "the pair 'Hero' and 'the guest who arrives too early' is no fact", in: Plays.matching
    ) {
      $0.pairs[0][1] = "the guest who arrives too early"
      $0.options[1] = "the guest who arrives too early"
    },
    .error(.g01, "the accepted spelling 'Tragedy' names something else", in: Plays.typed) {
      $0.accept = ["Romp", "Tragedy"]
    },
  ]
}
