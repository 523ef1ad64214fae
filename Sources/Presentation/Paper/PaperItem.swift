package import Questions
import Study

/// A question as one variant of a paper asks it.
package struct PaperItem: Equatable, Sendable {
  /// How it is answered on paper.
  enum Layout: Equatable {
    /// A letter is chosen.
    case letters([String])
    /// One of two boxes is ticked.
    case boxes([String])
    /// A text is written.
    case line
    /// So many texts are written.
    case lines(Int)
    /// Numbers are written into boxes before items.
    case order([String])
    /// Letters of the right column are written before the left one.
    case matching(left: [String], right: [String])
  }

  /// Its number in the variant, from 1.
  package let number: Int
  /// Its index among the questions that the paper was made of.
  package let source: Int
  /// The question, its options in the order printed.
  package let question: Question
  /// Where the fact stands in the notes.
  package let place: String

  /// Creates an item from its parts.
  package init(number: Int, source: Int, question: Question, place: String) {
    self.number = number
    self.source = source
    self.question = question
    self.place = place
  }

  /// The letter of an option, by its index: `A` for 0; after `Z` comes `27`.
  package static func letter(_ index: Int) -> String {
    guard (0..<26).contains(index) else { return String(index + 1) }
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }

  /// What is asked; without the keys that a terminal names behind a decision.
  package var stem: String {
    guard question.form == .yesNo,
      let keys = [" (y/n)", " (j/n)"].first(where: question.stem.hasSuffix)
    else { return question.stem }
    return String(question.stem.dropLast(keys.count))
  }

  /// How it is answered.
  var layout: Layout {
    switch question.response {
    case .choice(let options, _) where question.form == .trueFalse: .boxes(options)
    case .choice(let options, _): .letters(options)
    case .typed(let accepts) where question.form == .yesNo:
      .boxes(["Ja", "Nein"].contains(accepts[0]) ? ["Ja", "Nein"] : ["Yes", "No"])
    case .list(let items): .lines(items.count)
    case .order(let shown, _): .order(shown)
    case .matching(let left, let right, _): .matching(left: left, right: right)
    case .recall, .typed: .line
    }
  }

  /// What is right, as it is marked on paper: `C`, `B A C` for a matching from the top, `2 3 1` for an
  /// order from the top; empty where a text is written or a box ticked.
  package var key: String {
    switch question.response {
    case .choice(_, let right): question.form == .trueFalse ? "" : Self.letter(right)
    case .matching(_, _, let partners): partners.map(Self.letter).joined(separator: " ")
    case .order(let shown, let right):
      shown.map { item in
        String((right.firstIndex(of: item) ?? 0) + 1)
      }.joined(separator: " ")
    case .recall, .typed, .list: ""
    }
  }

  /// What is right, in words.
  package var answer: String {
    if case .choice(let options, let right) = question.response { return options[right] }
    return question.answer
  }

  /// What a learner would type who gave the same answer to ``question``, for ``Assessor``.
  ///
  /// - Parameters:
  ///   - letters: The letters given, as indices from 0; nil if it was something else.
  ///   - places: For each item of an order, from the top, its place from 0; nil if it was something
  ///     else.
  ///   - text: The answer as it was written.
  /// - Returns: The line; the text itself where the question wants one or neither letters nor places
  ///   answer it.
  package func line(letters: [Int]?, places: [Int]?, text: String) -> String {
    switch question.response {
    case .choice(let options, _):
      let keys = OptionKeys(options).keys
      if let letters, letters.count == 1, keys.indices.contains(letters[0]) {
        return keys[letters[0]]
      }
      // True and false have no letters on paper.
      let wanted = text.lowercased()
      let named = options.indices.filter { options[$0].lowercased().hasPrefix(wanted) }
      return named.count == 1 && layout == .boxes(options) ? keys[named[0]] : text
    case .order(let shown, _):
      guard let places, places.sorted() == Array(shown.indices) else { return text }
      let keys = OptionKeys(shown).keys
      return places.indices.sorted { places[$0] < places[$1] }.map { keys[$0] }
        .joined(separator: " ")
    case .matching(let left, let right, _):
      let keys = OptionKeys(right).keys
      guard let letters, letters.count == left.count, letters.allSatisfy(keys.indices.contains)
      else { return text }
      return letters.map { keys[$0] }.joined(separator: " ")
    case .recall, .typed, .list: return text
    }
  }
}
