import Markup

/// A sentence with gaps, as a program writes it, in pieces that are read one by one.
struct ClozeText {
  /// A part of the sentence as written.
  enum Part: Equatable {
    /// What is shown.
    case text(String)
    /// What is hidden, with its number (nil if it has none), its hint and what is hidden in it.
    case gap(number: Int?, hidden: [Part], hint: String?)
  }

  /// The parts, in order.
  var parts: [Part]

  /// How many gaps there are, those within others too.
  var gapCount: Int { Self.count(parts) }

  /// What a sentence became for a deck.
  struct Result {
    /// The sentences, each with at least one gap.
    var sentences: [[ClozePiece]]
    /// What had to be changed, as half sentences.
    var changes: [String]
  }

  /// The sentences of a deck that ask the same.
  ///
  /// - Parameter read: Makes pieces of text of what is written.
  /// - Returns: The sentences, and what had to be changed.
  func sentences(_ read: (String) -> [Inline]) -> Result {
    var changes: [String] = []
    var numbers: [Int: Int] = [:]
    Self.forEachGap(parts) { number, _, hint in
      if let number { numbers[number, default: 0] += 1 }
      if hint != nil, !changes.contains(Self.hinted) { changes.append(Self.hinted) }
    }
    if numbers.values.contains(where: { $0 > 1 }) {
      changes.append("gaps that were hidden together are asked one by one")
    }
    var sentences = [pieces(of: parts, hiding: 0, depth: 0, read)]
    if Self.depth(parts) > 1 {
      changes.append("a gap within another one has a sentence of its own")
      for level in 1..<Self.depth(parts) {
        sentences.append(pieces(of: parts, hiding: level, depth: 0, read))
      }
    }
    if Self.written(parts).contains(where: { "[]".contains($0) }) {
      changes.append("square brackets in a sentence with gaps are round ones now")
    }
    return Result(sentences: sentences, changes: changes)
  }

  private static let hinted = "a hint stands behind its gap, in brackets"

  private func pieces(
    of parts: [Part], hiding level: Int, depth: Int, _ read: (String) -> [Inline]
  ) -> [ClozePiece] {
    var pieces: [ClozePiece] = []
    for part in parts {
      switch part {
      case .text(let text): pieces.append(.text(Self.rounded(read(text))))
      case .gap(let number, let hidden, let hint):
        if depth == level {
          let text = Self.rounded(read(Self.written(hidden))).plainText
          if !text.isEmpty { pieces.append(.gap(text, number: number)) }
          if let hint = hint.map({ Self.rounded(read($0)).plainText }), !hint.isEmpty {
            pieces.append(.text([.text(" (\(hint))")]))
          }
        } else {
          pieces += self.pieces(of: hidden, hiding: level, depth: depth + 1, read)
        }
      }
    }
    return pieces
  }

  private static func forEachGap(_ parts: [Part], _ body: (Int?, [Part], String?) -> Void) {
    for case .gap(let number, let hidden, let hint) in parts {
      body(number, hidden, hint)
      forEachGap(hidden, body)
    }
  }

  private static func count(_ parts: [Part]) -> Int {
    var count = 0
    forEachGap(parts) { _, _, _ in count += 1 }
    return count
  }

  private static func depth(_ parts: [Part]) -> Int {
    parts.map { part in
      if case .gap(_, let hidden, _) = part { 1 + depth(hidden) } else { 0 }
    }.max() ?? 0
  }

  /// The text of parts with what is hidden in them, without hints.
  static func written(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .gap(_, let hidden, _): written(hidden)
      }
    }.joined()
  }

  /// Pieces of text with round brackets for square ones, which would be gaps.
  private static func rounded(_ nodes: [Inline]) -> [Inline] {
    func round(_ text: String) -> String {
      text.replacing("[", with: "(").replacing("]", with: ")")
    }
    return nodes.map { node in
      switch node {
      case .text(let text): .text(round(text))
      case .code(let text): .code(round(text))
      case .emphasis(let nodes): .emphasis(rounded(nodes))
      case .strong(let nodes): .strong(rounded(nodes))
      case .strikethrough(let nodes): .strikethrough(rounded(nodes))
      case .link(let nodes, _) where nodes.count == 1: rounded(nodes)[0]
      case .link(let nodes, _): .emphasis(rounded(nodes))
      case .image(let alternative, let path):
        .image(alternative: round(alternative), destination: path)
      case .html, .softBreak, .lineBreak: node
      }
    }
  }
}
