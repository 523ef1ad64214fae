/// A quick look for what may stand between a label and its text.
enum LabelSigns {
  /// Whether a separator may stand behind the first words of a line; where it says no there is none.
  static func mayStand(in line: [UInt8]) -> Bool {
    hasEqualsOrGap(line) || mayStandAmongFirstWords(line)
  }

  /// Whether a line holds an equals sign, or three spaces in a row.
  private static func hasEqualsOrGap(_ line: [UInt8]) -> Bool {
    var spaces = 0
    for byte in line {
      if byte == UInt8(ascii: "=") { return true }
      spaces = byte == UInt8(ascii: " ") ? spaces + 1 : 0
      if spaces == 3 { return true }
    }
    return false
  }

  private static func mayStandAmongFirstWords(_ line: [UInt8]) -> Bool {
    let space = UInt8(ascii: " ")
    var depth = 0
    var words = 0
    for (index, byte) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : space
      let previous = index > 0 ? line[index - 1] : space
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case space:
        if previous != space { words += 1 }
        if words > 9 { return false }
      case _ where depth > 0: continue
      case UInt8(ascii: ":"):
        if next == byte || next == space || next == UInt8(ascii: "\n") { return true }
      case UInt8(ascii: "-"):
        if next == UInt8(ascii: ">") || next == byte || next == space { return true }
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if next == space { return false }
      case UInt8(ascii: "."):
        if next == byte || next == 0xe2 { return true }
        guard next == space else { continue }
        let second = index + 2 < line.count ? line[index + 2] : 0
        if second == byte || second == space || second == 0xe2 { return true }
        if words > 1 { return false }
      case 0xe2:
        // Curly quotes and single brackets are no separators.
        let third = index + 2 < line.count ? line[index + 2] : 0
        if next != 0x80 || !(0x98...0x9f).contains(third) { return true }
      case 0xef: return true
      default: continue
      }
    }
    return false
  }
}
