/// What is wrong with a text by itself, wherever it is asked.
struct TextFlaw {
  /// The rule.
  var rule: Rule
  /// Whether it must be mended.
  var severity: Violation.Severity
  /// What the text does, as in "ends in 'the'".
  var what: String

  /// Everything that is wrong with a text.
  static func all(in text: String, read: ReadText, as role: TextRole) -> [TextFlaw] {
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return [TextFlaw(rule: .t01, severity: .error, what: "is empty")]
    }
    let bare = Lines.withoutGaps(read.trimmed, filler: "").text
    var flaws: [TextFlaw] = []
    func add(_ rule: Rule, _ severity: Violation.Severity, _ what: String?) {
      if let what { flaws.append(TextFlaw(rule: rule, severity: severity, what: what)) }
    }
    if let end = CutText.end(of: read, bare: bare, as: role) {
      add(.t02, .error, end)
    }
    add(.t02, .error, CutText.unbalanced(in: bare))
    add(.t03, .error, PageText.junk(in: read).map { "holds page junk: '\($0)'" })
    if text.unicodeScalars.contains(where: PageText.isHidden) {
      add(.t04, .error, "has a hidden character")
    }
    add(.t04, .error, PageText.markup(in: bare).map { "holds markup: '\($0)'" })
    add(.t05, .error, PageText.placeholder(in: bare).map { "holds a placeholder: '\($0)'" })
    if read.trimmed.contains("  ") { add(.t04, .warning, "has a double space") }
    add(.t08, .warning, PageText.reference(in: read).map { "refers to the page: '\($0)'" })
    let limit = role == .stem ? 300 : role == .answer ? .max : 160
    if read.length > limit { add(.t06, .warning, "has \(read.length) characters") }
    if role == .option, read.words.count > 2, let start = PageText.pointingStart(of: read) {
      add(.t08, .warning, "starts with '\(start)', which points elsewhere")
    }
    return flaws
  }
}
