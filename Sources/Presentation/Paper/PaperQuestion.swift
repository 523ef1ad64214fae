import Questions

/// A question on the page of a paper, with the space for its answer.
struct PaperQuestion {
  private let item: PaperItem
  private let words: SheetWords

  /// Creates the piece of a question.
  init(_ item: PaperItem, _ words: SheetWords) {
    self.item = item
    self.words = words
  }

  /// The piece.
  var html: HTML {
    .tag(
      "section", ["class": "question"],
      [
        .tag(
          "p", ["class": "stem"],
          [.tag("span", ["class": "number"], "\(item.number). "), .text(item.stem)])
      ] + space)
  }

  private var space: [HTML] {
    switch item.layout {
    case .letters(let options): [Self.lettered(options)]
    case .boxes(let options):
      [.tag("p", ["class": "boxes"], options.map { .tag("span", [:], [Self.box, .text($0)]) })]
    case .line: [Self.rule]
    case .lines(let count):
      [
        .tag(
          "ul", ["class": "rules"],
          (1...max(1, count)).map { number in
            .tag("li", [:], [.tag("span", ["class": "letter"], "\(number)."), Self.rule])
          })
      ]
    case .order(let items): [instruction(words.order), Self.list(items, after: Self.box)]
    case .matching(let left, let right):
      [
        instruction(words.matching),
        .tag(
          "div", ["class": "columns"], [Self.list(left, after: Self.blank), Self.lettered(right)]),
      ]
    }
  }

  private func instruction(_ sentence: String) -> HTML {
    .tag("p", ["class": "instruction"], sentence)
  }

  private static let box = HTML.tag("span", ["class": "box"])
  private static let blank = HTML.tag("span", ["class": "blank"])
  private static let rule = HTML.tag("div", ["class": "rule"])

  private static func lettered(_ options: [String]) -> HTML {
    .tag(
      "ul", ["class": "options"],
      options.enumerated().map { index, option in
        .tag(
          "li", [:],
          [
            .tag("span", ["class": "letter"], PaperItem.letter(index)),
            .tag("span", ["class": "text"], option),
          ])
      })
  }

  private static func list(_ items: [String], after mark: HTML) -> HTML {
    .tag(
      "ul", ["class": "options"],
      items.map { .tag("li", [:], [mark, .tag("span", ["class": "text"], $0)]) })
  }
}
