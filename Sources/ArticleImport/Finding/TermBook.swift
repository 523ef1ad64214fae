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
  /// The keys that begin with a word, in words.
  private var keysOfFirst: [String: [[String]]] = [:]

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
    let words = key.split(separator: " ").map(String.init)
    if let first = words.first { keysOfFirst[first, default: []].append(words) }
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
    let stems = words.map(TextWords.stem)
    var index = 0
    while index < words.count {
      var best: (term: Int, length: Int)?
      for first in Set([words[index], stems[index]]) {
        for key in keysOfFirst[first] ?? []
        where key.count > (best?.length ?? 0) && index + key.count <= words.count {
          let isSame = key.indices.allSatisfy {
            key[$0] == words[index + $0] || key[$0] == stems[index + $0]
          }
          if isSame, let term = indexOfKey[key.joined(separator: " ")] { best = (term, key.count) }
        }
      }
      if let best {
        result.append((best.term, index))
        index += best.length
      } else {
        index += 1
      }
    }
    return result
  }
}
