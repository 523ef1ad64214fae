/// Searching by bytes: the general search of collections compares characters and builds a table for
/// every word it looks for, which takes a hundred times as long.
extension String {
  /// The first place where another text stands; nil if it does not, or is empty.
  func firstRange(of other: String) -> Range<Index>? {
    utf8.place(of: other.utf8, from: startIndex)
  }

  /// The places where another text stands, without overlaps, in order.
  func ranges(of other: String) -> [Range<Index>] { utf8.places(of: other.utf8) }

  /// Whether another text stands in this one; not if it is empty.
  func contains(_ other: String) -> Bool { firstRange(of: other) != nil }

  /// The parts between a separator, empty ones left out.
  func split(separator: String) -> [Substring] { self[...].split(separator: separator) }
}

extension Substring {
  /// The first place where another text stands; nil if it does not, or is empty.
  func firstRange(of other: String) -> Range<Index>? {
    utf8.place(of: other.utf8, from: startIndex)
  }

  /// The places where another text stands, without overlaps, in order.
  func ranges(of other: String) -> [Range<Index>] { utf8.places(of: other.utf8) }

  /// Whether another text stands in this one; not if it is empty.
  func contains(_ other: String) -> Bool { firstRange(of: other) != nil }

  /// The parts between a separator, empty ones left out.
  func split(separator: String) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    for range in ranges(of: separator) {
      if start < range.lowerBound { parts.append(self[start..<range.lowerBound]) }
      start = range.upperBound
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}

extension BidirectionalCollection<UInt8> {
  /// The first place of some bytes at or behind an index; nil if there is none.
  fileprivate func place(of other: some BidirectionalCollection<UInt8>, from: Index) -> Range<
    Index
  >? {
    guard let first = other.first else { return nil }
    let rest = other.dropFirst()
    var index = from
    while index != endIndex {
      guard self[index] == first else {
        formIndex(after: &index)
        continue
      }
      var end = self.index(after: index)
      var isSame = true
      for byte in rest {
        guard end != endIndex, self[end] == byte else {
          isSame = false
          break
        }
        formIndex(after: &end)
      }
      if isSame { return index..<end }
      formIndex(after: &index)
    }
    return nil
  }

  /// The places of some bytes, without overlaps, in order.
  fileprivate func places(of other: some BidirectionalCollection<UInt8>) -> [Range<Index>] {
    var found: [Range<Index>] = []
    var index = startIndex
    while let range = place(of: other, from: index) {
      found.append(range)
      index = range.upperBound
    }
    return found
  }
}
