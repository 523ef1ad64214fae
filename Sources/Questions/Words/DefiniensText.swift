/// The first sentence of a definition while parts are cut off it.
///
/// Works on bytes, because ten thousand definitions are cut before a quiz of as many facts.
struct DefiniensText {
  /// What is left.
  var bytes: [UInt8]
  /// Whether something was cut that is not the term and its verb.
  var isTrimmed = false
  /// The whole text, in which names are seen that keep their capitals.
  let whole: [UInt8]
  let words: DefiniensWords
  let language: String

  /// Takes the first sentence of a text; all of it if that has fewer than twelve letters.
  init(_ text: String, words: DefiniensWords, language: String) {
    self.words = words
    self.language = language
    whole = Array(text.utf8)
    var end = Sentences.end(of: whole, from: 0)
    if end < whole.count, whole[..<end].count(where: { Sentences.isPart($0) }) < 12 {
      end = whole.count
    }
    bytes = Array(whole[..<end])
  }

  /// A part of the text.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words of a part, without the marks around them.
  func words(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfWord(start)
      if end > start { found.append(string(start..<min(end, range.upperBound))) }
      start = max(end, start) + 1
      while start < range.upperBound, bytes[start] & 0xc0 == 0x80 { start += 1 }
    }
    return found
  }

  /// The word that starts at a byte, in lower case; empty if none does.
  func word(at start: Int) -> String {
    let end = endOfWord(start)
    return end > start ? string(start..<end).lowercased() : ""
  }

  /// Where the word that starts at a byte ends.
  func endOfWord(_ start: Int) -> Int {
    var end = start
    while end < bytes.count,
      Sentences.isPart(bytes[end]) || (end > start && bytes[end] & 0xc0 == 0x80)
    {
      end += 1
    }
    return end
  }

  /// The first byte from a place on that is no space.
  func behindSpaces(_ start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] == Sentences.space { place += 1 }
    return place
  }

  /// Whether some text stands at a place.
  func has(_ text: String, at place: Int) -> Bool {
    guard place >= 0, place + text.utf8.count <= bytes.count else { return false }
    var index = place
    for byte in text.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// Drops the bytes before a place.
  mutating func drop(before place: Int) { bytes.removeFirst(min(place, bytes.count)) }

  /// The place behind *(…)*, *or …* and *, …,* and their spaces.
  func behindRemarks(_ start: Int) -> Int {
    var place = behindSpaces(start)
    if place < bytes.count, bytes[place] == UInt8(ascii: "("),
      let close = bytes[place...].firstIndex(of: UInt8(ascii: ")"))
    {
      place = behindSpaces(close + 1)
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ","),
      let close = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: ","))
    {
      return behindSpaces(close + 1)
    }
    for opening in words.alternatives where has(opening + " ", at: place) {
      // A second name has few words: *a heist or caper is*.
      var next = place + opening.utf8.count + 1
      for _ in 0..<4 {
        next = behindSpaces(endOfWord(next))
        if words.forms.contains(word(at: next)) { return next }
      }
    }
    return place
  }
}
