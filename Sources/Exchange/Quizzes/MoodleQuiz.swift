/// A quiz in Moodle's own XML.
///
/// Source: MoodleDocs, "Moodle XML format". Texts are HTML, but for those that are typed or chosen from
/// a menu; pictures stand in the file. Orders need the question type 'ordering', which Moodle has from
/// 4.4 on and a plug-in of that name brings to older ones.
struct MoodleQuiz {
  private let sheet: QuizSheet

  init(_ sheet: QuizSheet) { self.sheet = sheet }

  /// The whole document; ends with a line feed.
  var text: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
    for (deck, items) in sheet.byDeck {
      text += category(deck).written + "\n"
      for (index, item) in items {
        text += question(item, name: sheet.name(of: index)).written + "\n"
      }
    }
    return text + "</quiz>\n"
  }

  private func category(_ deck: String) -> XML {
    let advisory = sheet.advisories.map(HTMLText.html).joined(separator: "<br>")
    return .tag(
      "question", [("type", "category")],
      [
        .tag("category", [Self.text("$course$/top/" + deck.replacing("/", with: "//"))]),
        .tag("info", [("format", "html")], [Self.html(advisory)]),
      ])
  }

  private func question(_ item: QuizItem, name: String) -> XML {
    var stem = HTMLText.html(of: item.stem)
    if case .gap(let accepts) = item.answer, let place = item.stem.firstRange(of: QuizItem.gap) {
      stem =
        HTMLText.html(of: String(item.stem[..<place.lowerBound]))
        + Self.gap(accepts, mindsCase: item.mindsCase)
        + HTMLText.html(of: String(item.stem[place.upperBound...]))
    }
    return .tag(
      "question", [("type", type(of: item))],
      [
        .tag("name", [Self.text(name)]),
        .tag("questiontext", [("format", "html")], [Self.html("<p>\(stem)</p>")]),
        feedback(on: item),
        .tag("defaultgrade", "1"), .tag("penalty", "0.3333333"), .tag("hidden", "0"),
      ] + answers(to: item) + [.tag("tags", [.tag("tag", [Self.text(item.form)])])])
  }

  private func type(of item: QuizItem) -> String {
    switch item.answer {
    case .choice: "multichoice"
    case .truth: "truefalse"
    case .text: "shortanswer"
    case .number: "numerical"
    case .gap: "cloze"
    case .list: "essay"
    case .order: "ordering"
    case .matching: "matching"
    }
  }

  private func feedback(on item: QuizItem) -> XML {
    var html = HTMLText.feedback(on: item)
    var files: [XML] = []
    for (index, picture) in item.pictures.enumerated() {
      // Two pictures of one name would be one file.
      let name = "\(index + 1)-\(Self.fileName(picture.name))"
      html +=
        XML.tag(
          "p", [],
          [.tag("img", [("src", "@@PLUGINFILE@@/\(name)"), ("alt", picture.alternative)], [])]
        ).written
      files.append(
        .tag(
          "file", [("name", name), ("path", "/"), ("encoding", "base64")],
          [.text(picture.base64)]))
    }
    return .tag("generalfeedback", [("format", "html")], [Self.html(html)] + files)
  }

  private func answers(to item: QuizItem) -> [XML] {
    switch item.answer {
    case .choice(let options):
      let rights = options.count { $0.isRight }
      return [
        .tag("single", rights == 1 ? "true" : "false"), .tag("shuffleanswers", "true"),
        .tag("answernumbering", "abc"),
      ]
        + options.map { option in
          let wrong = rights == 1 ? "0" : "-" + Percentage.share(of: options.count - rights)
          return Self.answer(
            option.isRight ? Percentage.share(of: rights) : wrong, format: "html",
            Self.html(HTMLText.html(of: option.text)))
        }
    case .truth(let isTrue):
      return [true, false].map {
        Self.answer($0 == isTrue ? "100" : "0", format: "plain_text", Self.text("\($0)"))
      }
    case .text(let accepts):
      return [.tag("usecase", item.mindsCase ? "1" : "0")]
        + accepts.map {
          // An asterisk stands for anything.
          Self.answer("100", format: "plain_text", Self.text($0.replacing("*", with: "\\*")))
        }
    case .number(let number):
      return [.tag("answer", [("fraction", "100")], [Self.text(number), .tag("tolerance", "0")])]
    case .gap: return []
    case .list(let items):
      return [
        .tag("responseformat", "editor"), .tag("responserequired", "1"),
        .tag("responsefieldlines", "\(max(5, items.count + 2))"), .tag("attachments", "0"),
        .tag("attachmentsrequired", "0"),
        .tag(
          "graderinfo", [("format", "html")],
          [
            Self.html(
              items.map { HTMLText.html(of: $0.joined(separator: " / ")) }
                .joined(separator: "<br>"))
          ]),
        .tag("responsetemplate", [("format", "html")], [Self.text("")]),
      ]
    case .order(_, let right):
      return [
        .tag("layouttype", "VERTICAL"), .tag("selecttype", "ALL"), .tag("selectcount", "0"),
        .tag("gradingtype", "RELATIVE_ALL_PREVIOUS_AND_NEXT"), .tag("showgrading", "SHOW"),
        .tag("numberingstyle", "none"),
      ]
        + right.enumerated().map { index, item in
          .tag(
            "answer", [("fraction", "\(index + 1).0000000"), ("format", "html")],
            [Self.html(HTMLText.html(of: item))])
        }
    case .matching(let left, let right, let partners):
      let pairs =
        left.indices.map { (left[$0], right[partners[$0]]) }
        + right.indices.filter { !partners.contains($0) }.map { ("", right[$0]) }
      return [.tag("shuffleanswers", "true")]
        + pairs.map { asked, answer in
          .tag(
            "subquestion", [("format", "html")],
            [Self.html(HTMLText.html(of: asked)), .tag("answer", [Self.text(answer)])])
        }
    }
  }

  private static func answer(_ fraction: String, format: String, _ text: XML) -> XML {
    .tag(
      "answer", [("fraction", fraction), ("format", format)],
      [text, .tag("feedback", [("format", "html")], [Self.text("")])])
  }

  private static func text(_ text: String) -> XML { .tag("text", text) }

  private static func html(_ html: String) -> XML { .tag("text", [], [.verbatim(html)]) }

  /// A gap in the notation of Moodle's embedded answers.
  private static func gap(_ accepts: [String], mindsCase: Bool) -> String {
    let answers = accepts.map { "=" + forGap($0.replacing("*", with: "\\*")) }
    return "{1:SHORTANSWER\(mindsCase ? "_C" : ""):\(answers.joined(separator: "~"))}"
  }

  /// A typed text in which nothing means anything in a gap; it is HTML there, and entities are all
  /// that every version of Moodle reads back.
  private static func forGap(_ text: String) -> String {
    var result = ""
    for scalar in XML.escaped(text).unicodeScalars {
      if "{}#~/\\\"".unicodeScalars.contains(scalar) {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A file's name without what Moodle takes out of one, so that text and file name it alike.
  private static func fileName(_ name: String) -> String {
    String(name.map { "&<>\"'`|:\\/?#% ".contains($0) ? "-" : $0 })
  }
}

extension QuizItem {
  /// The name of the form it is asked in.
  fileprivate var form: String { id.split(separator: "/").last.map(String.init) ?? id }
}
