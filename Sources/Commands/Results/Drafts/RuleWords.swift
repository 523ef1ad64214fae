/// What the rules that make facts of a file are called in a sentence.
enum RuleWords {
  /// The words for a rule; its identifier where there are none.
  static func words(for rule: String) -> String { table[rule] ?? "rule \(rule)" }

  private static let table = [
    "card": "a card of the file",
    "term": "two sides of which one is a name",
    "X-D1": "the answer to a question that asks what it is",
    "X-D2": "a sentence that defines its subject",
    "X-D3": "a label and its text among terms",
    "X-D4": "a term above its meaning",
    "X-D5": "a numbered entry of a glossary",
    "X-D6": "a term and its meaning, marked up as such",
    "X-D7": "a clause that says what stands before it is",
    "X-A1": "another name in the sentence",
    "X-R1": "a list of roles",
    "X-C1": "a list of characteristics",
    "X-S1": "a list of stages",
    "X-S2": "stages within a line",
    "X-S3": "headings that are stages",
    "X-K1": "a row of a table",
    "X-K2": "a sentence that sets one term against another",
    "X-K3": "a line about two terms under one aspect",
    "X-D8": "a phrase between commas that says what its term is",
    "X-L1": "a label and its text",
    "X-Q1": "a question and its answer",
    "X-E1": "a list of examples",
  ]
}
