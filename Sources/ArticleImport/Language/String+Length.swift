extension StringProtocol {
  /// The characters of a text that was cleaned, which are its bytes where all are ASCII.
  var length: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }

  /// The parts that spaces keep apart.
  var wordCount: Int {
    var count = 0
    var isOpen = false
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isOpen { count += 1 }
      isOpen = !isSpace
    }
    return count
  }
}
