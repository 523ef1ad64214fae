/// A heading of an Org file with what stands below it.
struct OrgHeading {
  /// The number of its stars.
  var level: Int
  /// Its text, without state, priority and tags.
  var title: String
  /// Its own tags.
  var tags: [String]
  /// Its line, from 1.
  var line: Int
  /// The last line before the next heading.
  var lastLine: Int
  /// The text below it before the next heading, without drawers, dates and settings.
  var body: [String] = []
  /// What its drawer of properties says, with keys in capitals.
  var properties: [String: String] = [:]
  /// Whether it had dates or a record of reviews.
  var hasSchedule = false

  /// Reads a heading's own line; nil if it is none.
  init?(_ text: Substring, line: Int) {
    level = text.prefix { $0 == "*" }.count
    guard level > 0, text.dropFirst(level).first == " " else { return nil }
    self.line = line
    lastLine = line
    tags = []
    title = text.dropFirst(level).trimmed
    if title.last == ":", let space = title.lastIndex(where: \.isWhitespace) {
      let end = title[title.index(after: space)...]
      let names = end.split(separator: ":").map(String.init)
      if end.first == ":", !names.isEmpty, !end.contains(where: \.isWhitespace) {
        tags = names
        title = title[..<space].trimmed
      }
    }
    for state in ["TODO ", "DONE ", "NEXT ", "WAITING "] where title.hasPrefix(state) {
      title = title.dropFirst(state.count).trimmed
    }
    if title.hasPrefix("[#"), let end = title.firstIndex(of: "]") {
      title = title[title.index(after: end)...].trimmed
    }
  }

  /// Reads all headings of a file; what stands above the first one is not theirs.
  static func all(in lines: CardLines) -> [OrgHeading] {
    var headings: [OrgHeading] = []
    var drawer: String?
    for (index, line) in lines.all.enumerated() {
      if let heading = OrgHeading(line, line: index + 1) {
        headings.append(heading)
        drawer = nil
        continue
      }
      guard !headings.isEmpty else { continue }
      let last = headings.count - 1
      headings[last].lastLine = index + 1
      let text = line.trimmed
      if let open = drawer {
        if text.uppercased() == ":END:" {
          drawer = nil
        } else if open == "PROPERTIES" {
          let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
          if parts.count == 2 { headings[last].properties[parts[0].uppercased()] = parts[1] }
          if text.uppercased().hasPrefix(":DRILL_LAST_") { headings[last].hasSchedule = true }
        }
      } else if text.first == ":", text.last == ":", text.count > 2,
        !text.dropFirst().dropLast().contains(where: { $0 == ":" || $0.isWhitespace })
      {
        drawer = text.dropFirst().dropLast().uppercased()
      } else if ["SCHEDULED:", "DEADLINE:", "CLOSED:"].contains(where: text.hasPrefix) {
        headings[last].hasSchedule = true
      } else if text.hasPrefix("#+") || text.hasPrefix("# ") || text == "#" {
        continue
      } else {
        headings[last].body.append(text)
      }
    }
    return headings
  }

  /// The text below it as one, without blank lines at its ends; empty if there is none.
  var text: String { body.joined(separator: "\n").trimmed }
}
