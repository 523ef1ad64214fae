/// The classes of a language's small words and frequent verbs.
enum Verbs {
  /// A table of space-separated lists of words with their classes; a word in two has both.
  static func table(_ lists: [(WordClass, String)]) -> [String: WordClass] {
    var table: [String: WordClass] = [:]
    table.reserveCapacity(2600)
    for (wordClass, list) in lists {
      for word in split(list) { table[word, default: []].formUnion(wordClass) }
    }
    return table
  }

  /// The words of a list.
  static func split(_ list: String) -> [String] {
    list.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") })
      .map { String(Substring($0)) }
  }
}
