/// A small deck about plays, and a clean question about it in every form.
enum Plays {
  /// What is known.
  static let facts: [KnownFact] = [
    KnownFact(
      "tragedy", kind: "definition", subject: "Tragedy", name: "Tragedy",
      text: "a play in which a flaw leads to ruin"),
    KnownFact(
      "farce", kind: "definition", subject: "Farce", name: "Farce",
      text: "a play that heaps mishap on mishap"),
    KnownFact("romp", kind: "alias", subject: "Farce", name: "Romp"),
    KnownFact(
      "hero", kind: "role", subject: "Tragedy", name: "Hero",
      text: "the one whose flaw brings the fall"),
    KnownFact(
      "chorus", kind: "role", subject: "Tragedy", name: "Chorus",
      text: "the group that comments on events"),
    KnownFact(
      "herald", kind: "role", subject: "Tragedy", name: "Herald",
      text: "the figure who reports from afar"),
    KnownFact(
      "servant", kind: "role", subject: "Farce", name: "Servant",
      text: "the schemer who runs between rooms"),
    KnownFact(
      "watcher", kind: "role", subject: "Farce", name: "Watcher",
      text: "the group that comments on events"),
    KnownFact(
      "farce/herald", kind: "role", subject: "Farce", name: "Herald",
      text: "the guest who arrives too early"),
    KnownFact("exposition", kind: "stage", subject: "Tragedy", name: "Exposition", order: 1),
    KnownFact("knot", kind: "stage", subject: "Tragedy", name: "Knot", order: 2),
    KnownFact("climax", kind: "stage", subject: "Tragedy", name: "Climax", order: 3),
    KnownFact("catastrophe", kind: "stage", subject: "Tragedy", name: "Catastrophe", order: 4),
    KnownFact("chase", kind: "stage", subject: "Farce", name: "Chase", order: 1),
    KnownFact(
      "doom", kind: "characteristic", subject: "Tragedy", text: "nobody escapes from doom"),
    KnownFact(
      "doors", kind: "characteristic", subject: "Farce", text: "many doors and masks"),
    KnownFact(
      "masks", kind: "characteristic", subject: "Tragedy", text: "masks"),
    KnownFact("catharsis", kind: "labelled", subject: "", name: "Catharsis", text: "relief"),
  ]

  static let definitionToTerm = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "definition", form: "definition_to_term",
    stem: "Which of these means: a play that heaps mishap on mishap?",
    options: ["Tragedy", "Farce"], answer: "Farce", answerIndex: 1, subject: "Farce")
  static let typed = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "definition", form: "definition_to_term",
    stem: "What is the word for a play that heaps mishap on mishap?", answer: "Farce",
    accept: ["Romp"], subject: "Farce")
  static let termToDefinition = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "definition", form: "term_to_definition",
    stem: "What is Farce?",
    options: [
      "a story told in rhyme by one voice", "a play that heaps mishap on mishap",
      "a dance around the village green",
    ], answer: "a play that heaps mishap on mishap", answerIndex: 1, subject: "Farce")
  static let descriptionToRole = AskedQuestion(
    id: "q", factIDs: ["hero"], kind: "role", form: "description_to_role",
    stem: "Which role of Tragedy is this: the one whose flaw brings the fall?",
    options: ["Chorus", "Hero", "Herald"], answer: "Hero", answerIndex: 1, subject: "Tragedy")
  static let roleToDescription = AskedQuestion(
    id: "q", factIDs: ["hero"], kind: "role", form: "role_to_description",
    stem: "What does the Hero of Tragedy do?",
    options: [
      "the group that comments on events", "the one whose flaw brings the fall",
      "the figure who reports from afar",
    ], answer: "the one whose flaw brings the fall", answerIndex: 1, subject: "Tragedy")
  static let descriptionToLabel = AskedQuestion(
    id: "q", factIDs: ["catharsis"], kind: "labelled", form: "description_to_label",
    stem: "What is this: relief?", options: ["Hubris", "Catharsis", "Pathos"],
    answer: "Catharsis", answerIndex: 1)
  static let labelToDescription = AskedQuestion(
    id: "q", factIDs: ["catharsis"], kind: "labelled", form: "label_to_description",
    stem: "What is Catharsis?", options: ["pride", "relief", "sorrow"], answer: "relief",
    answerIndex: 1)
  static let whichSubject = AskedQuestion(
    id: "q", factIDs: ["doom"], kind: "characteristic", form: "which_subject",
    stem: "Where does it hold that “nobody escapes from doom”?", options: ["Tragedy", "Farce"],
    answer: "Tragedy", answerIndex: 0, subject: "Tragedy")
  static let nextStage = AskedQuestion(
    id: "q", factIDs: ["climax"], kind: "stage", form: "next_stage",
    stem: "Which stage of Tragedy comes right after “Knot”?",
    options: ["Exposition", "Climax", "Catastrophe"], answer: "Climax", answerIndex: 1,
    subject: "Tragedy")
  static let previousStage = AskedQuestion(
    id: "q", factIDs: ["exposition"], kind: "stage", form: "next_stage",
    stem: "Which stage of Tragedy comes right before “Knot”?",
    options: ["Exposition", "Climax", "Catastrophe"], answer: "Exposition", answerIndex: 0,
    subject: "Tragedy")
  static let stagePosition = AskedQuestion(
    id: "q", factIDs: ["knot"], kind: "stage", form: "stage_position",
    stem: "Which of these is the second stage of Tragedy?",
    options: ["Climax", "Knot", "Exposition"], answer: "Knot", answerIndex: 1,
    subject: "Tragedy")
  static let oddOneOut = AskedQuestion(
    id: "q", factIDs: ["servant"], kind: "role", form: "odd_one_out",
    stem: "Which of these is NOT a role of Tragedy?",
    options: ["Chorus", "Servant", "Herald", "Hero"], answer: "Servant", answerIndex: 1,
    subject: "Tragedy")
  static let contrast = AskedQuestion(
    id: "q", factIDs: ["tragedy"], kind: "contrast", form: "contrast",
    stem: "How do Tragedy and Farce differ in mood?",
    options: [
      "Tragedy is dark, Farce is light.", "Tragedy is loud, Farce is quiet.",
      "Tragedy is short, Farce is long.",
    ], answer: "Tragedy is dark, Farce is light.", answerIndex: 0, subject: "Tragedy vs Farce")
  static let faq = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "faq", form: "faq", stem: "Why do people laugh?",
    options: ["Nobody gets hurt.", "Gold stays safe.", "Dark rooms help."],
    answer: "Nobody gets hurt.", answerIndex: 0)
  static let cloze = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "definition", form: "cloze",
    stem: "____ is a play that heaps mishap on mishap.", answer: "Farce", subject: "Farce")
  static let list = AskedQuestion(
    id: "q", factIDs: ["hero", "chorus", "herald"], kind: "role", form: "list_all",
    stem: "Name the three roles of Tragedy.", answers: ["Hero", "Chorus", "Herald"],
    subject: "Tragedy")
  static let order = AskedQuestion(
    id: "q", factIDs: ["knot"], kind: "stage", form: "order_stages",
    stem: "Put the stages of Tragedy in order.",
    options: ["Climax", "Exposition", "Catastrophe", "Knot"],
    answers: ["Exposition", "Knot", "Climax", "Catastrophe"], subject: "Tragedy")
  static let statement = AskedQuestion(
    id: "q", factIDs: ["hero"], kind: "role", form: "true_false",
    stem: "The Hero is a role of Tragedy.", options: ["True", "False"], answer: "True",
    subject: "Tragedy", claim: .init(kind: "role", subject: "Tragedy", name: "Hero"))
  static let falseStatement = AskedQuestion(
    id: "q", factIDs: ["servant"], kind: "role", form: "true_false",
    stem: "The Servant is a role of Tragedy.", options: ["True", "False"], answer: "False",
    subject: "Tragedy", claim: .init(kind: "role", subject: "Tragedy", name: "Servant"))
  static let matching = AskedQuestion(
    id: "q", factIDs: ["hero", "chorus", "herald"], kind: "role", form: "matching",
    stem: "Match the roles of Tragedy.",
    options: [
      "the figure who reports from afar", "the one whose flaw brings the fall",
      "the group that comments on events",
    ],
    pairs: [
      ["Hero", "the one whose flaw brings the fall"],
      ["Chorus", "the group that comments on events"],
      ["Herald", "the figure who reports from afar"],
    ], subject: "Tragedy")
  static let recall = AskedQuestion(
    id: "q", factIDs: ["farce"], kind: "definition", form: "recall",
    stem: "What is the word for this: a play that heaps mishap on mishap?", answer: "Farce",
    subject: "Farce")

  /// A clean question in every form, in several where a form has several shapes.
  static let clean = [
    definitionToTerm, typed, termToDefinition, descriptionToRole, roleToDescription,
    descriptionToLabel, labelToDescription, whichSubject, nextStage, previousStage, stagePosition,
    oddOneOut, contrast, faq, cloze, list, order, statement, falseStatement, matching, recall,
  ]
}
