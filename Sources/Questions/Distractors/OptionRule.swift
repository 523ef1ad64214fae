/// Why a wrong option cannot stand in a question, in words.
package enum OptionRule {
  /// The reason behind a rule of the catalog, as half a sentence with the rule's name.
  package static func sentence(of rule: String) -> String {
    reasons[rule].map { "\($0) (\(rule))" } ?? rule
  }

  private static let reasons = [
    "A03": "it says nearly the same as the answer",
    "L02": "the answer would be the only option with a word of the question",
    "L04": "its main word stands in the question and would mislead",
    "T02": "it ends as if it were cut off",
    "O02": "it is the answer in another spelling",
    "O06": "the answer would stand out by its length",
    "O07": "it is much longer or shorter than the answer",
    "O08": "it is built otherwise than the answer",
    "O09": "it holds the answer, or the answer holds it",
    "O10": "it says nothing where it stands alone",
    "O11": "the answer would be the only one without a word such as 'always'",
    "O13": "a capital, a bracket or a sign would tell the answer apart",
  ]
}
