import Chance
import Questions

/// A question as an item of QTI 1.2.
struct QTIItem {
  private let item: QuizItem
  private let name: String
  private let languageAround: String

  /// Takes a question.
  ///
  /// - Parameters:
  ///   - item: The question.
  ///   - name: What it is called.
  ///   - languageAround: The BCP 47 tag of the assessment's language.
  init(_ item: QuizItem, name: String, languageAround: String) {
    self.item = item
    self.name = name
    self.languageAround = languageAround
  }

  /// The name of the item: of its card and form, so that other questions have others, in whatever file
  /// they stand, and this one has it again.
  private var identifier: String { "q\(String(FNV1a.hash(item.id), radix: 16))" }

  /// The item.
  var xml: XML {
    .tag(
      "item",
      [("ident", identifier), ("title", name)]
        + (item.language == languageAround ? [] : [("xml:lang", item.language)]),
      [
        .tag(
          "itemmetadata",
          [
            .tag(
              "qtimetadata",
              [Self.field("question_type", type), Self.field("points_possible", "1")])
          ]),
        .tag("presentation", presentation), processing, feedback,
      ])
  }

  private var type: String {
    switch item.answer {
    case .choice(let options):
      options.count { $0.isRight } == 1 ? "multiple_choice_question" : "multiple_answers_question"
    case .truth: "true_false_question"
    case .text, .gap: "short_answer_question"
    case .number: "numerical_question"
    case .list: "essay_question"
    case .order: "ordering_question"
    case .matching: "matching_question"
    }
  }

  private var presentation: [XML] {
    let stem = XML.tag("material", [Self.html(HTMLText.html(of: item.stem))])
    switch item.answer {
    case .choice(let options):
      let isSingle = options.count { $0.isRight } == 1
      return [
        stem,
        Self.choice(
          "response1", isSingle ? "Single" : "Multiple", options.map { HTMLText.html(of: $0.text) },
          shuffles: true),
      ]
    case .truth:
      return [stem, Self.choice("response1", "Single", item.words.truths, shuffles: false)]
    case .text, .gap, .list: return [stem, Self.field("String")]
    case .number: return [stem, Self.field("Decimal")]
    case .order(let shown, _):
      return [
        stem,
        Self.choice(
          "response1", "Ordered", shown.map(HTMLText.html), shuffles: true),
      ]
    case .matching(let left, let right, _):
      return [stem]
        + left.enumerated().map { index, asked in
          Self.choice(
            "response\(index + 1)", "Single", right.map(HTMLText.html), shuffles: false,
            asked: HTMLText.html(of: asked))
        }
    }
  }

  private var processing: XML {
    .tag(
      "resprocessing",
      [
        .tag(
          "outcomes",
          [
            .tag(
              "decvar",
              [
                ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"),
                ("vartype", "Decimal"),
              ], [])
          ]),
        .tag(
          "respcondition", [("continue", "Yes")],
          [.tag("conditionvar", [.tag("other", [])]), Self.shown]),
      ] + conditions)
  }

  private var conditions: [XML] {
    switch item.answer {
    case .choice(let options):
      let tests = options.enumerated().map { index, option in
        option.isRight
          ? Self.equal("response1", "a\(index + 1)")
          : .tag("not", [Self.equal("response1", "a\(index + 1)")])
      }
      return options.count { $0.isRight } == 1
        ? [Self.scores(tests.indices.filter { options[$0].isRight }.map { tests[$0] })]
        : [Self.scores([.tag("and", tests)])]
    case .truth(let isTrue): return [Self.scores([Self.equal("response1", isTrue ? "a1" : "a2")])]
    case .text(let accepts), .gap(let accepts):
      return [
        Self.scores([
          .tag(
            "or", accepts.map { Self.equal("response1", $0, case: item.mindsCase ? "Yes" : "No") })
        ])
      ]
    case .number(let number):
      // The shape that Canvas writes itself, and the only one it reads.
      let bounds = ["vargte", "varlte"].map {
        XML.tag($0, [("respident", "response1")], [.text(number)])
      }
      return [
        Self.scores([.tag("or", [Self.equal("response1", number), .tag("and", bounds)])])
      ]
    case .list: return []
    case .order(let shown, let right):
      let tests = right.enumerated().map { index, item in
        XML.tag(
          "varequal", [("respident", "response1"), ("index", "\(index + 1)")],
          [.text("a\((shown.firstIndex(of: item) ?? 0) + 1)")])
      }
      return [Self.scores([.tag("and", tests)])]
    case .matching(_, _, let partners):
      return partners.enumerated().map { index, partner in
        Self.scores(
          [Self.equal("response\(index + 1)", "a\(partner + 1)")],
          action: "Add", Percentage.share(of: partners.count))
      }
    }
  }

  private var feedback: XML {
    let pictures = item.pictures.map { picture in
      XML.tag(
        "matimage",
        [
          ("imagtype", picture.kind.rawValue), ("label", picture.alternative),
          ("embedded", "base64"),
        ], [.text(picture.base64)])
    }
    return .tag(
      "itemfeedback", [("ident", "general_fb")],
      [.tag("flow_mat", [.tag("material", [Self.html(HTMLText.feedback(on: item))] + pictures)])])
  }

  // MARK: - Pieces

  /// A text that holds HTML.
  static func html(_ html: String) -> XML {
    .tag("mattext", [("texttype", "text/html")], [.text(html)])
  }

  private static func field(_ label: String, _ entry: String) -> XML {
    .tag("qtimetadatafield", [.tag("fieldlabel", label), .tag("fieldentry", entry)])
  }

  private static func field(_ type: String) -> XML {
    .tag(
      "response_str", [("ident", "response1"), ("rcardinality", "Single")],
      [
        .tag(
          "render_fib", [("fibtype", type), ("prompt", "Box")],
          [.tag("response_label", [("ident", "answer1")], [])])
      ])
  }

  private static func choice(
    _ ident: String, _ cardinality: String, _ options: [String], shuffles: Bool,
    asked: String? = nil
  ) -> XML {
    .tag(
      "response_lid", [("ident", ident), ("rcardinality", cardinality)],
      (asked.map { [.tag("material", [html($0)])] } ?? [])
        + [
          .tag(
            "render_choice", [("shuffle", shuffles ? "Yes" : "No")],
            options.enumerated().map { index, option in
              .tag(
                "response_label", [("ident", "a\(index + 1)")],
                [.tag("material", [html(option)])])
            })
        ])
  }

  /// A test for a value; `case` says of a typed one whether capitals count.
  private static func equal(_ ident: String, _ value: String, case: String? = nil) -> XML {
    .tag(
      "varequal", [("respident", ident)] + (`case`.map { [("case", $0)] } ?? []), [.text(value)])
  }

  private static func scores(
    _ tests: [XML], action: String = "Set", _ points: String = "100"
  ) -> XML {
    .tag(
      "respcondition", [("continue", action == "Add" ? "Yes" : "No")],
      [
        .tag("conditionvar", tests),
        .tag("setvar", [("varname", "SCORE"), ("action", action)], [.text(points)]),
      ])
  }

  private static let shown = XML.tag(
    "displayfeedback", [("feedbacktype", "Response"), ("linkrefid", "general_fb")], [])
}
