import Markup

@testable import Exchange

/// The answers of a page.
struct PageAnswers {
  /// What the marks of the key stand for, by question; nil where there are none.
  var marked: [[String]?] = []
  /// What is right in words, by question.
  var words: [String] = []

  init(_ text: String) throws {
    let main = try XMLTreeText.root(of: text)["body"]?["main"]
    let items = (main?.all("section") ?? []).map { $0["ol"]?.all("li") ?? [] }
    guard items.count == 2 else { return }
    for (question, answer) in zip(items[0], items[1]) {
      var shown = ShownOptions()
      let lists = question.all("ul") + (question["div"]?.all("ul") ?? [])
      for option in lists.flatMap({ $0.all("li") }) {
        let spans = option.all("span")
        let text = spans.last?.text ?? ""
        if spans[0].attributes["class"] == "letter" {
          shown.lettered[spans[0].text] = text
        } else {
          shown.blank.append(text)
        }
      }
      let line = answer["p"]
      marked.append(line?["strong"].map { shown.texts(markedBy: $0.text) })
      words.append(line?.text.trimmed ?? "")
    }
  }
}
