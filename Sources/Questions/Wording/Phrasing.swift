package import DeckFormat

/// The sentences that questions are made of, in one language.
///
/// Each returns a whole stem, ready to be shown. Topics may be empty where a fact belongs to none.
package protocol Phrasing: Sendable {
  /// Asks which term has a meaning.
  func term(meaning: String, _ manner: Manner) -> String
  /// Asks what a term means; `sentence` is the definition's own opening (*A heist is*), if known.
  func meaning(of term: String, article: String?, _ manner: Manner) -> String
  /// Asks which role of a topic does something; `isVerb` tells *plans the job* from *the one who …*.
  func role(_ description: String, isVerb: Bool, of topic: String, _ manner: Manner) -> String
  /// Asks what a role of a topic is.
  func meaning(ofRole name: String, of topic: String, _ manner: Manner) -> String
  /// Asks which label of a list is described.
  func label(_ description: String, in list: String, of topic: String, _ manner: Manner) -> String
  /// Asks what is said of a label.
  func meaning(ofLabel name: String, in list: String, of topic: String, _ manner: Manner) -> String
  /// Asks for another name of something, beside those that are given.
  func otherName(of name: String, besides others: [String], _ manner: Manner) -> String
  /// Asks which term has a literal meaning.
  func term(literally meaning: String, _ manner: Manner) -> String
  /// Asks which stage of a topic follows one, or comes first if that is nil.
  func stage(after previous: String?, of topic: String, _ manner: Manner) -> String
  /// Asks which topic something belongs to.
  func topic(of kind: Fact.Kind, _ text: String, in list: String, _ manner: Manner) -> String
  /// Asks which topic has something under an aspect.
  func topic(with value: String, under aspect: String) -> String
  /// Asks what topics have under an aspect; `first` is what the first of them has, for rows without
  /// an aspect.
  func contrast(
    of topics: [String], under aspect: String, _ relation: Relation, first: String
  ) -> String
  /// Asks what one topic has under an aspect.
  func side(of topic: String, under aspect: String) -> String
  /// Asks for all members of a list.
  func members(_ count: Int, of list: ListName, _ manner: Manner) -> String
  /// Asks for the order of a list.
  func order(of list: ListName, _ manner: Manner) -> String
  /// Asks which of several answers fits a question.
  func answer(to question: String, _ manner: Manner) -> String
  /// Asks for the word that is missing from a sentence with a gap.
  func missingWord(in sentence: String) -> String
  /// A sentence about a topic, with the topic in front.
  func about(_ topic: String, _ sentence: String) -> String
  /// The indefinite article before a gap where it would give the answer away; nil if the language
  /// has no such.
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
