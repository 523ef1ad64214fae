/// A bullet, line or cell that begins with a label.
struct ArticleLabel: Equatable {
  /// The label without brackets.
  var name: String
  /// Other names in brackets behind it.
  var aliases: [String]
  /// A remark in brackets behind it that gives no name.
  var qualifier: String?
  /// What is said, in the author's words.
  var text: String
  /// What stood between.
  var separator: LabelShape.Separator
  /// Whether the label is bold.
  var isStrong: Bool

  /// Splits a text; nil if it begins with no label, or with one that announces no fact.
  init?(_ text: ArticleText) {
    let text = text.trimmed
    guard let first = text.pieces.first else { return nil }
    if first.style == .strong || first.style == .term || first.style == .code,
      let strong = Self.strong(text)
    {
      self = strong
    } else {
      let plain = text.flowing.plain
      guard let shape = LabelShape.split(plain) else { return nil }
      self.init(shape, isStrong: false)
    }
    guard isLabel else { return nil }
  }

  /// A label that stands on a line of its own, and what is said below it; nil if it names nothing.
  init?(name: String, text: String) {
    self.init(
      LabelShape(label: name.trimmed, separator: .bold, offset: 0, text: text), isStrong: true)
    guard isLabel else { return nil }
  }

  /// A label that was split already; nil if it announces no fact.
  init?(shape: LabelShape) {
    self.init(shape, isStrong: false)
    guard isLabel else { return nil }
  }

  private init(_ shape: LabelShape, isStrong: Bool) {
    let (name, aliases, qualifier) = NameBrackets.parted(shape.label)
    self.name = name
    self.aliases = aliases
    self.qualifier = qualifier
    text = shape.text
    separator = shape.separator
    self.isStrong = isStrong
  }

  /// A label in bold, whatever follows it.
  private static func strong(_ text: ArticleText) -> ArticleLabel? {
    let lead = text.pieces.prefix { $0.style == text.pieces[0].style }
    let label = lead.map(\.text).joined()
    let rest = text.pieces.dropFirst(lead.count).map(\.text).joined()
    // '**Term:** text', '**Term** – text', '**Term** (also: x): text', '**term** text'.
    if let last = label.trimmed.last, last == ":" || last == "：" {
      return ArticleLabel(
        LabelShape(
          label: label.trimmingMarks, separator: .colon, offset: 0, text: rest.trimmed.flattened),
        isStrong: true)
    }
    // '**Term: text that goes on** more'
    if let shape = LabelShape.split(label), rest.trimmed.isEmpty {
      return ArticleLabel(shape, isStrong: true)
    }
    // '**Premium.** The amount …': the full stop is no part of the name.
    if label.trimmed.hasSuffix("."), label.count > 3, !rest.trimmed.isEmpty {
      // 'Friday night: salting.' names what stands behind the time.
      let name = label.trimmingEnd(".").split(separator: ": ").last.map(String.init) ?? label
      return ArticleLabel(
        LabelShape(
          label: name, separator: .bold, offset: 0, text: rest.trimmed.flattened),
        isStrong: true)
    }
    let joined = (label + rest).flattened
    if let shape = LabelShape.split(joined), shape.label.count >= label.trimmed.count,
      !shape.label.withoutBrackets.dropFirst(label.trimmed.withoutBrackets.count).contains(where: {
        $0.isLetter || $0.isNumber
      })
    {
      return ArticleLabel(shape, isStrong: true)
    }
    let after = rest.trimmed.flattened
    guard !after.isEmpty, label.last?.isLetter != true || rest.first?.isLetter != true else {
      return nil
    }
    return ArticleLabel(
      LabelShape(label: label.trimmed, separator: .bold, offset: 0, text: after), isStrong: true)
  }

  /// Whether the label can be the name of something.
  private var isLabel: Bool {
    guard !name.isEmpty, name.count <= 70,
      name.contains(where: { $0.isLetter || $0.isNumber || "+-=<>#@&|!?$%^*~".contains($0) })
    else { return false }
    let words = TextWords.of(name)
    guard words.count <= (isStrong ? 9 : separator == .equals || separator == .arrow ? 8 : 6) else {
      return false
    }
    if let only = words.first, isBanned(words, only) { return false }
    if name.hasSuffix("."), words.contains(where: Reminder.days.contains) || name.count <= 2 {
      return false
    }
    if name.last == ")" && !name.contains("(") { return false }
    if words.count == 1, Reminder.days.contains(words[0]) { return false }
    if name.contains("."), !name.contains(" "), name.count > 8 { return false }
    if words.contains(where: Reminder.days.contains),
      words.contains(where: { $0.first?.isNumber == true })
    {
      return false
    }
    if Self.hasClock(name) || Self.isMeasure(text) || Self.isOffer(text) { return false }
    // 'moviebuff07: cool' is somebody's comment, '… | Fat: 1g | …' a row of figures.
    if words.count == 1, name.last?.isNumber == true, name.count > 6,
      name.first?.isLowercase == true
    {
      return false
    }
    if text.split(separator: " | ").count > 2 { return false }
    // A verb makes a sentence of it: 'It is true', 'You need'.
    if !isStrong, words.count > 1, words.dropFirst().contains(where: Self.verbs.contains) {
      return false
    }
    if ["let's", "let"].contains(words.first ?? "") || joinedOpenings(words) { return false }
    if let first = words.first, words.count > 1, Self.pronouns.contains(first) { return false }
    if separator == .colon, name.last?.isNumber == true, text.first?.isNumber == true {
      return false
    }
    return true
  }

  /// Whether a label only leads up to a remark: `a word of warning`.
  private func joinedOpenings(_ words: [String]) -> Bool {
    words.count > 2
      && ["a word", "a note", "a few"].contains(words.prefix(2).joined(separator: " "))
  }

  /// Whether a label announces a remark, a date, a price or another list.
  private func isBanned(_ words: [String], _ only: String) -> Bool {
    let joined = words.joined(separator: " ")
    if name.hasPrefix("@") { return true }
    // '"Great tent" – Tom' quotes somebody.
    if separator == .dash, NameBrackets.isQuoted(name), text.wordCount <= 3,
      text.first?.isUppercase == true
    {
      return true
    }
    if words.count <= 2, separator != .arrow, LabelWords.banned.contains(joined),
      !DefinitionShape.isDefinition(text)
    {
      return true
    }
    if words.count == 1, separator == .colon, LabelWords.bannedBeforeColon.contains(only) {
      return true
    }
    if words.count == 2, LabelWords.counted.contains(only), Int(words[1]) != nil { return true }
    if let first = name.first, "€$£".contains(first) { return true }
    // 'Not inflation: …' says what something is not.
    if only == "not" || only == "never", words.count > 1, separator == .colon { return true }
    // 'A roast passes through three stages: …' is a sentence.
    if !isStrong, separator == .colon, words.count >= 5, ["a", "an", "the", "there"].contains(only)
    {
      return true
    }
    let said = TextWords.of(text.prefix(40))
    if said.count == 1, LabelWords.answers.contains(said[0]) { return true }
    return text.hasPrefix("http") && !text.contains(" ")
  }

  /// Whether a text names a price within a sentence.
  private static func isOffer(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == 0xc2 || $0 == 0xe2 }),
      text.count < 200
    else { return false }
    let characters = Array(text)
    return characters.indices.dropLast().contains {
      "£€$".contains(characters[$0]) && characters[$0 + 1].isNumber
    }
  }

  /// Whether a text names an hour: `18:30`.
  static func hasClock(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    let characters = Array(text)
    return characters.indices.contains { index in
      characters[index] == ":" && index > 0 && index + 2 < characters.count
        && characters[index - 1].isNumber
        && characters[index + 1].isNumber && characters[index + 2].isNumber
    }
  }

  /// Whether a text names a price.
  static func isPrice(_ text: String) -> Bool {
    text.contains { "$€£".contains($0) } && text.contains(where: \.isNumber)
  }

  /// Whether a text is a price, an hour, a telephone number or how long something takes.
  private static func isMeasure(_ text: String) -> Bool {
    if text.first?.isLetter == true { return false }
    let words = TextWords.of(text)
    if words.count <= 12, words.first.flatMap({ Int($0) }) != nil,
      ["hrs", "hours", "mins", "minutes"].contains(words[safe: 1] ?? ""), text.contains(",")
    {
      return true
    }
    guard words.count <= 6, text.first.map({ $0.isNumber || "$€£~".contains($0) }) ?? false else {
      return false
    }
    if text.contains(where: { "$€£".contains($0) }) || hasClock(text) { return true }
    return words.contains {
      [
        "minutes", "minute", "mins", "min", "hours", "hour", "hrs", "hr", "daily", "am", "pm",
        "uhr", "eur", "usd", "quid", "pounds", "dollars", "euros", "people", "portions", "jars",
      ].contains($0)
    }
  }

  private static let verbs: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "can", "may", "might", "will", "would",
    "should", "do", "does", "did", "don't", "doesn't", "include", "includes", "said", "says",
    "asked", "wrote", "replied", "writes",
  ]
  private static let pronouns: WordSet = [
    "it", "this", "that", "these", "those", "they", "he", "she", "we", "you", "i", "there", "here",
  ]
}

extension String {
  /// This text on one line.
  var flattened: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
