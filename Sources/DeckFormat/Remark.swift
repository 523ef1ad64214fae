import Markup

/// A line that says something about its topic's name.
enum Remark: Equatable {
  /// Other names, in order.
  case names([String])
  /// What the name literally means.
  case literally(String)

  /// Reads an `Also: …` or `Literally: …` line; nil for any other.
  init?(_ line: [Inline], keywords: Keywords) {
    guard case .text(let first)? = line.first,
      let colon = first.unicodeScalars.prefix(41).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let key = String(first[..<colon].lowercased().drop(while: \.isWhitespace))
    let isNames = keywords.also.contains(key)
    guard isNames || keywords.literally.contains(key) else { return nil }
    let text = line.plainText
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    self = isNames ? .names(Label.names(in: value)) : .literally(String(value.unquoted))
  }
}

extension StringProtocol {
  /// This text without a pair of quotation marks around it.
  var unquoted: SubSequence {
    let text = self[...].drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
    guard let first = text.first, let last = text.last, text.count > 2,
      "\"'“‘„«".contains(first), "\"'”’“»".contains(last)
    else { return text }
    return text.dropFirst().dropLast()
  }
}
