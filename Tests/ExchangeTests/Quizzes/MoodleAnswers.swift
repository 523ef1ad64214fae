import Markup

@testable import Exchange

/// The answers of a quiz in Moodle's XML.
struct MoodleAnswers {
  /// What gives points, by question.
  var right: [[String]] = []
  /// What who marks a question is told, by question.
  var graderInfo: [String] = []

  init(_ text: String) throws {
    for question in try XMLTreeText.root(of: text).all("question") {
      guard let type = question.attributes["type"], type != "category" else { continue }
      right.append(Self.right(of: question, type))
      graderInfo.append(QuizAnswers.plain(question["graderinfo"]?["text"]))
    }
  }

  private static func right(of question: XMLTree.Element, _ type: String) -> [String] {
    func weight(_ answer: XMLTree.Element) -> Double {
      Double(answer.attributes["fraction"] ?? "") ?? 0
    }
    let answers = question.all("answer")
    let texts = answers.filter { weight($0) > 0 }.map { $0["text"]?.text ?? "" }
    switch type {
    case "multichoice": return texts.map { QuizText.nodes($0, .html).plainText }
    case "truefalse": return texts.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    case "shortanswer", "numerical": return texts.map { $0.replacing("\\*", with: "*") }
    case "ordering":
      return answers.sorted { weight($0) < weight($1) }.map { QuizAnswers.plain($0["text"]) }
    case "matching":
      return question.all("subquestion").compactMap {
        let left = QuizAnswers.plain($0["text"])
        return left.isEmpty ? nil : "\(left) – \($0["answer"]?["text"]?.text ?? "")"
      }
    case "cloze":
      let stem = question["questiontext"]?["text"]?.text ?? ""
      let gap = stem.split(separator: "{1:SHORTANSWER:").last?.prefix { $0 != "}" } ?? ""
      return gap.split(separator: "~").map {
        QuizText.nodes(String($0.dropFirst()), .html).plainText
      }
    default: return []
    }
  }
}
