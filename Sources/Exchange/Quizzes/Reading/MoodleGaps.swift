/// Reads the embedded answers of Moodle: `{1:SHORTANSWER:=right~wrong#why}`.
///
/// Source: MoodleDocs, "Embedded Answers (Cloze) question type".
struct MoodleGaps {
  private static let types: Set<String> = [
    "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM", "MULTICHOICE",
    "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS", "MULTICHOICE_VS",
    "MCVS", "MULTICHOICE_HS", "MCHS", "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH",
    "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS",
  ]

  /// The letters of the longest type.
  private static let longestType = types.map(\.count).max() ?? 0

  /// The longest gap, in bytes.
  private static let longest = 10_000

  private var rest: Substring
  /// The first mark that may end a gap from where one was looked for last; nil where none was.
  private var end: String.Index?
  private var parts: [ClozeText.Part] = []
  private var shown = ""
  private var others: [String] = []
  private var changes: [String] = []
  private var refusal: String?

  /// A sentence with gaps; where one of them cannot be learned, why.
  ///
  /// - Parameter text: The sentence as Moodle has it.
  /// - Returns: The gaps with their first right answers, and what that leaves.
  static func content(of text: String) -> QuizNote.Content {
    var reader = MoodleGaps(rest: text[...])
    reader.read()
    if let refusal = reader.refusal { return .unasked(refusal) }
    return .gaps(ClozeText(parts: reader.parts), others: reader.others, changes: reader.changes)
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func read() {
    while let brace = rest.firstIndex(of: "{") {
      shown += rest[..<brace]
      rest = rest[brace...]
      if let (type, body) = head, let end = end(of: body) {
        take(body[..<end], type: type)
        rest = rest[rest.index(after: end)...]
      } else {
        shown.append("{")
        rest = rest.dropFirst()
      }
    }
    shown += rest
    endText()
  }

  private mutating func endText() {
    if !shown.isEmpty { parts.append(.text(shown)) }
    shown = ""
  }

  /// The type of the gap that may begin here, and what stands behind its second colon.
  private var head: (type: String, body: Substring)? {
    let digits = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    guard digits.first == ":" else { return nil }
    let word = digits.dropFirst()
      .prefix(Self.longestType + 1).prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    let type = word.uppercased()
    let behind = digits[word.endIndex...]
    guard Self.types.contains(type), behind.first == ":" else { return nil }
    return (type, behind.dropFirst())
  }

  /// Where a gap ends; nil if it does not, or is too long.
  ///
  /// A mark is looked for once, however many gaps begin before it: a backslash takes its meaning wherever
  /// they do.
  private mutating func end(of body: Substring) -> String.Index? {
    if end.map({ $0 < body.startIndex }) ?? true {
      end = Self.end(in: body) ?? rest.endIndex
    }
    guard let end, end < rest.endIndex,
      body.utf8.distance(from: body.startIndex, to: end) <= Self.longest
    else { return nil }
    return end
  }

  private static func end(in text: Substring) -> String.Index? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if text[index] == "}" {
        return index
      }
    }
    return nil
  }

  /// Takes a gap with its first right answer.
  private mutating func take(_ body: Substring, type: String) {
    let isNumber = ["NUMERICAL", "NM"].contains(type)
    let answers = Self.answers(in: body)
    let right = answers.compactMap { Self.right($0, isNumber: isNumber) }
    guard let first = right.first else {
      refusal = refusal ?? "a gap in the sentence has no right answer"
      return
    }
    if type.hasPrefix("MULTIR") || type.hasPrefix("MR") {
      refusal = refusal ?? "a gap in the sentence takes several answers at once"
      return
    }
    endText()
    parts.append(.gap(number: nil, hidden: [.text(first.text)], hint: nil))
    others += right.dropFirst().map(\.text)
    if right.count < answers.count { change("what is not right in a gap is left out") }
    if !first.isExact { change("how near the number in a gap must be is left out") }
  }

  private mutating func change(_ what: String) {
    if !changes.contains(what) { changes.append(what) }
  }

  /// The answers of a gap, in which a mark that had a backslash has a zero before it; those that are
  /// blank are left out.
  private static func answers(in body: Substring) -> [String] {
    var answers: [String] = [""]
    var isEscaped = false
    for character in body {
      if isEscaped {
        isEscaped = false
        switch character {
        case "~", "#", "}": answers[answers.count - 1] += "\u{0}\(character)"
        // It stands for itself, and has to be told from one that stands for anything.
        case "*": answers[answers.count - 1] += "&#92;*"
        default: answers[answers.count - 1].append(character)
        }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "~" {
        answers.append("")
      } else {
        answers[answers.count - 1].append(character)
      }
    }
    return answers.filter { $0.contains { !$0.isWhitespace } }
  }

  /// An answer that is wholly right, without its weight and what is said to it, and whether nothing else
  /// is near enough; nil if it is not right, or stands for anything.
  private static func right(
    _ answer: String, isNumber: Bool
  ) -> (text: String, isExact: Bool)? {
    var text = answer.trimmed[...]
    if text.hasPrefix("=") {
      text = text.dropFirst()
    } else if text.hasPrefix("%100%") {
      text = text.dropFirst(5)
    } else {
      return nil
    }
    var result = ""
    var isPlain = false
    for character in text {
      if character == "\u{0}" {
        isPlain = true
        continue
      }
      // What stands behind '&' is an entity.
      if !isPlain, character == "#" && result.last != "&" { break }
      isPlain = false
      result.append(character)
    }
    var isExact = true
    if isNumber, let colon = result.firstIndex(of: ":") {
      isExact = result[colon...].dropFirst().trimmed.allSatisfy { "0.".contains($0) }
      result = String(result[..<colon])
    }
    guard result.trimmed != "*" else { return nil }
    result = result.replacing("&#92;*", with: "*").trimmed
    return result.isEmpty ? nil : (result, isExact)
  }
}
