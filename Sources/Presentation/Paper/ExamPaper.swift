import Chance
import Markup
package import Questions

/// A test to be printed: the same questions in several variants, so that neighbors cannot copy.
package struct ExamPaper: Equatable, Sendable {
  /// What variants are called, as many as a paper may have.
  package static let letters = "ABCDEFGH"

  /// What the test is called.
  package let title: String
  /// What students should know before they read on; nil if nothing.
  package let advisory: String?
  /// The BCP 47 tag of the language that the questions are in.
  package let language: String
  /// The variants, A first.
  package let variants: [PaperVariant]
  /// How many of the questions are left out, for they cannot be asked on paper: those that are
  /// answered in the head.
  package let leftOut: Int

  /// Makes the variants of some questions.
  ///
  /// The same questions and seed give the same paper. Each variant has the questions in another
  /// order, and the options, stages and pairs of each question in another one, where there are
  /// enough orders; true and false stay where they are.
  ///
  /// - Parameters:
  ///   - title: What the test is called.
  ///   - advisory: The deck's advisory; nil if it has none.
  ///   - language: The BCP 47 tag of the deck's language.
  ///   - questions: The questions, in any order.
  ///   - count: The number of variants, 1…8; others count as the nearest of these.
  ///   - seed: What chance follows from.
  ///   - place: Names a line of a deck as the teacher finds it, such as `Decks/heist.md:14`.
  package init(
    title: String, advisory: String? = nil, language: String = "en", questions: [Question],
    variants count: Int = 2, seed: UInt64, place: (_ deck: String, _ line: Int) -> String
  ) {
    self.title = title
    self.advisory = advisory
    self.language = language
    let asked = questions.indices.filter { questions[$0].response != .recall }
    leftOut = questions.count - asked.count
    var order = OrderDraw(count: asked.count)
    var draws = asked.map { PaperShuffle(questions[$0]) }
    variants = Self.letters.prefix(max(1, count)).map { letter in
      var chance = SplitMix64(seed: Self.seed(of: "paper", letter, seed))
      let items = order.next(using: &chance).enumerated().map { position, index in
        let question = questions[asked[index]]
        var chance = SplitMix64(seed: Self.seed(of: question.id, letter, seed))
        return PaperItem(
          number: position + 1, source: asked[index], question: draws[index].next(using: &chance),
          place: place(question.card.deck, question.location.line))
      }
      return PaperVariant(letter: String(letter), items: items)
    }
  }

  /// The seed of one draw: the FNV-1a hash of what is drawn, the variant and the paper's seed.
  private static func seed(of what: String, _ letter: Character, _ seed: UInt64) -> UInt64 {
    var hash = FNV1a()
    hash.combine(String(seed))
    hash.combine(what)
    hash.combine(String(letter))
    return hash.value
  }
}
