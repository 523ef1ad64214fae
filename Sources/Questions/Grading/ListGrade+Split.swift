extension ListGrade {
  /// Splits a reply that names several items: at semicolons and line ends, else at commas.
  ///
  /// Commas do not split when an expected item holds one outside a bracketed qualifier, and never
  /// within brackets or between digits. Where commas split, `and` or `und` before the last item
  /// is dropped, or splits when no comma precedes it, unless an expected item holds the word.
  /// The pieces are trimmed and in order; blank ones are left out.
  package static func splitList(_ text: String, items: [String]) -> [String] {
    let names = items.map(unbracketed)
    let lines = text.split { $0 == ";" || $0 == "；" || $0.isNewline }
    if lines.count != 1 || names.contains(where: { $0.contains(where: isComma) }) {
      return lines.compactMap { trimmed($0[...]) }
    }
    let pieces = commaPieces(of: lines[0])
    guard let last = pieces.last else { return [] }
    return pieces.dropLast().compactMap(trimmed)
      + conjuncts(of: last, names: names).compactMap(trimmed)
  }
}

extension ListGrade {
  private static func isComma(_ character: Character) -> Bool {
    character == "," || character == "，" || character == "、"
  }

  private static func trimmed(_ text: Substring) -> String? {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }

  /// The text without what stands in brackets.
  private static func unbracketed(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if opening.contains(character) { depth += 1 }
      defer { if closing.contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  private static func commaPieces(of line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    var depth = 0
    for index in line.indices {
      let character = line[index]
      if opening.contains(character) { depth += 1 }
      if closing.contains(character) { depth = max(0, depth - 1) }
      guard isComma(character), depth == 0, !isBetweenDigits(index, in: line) else { continue }
      pieces.append(line[start..<index])
      start = line.index(after: index)
    }
    return pieces + [line[start...]]
  }

  private static func isBetweenDigits(_ index: Substring.Index, in line: Substring) -> Bool {
    let after = line.index(after: index)
    guard index > line.startIndex, after < line.endIndex else { return false }
    return line[line.index(before: index)].isNumber && line[after].isNumber
  }

  /// The last piece cut at its conjunction: `b and c` gives both, `and c` gives the second.
  private static func conjuncts(of piece: Substring, names: [String]) -> [Substring] {
    let words = piece.split(whereSeparator: \.isWhitespace)
    guard
      let word = words.last(where: { conjunctions.contains($0.lowercased()) }),
      word.endIndex < (words.last?.endIndex ?? word.endIndex),
      !names.contains(where: { name in
        name.split(whereSeparator: \.isWhitespace).contains {
          $0.lowercased() == word.lowercased()
        }
      })
    else { return [piece] }
    return [piece[..<word.startIndex], piece[word.endIndex...]]
  }

  private static let opening: Set<Character> = ["(", "[", "（"]
  private static let closing: Set<Character> = [")", "]", "）"]
  private static let conjunctions: Set<String> = ["and", "und"]
}
