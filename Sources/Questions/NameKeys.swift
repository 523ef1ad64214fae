import Chance
import DeckFormat

/// Finds facts by name without making ten thousand normal forms when a deck is opened.
///
/// Names are hashed by their letters and digits alone; what a hash finds is then compared properly.
struct NameKeys: Sendable {
  private struct Entry {
    var hash: UInt64
    var index: Int
  }

  private let entries: [Entry]
  private let articles: [[UInt8]]
  private let normalForm: NormalForm

  /// Indexes the facts that have a name of their own.
  init(of facts: [Fact], normalForm: NormalForm) {
    let articles = normalForm.words.articles.map { Array($0.utf8) }
    var entries: [Entry] = []
    entries.reserveCapacity(facts.count)
    for index in facts.indices {
      switch facts[index].kind {
      case .definition, .role, .labelled, .stage, .alias:
        entries.append(
          Entry(
            hash: Self.hash(facts[index].name, articles: articles, normalForm: normalForm),
            index: index))
      case .gloss, .characteristic, .example, .contrast, .faq, .authored, .list: continue
      }
    }
    self.articles = articles
    self.normalForm = normalForm
    entries.sort { $0.hash == $1.hash ? $0.index < $1.index : $0.hash < $1.hash }
    self.entries = entries
  }

  /// The places of the facts whose names may equal a name, ascending.
  func candidates(for name: String) -> [Int] {
    let hash = Self.hash(name, articles: articles, normalForm: normalForm)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.hash == hash }.map(\.index)
  }

  /// The hash of a name's letters and digits, without a leading article or regard to case; names
  /// beyond ASCII are folded first.
  private static func hash(_ name: String, articles: [[UInt8]], normalForm: NormalForm) -> UInt64 {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return hash(name.utf8, articles: articles) }
    let form = normalForm.form(of: name)
    let isFolded = form.utf8.allSatisfy { $0 < 0x80 }
    return isFolded ? hash(form.utf8, articles: articles) : FNV1a.hash(form)
  }

  private static func hash(_ bytes: String.UTF8View, articles: [[UInt8]]) -> UInt64 {
    var start = bytes.startIndex
    if let space = bytes.firstIndex(of: UInt8(ascii: " ")),
      bytes.index(after: space) < bytes.endIndex,
      articles.contains(where: { $0.elementsEqual(bytes[..<space].lazy.map { $0 | 0x20 }) })
    {
      start = bytes.index(after: space)
    }
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes[start...] {
      let lower = byte | 0x20
      let isLetter = lower >= 0x61 && lower <= 0x7a && byte >= 0x41
      guard isLetter || (byte >= 0x30 && byte <= 0x39) else { continue }
      value = (value ^ UInt64(isLetter ? lower : byte)) &* 0x100_0000_01b3
    }
    return value
  }
}
