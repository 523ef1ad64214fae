extension ArticleText {
  /// The text line by line, as its line feeds break it; no line is empty.
  var brokenLines: [ArticleText] {
    var lines: [[Piece]] = [[]]
    for piece in pieces {
      var rest = piece.text[...]
      while let feed = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
        if rest.startIndex < feed {
          lines[lines.count - 1].append(
            Piece(String(rest[..<feed]), style: piece.style, line: piece.line))
        }
        lines.append([])
        rest = rest[rest.utf8.index(after: feed)...]
      }
      if !rest.isEmpty {
        lines[lines.count - 1].append(Piece(String(rest), style: piece.style, line: piece.line))
      }
    }
    return lines.filter { !$0.isEmpty }.map(ArticleText.init)
  }

  /// This text without a number of characters at its beginning, and without white space there.
  func dropping(_ count: Int) -> ArticleText {
    var count = count
    var rest: [Piece] = []
    for piece in pieces {
      var piece = piece
      let dropped = min(count, piece.text.count)
      piece.text.removeFirst(dropped)
      count -= dropped
      if count == 0 && rest.isEmpty { piece.text = String(piece.text.drop(while: \.isWhitespace)) }
      if !piece.text.isEmpty { rest.append(piece) }
    }
    return ArticleText(rest)
  }

  /// These texts as one, with a separator between them.
  static func joining(_ texts: [ArticleText], with separator: String) -> ArticleText {
    var pieces: [Piece] = []
    for text in texts where !text.pieces.isEmpty {
      if !pieces.isEmpty { pieces[pieces.count - 1].text += separator }
      pieces += text.pieces
    }
    return ArticleText(pieces)
  }

  /// Whether all that is written is in one style, spaces and punctuation aside.
  func isAll(_ style: Style) -> Bool {
    !isEmpty
      && pieces.allSatisfy { piece in
        piece.style == style || !piece.text.contains { $0.isLetter || $0.isNumber }
      }
  }
}

extension ArticleText.Style {
  /// The style of what is inside both: what says more of the two.
  func within(_ outer: ArticleText.Style) -> ArticleText.Style {
    rank >= outer.rank ? self : outer
  }

  private var rank: Int {
    switch self {
    case .plain: 0
    case .link: 1
    case .emphasis: 2
    case .code: 3
    case .strong: 4
    case .term: 5
    }
  }
}
