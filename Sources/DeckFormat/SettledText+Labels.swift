import Markup

extension SettledText {
  /// Writes a label and its text with the separators Cardinal writes; leaves the text as it is if
  /// it has no label, or none that could be written so.
  mutating func writeLabel(isPlainAllowed: Bool, keywords: Keywords) {
    let label = Label(nodes, isPlainAllowed: isPlainAllowed, keywords: keywords)
    guard let label else { return }
    let text = label.text.shape(keepsLines: false)
    for parts in splits(of: label) {
      for aliases in [
        label.aliases, label.aliases.map { InlineWriter.plain.markdown([.text($0)]) },
      ] {
        let candidate = parts.written(
          aliases: aliases, keyword: keywords.also[0], hasText: !label.text.plainText.isEmpty)
        if candidate == source { return }
        let isSettled = settle(candidate) { nodes in
          guard let read = Label(nodes, isPlainAllowed: false, keywords: keywords) else {
            return false
          }
          return read.name == label.name && read.aliases == label.aliases
            && read.qualifier == label.qualifier && read.remarkCount == label.remarkCount
            && read.text.shape(keepsLines: false) == text
        }
        if isSettled { return }
        if aliases.isEmpty { break }
      }
    }
  }

  /// Writes lines of other names and literal meanings with the key words Cardinal writes.
  mutating func writeRemarks(keywords: Keywords) {
    let lines = nodes.lines
    var written = source.lineParts
    guard lines.count == written.count else { return }
    for (index, line) in lines.enumerated() {
      guard let remark = Remark(line, keywords: keywords),
        let colon = written[index].unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" })
      else { continue }
      let rest = written[index].unicodeScalars[colon...].dropFirst()
        .drop(while: \.properties.isWhitespace)
      switch remark {
      case .names(let names):
        written[index] =
          "\(keywords.also[0].capitalizedFirst): \(names.joinedNames)"
          + line.comments.map { InlineWriter.plain.markdown([$0]) }.joined()
      case .literally:
        written[index] = "\(keywords.literally[0].capitalizedFirst): \(String(Substring(rest)))"
      }
    }
    let candidate = written.joined(separator: "\n")
    guard candidate != source else { return }
    let wanted = lines.map { Reading($0, keywords: keywords) }
    _ = settle(candidate) { nodes in nodes.lines.map { Reading($0, keywords: keywords) } == wanted }
  }

  /// What a line is read as.
  private enum Reading: Equatable {
    case remark(Remark)
    case text([Inline])

    init(_ line: [Inline], keywords: Keywords) {
      if let remark = Remark(line, keywords: keywords) {
        self = .remark(remark)
      } else {
        self = .text(line.shape(keepsLines: false))
      }
    }
  }
}

// MARK: - Splitting a label's source

extension SettledText {
  /// A label's source in its parts.
  private struct Parts {
    var name: Substring
    /// The brackets behind the label as written, where one of them is a remark.
    var remarks: Substring = ""
    var rest: Substring

    func written(aliases: [String], keyword: String, hasText: Bool) -> String {
      var text = "**\(name)**"
      if !remarks.isEmpty {
        text += " \(remarks)"
      } else if !aliases.isEmpty {
        text += " (\(keyword): \(aliases.joinedNames))"
      }
      if hasText { text += ":" }
      return rest.isEmpty ? text : "\(text) \(rest)"
    }
  }

  /// The places tried for the end of a label; more would only be found in something that is none.
  private static let maximumSplits = 6

  /// The ways to split the source that may give a label, likely ones first.
  private func splits(of label: Label) -> [Parts] {
    let open = source.prefix(2)
    let isBold = if case .strong? = nodes.first { open == "**" || open == "__" } else { false }
    return isBold ? boldSplits(of: label, mark: open) : plainSplits(of: label)
  }

  private func boldSplits(of label: Label, mark: Substring) -> [Parts] {
    var result: [Parts] = []
    var start = source.index(source.startIndex, offsetBy: 2)
    while result.count < Self.maximumSplits, let range = source[start...].firstRange(of: mark) {
      var name = source[source.index(source.startIndex, offsetBy: 2)..<range.lowerBound].trimmed
      let isSeparated = name.last.map { ":：".contains($0) } ?? false
      if isSeparated { name = name.dropLast().trimmed }
      let tail = source[range.upperBound...].trimmed
      if let remarks = remarks(at: tail, of: label),
        let rest = rest(tail[remarks.endIndex...], of: label, isSeparated: isSeparated)
      {
        result.append(Parts(name: name, remarks: remarks, rest: rest))
      }
      start = source.index(after: range.lowerBound)
    }
    return result
  }

  private func plainSplits(of label: Label) -> [Parts] {
    var result: [Parts] = []
    var index = source.startIndex
    while result.count < Self.maximumSplits,
      let end = source[index...].firstIndex(where: { ":：–—-".contains($0) })
    {
      index = source.index(after: end)
      var name = source[..<end]
      if !label.aliases.isEmpty {
        guard let bracket = name.firstIndex(of: "(") else { continue }
        // The colon in the bracket is none that ends the label.
        guard name[bracket...].contains(")") else { continue }
        name = name[..<bracket]
      }
      result.append(Parts(name: name.trimmed, rest: source[index...].trimmed))
    }
    return result
  }

  /// The brackets behind a bold name, where one of them is a remark; nil if some are missing.
  private func remarks(at tail: Substring, of label: Label) -> Substring? {
    var end = tail.startIndex
    for _ in 0..<label.remarkCount {
      guard let open = tail[end...].firstIndex(where: { !$0.isWhitespace }), tail[open] == "("
      else { return nil }
      var depth = 0
      guard
        let close = tail[open...].indices.first(where: { index in
          if tail[index] == "(" { depth += 1 }
          if tail[index] == ")" { depth -= 1 }
          return depth == 0
        })
      else { return nil }
      end = tail.index(after: close)
    }
    return tail[..<end]
  }

  /// What is said behind a bold name; nil if a bracket is missing.
  private func rest(_ tail: Substring, of label: Label, isSeparated: Bool) -> Substring? {
    var tail = tail.trimmed
    if label.remarkCount == 0, !label.aliases.isEmpty {
      guard tail.first == "(", let close = tail.firstIndex(of: ")") else { return nil }
      tail = tail[tail.index(after: close)...].trimmed
    }
    if !isSeparated, let first = tail.first, Label.separators.contains(first) {
      tail = tail.dropFirst().trimmed
    }
    return tail
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }
}

extension String {
  /// This text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// Names as a list; with semicolons where a name holds a comma.
  fileprivate var joinedNames: String {
    guard contains(where: { $0.contains(where: { ",、，".contains($0) }) }) else {
      return joined(separator: ", ")
    }
    return count == 1 ? self[0] + ";" : joined(separator: "; ")
  }
}
