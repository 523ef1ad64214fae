/// Counts in words.
package enum Plural {
  /// A number and what it counts: `1 card`, `2 cards`, `12,580 reviews`.
  ///
  /// - Parameters:
  ///   - number: Any number.
  ///   - singular: What one is called.
  ///   - plural: What several are called; nil for the singular and an *s*.
  /// - Returns: The number with a comma before every three digits, a space, and the word.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// A number with a comma before every three digits: `12,580`.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
