extension DefiniensText {
  /// Drops an opening such as *Unlike X,*.
  mutating func dropContrast() {
    for opening in words.contrasts where has(opening, at: 0) {
      guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { continue }
      drop(before: behindSpaces(comma + 1))
      return
    }
  }

  /// Drops *X is*, or *X* before a verb that does not define; false if the sentence has another
  /// subject or does not say what that is.
  mutating func dropSubject(_ names: [[UInt8]]) -> Bool {
    for name in names {
      guard let place = Sentences.places(of: name, in: bytes).first,
        words(in: 0..<place.lowerBound).count <= 2
      else { continue }
      let verb = behindRemarks(place.upperBound)
      if let end = endOfDefinitor(verb) {
        guard !words.nonDefinitions.contains(word(at: end)) else { return false }
        drop(before: end)
        return true
      }
      let before = words(in: 0..<place.lowerBound)
      guard verb < bytes.count, verb > place.upperBound,
        before.isEmpty || before.count == 1 && words.articles.contains(before[0].lowercased()),
        isPredicate(from: verb)
      else { continue }
      drop(before: verb)
      return true
    }
    return false
  }

  /// Whether the sentence only names another place.
  var pointsElsewhere: Bool {
    let start = behindSpaces(0)
    if has("→", at: start) { return true }
    let first = word(at: start)
    guard words.pointers.contains(first) else { return false }
    var next = endOfWord(start)
    if next < bytes.count, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ":") {
      next += 1
    }
    next = behindSpaces(next)
    guard next < bytes.count else { return true }
    // *sees red and green* is a description; *see Table 2* and *see also mitosis* are none.
    return !Sentences.isPart(bytes[next]) || (bytes[next] >= 0x41 && bytes[next] <= 0x5a)
      || words.pointedAt.contains(word(at: next))
      || first != "see"
  }

  /// Drops *This is*, *It is* and a pronoun before a verb.
  ///
  /// - Returns: The pronoun where it cannot be dropped; nil where there is none, or none any more.
  mutating func dropPronoun() -> String? {
    let pronoun = word(at: 0)
    guard words.pronouns.contains(pronoun) else { return nil }
    let next = behindSpaces(endOfWord(0))
    let verb = word(at: next)
    if words.subjects.contains(pronoun) || words.pointing.contains(pronoun),
      words.forms.contains(verb)
    {
      let rest = behindSpaces(endOfWord(next))
      if words.articles.contains(word(at: rest)) || words.plurals.contains(verb) {
        let behind = word(at: rest)
        guard !words.nonDefinitions.contains(behind) else { return pronoun }
        drop(before: words.articles.contains(behind) ? rest : next)
        return nil
      }
    }
    return dropSubjectPronoun() ? nil : pronoun
  }

  /// Drops the pronoun of *it stops*, where the rest is a predicate.
  ///
  /// - Returns: Whether there was one.
  mutating func dropSubjectPronoun() -> Bool {
    let next = behindSpaces(endOfWord(0))
    guard words.subjects.contains(word(at: 0)), isPredicate(from: next) else { return false }
    drop(before: next)
    return true
  }

  private func endOfDefinitor(_ place: Int) -> Int? {
    for verb in words.definitors where has(verb, at: place) {
      let end = place + verb.utf8.count
      if end < bytes.count, bytes[end] == Sentences.space { return end + 1 }
    }
    return nil
  }

  private func isPredicate(from place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let rest = string(place..<bytes.count)
    let words = Lexicon(language: language).words(in: rest)
    return PhraseType(of: rest, words: words, language: language).isPredicate
  }
}

extension DefiniensText {
  /// Makes the first letter small unless its word is a name.
  mutating func makeStartSmall() {
    guard let first = bytes.first else { return }
    let isWide = first == 0xc3 && bytes.count > 1 && bytes[1] >= 0x80 && bytes[1] <= 0x9e
    guard isWide || (first >= 0x41 && first <= 0x5a) else { return }
    let end = endOfWord(0)
    guard words.smallWords.contains(word(at: 0)) || !isName(to: end) else { return }
    if isWide { bytes[1] += 0x20 } else { bytes[0] |= 0x20 }
  }

  private func isName(to end: Int) -> Bool {
    if words.isGerman { return !startsWithGermanVerb(to: end) }
    var token = end
    while token < bytes.count, bytes[token] != Sentences.space { token += 1 }
    // *DNA*, *McAdam*, *X-ray*, *H2O*, *Newton's*.
    let hasOwn = bytes[1..<token].contains {
      ($0 >= 0x41 && $0 <= 0x5a) || ($0 >= 0x30 && $0 <= 0x39)
    }
    if hasOwn || end == 1 || has("'s", at: end) || has("’s", at: end) { return true }
    let text = word(at: 0)
    if words.names.contains(text) || text.endsIn("ese") { return true }
    let next = behindSpaces(token)
    // A single word may be anybody's name.
    if next >= bytes.count { return true }
    if next == token + 1, isCapital(next) { return true }
    if word(at: next) == "of", isTitle(from: next) { return true }
    return stands(inside: bytes[..<end])
  }

  /// *Army of Northern Virginia*: all words but the small ones have capitals.
  private func isTitle(from place: Int) -> Bool {
    var start = place
    var isAny = false
    while start < bytes.count {
      let end = max(endOfWord(start), start + 1)
      if isCapital(start) {
        isAny = true
      } else if end - start > 3 {
        return false
      }
      start = behindSpaces(end)
    }
    return isAny
  }

  private func isCapital(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] >= 0x41 && bytes[place] <= 0x5a
  }

  /// Whether a word stands in the whole text within a sentence, in the same case.
  private func stands(inside word: ArraySlice<UInt8>) -> Bool {
    guard whole.count > word.count + 1, let first = word.first else { return false }
    var index = 2
    while index + word.count <= whole.count {
      if whole[index] == first, whole[index - 1] == Sentences.space,
        Sentences.isPart(whole[index - 2]) || whole[index - 2] == UInt8(ascii: ","),
        whole[index...].starts(with: word),
        index + word.count == whole.count || !Sentences.isPart(whole[index + word.count])
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func startsWithGermanVerb(to end: Int) -> Bool {
    guard bytes[end - 1] == UInt8(ascii: "t") || words.forms.contains(word(at: 0)) else {
      return false
    }
    return isPredicate(from: 0)
  }
}
