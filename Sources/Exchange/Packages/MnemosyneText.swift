/// Texts of Mnemosyne's as Anki would have them.
enum MnemosyneText {
  /// A field with Anki's marks of formulas and sounds; lines end where they do.
  static func field(_ text: String) -> String {
    var field = text
    // In these, line ends are for those who write them.
    if !["<ul", "<table", "<latex"].contains(where: field.lowercased().contains) {
      field = field.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: "<br>")
    }
    for name in ["latex", "$$", "$"] {
      field = field.replacing("<\(name)>", with: "[\(name)]")
        .replacing("</\(name)>", with: "[/\(name)]")
    }
    return withSounds(withSounds(field, in: "<audio "), in: "<video ")
  }

  /// A sentence whose gaps stand in square brackets, a hint behind a colon, with Anki's gaps.
  static func gaps(_ text: String) -> String {
    var sentence = ""
    var number = 0
    var rest = text[...]
    while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
      let inside = rest[start..<end].dropFirst()
      sentence += AnkiText.parted(rest[..<start], at: ["{"])
      rest = rest[end...].dropFirst()
      guard !inside.isEmpty else { continue }
      number += 1
      let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { AnkiText.parted($0, at: ["}", "{", ":"]) }
      sentence += "{{c\(number)::\(parts.joined(separator: "::"))}}"
    }
    return sentence + AnkiText.parted(rest, at: ["{"])
  }

  /// A sentence without the brackets of its gaps and without their hints.
  static func whole(_ text: String) -> String {
    ClozeText.written(AnkiCloze.text(gaps(text)).parts)
  }

  /// The strings in a list as Python writes it.
  static func strings(_ list: String) -> [String] {
    var strings: [String] = []
    var rest = list[...]
    while let start = rest.firstIndex(where: { "'\"".contains($0) }) {
      let inside = rest[start...].dropFirst()
      guard let end = inside.firstIndex(of: rest[start]) else { break }
      strings.append(String(inside[..<end]))
      rest = inside[end...].dropFirst()
    }
    return strings
  }

  /// A field with `[sound:…]` for each of the tags that begin so.
  private static func withSounds(_ field: String, in tag: String) -> String {
    var result = ""
    var rest = field[...]
    while let start = rest.firstRange(of: tag),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      let inside = rest[start.upperBound..<end]
      result += rest[..<start.lowerBound]
      rest = rest[end...].dropFirst()
      let source = inside.firstRange(of: "src=").map { String(inside[$0.upperBound...]) } ?? ""
      result += "[sound:\(strings(source).first ?? "")]"
    }
    return result + rest
  }
}
