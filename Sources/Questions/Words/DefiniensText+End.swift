extension DefiniensText {
  /// Drops clauses such as *, often …* and *(usually …)* at the end, and whatever follows a
  /// semicolon.
  mutating func dropAsides() {
    var place = 0
    var depth = 0
    var spaces = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Sentences.space {
        spaces += 1
        if depth == 0, spaces >= 3, let opening = dashOpening(place + 1), cuts(opening, at: place) {
          return
        }
        if depth == 0, spaces >= 2, place + 1 < bytes.count,
          bytes[place + 1] == UInt8(ascii: "("), bracketOpensAside(place + 2)
        {
          cut(from: place)
          return
        }
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
      } else if depth == 0, spaces >= 2,
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"),
        let opening = asideOpening(behindSpaces(place + 1)), cuts(opening, at: place)
      {
        return
      } else if depth == 0, spaces >= 3, byte == UInt8(ascii: ";") {
        // What stands behind is a remark of its own, which no question can hold in one sentence.
        cut(from: place)
        return
      }
      place += 1
    }
  }

  /// Drops other names: a bracket or apposition that holds one, or else the name alone, for which a
  /// gap is left.
  ///
  /// - Returns: Whether there is a gap.
  mutating func dropNames(_ names: ArraySlice<[UInt8]>) -> Bool {
    var hasGap = false
    for name in names {
      while let place = Sentences.places(of: name, in: bytes).first {
        if let apposition = apposition(around: place) {
          bytes.removeSubrange(apposition)
          isTrimmed = true
        } else {
          bytes.replaceSubrange(place, with: "____".utf8)
          hasGap = true
        }
      }
    }
    return hasGap
  }

  /// Drops punctuation at the end and, behind a cut, the words that led to what was cut.
  mutating func dropEnd() {
    dropMarks()
    guard isTrimmed else { return }
    while endsInSmallWord {
      var start = bytes.count
      while start > 0, bytes[start - 1] != Sentences.space { start -= 1 }
      bytes.removeSubrange(start...)
      dropMarks()
    }
  }

  /// Whether a bracket or a straight quotation mark has no partner.
  var hasOddBrackets: Bool {
    var depth = 0
    var marks = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): marks += 1
      default: break
      }
      if depth < 0 { return true }
    }
    return depth != 0 || marks % 2 == 1
  }

  /// Whether the last of three words or more is an article, a preposition or the like, and not the
  /// end of *to and from*.
  var endsInSmallWord: Bool {
    var start = bytes.count
    while start > 0, bytes[start - 1] != Sentences.space { start -= 1 }
    guard bytes.count - start <= 6, words.openEnds.contains(word(at: start)) else { return false }
    let before = words(in: 0..<start)
    return before.count >= 2 && !words.joints.contains(before[before.count - 1].lowercased())
  }
}

extension DefiniensText {
  private mutating func dropMarks() {
    while let last = bytes.last, Self.marks.contains(last) { bytes.removeLast() }
  }

  private static let marks = Array(".,;: ".utf8)

  private mutating func cut(from place: Int) {
    bytes.removeSubrange(place...)
    isTrimmed = true
  }

  /// The aside's first words at a place, or nil.
  private func asideOpening(_ place: Int) -> String? {
    guard place < bytes.count else { return nil }
    for opening in words.asides where has(opening, at: place) {
      let end = place + opening.utf8.count
      if end < bytes.count, bytes[end] == Sentences.space || bytes[end] == UInt8(ascii: ",") {
        return opening
      }
    }
    return nil
  }

  /// The same behind a dash with spaces.
  private func dashOpening(_ place: Int) -> String? {
    for dash in ["– ", "— ", "- "] where has(dash, at: place) {
      return asideOpening(place + dash.utf8.count)
    }
    return nil
  }

  private func bracketOpensAside(_ place: Int) -> Bool {
    guard asideOpening(place) != nil,
      let close = bytes[place...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    return bytes[(close + 1)...].allSatisfy { Self.marks.contains($0) }
  }

  /// Cuts an aside; behind one that opens no list, a comma goes back to the main clause.
  private mutating func cuts(_ opening: String, at place: Int) -> Bool {
    let tail = bytes[(place + 1)...]
    guard words.listOpenings.contains(opening) || !tail.contains(UInt8(ascii: ",")) else {
      return false
    }
    cut(from: place)
    return true
  }

  /// The bracket or the part between commas around a name, with the space or comma before it.
  private func apposition(around place: Range<Int>) -> Range<Int>? {
    var start = place.lowerBound
    var end = place.upperBound
    let stops = Array("(),;".utf8)
    while start > 0, !stops.contains(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !stops.contains(bytes[end]), bytes[end] != UInt8(ascii: ".") {
      end += 1
    }
    guard start > 0 else { return nil }
    let around = words(in: start..<end)
    let rest = around.count - words(in: place).count
    if bytes[start - 1] == UInt8(ascii: "("), end < bytes.count, bytes[end] == UInt8(ascii: ")") {
      guard rest <= 4 else { return nil }
      let hasSpace = start > 1 && bytes[start - 2] == Sentences.space
      return (start - (hasSpace ? 2 : 1))..<(end + 1)
    }
    guard bytes[start - 1] == UInt8(ascii: ","), rest <= 4, let first = around.first,
      rest == 0 || words.appositions.contains(first.lowercased())
    else { return nil }
    let closes = end < bytes.count && bytes[end] == UInt8(ascii: ",")
    return (start - 1)..<(closes ? end + 1 : end)
  }
}
