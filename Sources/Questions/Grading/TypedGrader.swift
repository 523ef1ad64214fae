import DeckFormat
import Markup

/// Grades a typed name: exact, close, another name, or wrong.
///
/// Equality in any accepted way of writing comes first, then the nearest name wins. A reply that
/// lies as near to another name as to the answer is wrong. A reply that is far from every name is
/// close where it leaves out one word that other names have in the same place: `igneous` for
/// `Igneous rock` beside `Sedimentary rock`. Where nobody can be asked whether that will do, as in a
/// quiz, it does: every word of it is one of the answer's. A formula is typed with its dollar signs or
/// without them. Pure: the same reply gets the same grade.
package struct TypedGrader: Hashable, Sendable {
  /// The form in which replies and names are compared.
  package let normalForm: NormalForm

  /// Makes a grader for a deck's language, a BCP 47 tag; marks on letters count in every language
  /// but English unless told.
  package init(language: String = "en", keepsDiacritics: Bool? = nil) {
    normalForm = NormalForm(language: language, keepsDiacritics: keepsDiacritics)
  }

  /// Grades a reply against an answer, its other accepted spellings and a few other names.
  ///
  /// Names among the others that are spelled as an accepted one are passed over.
  package func grade(
    _ reply: String, expected: String, accept: [String] = [], others: [String] = []
  ) -> TypedGrade {
    let table = NameTable(others, normalForm: normalForm)
    return grade(reply, expected: expected, accept: accept, among: table)
  }

  /// Grades a reply among the names of a whole deck.
  ///
  /// - Parameters:
  ///   - reply: What the learner typed.
  ///   - expected: The answer as written.
  ///   - accept: Its other accepted spellings.
  ///   - table: The names of the deck, made with this grader's normal form.
  ///   - right: Names in the table, as written, that are right here too; the answer and its
  ///     accepted spellings always are.
  /// - Returns: The verdict with the name that the reply equals or comes near to.
  package func grade(
    _ reply: String, expected: String, accept: [String] = [], among table: NameTable,
    right: Set<String> = []
  ) -> TypedGrade {
    precondition(
      table.normalForm == normalForm, "the table must be made with the grader's normal form")
    guard !WrittenForm.form(of: reply).isEmpty else { return TypedGrade(verdict: .empty) }
    let accepted = [expected] + accept
    let question = NamedAnswer(
      spellings: accepted.map { Spelling($0, in: normalForm) }, table: table,
      right: right.union(accepted))
    let readings = ReplyReadings.readings(
      of: FormulaText.withoutSigns(reply), words: normalForm.words
    )
    .map { Spelling($0, in: normalForm) }
    for reading in readings {
      if let grade = question.equality(of: reading) { return grade }
    }
    let grade = question.nearness(of: readings)
    return grade.verdict == .wrong ? question.shortening(of: readings) ?? grade : grade
  }
}

/// One answer among the names of a deck.
private struct NamedAnswer {
  let spellings: [Spelling]
  let table: NameTable
  let right: Set<String>

  /// The grade of a reading that equals a name in some way of writing, else nil.
  func equality(of reading: Spelling) -> TypedGrade? {
    let primaries = [
      reading.primary, Spelling.writtenKey(reading.text), Spelling.codeKey(reading.text),
    ]
    let match = spellings.first { primaries.contains($0.primary) }
    let others = table.names(under: primaries, onlyPrimary: true, excluding: right)
    if let match {
      guard others.isEmpty else {
        return comparisonAsWritten(reading, match: match, others: others)
      }
      return TypedGrade(verdict: .exact, matched: match.text)
    }
    if let other = others.first { return TypedGrade(verdict: .otherName, takenFor: other) }

    let keys = primaries + reading.variants
    if let match = spellings.first(where: { !Set($0.keys).isDisjoint(with: keys) }) {
      return TypedGrade(verdict: .exact, matched: match.text)
    }
    return table.names(under: keys, onlyPrimary: false, excluding: right).first
      .map { TypedGrade(verdict: .otherName, takenFor: $0) }
  }

  /// The grade of a reading that equals the answer and other names in normal form.
  private func comparisonAsWritten(
    _ reading: Spelling, match: Spelling, others: [String]
  ) -> TypedGrade {
    // 'Polish' and 'polish' are one name here; 'Co' and 'CO' are not.
    let own = Set(spellings.map { distinctive($0.text, initialsFrom: 1) })
    let rivals = others.filter { !own.contains(distinctive($0, initialsFrom: 1)) }
    guard !rivals.isEmpty else { return TypedGrade(verdict: .exact, matched: match.text) }
    let comparisons: [(String) -> String] = [
      { WrittenForm.form(of: FormulaText.withoutSigns($0)) },
      { distinctive(FormulaText.withoutSigns($0), initialsFrom: 4) },
    ]
    for form in comparisons {
      let written = form(reading.text)
      if let match = spellings.first(where: { form($0.text) == written }) {
        return TypedGrade(verdict: .exact, matched: match.text)
      }
      if let other = rivals.first(where: { form($0) == written }) {
        return TypedGrade(verdict: .otherName, takenFor: other)
      }
    }
    return TypedGrade(verdict: .wrong)
  }

  /// The grade of a reply that leaves out a word the answer shares with other names, else nil.
  func shortening(of readings: [Spelling]) -> TypedGrade? {
    let replies = readings.filter { !$0.isSymbolic }.map(\.primary)
    return spellings.first { spelling in
      !spelling.isSymbolic
        && replies.contains { table.shortens($0, spelling.primary, excluding: right) }
    }.map { TypedGrade(verdict: .close, matched: $0.text) }
  }

  private func distinctive(_ text: String, initialsFrom shortest: Int) -> String {
    WrittenForm.distinctiveForm(
      of: text, articles: table.normalForm.words.articles, initialsFrom: shortest)
  }

  /// The grade of a reply that equals no name: the nearest name wins, a tie is wrong.
  func nearness(of readings: [Spelling]) -> TypedGrade {
    var forms: [String] = []
    for reading in readings where !reading.isSymbolic && !forms.contains(reading.primary) {
      forms.append(reading.primary)
    }
    let replies = forms.map { NearSpelling($0) }
    let answers = spellings.flatMap { spelling in
      spelling.keys.filter(Spelling.isNormalForm).map { (spelling, NearSpelling($0)) }
    }
    var slip: (spelling: Spelling, distance: Int)?
    var nearestAnswer = EditDistance.largestAllowance + 1
    for reply in replies {
      for (spelling, answer) in answers {
        guard let distance = answer.distance(to: reply, limit: EditDistance.largestAllowance)
        else { continue }
        nearestAnswer = min(nearestAnswer, distance)
        if distance < slip?.distance ?? .max, answer.forgives(reply, distance: distance) {
          slip = (spelling, distance)
        }
      }
    }
    // Below the answer's distance any name stands in the way; a name is only taken for the
    // reply when the reply would pass as a slip for it.
    let limit = slip?.distance ?? (nearestAnswer - 1)
    let rivals = replies.compactMap { reply in
      table.nearest(to: reply, limit: limit, onlyForgiving: slip == nil, excluding: right)
    }
    guard let rival = rivals.min(by: { $0.distance < $1.distance }) else {
      return slip.map { TypedGrade(verdict: .close, matched: $0.spelling.text) }
        ?? TypedGrade(verdict: .wrong)
    }
    if let slip, rival.distance >= slip.distance { return TypedGrade(verdict: .wrong) }
    return rival.forgives
      ? TypedGrade(verdict: .otherName, takenFor: rival.name) : TypedGrade(verdict: .wrong)
  }
}
