import Chance

/// Somebody who edits notes at random and remembers which line was which.
///
/// It knows Markdown, but nothing of facts, identifiers or the matcher.
struct NoteEditor {
  /// A line of a file, with a number that stays with it whatever becomes of it.
  struct Line {
    var number: Int
    var text: String
  }

  /// A file of notes.
  struct File {
    var name: String
    /// The front matter, which is never edited.
    var matter: [String]
    var lines: [Line]

    /// The file as it would be saved.
    var text: String { (matter + lines.map(\.text)).joined(separator: "\n") + "\n" }
  }

  /// The files, in no order that matters.
  var files: [File] = []
  /// Bullets that were taken out at the start, by the number of the list's first line above: what
  /// the author will think of later.
  var spareItems: [Int: [[String]]] = [:]
  /// Whole sections that were taken out at the start.
  var spareSections: [[String]] = []
  /// All words of the notes, as often as they occur.
  var vocabulary: [String] = []
  var generator: SplitMix64
  private var count = 0

  /// Opens some files, and keeps about a fifth of long lists, and a section now and then, for later.
  init(_ texts: [(name: String, text: String)], seed: UInt64) {
    generator = SplitMix64(seed: seed)
    for (name, text) in texts {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while lines.last == "" { lines.removeLast() }
      var matter: [String] = []
      if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
        matter = Array(lines[...end])
        lines.removeFirst(end + 1)
      }
      for line in lines {
        vocabulary += line.split(whereSeparator: { !$0.isLetter }).map(String.init)
          .filter { $0.count > 1 }
      }
      files.append(File(name: name, matter: matter, lines: lines.map { newLine($0) }))
    }
    if vocabulary.isEmpty { vocabulary = ["word", "other"] }
    for file in files.indices { takeOut(of: file) }
  }

  /// A line with a number of its own.
  mutating func newLine(_ text: String) -> Line {
    count += 1
    return Line(number: count, text: text)
  }

  /// A number below a bound.
  mutating func roll(_ bound: Int) -> Int { generator.next(below: bound) }

  /// One of some things; nil if there are none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(elements.count)]
  }

  private mutating func takeOut(of file: Int) {
    let sections = topSections(of: file)
    if sections.count > 3, roll(2) == 0, let section = pick(Array(sections.dropFirst())) {
      spareSections.append(files[file].lines[section].map(\.text))
      files[file].lines.removeSubrange(section)
    }
    for list in lists(in: file).reversed() where list.count > 3 {
      let item = list[roll(list.count)]
      let owner = heading(above: item.lowerBound, in: file)
      spareItems[owner, default: []].append(files[file].lines[item].map(\.text))
      files[file].lines.removeSubrange(item)
    }
  }

  /// The number of the heading above a line; 0 if there is none.
  func heading(above index: Int, in file: Int) -> Int {
    files[file].lines[..<index].last { $0.text.hasPrefix("#") }?.number ?? 0
  }

  /// The lists of a file: the lines of each item, its notes included.
  func lists(in file: Int) -> [[Range<Int>]] {
    var lists: [[Range<Int>]] = []
    var isOpen = false
    for (index, line) in files[file].lines.enumerated() {
      if line.text.isItem {
        if isOpen {
          lists[lists.count - 1].append(index..<index + 1)
        } else {
          lists.append([index..<index + 1])
        }
        isOpen = true
      } else if isOpen, line.text.hasPrefix("  "), let last = lists[lists.count - 1].last {
        lists[lists.count - 1][lists[lists.count - 1].count - 1] = last.lowerBound..<index + 1
      } else {
        isOpen = false
      }
    }
    return lists
  }

  /// The sections under the headings of the highest level of which there are several.
  func topSections(of file: Int) -> [Range<Int>] {
    let lines = files[file].lines
    let headings = lines.indices.compactMap { index -> (index: Int, level: Int)? in
      let level = lines[index].text.prefix { $0 == "#" }.count
      return level > 0 ? (index, level) : nil
    }
    let level = (1...6).first { level in headings.count { $0.level == level } > 1 } ?? 7
    let starts = headings.filter { $0.level <= level }
    return starts.indices.compactMap { place in
      guard starts[place].level == level else { return nil }
      let end = place + 1 < starts.count ? starts[place + 1].index : lines.count
      return starts[place].index..<end
    }
  }
}

extension String {
  /// Whether a line begins an item of a list.
  var isItem: Bool {
    if hasPrefix("- ") || hasPrefix("* ") { return true }
    let digits = prefix { $0.isNumber }
    return !digits.isEmpty && dropFirst(digits.count).hasPrefix(". ")
  }

  /// The mark of an item, with the space behind it, and what follows.
  var itemParts: (mark: String, text: String) {
    guard let space = firstIndex(of: " ") else { return ("", self) }
    return (String(self[...space]), String(self[index(after: space)...]))
  }
}
