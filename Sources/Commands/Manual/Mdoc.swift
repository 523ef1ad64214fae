/// Text as the macros of mdoc(7) take it: nothing in it means anything to the formatter.
enum Mdoc {
  /// The longest line of the source, in bytes; `mandoc -Tlint` asks for 80.
  private static let width = 78

  /// One argument of a macro.
  static func argument(_ text: String) -> String {
    let escaped = escaped(text)
    // A lone mark would be set outside the macro's font, a macro's name would be called.
    let isMark = text.count == 1 && !(text.first?.isLetter ?? false)
    let isMacro = text.count <= 3 && text.first?.isUppercase == true
    let safe = isMark || isMacro ? "\\&\(escaped)" : escaped
    return safe.contains(" ") ? "\"\(safe)\"" : safe
  }

  /// A text in lines: a new one for each sentence, `.Pp` between paragraphs.
  static func text(_ text: String) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n\n") {
      if !lines.isEmpty { lines.append(".Pp") }
      var current = ""
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        let escaped = escaped(word)
        if current.isEmpty {
          current = safeStart(escaped)
        } else if current.utf8.count + 1 + escaped.utf8.count > width {
          lines.append(current)
          current = safeStart(escaped)
        } else {
          current += " " + escaped
        }
        if word.hasSuffix(".") {
          lines.append(current)
          current = ""
        }
      }
      if !current.isEmpty { lines.append(current) }
    }
    return lines
  }

  /// A word that may begin a line: a period there would make it a macro.
  private static func safeStart(_ word: String) -> String {
    word.hasPrefix(".") ? "\\&\(word)" : word
  }

  /// A text in ASCII without anything that the formatter would read or beautify.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "…": result += "..."
      // A hyphen between letters is one; any other dash is typed as it stands.
      case "-": result += last.properties.isAlphabetic ? "-" : "\\-"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u\(String(scalar.value, radix: 16, uppercase: true).padded)]"
      }
      last = scalar
    }
    return result
  }
}

extension String {
  /// This number with zeros before it, four digits or more.
  fileprivate var padded: String { String(repeating: "0", count: Swift.max(0, 4 - count)) + self }
}
