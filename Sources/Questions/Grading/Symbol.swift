/// Tells the characters that change what a name means from those that only set it off.
package enum Symbol {
  /// Whether an ASCII byte is a sign that counts: `+ # ^ = < > & | % * @ \ ~ $`.
  package static func isSymbol(ascii byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "\\"),
      UInt8(ascii: "~"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Whether a scalar is a sign that counts, a sign of mathematics, or money.
  package static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isSymbol(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .mathSymbol: return scalar != "\u{2044}"
    case .currencySymbol: return true
    default: return false
    }
  }

  /// Whether a text must be compared as written: it holds a sign that counts, a digit, a
  /// superscript, a subscript, or a backquote, which marks code.
  package static func isPresent(in text: String) -> Bool {
    var isASCII = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "`"): return true
      case 0x80...: isASCII = false
      default: if isSymbol(ascii: byte) { return true }
      }
    }
    return !isASCII && text.unicodeScalars.contains(where: isWrittenOnly)
  }

  /// The spellings of raised and lowered characters that a keyboard has: `H2O` for `H₂O`, `x^2`
  /// for `x²`, `Na+` for `Na⁺`; nil when the text holds none.
  ///
  /// A raised run takes a `^` unless it holds a sign, as charges do.
  package static func typeable(_ text: String) -> String? {
    var result = ""
    var raised = ""
    var found = false
    func flush() {
      guard !raised.isEmpty else { return }
      result += raised.contains { $0 == "+" || $0 == "-" } ? raised : "^" + raised
      raised = ""
    }
    for scalar in text.unicodeScalars {
      if let character = superscripts[scalar] {
        raised.append(character)
        found = true
        continue
      }
      flush()
      if let character = subscripts[scalar] {
        result.append(character)
        found = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return found ? result : nil
  }
}

extension Symbol {
  /// Whether a scalar beyond ASCII must be compared as written; ASCII is told from its bytes.
  private static func isWrittenOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return false
    case 0x2071, 0x207F, 0x2090...0x209C, 0x1D2C...0x1D6A: return true
    case 0xFF01...0xFF5E:
      let byte = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
      return isSymbol(ascii: byte) || byte == UInt8(ascii: "`")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .otherNumber: return true
    default: return isSymbol(scalar)
    }
  }

  private static let superscripts = table("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ", "0123456789+-ni")
  private static let subscripts = table("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-")

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: Character] {
    Dictionary(zip(from.unicodeScalars, to)) { first, _ in first }
  }
}
