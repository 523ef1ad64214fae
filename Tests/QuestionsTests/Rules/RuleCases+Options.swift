extension RuleCases {
  /// O00–O15.
  static let options: [RuleCase] = [
    .error(.o00, "no form is called 'riddle'", in: Plays.recall) { $0.form = "riddle" },
    .error(.o00, "the deck is missing", in: Plays.recall) { $0.deck = "" },
    .error(.o01, "there are only 2 options", in: Plays.descriptionToRole) {
      $0.options = ["Chorus", "Hero"]
    },
    .error(.o01, "there are only 2 pairs", in: Plays.matching) {
      $0.pairs.removeLast()
      $0.options = [$0.pairs[1][1], $0.pairs[0][1]]
    },
    .error(.o01, "there are only 2 items", in: Plays.order) {
      $0.answers = ["Exposition", "Knot"]
      $0.options = ["Knot", "Exposition"]
    },
    .error(.o01, "the list has 1 items", in: Plays.list) {
      $0.answers = ["Hero"]
      $0.stem = "Name the roles."
      $0.subject = ""
    },
    .warning(.o01, "the options are not True, False", in: Plays.statement) {
      $0.options = ["False", "True"]
    },
    .error(.o02, "two options are 'chorus'", in: Plays.descriptionToRole) {
      $0.options = ["Chorus", "Hero", "chorus", "Herald"]
    },
    .error(.o02, "the left column has 'hero' twice", in: Plays.matching) {
      $0.pairs[1][0] = "The Hero"
    }.also(
      .v01, .warning, "the pair 'The Hero' and 'the group that comments on events' is no fact"),
    .error(.o02, "two items are 'hero'", in: Plays.list) {
      $0.answers = ["Hero", "Chorus", "Herald", "hero"]
      $0.stem = "Name the roles of Tragedy."
    },
    .error(.o03, "the answer 'Hero' is not among the options", in: Plays.descriptionToRole) {
      $0.options = ["Chorus", "Servant", "Herald"]
    },
    .error(.o03, "the index 2 does not point at the answer", in: Plays.descriptionToRole) {
      $0.answerIndex = 2
    },
    .error(.o03, "the answer is 'true' and not True or False", in: Plays.falseStatement) {
      $0.answer = "true"
    },
    .error(.o03, "the column shown is not the right column of the pairs", in: Plays.matching) {
      $0.options[0] = "the guest who arrives too early"
    },
    .error(.o03, "the items shown are not the items of the answer", in: Plays.order) {
      $0.options[0] = "Chase"
    },
    .error(.o06, "the answer is far the longest of 25, 42, 23", in: Plays.faq) {
      $0.options = [
        "Nobody gets hurt by this.", "Gold and silver stay in the old miser box.",
        "Time flies in the dark.",
      ]
      $0.answer = $0.options[1]
      $0.answerIndex = 1
    },
    .warning(.o06, "the answer is clearly the longest of 24, 34, 23", in: Plays.faq) {
      $0.options = [
        "Gold buys all the masks.", "Nobody gets hurt by this old play.", "Time flies in the dark.",
      ]
      $0.answer = $0.options[1]
      $0.answerIndex = 1
    },
    .error(.o07, "the options have 17, 16, 41 characters", in: Plays.faq) {
      $0.options[2] = "Dark rooms help to hide those who tumble."
    },
    .error(.o08, "the options are phrase, gerund, phrase", in: Plays.termToDefinition) {
      $0.options = [
        "story told in rhyme by one voice", "heaping mishap on mishap for fun",
        "dance around the village green",
      ]
      $0.answer = $0.options[1]
    },
    .error(
      .o09, "the options 'Hero of old' and 'Hero' contain one another", in: Plays.descriptionToRole
    ) { $0.options = ["Hero of old", "Hero", "Herald"] },
    .error(
      .o09, "the options 'Cathariss' and 'Catharsis' are one letter apart",
      in: Plays.descriptionToLabel
    ) { $0.options = ["Cathariss", "Catharsis", "Pathos"] },
    .error(
      .o09, "the options 'fear in trust' and 'trust in the fear' differ only in small words",
      in: Plays.labelToDescription
    ) { $0.options = ["fear in trust", "relief", "trust in the fear"] },
    .error(.o10, "the option 'None of these' speaks of the others", in: Plays.descriptionToLabel) {
      $0.options[2] = "None of these"
    },
    .warning(.o11, "the statement says 'always'", in: Plays.statement) {
      $0.stem = "The Hero is always a role of Tragedy."
    },
    .warning(.o11, "every wrong option is absolute", in: Plays.labelToDescription) {
      $0.options = ["only pride", "plain relief", "never sorrow"]
      $0.answer = "plain relief"
    },
    .error(.o12, "'an' rules out 'pride'", in: Plays.labelToDescription) {
      $0.stem = "Catharsis is an:"
      $0.options = ["pride", "urge", "itch"]
      $0.answer = "urge"
    },
    .error(
      .o12, "the verb at the end of the stem fits only the answer", in: Plays.labelToDescription
    ) {
      $0.stem = "What Catharsis brings are:"
      $0.options = ["cap", "masks", "coat"]
      $0.answer = "masks"
    },
    .error(.o13, "only the answer lacks a capital in front", in: Plays.descriptionToRole) {
      $0.options[1] = "hero"
      $0.answer = "hero"
    },
    .error(.o13, "only the answer has brackets", in: Plays.labelToDescription) {
      $0.options[1] = "relief (r)"
      $0.answer = "relief (r)"
    },
    .warning(.o13, "only the answer has a digit", in: Plays.labelToDescription) {
      $0.options[1] = "relief 2"
      $0.answer = "relief 2"
    },
    .error(.o14, "the option '3. Climax' bears its number", in: Plays.stagePosition) {
      $0.options[0] = "3. Climax"
    },
    .error(.o14, "the item '1. Exposition' bears its number", in: Plays.order) {
      $0.options[1] = "1. Exposition"
      $0.answers[0] = "1. Exposition"
      $0.subject = ""
    },
    .warning(.o14, "the item 'the final stage' says 'final stage'", in: Plays.order) {
      $0.options[2] = "the final stage"
      $0.answers[3] = "the final stage"
      $0.subject = ""
    },
    .error(.o15, "the items are shown in the right order", in: Plays.order) {
      $0.options = $0.answers
    },
    .warning(.o15, "the items are shown exactly reversed", in: Plays.order) {
      $0.options = $0.answers.reversed()
    },
    .error(.o15, "the right column is shown in the right order", in: Plays.matching) {
      $0.options = $0.pairs.map { $0[1] }
    },
  ]
}
