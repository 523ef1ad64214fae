import Markup

@testable import Exchange

/// What readers of quizzes have in common.
enum QuizAnswers {
  /// What an element that holds HTML says.
  static func plain(_ element: XMLTree.Element?) -> String {
    QuizText.nodes(element?.text ?? "", .html).plainText
  }
}
