/// Searching by bytes: the general search of collections compares characters and builds a table for
/// every word it looks for, which takes a hundred times as long.
extension String {
  /// The first place where another text stands; nil if it does not, or is empty.
  func firstRange(of other: String) -> Range<Index>? {
    guard utf8.count >= other.utf8.count else { return nil }
    let sought = Array(other.utf8)
    guard let place = Array(utf8).place(of: sought, from: 0) else { return nil }
    return range(at: place, length: sought.count)
  }

  /// The places where another text stands, without overlaps, in order.
  func ranges(of other: String) -> [Range<Index>] {
    guard utf8.count >= other.utf8.count else { return [] }
    let bytes = Array(utf8)
    let sought = Array(other.utf8)
    var found: [Range<Index>] = []
    var from = 0
    while let place = bytes.place(of: sought, from: from) {
      found.append(range(at: place, length: sought.count))
      from = place + sought.count
    }
    return found
  }

  /// Whether another text stands in this one; not if it is empty.
  func contains(_ other: String) -> Bool {
    guard utf8.count >= other.utf8.count else { return false }
    if other.utf8.count == 1, let byte = other.utf8.first { return utf8.contains(byte) }
    return Array(utf8).place(of: Array(other.utf8), from: 0) != nil
  }

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

  private func range(at place: Int, length: Int) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: length)
  }

  /// This text with another one in place of each that is sought.
  func replacing(_ other: String, with new: String) -> String {
    let places = ranges(of: other)
    guard !places.isEmpty else { return self }
    var result = ""
    var start = startIndex
    for place in places {
      result += self[start..<place.lowerBound]
      result += new
      start = place.upperBound
    }
    return result + self[start...]
  }
}

extension Substring {
  /// The first place where another text stands; nil if it does not, or is empty.
  func firstRange(of other: String) -> Range<Index>? {
    let copy = String(self)
    return copy.firstRange(of: other).map { range($0, in: copy) }
  }

  /// The places where another text stands, without overlaps, in order.
  func ranges(of other: String) -> [Range<Index>] {
    let copy = String(self)
    return copy.ranges(of: other).map { range($0, in: copy) }
  }

  /// Whether another text stands in this one; not if it is empty.
  func contains(_ other: String) -> Bool { String(self).contains(other) }

  /// The parts between a separator, empty ones left out.
  func split(separator: String) -> [Substring] { String(self).split(separator: separator) }

  /// A place in a copy of this text as one in this text.
  private func range(_ place: Range<Index>, in copy: String) -> Range<Index> {
    let offset = copy.utf8.distance(from: copy.startIndex, to: place.lowerBound)
    let start = utf8.index(startIndex, offsetBy: offset)
    let length = copy.utf8.distance(from: place.lowerBound, to: place.upperBound)
    return start..<utf8.index(start, offsetBy: length)
  }
}

extension [UInt8] {
  /// The first place of some bytes at or behind a place; nil if there is none.
  fileprivate func place(of other: [UInt8], from: Int) -> Int? {
    guard let first = other.first, count >= other.count else { return nil }
    let last = count - other.count
    var place = from
    while place <= last {
      if self[place] == first {
        var offset = 1
        while offset < other.count, self[place + offset] == other[offset] { offset += 1 }
        if offset == other.count { return place }
      }
      place += 1
    }
    return nil
  }
}
