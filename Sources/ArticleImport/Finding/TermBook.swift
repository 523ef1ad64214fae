/// The terms an article is about, with their other names.
struct TermBook: Equatable {
  /// A term.
  struct Term: Equatable {
    /// Its name, as the article first has it.
    var name: String
    /// The keys of its name and its other names.
    var keys: [String]
  }

  private(set) var terms: [Term] = []
  private var indexOfKey: [String: Int] = [:]
  /// The words of the longest key that begins with a word.
  private var lengthOfFirst: [String: Int] = [:]
  /// Whether a key begins with two bytes of a number, which is quicker to ask.
  private var isBegun = Array(repeating: false, count: 1024)

  /// The terms that are compared throughout, from the title or from headings; fewer than two for none.
  var compared: [String] = []
  /// What the whole article is about, if that is one thing.
  var main: String?

  /// The place of the term with a name; nil if there is none.
  func index(of name: some StringProtocol) -> Int? { indexOfKey[TextWords.key(name)] }

  /// The name of the term that is written as a text; nil if there is none.
  func name(of text: some StringProtocol) -> String? { index(of: text).map { terms[$0].name } }

  /// Adds a term, unless one of that name is there.
  mutating func add(_ name: String) {
    let key = TextWords.key(name)
    guard !key.isEmpty, indexOfKey[key] == nil else { return }
    terms.append(Term(name: name, keys: []))
    addKey(key, to: terms.count - 1)
  }

  /// Adds another name of a term.
  mutating func add(alias: String, of name: String) {
    guard let index = index(of: name) else { return }
    let key = TextWords.key(alias)
    guard !key.isEmpty, indexOfKey[key] == nil else { return }
    addKey(key, to: index)
  }

  private mutating func addKey(_ key: String, to index: Int) {
    indexOfKey[key] = index
    terms[index].keys.append(key)
    let words = key.split(separator: " ")
    if let first = words.first.map({ String($0) }) {
      isBegun[Self.number(of: first)] = true
      lengthOfFirst[first] = max(lengthOfFirst[first] ?? 0, words.count)
    }
  }

  /// The terms that a text names, each once, in the order in which they come first.
  func mentions(in text: some StringProtocol) -> [String] {
    var found: [String] = []
    for (index, _) in places(in: TextWords.of(text)) where !found.contains(terms[index].name) {
      found.append(terms[index].name)
    }
    return found
  }

  /// Where words name terms: the term's place in the book and that of its first word; longer names
  /// win over shorter ones inside them.
  func places(in words: [String]) -> [(term: Int, at: Int)] {
    var result: [(term: Int, at: Int)] = []
    var index = 0
    while index < words.count {
      if let (term, length) = longest(at: index, in: words) {
        result.append((term, index))
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  /// A number of the first two bytes of a word, which its stem shares.
  private static func number(of word: String) -> Int {
    var bytes = word.utf8.makeIterator()
    let first = Int(bytes.next() ?? 0)
    return (first &* 33 ^ Int(bytes.next() ?? 0)) & 1023
  }

  /// The longest name that begins at a word, in either number of its last word.
  private func longest(at index: Int, in words: [String]) -> (term: Int, length: Int)? {
    guard isBegun[Self.number(of: words[index])] else { return nil }
    let stem = TextWords.stem(words[index])
    var longest = lengthOfFirst[words[index]] ?? 0
    if stem != words[index] { longest = max(longest, lengthOfFirst[stem] ?? 0) }
    guard longest > 0 else { return nil }
    for length in stride(from: min(longest, words.count - index), through: 1, by: -1) {
      let last = words[index + length - 1]
      var lead = ""
      for word in words[index..<(index + length - 1)] {
        lead += word
        lead += " "
      }
      if let term = indexOfKey[lead + last] { return (term, length) }
      let single = TextWords.stem(last)
      if single != last, let term = indexOfKey[lead + single] { return (term, length) }
    }
    return nil
  }
}
