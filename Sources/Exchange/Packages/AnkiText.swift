import DeckFormat

/// Writes texts as fields of Anki's notes have them.
enum AnkiText {
  /// A text in HTML; formulas between dollar signs as MathJax wants them.
  static func html(_ text: some StringProtocol) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\n": html += "<br>"
      case "\r": break
      default: html.unicodeScalars.append(scalar)
      }
    }
    if html.contains("\\") {
      // No mark of a formula, but two characters.
      for bracket in ["(", ")", "[", "]"] {
        html = html.replacing("\\\(bracket)", with: "&#92;\(bracket)")
      }
    }
    guard html.contains("$") else { return html }
    return html.replacing(/\$\$(.+?)\$\$/) { "\\[\($0.1)\\]" }
      .replacing(/\$(\S|\S.*?\S)\$(?![0-9])/) { "\\(\($0.1)\\)" }
  }

  /// Texts in HTML with images where their alternative texts stand, or else behind the last text.
  static func html(_ texts: [String], with images: [Fact.Image]) -> [String] {
    // A character that stands for objects in a text.
    let mark: Character = "\u{fffc}"
    var texts = texts.map { $0.filter { $0 != mark } }
    var tags = texts.map { _ in [String]() }
    var start = texts.map(\.startIndex)
    for image in images {
      let place = texts.indices.lazy.compactMap { side in
        image.alternative.isEmpty
          ? nil : texts[side][start[side]...].firstRange(of: image.alternative).map { (side, $0) }
      }.first
      if let (side, range) = place {
        texts[side].replaceSubrange(range, with: [mark])
        start[side] = texts[side].index(after: range.lowerBound)
        tags[side].append(tag(image))
      } else if let last = texts.indices.last {
        texts[last] += "\n\(mark)"
        tags[last].append(tag(image))
      }
    }
    return zip(texts, tags).map { text, tags in
      var tags = tags[...]
      return String(
        html(text).flatMap { $0 == mark ? Array(tags.popFirst() ?? "") : [$0] })
    }
  }

  /// An image; Anki knows files by their names alone.
  private static func tag(_ image: Fact.Image) -> String {
    let alternative = html(image.alternative).replacing("\"", with: "&quot;")
    let source = isElsewhere(image.path) ? image.path : name(of: image.path)
    return "<img src=\"\(html(source))\" alt=\"\(alternative)\">"
  }

  /// Whether an image lies on the network, from where Anki fetches it.
  static func isElsewhere(_ path: String) -> Bool { path.contains("://") }

  /// The name of an image's file in a package: its path, without folders that only lead to it.
  static func name(of path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "-")
      .replacing("\"", with: "'")
  }

  /// A text without what marks it up, with the words that stand for images, and dollar signs around
  /// formulas.
  static func plain(_ html: String) -> String {
    var text = html.replacing("<br>", with: "\n")
      .replacing(/<img [^>]*alt="([^"]*)"[^>]*>/) { String($0.1) }
      .replacing(/<[^>]*>/, with: "")
    for (mark, sign) in [("\\(", "$"), ("\\)", "$"), ("\\[", "$$"), ("\\]", "$$")] {
      text = text.replacing(mark, with: sign)
    }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#92;", "\\"), ("&amp;", "&"),
    ]
    for (entity, sign) in entities {
      text = text.replacing(entity, with: sign)
    }
    return text
  }
}

extension AnkiText {
  /// A part of a sentence with gaps, in HTML, in which nothing looks like a mark of a gap: comments
  /// stand between its characters, as Anki's manual has it.
  static func betweenGaps(_ text: some StringProtocol) -> String { parted(html(text), at: ["{"]) }

  /// What a gap hides, in HTML, in which nothing looks like a mark of a gap.
  static func inGap(_ text: some StringProtocol) -> String {
    parted(html(text), at: ["}", "{", ":"])
  }

  private static func parted(_ html: String, at marks: [Unicode.Scalar]) -> String {
    var parted = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    // What follows the text is a mark itself.
    for scalar in Array(html.unicodeScalars) + [marks[0]] {
      if scalar == last, marks.contains(scalar) { parted.append(contentsOf: comment) }
      parted.append(scalar)
      last = scalar
    }
    parted.removeLast()
    return String(parted)
  }

  private static let comment = "<!-- -->".unicodeScalars
}

extension AnkiText {
  /// The first 32 bits of a text's SHA-1 hash, by which Anki finds notes with the same first field.
  static func checksum(of text: String) -> Int64 { Int64(SHA1.prefix(of: Array(text.utf8))) }
}
