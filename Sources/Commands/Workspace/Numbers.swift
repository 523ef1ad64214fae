/// Numbers on their way past the parser, which takes one with a minus for an option.
enum Numbers {
  /// The words with a negative number joined to the option before it, and with a minus of its own
  /// elsewhere, so that whoever reads the number can say what is wrong with it.
  ///
  /// Behind `find`, a minus says what is not to be found.
  static func guarded(_ words: [String]) -> [String] {
    guard !words.contains("find") else { return words }
    var result: [String] = []
    for word in words {
      guard isNegative(word) else {
        result.append(word)
        continue
      }
      if let option = result.last, option.hasPrefix("--"), !option.contains("=") {
        result[result.count - 1] = "\(option)=\(word)"
      } else {
        result.append("\u{2212}" + word.dropFirst())
      }
    }
    return result
  }

  /// What the parser says, in plainer words where a whole number was expected.
  static func explained(_ message: String) -> String {
    let opening = "Error: The value '"
    guard message.hasPrefix(opening), let end = message.firstRange(of: "' is invalid for '") else {
      return message
    }
    let value = message[message.index(message.startIndex, offsetBy: opening.count)..<end.lowerBound]
    let rest = message[end.upperBound...]
    guard let close = rest.firstIndex(of: "'"), value.contains(where: \.isNumber) else {
      return message
    }
    let argument = rest[..<close]
    let name = argument.hasPrefix("-") ? argument.prefix { $0 != " " } : argument
    guard ["<count>", "<days>", "<number>"].contains(where: argument.contains) else {
      return message
    }
    return "Error: '\(name)' is a whole number, not '\(value)'" + rest[rest.index(after: close)...]
  }

  private static func isNegative(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let first = word.dropFirst().first, first.isASCII, first.isNumber
    else { return false }
    return word.dropFirst().allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
  }
}
