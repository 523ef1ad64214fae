import Foundation
import Markup
import Questions

/// A quiz as a page to be printed: no scripts, nothing fetched, the answers on a page of their own.
///
/// The page is well-formed XML too. On a screen it follows the reader's choice of light and dark; on
/// paper it is black on white, and no question is cut in two where it fits on a page.
struct PageQuiz {
  private let sheet: QuizSheet
  private let words: SheetWords

  init(_ sheet: QuizSheet) {
    self.sheet = sheet
    words = SheetWords(language: sheet.language)
  }

  /// The whole page; ends with a line feed.
  var text: String {
    let page = XML.tag(
      "html", Self.attributes(of: sheet.language),
      [
        .tag(
          "head",
          [
            .tag("meta", [("charset", "utf-8")], []),
            .tag(
              "meta",
              [("name", "viewport"), ("content", "width=device-width, initial-scale=1")], []),
            .tag("meta", [("name", "color-scheme"), ("content", "light dark")], []),
            .tag("title", sheet.title), .tag("style", PageQuizStyle.sheet),
          ]),
        .tag("body", [.tag("main", [questions, answers])]),
      ])
    return "<!DOCTYPE html>\n\(page.written)\n"
  }

  /// A language, and where its lines begin.
  private static func attributes(of language: String) -> [(String, String)] {
    let direction = Locale.Language(identifier: language).characterDirection
    return [("lang", language), ("dir", direction == .rightToLeft ? "rtl" : "ltr")]
  }

  private var questions: XML {
    .tag(
      "section", [("class", "questions")],
      [
        .tag("h1", sheet.title),
        .tag(
          "p", [("class", "fields")],
          [
            .tag("span", [("class", "field")], [.text("\(words.name) "), Self.blank("rule")]),
            .tag(
              "span", [("class", "points")], [Self.blank("rule"), .text(" / \(sheet.items.count)")]),
          ]),
      ]
        + sheet.advisories.map { .tag("p", [("class", "advisory")], [.text($0)]) }
        + [.tag("ol", [("class", "sheet")], sheet.items.map(question))])
  }

  private func question(_ item: QuizItem) -> XML {
    .tag(
      "li", [("class", "item")] + language(of: item),
      [.tag("p", [("class", "stem")], Self.stem(of: item))] + space(for: item))
  }

  /// What is asked; a gap is wide enough to write in.
  private static func stem(of item: QuizItem) -> [XML] {
    guard case .gap = item.answer else { return pieces(item.stem) }
    var isFound = false
    return FormulaText.pieces(of: item.stem).flatMap { piece -> [XML] in
      guard !isFound, case .text(let text) = piece, let gap = text.firstRange(of: QuizItem.gap)
      else {
        return [shown(piece)]
      }
      isFound = true
      return [
        .text(String(text[..<gap.lowerBound])),
        .tag("span", [("class", "gap")], [.text(QuizItem.gap)]),
        .text(String(text[gap.upperBound...])),
      ]
    }
  }

  /// The language of a question, where it is another than the page's.
  private func language(of item: QuizItem) -> [(String, String)] {
    item.language == sheet.language ? [] : Self.attributes(of: item.language)
  }

  private func space(for item: QuizItem) -> [XML] {
    switch item.answer {
    case .choice(let options): [Self.lettered(options.map(\.text))]
    case .truth:
      [
        .tag(
          "p", [("class", "boxes")],
          item.words.truths.map { .tag("span", [Self.blank("box"), .text(" \($0)")]) })
      ]
    case .text, .number: [Self.rule]
    case .gap: []
    case .list(let items): items.map { _ in Self.rule }
    case .order(let shown, _): [instruction(item.words.order), Self.list(shown, after: "box")]
    case .matching(let left, let right, _):
      [
        instruction(item.words.matching),
        .tag(
          "div", [("class", "columns")], [Self.list(left, after: "blank"), Self.lettered(right)]),
      ]
    }
  }

  private var answers: XML {
    .tag(
      "section", [("class", "answers")],
      [
        .tag("h2", "\(sheet.title): \(words.answers)"),
        .tag("ol", sheet.items.map(answer(to:))),
      ])
  }

  private func answer(to item: QuizItem) -> XML {
    var line: [XML] = []
    if let key = item.key {
      line = [.tag("strong", [("class", "key")], [.text(key)]), .text(" ")]
    }
    for (index, part) in item.answerInWords.enumerated() {
      line += (index > 0 ? [.text("; ")] : []) + Self.pieces(part)
    }
    return .tag(
      "li", [("class", "item")] + language(of: item),
      [.tag("p", line)]
        + (item.note.map { [.tag("p", [("class", "note")], Self.pieces($0))] } ?? [])
        + item.pictures.map { picture in
          .tag(
            "p", [("class", "picture")],
            [.tag("img", [("src", picture.dataAddress), ("alt", picture.alternative)], [])])
        }
        + [.tag("p", [("class", "place")], [.text("\(item.words.inNotes): \(item.place)")])])
  }

  private func instruction(_ sentence: String) -> XML {
    .tag("p", [("class", "instruction")], [.text(sentence)])
  }

  private static func blank(_ style: String) -> XML { .tag("span", [("class", style)], []) }

  private static let rule = XML.tag("div", [("class", "rule")], [])

  private static func lettered(_ options: [String]) -> XML {
    .tag(
      "ul", [("class", "options")],
      options.enumerated().map { index, option in
        .tag(
          "li",
          [
            .tag("span", [("class", "letter")], [.text(QuizItem.letter(index))]),
            .tag("span", [("class", "text")], pieces(option)),
          ])
      })
  }

  private static func list(_ items: [String], after style: String) -> XML {
    .tag(
      "ul", [("class", "options")],
      items.map { .tag("li", [blank(style), .tag("span", [("class", "text")], pieces($0))]) })
  }

  private static func pieces(_ text: String) -> [XML] { FormulaText.pieces(of: text).map(shown) }

  /// A piece of text; a formula as MathML where that is known, as it was written elsewhere.
  private static func shown(_ piece: FormulaText.Piece) -> XML {
    switch piece {
    case .text(let text): .text(text)
    case .formula(let formula, let isDisplay):
      MathML.formula(formula, isDisplay: isDisplay)
        ?? .tag(
          "code", [("class", "formula")],
          [.text(isDisplay ? "$$\(formula)$$" : "$\(formula)$")])
    }
  }
}
