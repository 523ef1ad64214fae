import Chance
import Foundation

extension NoteEditor {
  /// What a line says behind its mark and label, and where that is; nil for lines without a text
  /// of their own.
  private func textRange(of line: String) -> (head: String, text: String)? {
    guard line.isItem else { return nil }
    let (mark, text) = line.itemParts
    guard text.hasPrefix("**"), let colon = text.range(of: ": ") else { return (mark, text) }
    return (mark + text[..<colon.upperBound], String(text[colon.upperBound...]))
  }

  /// The places of lines for which something holds.
  private func places(_ condition: (String) -> Bool) -> [(file: Int, line: Int)] {
    files.indices.flatMap { file in
      files[file].lines.indices.filter { condition(files[file].lines[$0].text) }.map { (file, $0) }
    }
  }

  private mutating func change(
    _ condition: (String) -> Bool, _ edit: (inout NoteEditor, String) -> String?
  ) -> Bool {
    guard let (file, line) = pick(places(condition)),
      let text = edit(&self, files[file].lines[line].text)
    else { return false }
    files[file].lines[line].text = text
    return true
  }

  /// Gives a labelled item, or a stage, another name.
  mutating func renameItem(_ edit: (inout NoteEditor, String) -> String) -> Bool {
    change({ $0.isItem && ($0.contains("**") || $0.first?.isNumber == true) }) { editor, line in
      let (mark, text) = line.itemParts
      if text.hasPrefix("**"), let end = text.dropFirst(2).range(of: "**") {
        let name = String(text.dropFirst(2)[..<end.lowerBound])
        return mark + "**" + edit(&editor, name) + "**" + text[end.upperBound...]
      }
      guard let bracket = text.range(of: " (") else { return mark + edit(&editor, text) }
      return mark + edit(&editor, String(text[..<bracket.lowerBound]))
        + text[bracket.lowerBound...]
    }
  }

  /// Says an item, a question, an answer, a cell or a paragraph in other words.
  mutating func rewriteLine() -> Bool {
    change({ !$0.isEmpty && !$0.hasPrefix("<") && !$0.hasPrefix("#") && !$0.hasPrefix("| -") }) {
      editor, line in
      if let (head, text) = editor.textRange(of: line) {
        guard head.first?.isNumber != true || head.contains("**") else { return nil }
        return head + editor.rewritten(text)
      }
      return editor.rewrittenProse(line)
    }
  }

  /// Says a bullet without a label in other words: its identifier depends on them.
  mutating func rewriteBullet() -> Bool {
    change({ $0.hasPrefix("- ") && !$0.contains("**") }) { editor, line in
      let (mark, text) = line.itemParts
      return mark + editor.rewritten(text)
    }
  }

  private mutating func rewrittenProse(_ line: String) -> String? {
    for opening in ["Also: ", "Auch: ", "Literally: ", "Wörtlich: ", "Q: ", "A: ", ": "]
    where line.hasPrefix(opening) {
      return opening + rewritten(String(line.dropFirst(opening.count)))
    }
    if line.hasPrefix("| ") {
      var cells = line.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
      let place = roll(cells.count)
      cells[place] = rewritten(cells[place].trimmed)
      return "| " + cells.map(\.trimmed).joined(separator: " | ") + " |"
    }
    if let sides = line.range(of: " :: ") {
      return rewritten(String(line[..<sides.lowerBound])) + line[sides.lowerBound...]
    }
    if line.hasPrefix("C: ") { return line + ", " + sentence() }
    guard line.hasPrefix("**") || line.hasPrefix("A **") || line.hasPrefix("Die **") else {
      return nil
    }
    return line + " " + sentence() + "."
  }

  /// Changes some of the words of a question in a heading.
  mutating func rewriteQuestion() -> Bool {
    change({ $0.hasPrefix("#") && $0.hasSuffix("?") }) { editor, line in
      let (mark, text) = line.itemParts
      return mark + editor.rewritten(String(text.dropLast())) + "?"
    }
  }

  /// Puts the items of a list into another order.
  mutating func reorder() -> Bool {
    guard let file = pick(Array(files.indices)), let list = pick(lists(in: file)),
      list.count > 1, let first = list.first, let last = list.last
    else { return false }
    var items = list.map { Array(files[file].lines[$0]) }
    if roll(2) == 0 {
      let item = items.remove(at: roll(items.count))
      items.insert(item, at: roll(items.count + 1))
    } else {
      items = generator.shuffle(items)
    }
    files[file].lines.replaceSubrange(
      first.lowerBound..<last.upperBound, with: items.joined())
    return true
  }

  /// Takes an item out of its list and puts it into another one of the same sort, anywhere.
  mutating func moveItem() -> Bool {
    let lists = files.indices.flatMap { file in self.lists(in: file).map { (file, $0) } }
    guard let (file, list) = pick(lists), list.count > 1, let item = pick(list) else {
      return false
    }
    let lines = Array(files[file].lines[item])
    let isLabelled = lines[0].text.contains("**")
    let mark = lines[0].text.first
    let targets = lists.filter { target in
      let text = files[target.0].lines[target.1[0].lowerBound].text
      return (target.0 != file || target.1 != list) && text.contains("**") == isLabelled
        && (text.first?.isNumber == true) == (mark?.isNumber == true)
    }
    guard let (other, target) = pick(targets), let place = pick(target) else { return false }
    if other == file, place.lowerBound < item.lowerBound {
      files[file].lines.removeSubrange(item)
      files[other].lines.insert(contentsOf: lines, at: place.lowerBound)
    } else {
      files[other].lines.insert(contentsOf: lines, at: place.lowerBound)
      files[file].lines.removeSubrange(item)
    }
    return true
  }

  /// Takes an item away for good.
  mutating func deleteItem() -> Bool {
    guard let file = pick(Array(files.indices)), let list = pick(lists(in: file)),
      list.count > 1, let item = pick(list)
    else { return false }
    files[file].lines.removeSubrange(item)
    return true
  }

  /// Adds an item: one that was kept for later if there is one.
  mutating func addItem() -> Bool {
    guard let file = pick(Array(files.indices)), let list = pick(lists(in: file)),
      let place = pick(list)
    else { return false }
    let owner = heading(above: place.lowerBound, in: file)
    let old = files[file].lines[place.lowerBound].text
    var texts = spareItems[owner]?.popLast() ?? []
    if texts.isEmpty {
      let (mark, text) = old.itemParts
      let isStage = old.first?.isNumber == true
      texts = [
        text.hasPrefix("**")
          ? "\(mark)**\(name())**: \(sentence())" : mark + (isStage ? name() : sentence())
      ]
    }
    let lines = texts.map { newLine($0) }
    files[file].lines.insert(
      contentsOf: lines, at: roll(2) == 0 ? place.lowerBound : place.upperBound)
    return true
  }

  /// Gives a list other marks: stars for dashes, or numbers.
  mutating func changeMarks() -> Bool {
    guard let file = pick(Array(files.indices)), let list = pick(lists(in: file)) else {
      return false
    }
    let isNumbered = files[file].lines[list[0].lowerBound].text.first?.isNumber == true
    let isStar = roll(3) > 0
    for (index, item) in list.enumerated() {
      let (_, text) = files[file].lines[item.lowerBound].text.itemParts
      let mark = isNumbered ? "- " : isStar ? "* " : "\(index + 1). "
      files[file].lines[item.lowerBound].text = mark + text
    }
    return true
  }
}

extension String {
  /// The text without spaces at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
