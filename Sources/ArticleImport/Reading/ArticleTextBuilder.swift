import Foundation

/// Puts together the text of a block: white space collapsed, nothing that nobody sees, form C.
struct ArticleTextBuilder {
  /// A place in the text that is being put together.
  struct Mark {
    /// The number of the piece; -1 before the first.
    var piece: Int
    /// The number of UTF-8 bytes of that piece before the place.
    var offset: Int
  }

  private var pieces: [ArticleText.Piece] = []
  private var isSpacePending = false
  /// Whether the next character begins a line.
  private(set) var isAtLineStart = true

  /// Whether nothing has been written yet.
  var isEmpty: Bool { pieces.isEmpty }

  /// Where the next character would stand.
  var mark: Mark {
    Mark(piece: pieces.count - 1, offset: pieces.last?.text.utf8.count ?? 0)
  }

  /// Adds characters; a line feed among them is a space and begins the next line of the source.
  mutating func append(_ string: String, style: ArticleText.Style = .plain, line: Int) {
    let bytes = Array(string.utf8)
    let span = bytes.span
    var run: [UInt8] = []
    var isComposed = true
    var line = line
    var index = 0
    while index < span.count {
      let byte = span[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      switch byte < 0x80 ? Self.kind(byte) : Self.kind(span, index, length) {
      case .visible:
        if isSpacePending && !isAtLineStart {
          addSpace(to: &run, style: style)
        }
        isSpacePending = false
        isAtLineStart = false
        for offset in index..<min(index + length, span.count) { run.append(span[offset]) }
        if byte >= 0xCC && !(0xE4...0xE9).contains(byte) { isComposed = false }
      case .space:
        isSpacePending = true
        if byte == 0x0A {
          add(run, isComposed: isComposed, style: style, line: line)
          run.removeAll(keepingCapacity: true)
          isComposed = true
          line += 1
        }
      case .hidden: break
      }
      index += length
    }
    add(run, isComposed: isComposed, style: style, line: line)
  }

  /// Adds a space unless one is there.
  mutating func space() { isSpacePending = true }

  /// Ends a line that is meant to end.
  mutating func lineBreak() {
    isSpacePending = false
    guard let last = pieces.last, !isAtLineStart else { return }
    if last.style == .plain {
      pieces[pieces.count - 1].text += "\n"
    } else {
      pieces.append(ArticleText.Piece("\n", line: last.line))
    }
    isAtLineStart = true
  }

  /// Puts characters at a place of the text; places after it are no longer right.
  mutating func insert(_ string: String, at mark: Mark) {
    guard pieces.indices.contains(mark.piece) else { return }
    let text = pieces[mark.piece].text
    let place = text.utf8.index(text.startIndex, offsetBy: min(mark.offset, text.utf8.count))
    pieces[mark.piece].text = String(text[..<place]) + string + String(text[place...])
  }

  /// Whether the text holds some characters, whatever their case.
  func contains(_ string: String) -> Bool {
    pieces.map(\.text).joined().range(of: string, options: .caseInsensitive) != nil
  }

  /// The text so far, without white space at its end; the builder is empty afterward.
  mutating func finish() -> ArticleText {
    defer { self = ArticleTextBuilder() }
    while var last = pieces.popLast() {
      while let character = last.text.last, character.isWhitespace { last.text.removeLast() }
      if !last.text.isEmpty {
        pieces.append(last)
        break
      }
    }
    return ArticleText(pieces)
  }
}

extension ArticleTextBuilder {
  private enum Kind { case visible, space, hidden }

  /// Adds a space before a run: to what is plain, if one side is.
  private mutating func addSpace(to run: inout [UInt8], style: ArticleText.Style) {
    if run.isEmpty, style != .plain || pieces.last?.style == .plain {
      pieces[pieces.count - 1].text += " "
    } else {
      run.append(0x20)
    }
  }

  private mutating func add(
    _ run: [UInt8], isComposed: Bool, style: ArticleText.Style, line: Int
  ) {
    guard !run.isEmpty else { return }
    var text = String(decoding: run, as: UTF8.self)
    if !isComposed { text = text.precomposedStringWithCanonicalMapping }
    if let last = pieces.last, last.style == style, last.line == line, last.text.utf8.last != 0x0A {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(ArticleText.Piece(text, style: style, line: line))
    }
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x20, 0x09...0x0D: .space
    case 0x00...0x1F, 0x7F: .hidden
    default: .visible
    }
  }

  /// What a character of several bytes is.
  private static func kind(_ bytes: Span<UInt8>, _ index: Int, _ length: Int) -> Kind {
    guard index + length <= bytes.count else { return .visible }
    let second = bytes[index + 1]
    switch (bytes[index], second) {
    case (0xC2, 0x85), (0xC2, 0xA0): return .space
    case (0xC2, 0x80...0x9F), (0xC2, 0xAD): return .hidden
    case (0xE2, 0x80):
      switch bytes[index + 2] {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return .space
      // Joiners are part of words in some scripts and of emoji, but never of Latin words.
      case 0x8C, 0x8D: return index > 0 && bytes[index - 1] >= 0x80 ? .visible : .hidden
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return .hidden
      default: return .visible
      }
    case (0xE2, 0x81):
      switch bytes[index + 2] {
      case 0x9F: return .space
      case 0xA0...0xAF: return .hidden
      default: return .visible
      }
    case (0xE3, 0x80): return bytes[index + 2] == 0x80 ? .space : .visible
    case (0xEF, 0xBB): return bytes[index + 2] == 0xBF ? .hidden : .visible
    default: return .visible
    }
  }
}
