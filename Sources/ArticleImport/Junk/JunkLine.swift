/// Tells lines that belong to the page from lines that belong to the article.
enum JunkLine {
  /// Why a line is left out; nil if it belongs to the article.
  static func reason(_ line: String) -> String? {
    let text = line.trimmed
    // A long paragraph is the article's, whatever words it holds.
    guard let first = text.first, text.utf8.count <= 600 else { return nil }
    let lowered = text.lowercased().replacing("’", with: "'")
    let bare = String(
      lowered.drop {
        !$0.isLetter && !$0.isNumber && $0 != "#" && $0 != "[" && $0 != "(" && $0 != "©"
      })
    if startsWithOpening(Array(bare.utf8)) { return "page link" }
    let words = hasManyWords(bare) ? [] : bare.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    if words.count <= JunkWords.longestExact, JunkWords.exact.contains(words.joined(separator: " "))
    {
      return "page element"
    }
    if isComment(words, bare) { return "comments" }
    let bytes = Array(lowered.utf8)
    if JunkWords.rights.matches(bytes) { return "copyright" }
    if isDated(words, bare, length: text.length) { return "author or date" }
    if isReadingTime(words) { return "reading time" }
    if isAddress(bare) { return "address" }
    if text.length < 140, JunkWords.phrases.matches(bytes) {
      return "page element"
    }
    if isFileName(lowered) { return "file name" }
    if first == "#", text.dropFirst().first?.isLetter == true,
      text.split(separator: " ").allSatisfy({ $0.hasPrefix("#") })
    {
      return "tags"
    }
    if isPlaceholder(text) { return "placeholder" }
    if isNavigation(text, lowered) { return "navigation" }
    return nil
  }

  /// A line without junk glued to its start; the line itself where there is none.
  static func cut(_ line: String) -> String {
    for opening in glued {
      guard let range = line.firstRange(of: opening), range.lowerBound == line.startIndex else {
        continue
      }
      let rest = line[range.upperBound...].drop { !$0.isLetter && !$0.isNumber }
      if rest.count > 40 { return String(rest) }
    }
    if let first = line.unicodeScalars.first, first.properties.isEmojiPresentation,
      let close = line.dropFirst().firstIndex(of: Character(first))
    {
      let rest = line[line.index(after: close)...].drop { $0.isWhitespace }
      if rest.count > 40 { return String(rest) }
    }
    return line
  }

  private static let glued = ["Advertisement ", "ADVERTISEMENT ", "Sponsored "]

  /// Whether a text begins with an opening that ends at the end of a word.
  private static func startsWithOpening(_ bare: [UInt8]) -> Bool {
    JunkWords.openings.match(bare, at: 0) { _, end in
      guard let next = bare[safe: end], isLetter(bare[end - 1]) else { return true }
      if next < 0x80 { return !isLetter(next) && next != UInt8(ascii: "'") }
      return String(decoding: bare[end...].prefix(4), as: UTF8.self).first?.isLetter != true
    } != nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  /// Whether a text has more words than any line of a page.
  private static func hasManyWords(_ bare: String) -> Bool {
    var count = 0
    var isOpen = false
    for byte in bare.utf8 {
      let isWord =
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "'") || byte >= 0x80
      if isWord, !isOpen, byte < 0x80 { count += 1 }
      isOpen = isWord
    }
    return count > 14
  }

  private static func isComment(_ words: [Substring], _ bare: String) -> Bool {
    guard words.count >= 2, words.count <= 14 else { return false }
    if Int(words[0]) != nil {
      let next = words[1]
      if [
        "thought", "thoughts", "comment", "comments", "response", "responses", "reply", "replies",
        "shares",
        "share", "views", "view", "likes", "claps", "reads", "responses", "upvotes", "votes",
        "notes",
      ].contains(next) {
        return words.count <= 3 || next.hasPrefix("thought") || next.hasPrefix("repl")
      }
    }
    return false
  }

  private static let months: Set<Substring> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec",
  ]

  /// `By Jane Doe, 3 May 2023`, `May 3, 2023`, `2023November 8th`, `Jane Doe | 4 May 2021`.
  private static func isDated(_ words: [Substring], _ bare: String, length: Int) -> Bool {
    guard length <= 100, !words.isEmpty, words.count <= 14 else { return false }
    if words[0] == "by", words.count >= 2, words.count <= 8,
      bare.contains(where: \.isNumber) || words.count <= 5,
      !bare.hasSuffix("."), !bare.contains(":")
    {
      return true
    }
    let hasYear = words.contains {
      $0.first?.isNumber == true && $0.count >= 4
        && (Int($0.prefix(4)).map { (1900...2100).contains($0) } ?? false)
    }
    guard hasYear else { return false }
    let dateWords = words.filter { word in
      months.contains(word) || Int(word) != nil || word.first?.isNumber == true
        || ["on", "at", "by", "posted", "updated", "published", "am", "pm", "gmt", "utc"].contains(
          word)
        || months.contains { word.hasPrefix("20") && word.contains($0) }
    }
    let hasMonth =
      words.contains { months.contains($0) } || bare.contains("/20") || bare.contains("-20")
    return dateWords.count == words.count && hasMonth
      || (hasMonth && (bare.contains(" | ") || bare.contains(" · ") || bare.contains(" • "))
        && words.count <= 12)
  }

  private static func isReadingTime(_ words: [Substring]) -> Bool {
    guard words.count <= 14 else { return false }
    for (index, word) in words.enumerated()
    where word == "min" || word == "mins" || word == "minute" || word == "minutes" {
      if index + 1 < words.count, words[index + 1] == "read" { return true }
    }
    return false
  }

  private static func isAddress(_ bare: String) -> Bool {
    guard !bare.contains(" ") || bare.hasPrefix("http") else { return false }
    return bare.hasPrefix("http://") || bare.hasPrefix("https://") || bare.hasPrefix("www.")
      || (bare.contains("@") && bare.contains("."))
  }

  private static func isFileName(_ text: String) -> Bool {
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf"].contains { text.hasSuffix($0) }
      && text.wordCount <= 6
  }

  /// `[Item/Concept A]`, `<insert text>`, `Lorem ipsum`.
  static func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "[")), let open = text.firstIndex(of: "["),
      let close = text[open...].firstIndex(of: "]")
    else {
      return false
    }
    let inside = text[text.index(after: open)..<close]
    guard let first = inside.first, first.isUppercase, inside.count > 3 else { return false }
    let words = inside.lowercased().split { !$0.isLetter }
    return words.contains {
      [
        "item", "concept", "insert", "your", "name", "topic", "term", "placeholder", "term a",
        "example",
      ].contains($0)
    }
      && words.count <= 5
  }

  private static let separators = [" | ", " » ", " > ", " › ", " / ", " · ", " • "]

  /// Whether a sign stands in a text that may be one of the separators.
  private static func hasSeparator(_ text: String) -> Bool {
    text.utf8.contains { "|>/".utf8.contains($0) || $0 >= 0x80 }
  }

  /// `Home | About | Contact`, `Home » Blog » Grammar`, `Facebook Twitter Email`.
  private static func isNavigation(_ text: String, _ lowered: String) -> Bool {
    guard text.length <= 120 else { return false }
    for separator in hasSeparator(lowered) ? separators : [] {
      let parts = lowered.components(of: separator)
      if parts.count >= 2,
        parts.count(where: { JunkWords.exact.contains($0.trimmed) }) * 2 >= parts.count
      {
        return true
      }
      if parts.count >= 3, parts.first?.trimmed == "home" { return true }
    }
    guard JunkWords.exact.contains(String(lowered.prefix { $0 != " " })) else { return false }
    let words = lowered.split(separator: " ")
    return words.count >= 2 && words.allSatisfy { JunkWords.exact.contains(String($0)) }
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
