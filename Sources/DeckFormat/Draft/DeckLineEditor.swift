/// Changes lines of a deck's file and leaves all others as they are.
struct DeckLineEditor {
  /// The lines as they were.
  let lines: [Substring]
  /// The place in the deck's units of what is in the source, by the place in the source's units.
  var anchors: [Int: Int] = [:]
  /// What stands in the place of a line; an empty list takes it out.
  private var replaced: [Int: [String]] = [:]
  /// What comes behind a line, in order; 0 is the beginning.
  private var added: [Int: [String]] = [:]
  /// Where the last unit was added that follows others of the source, by that unit's place.
  private var addedAfter: [Int: Int] = [:]
  /// What comes at the end of a section, by its heading's line; nil for the end of the file.
  private var atEnd: [String] = []
  private var openPart: Int?
  private var hasRemoved = false

  /// Begins with a file.
  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    self.lines = lines
  }

  /// Whether a unit of the deck is written as some lines are: as a row, a bullet, a number, a heading,
  /// or none of these.
  func hasShape(of new: [String], _ place: Int, in units: DeckUnits) -> Bool {
    let line = lines[units.units[place].lines.lowerBound - 1]
    return Self.shape(of: line) == Self.shape(of: new.first.map { $0[...] } ?? "")
  }

  private static func shape(of line: Substring) -> Character {
    guard let first = line.first else { return " " }
    if "-*+".contains(first), line.dropFirst().first == " " { return "-" }
    if first.isNumber, ".)".contains(line.drop(while: \.isNumber).first ?? " ") { return "1" }
    return "|#".contains(first) ? first : " "
  }

  /// Puts lines in the place of a unit's.
  mutating func replace(_ place: Int, of units: DeckUnits, with new: [String]) {
    let range = units.units[place].lines
    replaced[range.lowerBound] = new
    for line in range.dropFirst() { replaced[line] = [] }
  }

  /// Takes a unit's lines out.
  mutating func remove(_ place: Int, of units: DeckUnits) {
    hasRemoved = true
    let range = units.units[place].lines
    for line in range { replaced[line] = [] }
  }

  /// Adds a unit of the source behind the nearest one before it that the deck has in the same part,
  /// else at the end of the section of that heading, else at the end of the file.
  mutating func insert(
    _ new: [String], for index: Int, in source: DraftUnits, near mine: DeckUnits
  ) {
    let lines = source.isLoose(index) ? [""] + new : new
    var before = index - 1
    while before >= 0, source.part[before] == source.part[index] {
      let anchor = anchors[before].flatMap { hasShape(of: new, $0, in: mine) ? $0 : nil }
      if let line = addedAfter[before] ?? anchor.map({ mine.units[$0].lines.upperBound }) {
        added[line, default: []] += lines
        addedAfter[index] = line
        return
      }
      if openPart == source.part[before] { break }
      before -= 1
    }
    // What comes first in its part stands before the next one that is there.
    var after = index + 1
    while openPart != source.part[index], after < source.units.count,
      source.part[after] == source.part[index]
    {
      if let place = mine.place[source.units[after].fact.id], hasShape(of: new, place, in: mine) {
        let line = mine.units[place].lines.lowerBound - 1
        added[line, default: []] += source.isLoose(index) ? new + [""] : new
        addedAfter[index] = line
        return
      }
      after += 1
    }
    if openPart == source.part[index] {
      atEnd += lines
      return
    }
    let block = source.block(of: index)
    if let heading = source.heading(of: index), let end = sectionEnd(of: heading) {
      added[end, default: []] += [""] + block.dropFirst(2)
      addedAfter[index] = end
    } else {
      atEnd += [""] + block
      openPart = source.part[index]
    }
  }

  /// The last line of a heading's own section that is not blank, from 1; nil if there is no such heading.
  private func sectionEnd(of heading: String) -> Int? {
    guard let start = lines.firstIndex(where: { $0 == heading }) else { return nil }
    var end = start
    for index in lines.indices.dropFirst(start + 1) {
      if lines[index].first == "#" { break }
      if !lines[index].allSatisfy(\.isWhitespace) { end = index }
    }
    return end + 1
  }

  /// The file as it is now, with a line feed at its end.
  var text: String {
    var result: [String] = added[0] ?? []
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if let new = replaced[number] {
        result += new
        if new.isEmpty, result.last == "", isBlank(after: number) { result.removeLast() }
      } else {
        result.append(String(line))
      }
      result += added[number] ?? []
    }
    result += atEnd
    if hasRemoved { Self.dropEmptyTables(from: &result) }
    return result.joined(separator: "\n") + "\n"
  }

  private func isBlank(after number: Int) -> Bool {
    number >= lines.count || lines[number].allSatisfy(\.isWhitespace)
  }

  /// Takes out the headers of tables and the comments of lists that have lost all they had.
  private static func dropEmptyTables(from lines: inout [String]) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let isRule =
        line.hasPrefix("|") && line.contains("---") && line.allSatisfy { "|-: ".contains($0) }
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      if isRule, index > 0, lines[index - 1].hasPrefix("|"), !next.hasPrefix("|") {
        lines.removeSubrange((index - 1)...index)
        index -= 1
        continue
      }
      if line.hasPrefix("<!-- quiz: "), !line.contains("quiz: o") {
        let following = lines[(index + 1)...].first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        if !["-", "*", "|", "1"].contains(where: following.hasPrefix) {
          lines.remove(at: index)
          continue
        }
      }
      index += 1
    }
  }
}
