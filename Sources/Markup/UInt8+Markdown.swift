extension UInt8 {
  /// Whether this byte is an ASCII space, tab, line feed, vertical tab, form feed or return.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether this byte ends a line or is one of two that do.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// Whether this byte is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
