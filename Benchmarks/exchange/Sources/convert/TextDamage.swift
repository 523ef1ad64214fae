import Chance

/// Damages texts: cuts, doubles and swaps parts, and puts marks of the formats in.
enum TextDamage {
  private static let noise = Array(
    "\n\r\t\u{b}\u{c}\u{85}\u{2028}\"'|[]:#*`<>\\-{}=&~%$_!;,.?/()@^ \u{0}\u{a0}\u{feff}•éЖ日AT0"
      .unicodeScalars)
  private static let words = [
    "<![CDATA[", "]]>", "<!DOCTYPE q [<!ENTITY a \"b\">]>", "&a;", "&#x0;", "<question type=\"",
    "</quiz>", "<quiz>", "####", "::", "{", "}", "{}", "->", "~%50%", "ANSWER: A", "A) ",
    "{1:SHORTANSWER:=x}", "$CATEGORY: ", "//", "\\", "<file encoding=\"base64\">", "<text>",
    "{{c1::", "}}", "<br>", "<img src=\"x.png\">", "#html:true", "#separator:tab", "\"\"", "\r\n",
  ]

  /// A damaged copy of a text.
  static func damaged(_ text: String, _ generator: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...generator.next(below: 8) where !scalars.isEmpty {
      let place = generator.next(below: scalars.count)
      let end = min(scalars.count, place + generator.next(below: 60))
      switch generator.next(below: 6) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(Self.noise[generator.next(below: Self.noise.count)], at: place)
      case 2: scalars.swapAt(place, generator.next(below: scalars.count))
      case 3:
        let word = Self.words[generator.next(below: Self.words.count)]
        scalars.insert(contentsOf: word.unicodeScalars, at: place)
      case 4:
        let piece = Array(scalars[place..<end])
        for _ in 0..<generator.next(below: 30) { scalars.insert(contentsOf: piece, at: place) }
      default: scalars[place] = Self.noise[generator.next(below: Self.noise.count)]
      }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }
}
