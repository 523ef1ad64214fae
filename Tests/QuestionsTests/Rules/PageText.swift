import Foundation

/// Finds what belongs to a page or a program and not to the text that is learned.
enum PageText {
  private static let junkPhrases = Lines.phrases(
    """
    also read
    read more
    read also
    see also
    leave a comment
    leave a reply
    post a comment
    no comments
    skip to content
    skip to main content
    click here
    subscribe
    newsletter
    share this
    related post
    related posts
    related article
    related articles
    related term
    related terms
    all rights reserved
    cookie policy
    cookies policy
    famous quotes
    min read
    table of contents
    your email address
    view the full answer
    go to comparative table
    """)
  private static let references = Lines.phrases(
    """
    as mentioned
    as noted
    as discussed
    mentioned above
    see above
    see below
    shown above
    shown below
    """)
  private static let pages: Set<String> = ["article", "page", "post", "section", "blog"]
  private static let pointing = Lines.phrases(
    """
    in these stories
    in contrast
    on the other hand
    it
    they
    their
    them
    these
    this
    those
    he
    she
    his
    her
    here
    there
    such
    both
    however
    conversely
    its
    """)
  private static let slots = [
    "Item", "Topic", "Description", "Explanation", "Term", "Name", "Insert",
  ]
  private static let programWords: Set<Substring> = [
    "TODO", "FIXME", "TBD", "undefined", "null", "nil", "NaN",
  ]

  /// A scrap of a page's navigation.
  static func junk(in read: ReadText) -> String? {
    if read.trimmed.contains("©") { return "©" }
    if let thoughts = read.words.firstIndex(where: { $0 == "thought" || $0 == "thoughts" }),
      thoughts > 0, read.words[thoughts - 1].allSatisfy(\.isNumber),
      read.words[(thoughts + 1)...].first == "on"
    {
      return "thoughts on"
    }
    if read.words.suffix(4) == ["would", "you", "like", "to"] { return "would you like to" }
    return Lines.phrase(of: junkPhrases, in: read.words)
  }

  /// Something a page says of itself.
  static func reference(in read: ReadText) -> String? {
    for (index, word) in read.words.enumerated() where word == "this" || word == "the" {
      let next = read.words[(index + 1)...]
      if let noun = next.first, pages.contains(noun) { return "\(word) \(noun)" }
      if next.starts(with: ["above", "diagram"]) { return "\(word) above diagram" }
    }
    return Lines.phrase(of: references, in: read.words)
  }

  /// The first words, if they point at something outside the text.
  static func pointingStart(of read: ReadText) -> String? {
    pointing.first { read.words.starts(with: $0) }.map { $0.joined(separator: " ") }
  }

  /// Whether a description in a stem, after a colon or in quotation marks, starts with a pronoun.
  static func pointsElsewhere(_ stem: String) -> Bool {
    let pronouns: Set<String> = ["it", "they", "these", "this", "those", "he", "she", "such"]
    for index in stem.indices where ":\"“'‘„»".contains(stem[index]) {
      let next = stem[stem.index(after: index)...].drop(while: \.isWhitespace)
      if pronouns.contains(next.prefix { $0.isLetter || $0.isNumber }.lowercased()) { return true }
    }
    return false
  }

  /// Control, zero-width, direction and replacement characters.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060, 0xFEFF, 0xFFFD:
      true
    default: false
    }
  }

  /// Markup, an entity, a bullet, a link or the name of a picture.
  static func markup(in text: String) -> String? {
    for mark in ["**", "`", "](", "http://", "https://"] where text.contains(mark) { return mark }
    if let first = text.first, "•▪◦‣".contains(first) { return String(first) }
    let hashes = text.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), text.dropFirst(hashes.count).first?.isWhitespace == true {
      return String(hashes)
    }
    if text.count(where: { $0 == "|" }) > 1 { return "|" }
    for part in text.split(whereSeparator: \.isWhitespace) {
      if let www = part.range(of: "www."), part[www.upperBound...].first?.isLetter == true {
        return "www."
      }
      for ending in [".png", ".jpg", ".jpeg", ".gif", ".svg"] {
        if let found = part.range(of: ending), part[found.upperBound...].first?.isLetter != true {
          return ending
        }
      }
    }
    return tag(in: text) ?? entity(in: text)
  }

  /// Something that a program or an author should have filled in.
  static func placeholder(in text: String) -> String? {
    for mark in ["Optional(", "%@", "${"] where text.contains(mark) { return mark }
    if text.lowercased().contains("lorem ipsum") { return "lorem ipsum" }
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    if let word = words.first(where: programWords.contains) { return String(word) }
    for slot in slots {
      if let found = text.range(of: "[" + slot), text[found.upperBound...].contains("]") {
        return "[" + slot
      }
    }
    if let found = text.range(of: "{{"), let next = text[found.upperBound...].first,
      next != "c", next != "}"
    {
      return "{{"
    }
    if let found = text.range(of: "%d"), text[found.upperBound...].first?.isLetter != true {
      return "%d"
    }
    if let found = text.range(of: "\\(") {
      let name = text[found.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if !name.isEmpty, text[name.endIndex...].first == ")" { return "\\(\(name))" }
    }
    return nil
  }

  private static func tag(in text: String) -> String? {
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = part.first == "/" ? part.dropFirst() : part
      guard let first = name.first, first.isASCII, first.isLetter,
        let end = part.firstIndex(of: ">")
      else { continue }
      return "<\(part[...end])"
    }
    return nil
  }

  private static func entity(in text: String) -> String? {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "#") }
      if !name.isEmpty, part[name.endIndex...].first == ";" { return "&\(name);" }
    }
    return nil
  }
}
