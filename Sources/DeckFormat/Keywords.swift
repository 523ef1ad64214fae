/// The words that give Markdown a meaning in one language.
///
/// A language without a table of its own uses the English one, and `quiz:` comments besides.
struct Keywords: Equatable, Sendable {
  /// Words in a heading whose labelled bullets are roles.
  var roles: Set<String>
  /// Words in a heading whose bullets are examples.
  var examples: Set<String>
  /// Words in a heading whose labelled bullets are definitions.
  var glossary: Set<String>
  /// Words in the heading of a table whose cells answer to each other.
  var counterparts: Set<String>
  /// What the first column of a comparison is headed, in lower case; the first is recommended.
  var aspects: [String]
  /// Words and phrases in a heading, or above a list, whose numbered items stand in an order.
  var orders: Set<String>
  /// Words in a heading, or above a list, whose numbered items stand in no order.
  var sets: Set<String>
  /// What a column is headed that says no more than that it holds terms, in lower case.
  var terms: Set<String>
  /// Words in the header of a column that says no more than that it explains terms.
  var meanings: Set<String>
  /// What stands before the colon of a line of other names, in lower case; the first is printed.
  var also: [String]
  /// What stands before the colon of a literal meaning, in lower case; the first is printed.
  var literally: [String]
  /// Verbs that follow a term in its definition.
  var definitors: Set<String>
  /// Words that may stand before a term, in lower case.
  var articles: Set<String>
  /// Words for what an answer is worth, in lower case.
  var marks: Set<String>
  /// What precedes the term in a heading that asks for its definition, in lower case.
  var whatIs: [String]

  /// The table of a language, by its BCP 47 tag.
  static func of(language: String) -> Keywords {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "de": german
    case "fr": french
    case "es": spanish
    case "ja": japanese
    default: english
    }
  }
}

extension Keywords {
  /// Whether the words of a heading, or those above a list, say that numbered items are no sequence.
  func isUnordered(_ words: [String]) -> Bool {
    guard !sets.isDisjoint(with: words), orders.isDisjoint(with: words) else { return false }
    let text = " \(words.joined(separator: " ")) "
    return !orders.contains { $0.contains(" ") && text.contains(" \($0) ") }
  }

  /// Whether a heading says only what sort of thing stands below it, as *Roles* or *Steps* do.
  func isKind(_ heading: String) -> Bool {
    let words = Self.words(of: heading)
    return !words.isEmpty
      && (orders.contains(words.joined(separator: " "))
        || words.allSatisfy {
          roles.contains($0) || examples.contains($0) || glossary.contains($0)
            || orders.contains($0)
        })
  }

  /// Whether a column's header says no more than that the column explains terms.
  func isMeaning(_ header: String) -> Bool {
    let words = Self.words(of: header)
    return !meanings.isDisjoint(with: words) || meanings.contains(words.joined(separator: " "))
  }

  /// Whether a heading holds one of some key words, as a whole word.
  func heading(_ heading: String, says words: Set<String>) -> Bool {
    !words.isDisjoint(with: Self.words(of: heading))
  }

  /// The words of a heading, in lower case.
  static func words(of heading: String) -> [String] {
    heading.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
  }

  /// A name without its leading article, in lower case, for comparing names within a deck.
  func plainName(_ name: String) -> String {
    let lowered = name.lowercased()
    guard let space = lowered.firstIndex(of: " ") else { return lowered }
    let rest = lowered[space...].drop(while: { $0 == " " })
    return articles.contains(String(lowered[..<space])) && !rest.isEmpty ? String(rest) : lowered
  }
}
