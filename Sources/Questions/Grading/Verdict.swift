/// How right a reply was; the raw values are what the log, JSON and the test vectors hold.
package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
  /// The reply is the answer or one of its accepted spellings, whatever its case or punctuation.
  case exact
  /// The reply is a slip away from the answer, or has its words in another order.
  case close
  /// The reply is, or is nearer to, the name of something else in the deck.
  case otherName = "other_name"
  /// The reply is none of the accepted spellings, or as near to another name as to the answer.
  case wrong
  /// Some items of a list or an order are right; never given to a single typed name.
  case partial
  /// The learner said that the answer is not known to them.
  case unknown
  /// Nothing was typed: the question is asked again and nothing is rated.
  case empty
}
