extension StringProtocol {
  /// The characters of a text that was cleaned, which are its bytes where all are ASCII.
  var length: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}
