/// The text of a page as it is handed to libxml2.
struct HTMLSource {
  /// The text in UTF-8, with a line feed at each line end and without control characters.
  let bytes: [UInt8]
  /// Whether a tag has so many attributes that comparing each with all would take too long.
  let hasHugeTag: Bool

  private static let maximumAttributes = 2_000

  /// Cleans a text and looks at its tags.
  init(_ text: String) {
    var source = text
    let bytes = source.withUTF8 { unsafe Self.cleaned($0) }
    self.bytes = bytes
    hasHugeTag = Self.hasHugeTag(bytes.span)
  }

  private static func cleaned(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var isAfterReturn = false
    for index in source.indices {
      let byte = unsafe source[index]
      if byte == 0x0D || (byte == 0x0A && !isAfterReturn) {
        bytes.append(0x0A)
      } else if byte >= 0x20 ? byte != 0x7F : byte == 0x09 || byte == 0x0C {
        bytes.append(byte == 0x0C ? 0x20 : byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return bytes
  }

  /// Whether too many words stand in a tag outside of quotation marks.
  private static func hasHugeTag(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard isTagStart(bytes, index) else {
        index += 1
        continue
      }
      var words = 0
      index += 1
      while index < bytes.count && bytes[index] != UInt8(ascii: ">") {
        let byte = bytes[index]
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        if isQuote && bytes[index - 1] == UInt8(ascii: "=") {
          index += 1
          while index < bytes.count && bytes[index] != byte { index += 1 }
        }
        if byte <= 0x20 || byte == UInt8(ascii: "/") || isQuote { words += 1 }
        index += 1
      }
      if words > maximumAttributes { return true }
    }
    return false
  }

  private static func isTagStart(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return isLetter(next) || next == UInt8(ascii: "/")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

// MARK: - Without nesting

extension HTMLSource {
  /// Elements in the midst of text, whose tags go without a trace in `flattened`.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "dfn", "em", "font", "i", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var",
  ]

  /// The page without nesting: each tag but those of inline elements begins a paragraph; scripts,
  /// styles and comments are gone, line feeds are not.
  var flattened: [UInt8] {
    var flat: [UInt8] = []
    flat.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        flat.append(bytes[index])
        index += 1
        continue
      }
      var end = index + 1
      if bytes[index...].starts(with: "<!--".utf8) {
        end = self.end(of: "-->", from: index + 4)
      } else if Self.isTagStart(bytes.span, index) || bytes[end] == UInt8(ascii: "!") {
        while end < bytes.count && bytes[end] != UInt8(ascii: ">") { end += 1 }
        let name = name(at: index + 1)
        if name == "script" || name == "style" {
          end = self.end(of: "</\(name)", from: end)
        } else if !Self.inline.contains(name) {
          flat += "<p>".utf8
        }
        end = min(end + 1, bytes.count)
      } else {
        flat += "&lt;".utf8
      }
      flat += bytes[index..<end].filter { $0 == 0x0A }
      index = end
    }
    return flat
  }

  /// The name of the tag whose name or `/` stands at an offset, in lower case.
  private func name(at offset: Int) -> String {
    let text = bytes[offset...].drop { $0 == UInt8(ascii: "/") }.prefix(20)
    return String(decoding: text.prefix { Self.isLetter($0) }, as: UTF8.self).lowercased()
  }

  /// The offset behind the next mark, whatever its case; that of the end if there is none.
  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      let isHere = mark.indices.allSatisfy { offset in
        bytes[index + offset] == mark[offset] || bytes[index + offset] | 0x20 == mark[offset]
      }
      if isHere { return index + mark.count }
      index += 1
    }
    return bytes.count
  }
}
