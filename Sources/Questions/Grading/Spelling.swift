import Markup

/// One accepted spelling or one reply, with every key under which it is compared.
///
/// A key is a normal form, or, for a text that must be compared as written, its written form
/// behind a control character, so that the two kinds never meet. The dollar signs around a formula do
/// not count.
package struct Spelling: Hashable, Sendable {
  /// The text as written.
  package let text: String
  /// Whether the text is compared as written: no slips are forgiven.
  package let isSymbolic: Bool
  /// The key of the whole text; never empty unless the text is blank.
  package let primary: String
  /// The keys of other ways to write the same: without a bracketed qualifier at the end, joined
  /// instead of hyphenated, long vowels spelled out; in a fixed order, the primary one excluded.
  package let variants: [String]

  /// Reads a spelling in the language of the form.
  package init(_ text: String, in normalForm: NormalForm) {
    self.text = text
    let form = Symbol.isPresent(in: text) ? "" : normalForm.form(of: text)
    isSymbolic = form.isEmpty
    let text = FormulaText.withoutSigns(text)
    primary = isSymbolic ? Self.writtenKey(text) : form
    guard Self.mayVary(text, isSymbolic: isSymbolic, in: normalForm) else {
      variants = []
      return
    }
    var keys: [String] = []
    for unqualified in [text, Self.withoutQualifier(text)].compactMap(\.self) {
      let own = unqualified == text ? [] : [unqualified]
      for other in own + Self.rewritings(of: unqualified, in: normalForm) {
        let key = Self.key(of: other, in: normalForm)
        if key != primary && !key.isEmpty && !keys.contains(key) { keys.append(key) }
      }
    }
    variants = keys
  }

  /// The primary key, then the variants.
  package var keys: [String] { [primary] + variants }

  /// Whether a key is a normal form, in which slips can be counted.
  package static func isNormalForm(_ key: String) -> Bool {
    key.utf8.first.map { $0 >= 0x20 } ?? false
  }

  /// The key of a text when it is read as a symbol.
  ///
  /// Code, which stands in backquotes, keeps its case; other symbols only that of short words.
  package static func writtenKey(_ text: String) -> String {
    text.unicodeScalars.contains { $0 == "`" || $0 == "｀" }
      ? codeKey(text) : "\u{1}" + WrittenForm.symbolForm(of: text)
  }

  /// The key of a text when it is read as code: case counts throughout, backquotes do not.
  package static func codeKey(_ text: String) -> String {
    "\u{2}" + WrittenForm.form(of: text).filter { $0 != "`" }
  }
}

extension Spelling {
  /// Whether a text holds a character that could be written otherwise; most names do not.
  private static func mayVary(_ text: String, isSymbolic: Bool, in normalForm: NormalForm) -> Bool {
    if isSymbolic { return true }
    let hasUmlauts = normalForm.language == "de"
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x27, 0x29, 0x2D, 0x5D, 0x304: true
      case ..<0x80: false
      case 0xC4, 0xD6, 0xDC, 0xE4, 0xF6, 0xFC, 0x308: hasUmlauts
      case 0xC0...0x24F: LongVowels.isLong(scalar)
      case 0x2E80...0x9FFF, 0xAC00...0xD7FF: false
      default: true
      }
    }
  }

  private static func key(of text: String, in normalForm: NormalForm) -> String {
    guard !Symbol.isPresent(in: text) else { return writtenKey(text) }
    let form = normalForm.form(of: text)
    return form.isEmpty ? writtenKey(text) : form
  }

  /// The text before a bracket that ends it and is set off by a space, or nil.
  ///
  /// `Fe(OH)` has no qualifier; after Han and kana no space is needed.
  private static func withoutQualifier(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { ")]）］".unicodeScalars.contains($0) }) else {
      return nil
    }
    let text = WrittenForm.form(of: text)
    guard let last = text.last, let opening: Character = [")": "(", "]": "["][last],
      let start = text.lastIndex(of: opening), start > text.startIndex
    else { return nil }
    let rest = text[..<start]
    if rest.last == " " { return String(rest.dropLast()) }
    return rest.unicodeScalars.last.map { $0.value >= 0x2E80 } == true ? String(rest) : nil
  }

  private static func rewritings(of text: String, in normalForm: NormalForm) -> [String] {
    var result: [String] = []
    if Symbol.isPresent(in: text) {
      return Symbol.typeable(text).map { [$0] } ?? []
    }
    let written = WrittenForm.form(of: text)
    let joined = written.filter { $0 != "-" && $0 != "'" }
    if joined != written { result.append(joined) }
    for base in [written] + result {
      result += LongVowels.spellings(of: base)
      if normalForm.language == "de" { result += LongVowels.umlautSpellings(of: base) }
    }
    return result
  }
}
