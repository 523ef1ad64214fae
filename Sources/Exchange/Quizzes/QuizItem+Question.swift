import DeckFormat
package import Questions

extension QuizItem {
  /// Takes a drawn question; nil for a flashcard, which only its learner can mark.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - names: The names of its deck, as they are written.
  ///   - place: Where the notes say it, such as `Decks/heist.md:14`.
  ///   - pictures: The pictures of the notes that could be read.
  package init?(
    _ question: Question, among names: WrittenNames, place: String, pictures: [QuizPicture] = []
  ) {
    var stem = question.stem
    var mindsCase = false
    var answerText = question.answer
    let answer: Answer
    switch question.response {
    case .recall: return nil
    case .choice(_, let right) where question.form == .trueFalse: answer = .truth(right == 0)
    case .choice(let options, let right):
      answer = .choice(options.enumerated().map { Option($1, isRight: $0 == right) })
      answerText = options[right]
    case .typed(let accepts) where question.form == .yesNo:
      stem = Self.withoutKeys(stem)
      let words = ["Ja", "Nein"].contains(accepts[0]) ? ["Ja", "Nein"] : ["Yes", "No"]
      answer = .choice(words.map { Option($0, isRight: $0 == accepts[0]) })
    case .typed(let folded):
      // Other programs take no two spellings for one, but for their capitals.
      let accepts = names.spellings(for: question, accepts: folded)
      mindsCase = names.mindsCase(of: accepts)
      if stem.ranges(of: Self.gap).count == 1 {
        answer = .gap(accepts)
      } else if accepts.count == 1, Self.isNumber(accepts[0]) {
        answer = .number(accepts[0])
      } else {
        answer = .text(accepts)
      }
    case .list(let items): answer = .list(items)
    case .order(let shown, let right): answer = .order(shown: shown, right: right)
    case .matching(let left, let right, let partners):
      answer = .matching(left: left, right: right, partners: partners)
    }
    self.init(
      id: question.id, deck: names.bank.deck.title, language: names.bank.deck.language, stem: stem,
      answer: answer, mindsCase: mindsCase, answerText: answerText, note: question.note,
      pictures: pictures, place: place)
  }

  /// A decision without the keys that a terminal names behind it.
  private static func withoutKeys(_ stem: String) -> String {
    guard let keys = [" (y/n)", " (j/n)"].first(where: stem.hasSuffix) else { return stem }
    return String(stem.dropLast(keys.count))
  }

  /// Whether a text is a number in ASCII digits with at most one point, so that it is one everywhere.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    // A number that begins with zeros is a code, such as that of a town.
    let isCode = digits.count > 1 && digits.first == "0" && !digits.hasPrefix("0.")
    return (1...2).contains(parts.count) && !isCode && text.utf8.count <= 15
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
