/// Reads the embedded answers of Moodle: `{1:SHORTANSWER:=right~wrong#why}`.
///
/// Source: MoodleDocs, "Embedded Answers (Cloze) question type".
enum MoodleGaps {
  private static let types: Set<String> = [
    "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM", "MULTICHOICE",
    "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS", "MULTICHOICE_VS",
    "MCVS", "MULTICHOICE_HS", "MCHS", "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH",
    "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS",
  ]

  /// The longest gap, in characters.
  private static let longest = 5_000

  /// The sentence, each gap with its first right answer.
  static func text(_ text: String) -> ClozeText {
    var parts: [ClozeText.Part] = []
    var shown = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      shown += rest[..<brace]
      rest = rest[brace...]
      if let (answer, behind) = gap(rest) {
        if !shown.isEmpty { parts.append(.text(shown)) }
        shown = ""
        parts.append(.gap(number: nil, hidden: [.text(answer)], hint: nil))
        rest = behind
      } else {
        shown.append("{")
        rest = rest.dropFirst()
      }
    }
    shown += rest
    if !shown.isEmpty { parts.append(.text(shown)) }
    return ClozeText(parts: parts)
  }

  /// The right answer of the gap that a text begins with, and the text behind it; nil if it begins with
  /// none.
  private static func gap(_ text: Substring) -> (answer: String, behind: Substring)? {
    let body = text.dropFirst().prefix(longest)
    let head = body.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard head.count == 3, head[0].allSatisfy(\.isNumber), types.contains(head[1].uppercased())
    else { return nil }
    let isNumber = ["NUMERICAL", "NM"].contains(head[1].uppercased())
    var answers: [String] = [""]
    var isEscaped = false
    var end: String.Index?
    for index in head[2].indices {
      let character = head[2][index]
      if isEscaped {
        isEscaped = false
        answers[answers.count - 1] +=
          "~#}".contains(character) ? "\u{0}\(character)" : "\(character)"
      } else if character == "\\" {
        isEscaped = true
      } else if character == "}" {
        end = index
        break
      } else if character == "~" {
        answers.append("")
      } else {
        answers[answers.count - 1].append(character)
      }
    }
    guard let end else { return nil }
    let right = answers.lazy.compactMap { Self.right($0, isNumber: isNumber) }.first
    guard let right else { return nil }
    return (right, text[head[2].index(after: end)...])
  }

  /// An answer that is wholly right, without its weight and what is said to it; nil if it is not.
  private static func right(_ answer: String, isNumber: Bool) -> String? {
    var text = answer.trimmed[...]
    if text.hasPrefix("=") {
      text = text.dropFirst()
    } else if text.hasPrefix("%100%") {
      text = text.dropFirst(5)
    } else {
      return nil
    }
    // A mark that had a backslash has a zero before it.
    var result = ""
    var isPlain = false
    for character in text {
      if character == "\u{0}" {
        isPlain = true
        continue
      }
      // What stands behind '&' is an entity.
      if !isPlain, character == "#" && result.last != "&" || isNumber && character == ":" { break }
      isPlain = false
      result.append(character)
    }
    // An asterisk of its own has a backslash, as it would stand for anything.
    result = result.replacing("&#92;*", with: "*").trimmed
    return result.isEmpty ? nil : result
  }
}
