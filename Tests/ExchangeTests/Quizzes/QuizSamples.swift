@testable import Exchange

/// Questions of every kind, with every character that some format gives a meaning to.
enum QuizSamples {
  static let nasty = "~ = # { } : \\ ; * % -> ]]> <b> & \"q\" 'a'"

  static func item(
    _ stem: String, _ answer: QuizItem.Answer, text: String = "", note: String? = nil,
    pictures: [QuizPicture] = [], id: String = "signs:x#name/typed", mindsCase: Bool = false
  ) -> QuizItem {
    QuizItem(
      id: id, deck: "Signs", language: "en", stem: stem, answer: answer, mindsCase: mindsCase,
      answerText: text, note: note, pictures: pictures, place: "Decks/signs.md:7")
  }

  static let choice = item(
    "Which is \(nasty)?",
    .choice([
      .init("right \(nasty)", isRight: true), .init("%50%wrong", isRight: false),
      .init("[html]wrong", isRight: false),
    ]), note: "Because $x^2$ = \(nasty)")
  static let several = item(
    "Which are even?",
    .choice([
      .init("two", isRight: true), .init("three", isRight: false), .init("four", isRight: true),
    ]))
  static let truth = item("One is a number.", .truth(true))
  static let text = item("What is $\\frac{1}{2}$ of two?", .text(["one", "1 * 1", "a:b"]))
  static let number = item("What is $2^{10}$?", .number("1024"))
  static let gap = item("The ____ is {red} = hot.", .gap(["sun", "Sun & star"]))
  static let list = item(
    "Name all colors.", .list([["red", "crimson"], ["blue"]]), text: "red; blue")
  static let order = item(
    "Put in order.", .order(shown: ["two", "three", "one"], right: ["one", "two", "three"]))
  static let matching = item(
    "Match.", .matching(left: ["a -> b", "c = d"], right: ["D", "B", "X"], partners: [1, 0]))

  /// A PNG's first bytes are enough to know it.
  static let picture = QuizPicture(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00], alternative: "a \"red\" square",
    path: "Decks/red 1.png")

  static var all: [QuizItem] {
    var pictured = number
    pictured.pictures = [picture].compactMap(\.self)
    return [choice, several, truth, text, pictured, gap, list, order, matching]
  }

  static func sheet(_ items: [QuizItem] = all) -> QuizSheet {
    QuizSheet(title: "Signs", language: "en", advisories: ["Mild <rules>."], items: items)
  }

  static func written(_ format: QuizFormat, _ items: [QuizItem]) throws -> String {
    String(decoding: try sheet(items).file(format).bytes, as: UTF8.self)
  }
}
