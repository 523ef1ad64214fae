/// The number before a heading or item.
enum HeadingNumber {
  private static let words: Set<String> = [
    "step", "stage", "phase", "part", "act", "level", "day", "week", "chapter", "round", "lesson",
    "schritt", "phase", "stufe", "teil", "akt", "étape", "paso", "fase", "etapa", "rule", "law",
  ]

  /// Parts `2. Planning`, `Step 2: Planning`, `Phase II – Planning`, `2.1 Planning` into number and rest.
  static func parted(_ text: String) -> (number: Int?, rest: String) {
    let trimmed = trimmingEnd(text.trimmed)
    var rest = trimmed[...]
    let first = rest.prefix(while: \.isLetter)
    var hasWord = false
    if words.contains(first.lowercased()), rest.dropFirst(first.count).first == " " {
      hasWord = true
      rest = rest.dropFirst(first.count + 1)
    }
    let token = rest.prefix { $0.isNumber || $0 == "." || ($0.isASCII && $0.isLetter) }
    guard let number = value(of: token, isNamed: hasWord) else { return (nil, trimmed) }
    var after = rest.dropFirst(token.count)
    let marks = after.prefix { ":.)–—- ".contains($0) }
    guard hasWord ? true : token.hasSuffix(".") || marks.contains(")") || token.contains(".") else {
      return (nil, trimmed)
    }
    guard !marks.isEmpty || hasWord else { return (nil, trimmed) }
    after = after.dropFirst(marks.count)
    return after.isEmpty ? (number, trimmed) : (number, String(after))
  }

  private static func value(of token: Substring, isNamed: Bool) -> Int? {
    let digits = token.split(separator: ".")
    if let first = digits.last, let number = Int(first), digits.allSatisfy({ Int($0) != nil }),
      number < 100
    {
      return number
    }
    guard isNamed else { return nil }
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    let word = token.lowercased()
    return (names.firstIndex(of: word) ?? roman.firstIndex(of: word)).map { $0 + 1 }
  }

  private static func trimmingEnd(_ text: String) -> String {
    var text = text[...]
    while let last = text.last,
      last == ":" || last == "：" || last == "#" || last == " " || last == "¶"
    {
      // 'C#' keeps its mark.
      if last == "#", text.dropLast().last?.isLetter == true { break }
      text = text.dropLast()
    }
    return String(text)
  }
}
