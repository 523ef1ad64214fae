/// A code block between fences.
struct CodeFence {
  /// The words behind the opening fence, as they are understood.
  var info: String
  /// The lines, each with its line feed.
  var text: String

  /// The lines of the block, with fences longer than any in it.
  var lines: [String] {
    let mark: Character = info.contains("`") ? "~" : "`"
    var content = text.lineParts
    if content.last?.isEmpty == true { content.removeLast() }
    let longest = content.reduce(2) { longest, line in
      max(longest, line.drop(while: { $0 == " " }).prefix(while: { $0 == mark }).count)
    }
    let fence = String(repeating: mark, count: longest + 1)
    return [fence + escapedInfo] + content + [fence]
  }

  /// The words with backslashes and ampersands that stay what they are.
  private var escapedInfo: String {
    guard info.utf8.contains(where: { $0 == 0x5c || $0 == 0x26 || $0 < 0x20 }) else { return info }
    return info.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "&": "&amp;"
      case _ where scalar.value < 0x20: "&#\(scalar.value);"
      default: String(scalar)
      }
    }
    .joined()
  }
}
