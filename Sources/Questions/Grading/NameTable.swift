import DeckFormat

/// The names of a deck, ready to be found by what a learner typed.
///
/// Built once for a deck; looking up costs the same for any number of names, and counting slips
/// only touches names of like length and letters.
package struct NameTable: Sendable {
  /// The names as written, in the order given, each once.
  package let names: [String]
  /// The form in which the names were read.
  package let normalForm: NormalForm

  private struct Entry: Sendable {
    var key: String
    var name: Int
    var isPrimary: Bool
    /// The entry before this one with the same key, or -1.
    var previous: Int
  }

  private struct Candidate: Sendable {
    var mask: LetterMask
    var entry: Int
  }

  private var entries: [Entry] = []
  private var lastEntry: [String: Int] = [:]
  /// The entries that slips are counted against, by their length in scalars.
  private var byLength: [[Candidate]] = []

  /// Reads the names; blank ones and repeated spellings are left out.
  package init(_ names: [String], normalForm: NormalForm = NormalForm()) {
    self.normalForm = normalForm
    var seen = Set<String>(minimumCapacity: names.count)
    self.names = names.filter { name in
      !name.allSatisfy(\.isWhitespace) && seen.insert(name).inserted
    }
    entries.reserveCapacity(self.names.count)
    lastEntry.reserveCapacity(self.names.count)
    for (index, name) in self.names.enumerated() {
      let spelling = Spelling(name, in: normalForm)
      add(spelling.primary, name: index, isPrimary: true)
      for key in spelling.variants { add(key, name: index, isPrimary: false) }
    }
  }

  /// The names that have one of the keys, in the order of the table, without those excluded.
  package func names(
    under keys: [String], onlyPrimary: Bool, excluding excluded: Set<String>
  ) -> [String] {
    var found: [Int] = []
    for key in keys {
      var next = lastEntry[key] ?? -1
      while next >= 0 {
        let entry = entries[next]
        next = entry.previous
        if (entry.isPrimary || !onlyPrimary) && !excluded.contains(names[entry.name]) {
          found.append(entry.name)
        }
      }
    }
    return found.sorted().map { names[$0] }
  }

  /// The name that lies nearest to a reply, with its distance; nil when none is
  /// within the limit.
  ///
  /// With `onlyForgiving`, only names for which the reply would pass as a slip. Of names at the
  /// same distance, one that forgives the slip goes first, then the order of the table.
  package func nearest(
    to reply: NearSpelling, limit: Int, onlyForgiving: Bool, excluding excluded: Set<String>
  ) -> (name: String, distance: Int, forgives: Bool)? {
    guard limit > 0 else { return nil }
    var best: (name: Int, distance: Int, forgives: Bool)?
    let length = reply.scalars.count
    for candidateLength in max(0, length - limit)...(length + limit)
    where candidateLength < byLength.count {
      let allowance =
        onlyForgiving
        ? min(limit, max(1, EditDistance.allowance(length: candidateLength))) : limit
      for candidate in byLength[candidateLength] {
        let reach = min(allowance, best?.distance ?? limit)
        guard candidate.mask.mayLie(within: reach, of: reply.mask) else { continue }
        let entry = entries[candidate.entry]
        let near = NearSpelling(entry.key)
        guard let distance = near.distance(to: reply, limit: reach),
          !excluded.contains(names[entry.name])
        else { continue }
        let forgives = near.forgives(reply, distance: distance)
        guard forgives || !onlyForgiving else { continue }
        let isBetter =
          best.map {
            (distance, forgives ? 0 : 1, entry.name) < ($0.distance, $0.forgives ? 0 : 1, $0.name)
          } ?? true
        if isBetter { best = (entry.name, distance, forgives) }
      }
    }
    return best.map { (names[$0.name], $0.distance, $0.forgives) }
  }
}

extension NameTable {
  /// Whether a reply is a name without its first or last word, one that some other name has there
  /// too, and is no part of any other name.
  ///
  /// Both are normal forms. A numeral, a letter or a negation is no such word, and what is left is
  /// three letters or more and not the opposite of the whole.
  package func shortens(_ reply: String, _ name: String, excluding excluded: Set<String>) -> Bool {
    let isOpening = name.hasPrefix(reply + " ")
    guard reply.utf8.count >= 3, isOpening || name.hasSuffix(" " + reply) else { return false }
    let word = isOpening ? name.dropFirst(reply.count + 1) : name.dropLast(reply.count + 1)
    guard word.utf8.count >= 3, !word.contains(" "), !Self.negations.contains(String(word)),
      NearSpelling(String(word)).markers.isEmpty, !OpposingAffixes.isOpposite(reply, name)
    else { return false }
    let shared = isOpening ? " \(word)" : "\(word) "
    var isShared = false
    for entry in entries where entry.key != name && !excluded.contains(names[entry.name]) {
      if " \(entry.key) ".contains(" \(reply) ") { return false }
      isShared =
        isShared || (isOpening ? entry.key.hasSuffix(shared) : entry.key.hasPrefix(shared))
    }
    return isShared
  }

  /// Words without which a name says something else, in normal form.
  private static let negations: Set<String> = [
    "anti", "contra", "counter", "fake", "false", "former", "half", "kein", "mock", "near", "nicht",
    "non", "not", "post", "pre", "pseudo", "quasi", "semi", "sans", "sin", "sub", "super",
    "without",
  ]

  private mutating func add(_ key: String, name: Int, isPrimary: Bool) {
    let index = entries.count
    let canSlip = Spelling.isNormalForm(key)
    entries.append(
      Entry(
        key: key, name: name, isPrimary: isPrimary, previous: lastEntry[key] ?? -1))
    lastEntry[key] = index
    guard canSlip else { return }
    let length = key.unicodeScalars.count
    while byLength.count <= length { byLength.append([]) }
    byLength[length].append(Candidate(mask: LetterMask(key), entry: index))
  }
}
