import Contest
import DeckFormat
import Presentation
import Questions

/// A class quiz as it was printed: the same setup gives the same paper again.
enum PrintedPaper {
  /// The forms that can be printed, and read back by letters, numbers and short texts.
  static let forms = Form.allCases.filter { ![.recall, .listAll].contains($0) }

  /// The paper of a setup.
  ///
  /// - Parameters:
  ///   - setup: What the quiz is made of.
  ///   - deck: The deck, for its language and the places of the answers; nil where it is gone.
  /// - Returns: The paper with all its variants.
  static func paper(of setup: ContestSetup, deck: Deck?) -> ExamPaper {
    ExamPaper(
      title: setup.title, advisory: setup.advisory, language: deck?.language ?? "en",
      questions: setup.questions.map(\.question), variants: setup.variants ?? 1, seed: setup.seed
    ) { _, line in "\(deck?.path ?? setup.deck):\(line)" }
  }
}
