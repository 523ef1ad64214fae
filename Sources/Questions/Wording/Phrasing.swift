import DeckFormat

/// The sentences that questions are made of, in one language.
///
/// Each returns a whole stem, ready to be shown. The shape of a description (*plans the job*, *the
/// one who …*) decides how it is built into a sentence. Topics and headings may be empty.
protocol Phrasing: Sendable {
  /// Asks which term has a meaning.
  func term(meaning: String, _ type: PhraseType, _ manner: Manner) -> String
  /// Asks what a term means.
  func meaning(of term: String, _ type: PhraseType, _ manner: Manner) -> String
  /// Asks what a topic is, with the verb of its own definition.
  func meaning(of topic: TopicName, verb: String) -> String
  /// Asks for the entry in the first of a table's two columns.
  func entry(with value: String, _ columns: [String], _ manner: Manner) -> String
  /// Asks for the entry in the second of a table's two columns, which is `value`.
  func value(of entry: String, is value: String, _ columns: [String], _ manner: Manner) -> String
  /// Asks which role or person is described.
  func role(_ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner)
    -> String
  /// Asks what a role or person is.
  func meaning(ofRole name: String, _ type: PhraseType, in list: ListName, _ manner: Manner)
    -> String
  /// Asks which label of a list is described.
  func label(_ description: String, _ type: PhraseType, in list: ListName, _ manner: Manner)
    -> String
  /// Asks what is said of a label.
  func meaning(ofLabel name: String, _ type: PhraseType, in list: ListName, _ manner: Manner)
    -> String
  /// Asks which topic has another name, or an abbreviation.
  func topic(called name: String, isAbbreviation: Bool, _ manner: Manner) -> String
  /// Asks which term has a literal meaning.
  func term(literally meaning: String, _ manner: Manner) -> String
  /// Asks which stage follows one, or comes first if that is nil.
  func stage(after previous: String?, of list: ListName, _ manner: Manner) -> String
  /// Asks which of several stages comes before one.
  func stage(before next: String, of list: ListName) -> String
  /// Asks which of several stages comes last.
  func lastStage(of list: ListName) -> String
  /// Asks which of several stages has a 1-based place.
  func stage(at place: Int, of list: ListName) -> String
  /// Asks which topic something belongs to.
  func topic(of list: ListName, _ text: String, _ manner: Manner) -> String
  /// Asks which topic has something under an aspect.
  func topic(with value: String, under aspect: String) -> String
  /// Asks what topics have under an aspect; `first` is what the first of them has, for rows without
  /// an aspect.
  func contrast(
    of topics: [TopicName], under aspect: String, _ relation: Relation, first: String
  ) -> String
  /// Asks which of several statements is true of a topic; another variant says the same in other
  /// words.
  func truth(of topic: TopicName, variant: Int) -> String
  /// What a topic has under an aspect, as one of those statements.
  func statement(of value: String, under aspect: String) -> String
  /// Asks how two things differ that were mixed up.
  func difference(between one: String, and other: String) -> String
  /// Asks what one topic has under an aspect.
  func side(of topic: TopicName, under aspect: String) -> String
  /// Asks which of several items is not in the list that the others are in.
  func oddOneOut(of count: Int, in list: ListName) -> String
  /// Whether a description makes a sentence about its name.
  func canState(_ meaning: String, _ type: PhraseType) -> Bool
  /// States what a role, a label or a term is.
  func statement(
    of name: String, is meaning: String, _ type: PhraseType, in list: ListName
  ) -> String
  /// States that a topic has something in a list of its own.
  func statement(of text: String, in list: ListName) -> String
  /// *True* and *false*, as options.
  var truths: [String] { get }
  /// Asks a question that is answered with yes or no.
  func decision(_ question: String) -> String
  /// Asks for the partner of each name of a list.
  func matching(of list: ListName) -> String
  /// Asks for all members of a list.
  func members(_ count: Int, of list: ListName, _ manner: Manner) -> String
  /// Asks for the order of a list.
  func order(of list: ListName, _ manner: Manner) -> String
  /// Asks a question that somebody wrote as a question.
  func answer(to question: String, _ manner: Manner) -> String
  /// Asks openly what could be typed as well, so that nobody takes one for the other.
  func silently(_ question: String) -> String
  /// Asks for the word that is missing from a sentence with a gap.
  func missingWord(in sentence: String) -> String
  /// A sentence about a topic, with the topic in front.
  func about(_ topic: String, _ sentence: String) -> String
  /// The indefinite articles before a gap that would give the answer away, and what stands for
  /// each.
  var openArticles: [String: String] { get }

  /// The first letter and the length of a name.
  func hint(name: String) -> String
  /// How many items a list has.
  func hint(count: Int) -> String
  /// An option that is wrong.
  func hint(wrong option: String) -> String
  /// The first words of an answer.
  func hint(opening: String) -> String
}
