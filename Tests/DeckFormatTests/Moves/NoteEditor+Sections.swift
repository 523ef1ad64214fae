import Foundation

extension NoteEditor {
  private static let synonyms = [
    ["Roles", "Characters", "People", "Who takes part: roles"],
    ["Stages", "Steps", "Phases", "Course"],
    ["Characteristics", "Features", "Traits", "Marks", "What is typical"],
    ["Examples", "More examples", "Famous examples"],
    ["Merkmale", "Kennzeichen", "Eigenschaften"],
    ["Ablauf", "Aufbau", "Schritte"],
    ["Questions", "Frequent questions", "Q and A"],
  ]

  /// The name in bold that begins the paragraph below a heading, with the line it stands on.
  private func definition(below heading: Int, in file: Int) -> (line: Int, name: String)? {
    let lines = files[file].lines
    guard let next = lines[(heading + 1)...].firstIndex(where: { !$0.text.isEmpty }),
      !lines[next].text.isItem, let start = lines[next].text.range(of: "**"),
      let end = lines[next].text[start.upperBound...].range(of: "**"),
      lines[next].text[..<start.lowerBound].count < 6
    else { return nil }
    return (next, String(lines[next].text[start.upperBound..<end.lowerBound]))
  }

  private func headings(in file: Int) -> [Int] {
    files[file].lines.indices.filter {
      let text = files[file].lines[$0].text
      return text.hasPrefix("#") && !text.hasSuffix("?")
    }
  }

  /// Gives a topic another name: in its heading, its definition and the headers of tables.
  mutating func renameTopic() -> Bool {
    guard let file = pick(Array(files.indices)) else { return false }
    let topics = headings(in: file).filter { definition(below: $0, in: file) != nil }
    guard let heading = pick(topics), let (line, name) = definition(below: heading, in: file)
    else { return false }
    let other = roll(4) == 0 ? typed(name) : renamed(name)
    guard !other.contains("*"), other != name else { return false }
    let marks = files[file].lines[heading].text.itemParts.mark
    files[file].lines[heading].text = marks + other
    files[file].lines[line].text = files[file].lines[line].text
      .replacing("**\(name)**", with: "**\(other)**")
    for index in files[file].lines.indices where files[file].lines[index].text.hasPrefix("| ") {
      let text = files[file].lines[index].text
      files[file].lines[index].text = text.replacing("| \(name) |", with: "| \(other) |")
    }
    return true
  }

  /// Gives the heading of a list, a table or a chapter another name.
  mutating func renameHeading() -> Bool {
    guard let file = pick(Array(files.indices)) else { return false }
    let plain = headings(in: file).filter { definition(below: $0, in: file) == nil }
    guard let heading = pick(plain) else { return false }
    let (marks, text) = files[file].lines[heading].text.itemParts
    let words = Self.synonyms.first { $0.contains(text) }
    let other = words.flatMap { words in pick(words) } ?? renamed(text)
    files[file].lines[heading].text = marks + other
    return other != text
  }

  /// Moves a section with all below it to the end of another file.
  mutating func moveSection() -> Bool {
    guard files.count > 1, let file = pick(Array(files.indices)) else { return false }
    let sections = topSections(of: file)
    guard sections.count > 1, let section = pick(sections),
      let other = pick(files.indices.filter { $0 != file })
    else { return false }
    let lines = Array(files[file].lines[section])
    files[file].lines.removeSubrange(section)
    files[other].lines.append(newLine(""))
    files[other].lines += lines
    return true
  }

  /// Makes the latter part of a file a file of its own.
  mutating func splitFile() -> Bool {
    guard let file = pick(Array(files.indices)) else { return false }
    let sections = topSections(of: file)
    guard sections.count > 1 else { return false }
    let start = sections[1 + roll(sections.count - 1)].lowerBound
    let lines = Array(files[file].lines[start...])
    files[file].lines.removeSubrange(start...)
    files.append(File(name: fileName(), matter: files[file].matter, lines: lines))
    // Now and then the first part gets another name as well.
    if roll(3) == 0 { files[file].name = fileName() }
    return true
  }

  /// Puts one file at the end of another.
  mutating func mergeFiles() -> Bool {
    guard files.count > 1 else { return false }
    let file = roll(files.count)
    let removed = files.remove(at: file)
    let other = roll(files.count)
    files[other].lines.append(newLine(""))
    files[other].lines += removed.lines
    return true
  }

  /// Gives a file another name.
  mutating func renameFile() -> Bool {
    let file = roll(files.count)
    files[file].name = fileName()
    return true
  }

  /// Takes a section away for good.
  mutating func deleteSection() -> Bool {
    guard let file = pick(Array(files.indices)) else { return false }
    let sections = topSections(of: file)
    guard sections.count > 1, let section = pick(sections) else { return false }
    files[file].lines.removeSubrange(section)
    return true
  }

  /// Adds a section: one kept for later if there is one.
  mutating func addSection() -> Bool {
    guard let file = pick(Array(files.indices)), let first = topSections(of: file).first else {
      return false
    }
    let marks = files[file].lines[first.lowerBound].text.itemParts.mark
    var texts = spareSections.popLast() ?? []
    if texts.isEmpty {
      let name = name()
      texts = ["\(marks)\(name)", "", "A **\(name)** is \(sentence()).", ""]
      texts += ["#\(marks)Characteristics", ""] + (0..<4).map { _ in "- " + sentence() }
    }
    let lines = [""] + texts
    for text in lines { files[file].lines.append(newLine(text)) }
    return true
  }

  private mutating func fileName() -> String {
    name().lowercased().replacing(" ", with: "-") + "-\(roll(1000))"
  }
}
