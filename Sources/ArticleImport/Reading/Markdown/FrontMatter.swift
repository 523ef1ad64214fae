import Foundation

/// What stands between two lines of `---` (or `+++`) at the head of a Markdown file.
struct FrontMatter {
  /// What it says of the title; empty if nothing.
  private(set) var title = ""
  /// What it says of the language; empty if nothing.
  private(set) var language = ""
  /// The address it names; nil if none.
  private(set) var origin: String?
  /// The number of lines it takes, those of the marks included; 0 if there is none.
  private(set) var lineCount = 0

  /// Reads the head of a file given by its lines.
  init(_ lines: [String]) {
    guard let mark = lines.first?.trimmingCharacters(in: .whitespaces),
      mark == "---" || mark == "+++"
    else { return }
    let ends: Set = mark == "---" ? ["---", "..."] : ["+++"]
    guard
      let end = lines.dropFirst().firstIndex(where: {
        ends.contains($0.trimmingCharacters(in: .whitespaces))
      })
    else { return }
    let body = lines[1..<end]
    // Text between two lines across the page is no front matter.
    guard body.isEmpty || body.contains(where: { Self.entry($0) != nil }) else { return }
    lineCount = end + 1
    for (key, value) in body.compactMap(Self.entry) where !value.isEmpty {
      switch key {
      case "title" where title.isEmpty: title = value
      case "lang", "language", "locale": if language.isEmpty { language = value }
      case "source", "url", "link", "canonical", "canonical_url", "origin":
        if origin == nil, value.contains("://") { origin = value }
      default: break
      }
    }
  }

  /// The name in lower case and the value of a line; nil if the line is nothing like that.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    guard let match = line.wholeMatch(of: /([A-Za-z_][\w -]{0,40}?)\s*[:=](?:\s+(.*)|\s*)/) else {
      return nil
    }
    var value = String(match.2 ?? "").trimmingCharacters(in: .whitespaces)
    if let quote = value.first, quote == "\"" || quote == "'", value.last == quote, value.count > 1
    {
      value = String(value.dropFirst().dropLast())
    } else if let comment = value.range(of: " #") {
      value = value[..<comment.lowerBound].trimmingCharacters(in: .whitespaces)
    }
    return (match.1.lowercased(), value)
  }
}
