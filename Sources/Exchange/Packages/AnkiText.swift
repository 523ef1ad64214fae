import DeckFormat
import Markup

/// Writes texts as fields of Anki's notes have them.
enum AnkiText {
  /// A text in HTML; formulas between dollar signs as MathJax wants them.
  static func html(_ text: some StringProtocol) -> String {
    FormulaText.text(
      String(text), inline: ("\\(", "\\)"), display: ("\\[", "\\]"), escape: escaped)
  }

  private static func escaped(_ text: String) -> String {
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
    return html
  }

  /// Texts in HTML with images where their alternative texts stand, or else behind the last text.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - images: The images, in the order of the texts.
  ///   - bold: What is bold in the last text, in order; what stands there more than once is left, as
  ///     nobody knows which is meant.
  /// - Returns: As many texts.
  static func html(_ texts: [String], with images: [Fact.Image], bold: [String] = []) -> [String] {
    var cuts = texts.map { _ in [Cut]() }
    var start = texts.map(\.startIndex)
    var tail = ""
    for image in images {
      let place = texts.indices.lazy.compactMap { side in
        image.alternative.isEmpty
          ? nil : texts[side][start[side]...].firstRange(of: image.alternative).map { (side, $0) }
      }.first
      if let (side, range) = place {
        start[side] = range.upperBound
        cuts[side].append(Cut(range: range, html: tag(image)))
      } else {
        tail += "<br>\(tag(image))"
      }
    }
    if let side = texts.indices.last {
      for words in bold where !words.isEmpty {
        let places = texts[side].ranges(of: words)
        guard places.count == 1, !cuts[side].contains(where: { $0.range.overlaps(places[0]) })
        else { continue }
        cuts[side].append(Cut(range: places[0], html: "<b>\(html(words))</b>"))
      }
    }
    var fields = zip(texts, cuts).map(html)
    if let last = fields.indices.last { fields[last] += tail }
    return fields
  }

  /// A part of a text for which other HTML stands.
  private struct Cut {
    var range: Range<String.Index>
    var html: String
  }

  private static func html(_ text: String, with cuts: [Cut]) -> String {
    var field = ""
    var rest = text.startIndex
    for cut in cuts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      field += html(text[rest..<cut.range.lowerBound]) + cut.html
      rest = cut.range.upperBound
    }
    return field + html(text[rest...])
  }

  private static func tag(_ image: Fact.Image) -> String {
    let alternative = html(image.alternative).replacing("\"", with: "&quot;")
    return "<img src=\"\(escaped(image.path))\" alt=\"\(alternative)\">"
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
    return decoded(text)
  }

  /// A field as Anki sorts notes by it and tells whether two have the same: without what marks it up,
  /// with the names of files.
  static func key(of html: String) -> String {
    decoded(
      html.replacing(/<img [^>]*?src="([^"]*)"[^>]*>/) { " \($0.1) " }.replacing(
        /<[^>]*>/, with: ""))
  }

  private static func decoded(_ html: String) -> String {
    var text = html
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

  /// HTML with a comment between two characters that make a mark of a gap together.
  ///
  /// - Parameters:
  ///   - html: The text.
  ///   - marks: The characters that make a mark when they stand twice; the first may follow the text.
  /// - Returns: The text, which shows the same.
  static func parted(_ html: some StringProtocol, at marks: [Unicode.Scalar]) -> String {
    var parted = String.UnicodeScalarView()
    var last: Unicode.Scalar?
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
