import Foundation
import Markup
import Yams

/// The settings at the head of a deck file.
struct FrontMatter: Equatable {
  /// A problem in the front matter, with its line in the file.
  struct Problem: Equatable {
    var severity: Diagnostic.Severity
    var code: String
    var message: String
    var line: Int
  }

  /// The block as written, with both fences and the last line's end; empty if there is none.
  var source = ""
  /// The number of lines the block takes.
  var lineCount = 0
  var id: String?
  var title: String?
  var summary: String?
  var language: String?
  var tags: [String] = []
  var advisory: String?
  var audience: Deck.Audience?
  var isGlossary = false
  var retention: Double?
  var newPerDay: Int?
  var forms: [String] = []
  var origin: String?
  var problems: [Problem] = []

  /// Cuts the front matter off a file and reads it.
  ///
  /// - Parameter text: The whole file, without a byte order mark.
  /// - Returns: The front matter and the text behind it.
  static func cut(from text: String) -> (FrontMatter, Substring) {
    var matter = FrontMatter()
    guard let end = fence(in: text) else { return (matter, text[...]) }
    matter.source = String(text[..<end.after])
    matter.lineCount = end.lines
    matter.decode(String(text[end.start..<end.close]))
    return (matter, text[end.after...])
  }

  /// Where the block's text starts, where its closing fence starts, and what follows it.
  private static func fence(
    in text: String
  ) -> (start: String.Index, close: String.Index, after: String.Index, lines: Int)? {
    guard text.hasPrefix("---") else { return nil }
    var lineStart = text.startIndex
    var line = 0
    var start: String.Index?
    while lineStart < text.endIndex {
      let lineEnd = text[lineStart...].firstIndex(where: \.isNewline) ?? text.endIndex
      let next = lineEnd < text.endIndex ? text.index(after: lineEnd) : lineEnd
      line += 1
      let content = text[lineStart..<lineEnd].trimmingSuffix(while: { $0 == " " || $0 == "\t" })
      if let start {
        if content == "---" || content == "..." { return (start, lineStart, next, line) }
      } else {
        guard content == "---" else { return nil }
        start = next
      }
      lineStart = next
    }
    return nil
  }

  private mutating func decode(_ yaml: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      let (line, reason) = Self.describe(error)
      report(
        .error, "front-matter",
        "the front matter is not YAML: \(reason); put texts that hold ':' or '#' into quotes",
        line: line)
      return
    } catch {
      report(.error, "front-matter", "the front matter is not YAML", line: 2)
      return
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      report(
        .error, "front-matter", "the front matter is not a list of settings; write 'title: …'",
        line: 2)
      return
    }
    for (key, value) in mapping { read(key.string ?? "", value, line: Self.line(of: key)) }
  }

  private static func line(of node: Node) -> Int { (node.mark?.line ?? 1) + 1 }

  private static func describe(_ error: YamlError) -> (line: Int, reason: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line + 1, problem)
    case .duplicatedKeysInMapping(let duplicates, _):
      (2, "'\(duplicates.first.map { "\($0)" } ?? "a setting")' is set twice")
    default: (2, "it cannot be read")
    }
  }

  private mutating func read(_ key: String, _ value: Node, line: Int) {
    switch key {
    case "id": id = text(value, key, line).map(Slug.of)
    case "title": title = text(value, key, line)
    case "description": summary = text(value, key, line)
    case "language": language = text(value, key, line)
    case "tags": tags = texts(value)
    case "advisory": advisory = text(value, key, line)
    case "audience":
      audience = text(value, key, line).flatMap(Deck.Audience.init)
      if audience == nil {
        report(.error, "front-matter", "the audience is 'everyone' or 'adults'", line: line)
        // Somebody meant to restrict it: rather too careful than too careless.
        audience = .adults
      }
    case "kind":
      isGlossary = text(value, key, line) == "glossary"
      if !isGlossary {
        report(.warning, "front-matter", "the only kind of deck is 'glossary'", line: line)
      }
    case "retention":
      retention = value.float
      if let number = retention, !(0.70...0.99).contains(number) || value.float == nil {
        retention = nil
      }
      if retention == nil {
        report(.error, "front-matter", "the retention is a number from 0.70 to 0.99", line: line)
      }
    case "new":
      newPerDay = value.int.flatMap { $0 >= 0 ? $0 : nil }
      if newPerDay == nil {
        report(
          .error, "front-matter", "'new' is the number of new facts a day, 0 or more", line: line)
      }
    case "forms": readForms(texts(value), line: line)
    case "source": origin = text(value, key, line)
    default:
      let hint = EditDistance.nearest(to: key, in: Self.keys).map { "; did you mean '\($0)'?" }
      report(
        .warning, "front-matter", "there is no setting '\(key)'\(hint ?? "; it is kept, unread")",
        line: line)
    }
  }

  private static let keys = [
    "advisory", "audience", "description", "forms", "id", "kind", "language", "new", "retention",
    "source", "tags", "title",
  ]

  private mutating func readForms(_ names: [String], line: Int) {
    for name in names {
      if Deck.formNames.contains(name) {
        forms.append(name)
      } else {
        let hint =
          EditDistance.nearest(to: name, in: Deck.formNames).map { "did you mean '\($0)'?" }
          ?? "write some of \(Deck.formNames.joined(separator: ", "))"
        report(.warning, "front-matter", "there is no form '\(name)'; \(hint)", line: line)
      }
    }
  }

  private mutating func text(_ value: Node, _ key: String, _ line: Int) -> String? {
    let string = value.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines)
    if let string, !string.isEmpty { return string }
    report(.warning, "front-matter", "'\(key)' has no text behind it", line: line)
    return nil
  }

  private func texts(_ value: Node) -> [String] {
    if let sequence = value.sequence { return sequence.compactMap(\.scalar?.string) }
    return value.scalar.map { scalar in
      scalar.string.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    } ?? []
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, line: Int
  ) {
    problems.append(Problem(severity: severity, code: code, message: message, line: line))
  }
}

extension StringProtocol {
  /// This text without the characters at its end that satisfy a condition.
  func trimmingSuffix(while isDropped: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
