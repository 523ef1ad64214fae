/// Why the words of a search mean nothing.
package enum SearchError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no words.
  case empty
  /// A text holds nothing that is compared.
  case noLetters(String)
  /// There is no such key; the word as typed, and the nearest key.
  case unknownKey(String, suggestion: String?)
  /// A key has nothing behind its colon.
  case noValue(SearchKey)
  /// A key has no such value; the nearest of those there are, else some of them.
  case unknownValue(SearchKey, String, suggestion: String?, known: [String])

  /// What is wrong, and what to do: a sentence without its place.
  package var description: String {
    switch self {
    case .empty: "nothing is searched for; type words such as 'is:due' or part of a name"
    case .noLetters(let text):
      "'\(text)' has neither letters nor digits to look for; type some"
    case .unknownKey(let word, let suggestion?):
      "there is no search for '\(word)'; did you mean '\(suggestion):'?"
    case .unknownKey(let word, nil):
      "there is no search for '\(word)'; there are "
        + SearchKey.allCases.map { "\($0.rawValue):" }.joined(separator: " ")
        + ", and 'text:\(word)' finds it as text"
    case .noValue(let key):
      "'\(key.rawValue):' has nothing behind it; type '\(key.rawValue):' and what is meant"
    case .unknownValue(let key, let value, let suggestion?, _):
      "there is no '\(key.rawValue):\(value)'; did you mean '\(key.rawValue):\(suggestion)'?"
    case .unknownValue(let key, let value, nil, let known):
      "there is no '\(key.rawValue):\(value)'; "
        + (known.isEmpty
          ? "nothing here has one" : "there are \(known.prefix(12).joined(separator: ", "))")
    }
  }
}
