package import DeckFormat

/// A fact that a rule read out of an article.
package struct FoundFact: Equatable, Sendable {
  /// How sure a rule is, by what it goes by.
  package enum Tier: Int, Comparable, Sendable {
    /// Markup or layout that can mean nothing else.
    case structure = 1
    /// A heading and what stands below it.
    case heading = 2
    /// The wording of a sentence.
    case prose = 3

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The sort of fact.
  package var kind: Fact.Kind
  /// The topic it belongs to, as written; empty if none.
  package var subject: String
  /// The heading or lead-in of the list or table it stands in; empty if there is none.
  package var heading: String
  /// What it is called; empty for characteristics and examples.
  package var name: String
  /// What is said of it, in the author's words; for a definition the whole sentence if
  /// ``isSentence``.
  package var text: String
  /// What a definition's sentence says of the term, without naming it; empty where the text is that.
  package var predicate: String
  /// Whether the text of a definition is a sentence that names the term itself.
  package var isSentence: Bool
  /// Other names in brackets behind the name.
  package var aliases: [String]
  /// A remark in brackets behind a stage's name.
  package var qualifier: String?
  /// What each topic has, for a contrast.
  package var sides: [Fact.Side]
  /// The lines of the source, 1-based.
  package var lines: ClosedRange<Int>
  /// The rule that read it.
  package var rule: String
  /// What the rule goes by.
  package var tier: Tier
  /// Why it should be looked at before it is asked; nil if it need not.
  package var doubt: String?
  /// The list, table or run of lines it stands in: facts of one group stay together.
  package var group: Int

  /// Creates a fact; what most kinds lack has a default.
  package init(
    kind: Fact.Kind, subject: String = "", heading: String = "", name: String = "",
    text: String = "", predicate: String = "", isSentence: Bool = false, aliases: [String] = [],
    qualifier: String? = nil,
    sides: [Fact.Side] = [], lines: ClosedRange<Int>, rule: String, tier: Tier,
    doubt: String? = nil, group: Int = 0
  ) {
    self.kind = kind
    self.subject = subject
    self.heading = heading
    self.name = name
    self.text = text
    self.predicate = predicate
    self.isSentence = isSentence
    self.aliases = aliases
    self.qualifier = qualifier
    self.sides = sides
    self.lines = lines
    self.rule = rule
    self.tier = tier
    self.doubt = doubt
    self.group = group
  }
}
