import Questions

extension QuizItem {
  /// The letter of an option or of the right column, by its index: `A` for 0; after `Z` comes `27`.
  static func letter(_ index: Int) -> String {
    guard (0..<26).contains(index) else { return String(index + 1) }
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }

  /// What is right, as it is marked on paper: `C`, `B A C` for a matching from the top, `2 3 1` for an
  /// order from the top; nil where a text is written or a box ticked.
  var key: String? {
    switch answer {
    case .choice(let options):
      options.indices.filter { options[$0].isRight }.map(Self.letter).joined(separator: " ")
    case .matching(_, _, let partners): partners.map(Self.letter).joined(separator: " ")
    case .order(let shown, let right):
      shown.map { item in String((right.firstIndex(of: item) ?? 0) + 1) }.joined(separator: " ")
    case .truth, .text, .number, .gap, .list: nil
    }
  }

  /// The options, those of a statement being *true* and *false*; empty where there are none.
  var options: [Option] {
    switch answer {
    case .choice(let options): options
    case .truth(let isTrue):
      zip(words.truths, [isTrue, !isTrue]).map { Option($0, isRight: $1) }
    case .text, .number, .gap, .list, .order, .matching: []
    }
  }

  /// What stands beside the question, in its language.
  var words: SheetWords { SheetWords(language: language) }

  /// What is right, in words: the best answer first, with its other spellings in brackets.
  var answerInWords: [String] {
    func spelled(_ accepts: [String]) -> String {
      accepts.count == 1
        ? accepts[0] : "\(accepts[0]) (\(accepts.dropFirst().joined(separator: ", ")))"
    }
    switch answer {
    case .choice(let options): return options.filter(\.isRight).map(\.text)
    case .truth(let isTrue): return [words.truths[isTrue ? 0 : 1]]
    case .text(let accepts), .gap(let accepts): return [spelled(accepts)]
    case .number(let number): return [number]
    case .list(let items): return items.map(spelled)
    case .order(_, let right): return right
    case .matching(let left, let right, let partners):
      return left.indices.map { "\(left[$0]) – \(right[partners[$0]])" }
    }
  }
}
