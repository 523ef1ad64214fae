import Markup

@testable import Exchange

/// The answers of an assessment of QTI, found through its responses.
struct QTIAnswers {
  /// What scores, by question.
  var right: [[String]] = []
  /// What is shown afterwards, by question.
  var feedback: [String] = []

  init(_ text: String) throws {
    let root = try XMLTreeText.root(of: text)
    for item in root["assessment"]?["section"]?.all("item") ?? [] {
      right.append(Self.right(of: item))
      let material = item["itemfeedback"]?["flow_mat"]?["material"]?["mattext"]
      feedback.append(QuizAnswers.plain(material))
    }
  }

  private static func right(of item: XMLTree.Element) -> [String] {
    var options: [String: String] = [:]
    var asked: [String: String] = [:]
    for response in item["presentation"]?.all("response_lid") ?? [] {
      asked[response.attributes["ident"] ?? ""] = QuizAnswers.plain(
        response["material"]?["mattext"])
      for label in response["render_choice"]?.all("response_label") ?? [] {
        options[label.attributes["ident"] ?? ""] = QuizAnswers.plain(label["material"]?["mattext"])
      }
    }
    let scoring = (item["resprocessing"]?.all("respcondition") ?? []).filter { $0["setvar"] != nil }
    return scoring.flatMap { condition -> [String] in
      let tests = condition["conditionvar"]
      // What stands in 'not' is wrong.
      let equal = [tests, tests?["or"], tests?["and"]].flatMap { $0?.all("varequal") ?? [] }
        .sorted { Int($0.attributes["index"] ?? "") ?? 0 < Int($1.attributes["index"] ?? "") ?? 0 }
      return equal.map { test in
        let option = options[test.text] ?? test.text
        let left = asked[test.attributes["respident"] ?? ""] ?? ""
        return left.isEmpty ? option : "\(left) – \(option)"
      }
    }
  }
}
