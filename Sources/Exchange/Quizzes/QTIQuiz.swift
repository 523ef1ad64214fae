import Chance

/// A quiz as an assessment of IMS Question and Test Interoperability 1.2, in one XML document.
///
/// Source: IMS Global Learning Consortium, "IMS Question & Test Interoperability: ASI XML Binding
/// Specification", version 1.2. The field `question_type` is the one by which Canvas knows its types.
struct QTIQuiz {
  private let sheet: QuizSheet

  init(_ sheet: QuizSheet) { self.sheet = sheet }

  /// The name of the assessment, which other decks and other seeds do not have: programs replace what
  /// has the same.
  private var identifier: String {
    var hash = FNV1a()
    for (deck, _) in sheet.byDeck { hash.combine(deck + "\n") }
    hash.combine(sheet.seed)
    return "a\(String(hash.value, radix: 16))"
  }

  /// The whole document; ends with a line feed.
  var text: String {
    let items = sheet.items.enumerated().map { index, item in
      QTIItem(item, name: sheet.name(of: index), languageAround: sheet.language).xml
    }
    let advisories =
      sheet.advisories.isEmpty
      ? []
      : [
        XML.tag(
          "presentation_material",
          [
            .tag(
              "flow_mat",
              [
                .tag(
                  "material",
                  [QTIItem.html(sheet.advisories.map(HTMLText.html).joined(separator: "<br />"))])
              ])
          ])
      ]
    let assessment = XML.tag(
      "assessment", [("ident", identifier), ("title", sheet.title), ("xml:lang", sheet.language)],
      advisories + [.tag("section", [("ident", "root_section")], items)])
    let root = XML.tag(
      "questestinterop",
      [
        ("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 "
            + "http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"
        ),
      ], [assessment])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root.written)\n"
  }
}
