/// Numbers as words and as digits, which are one answer.
enum NumberWords {
  private static let english = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let german = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf",
    "zwölf",
  ]

  /// The other way to write a number up to twelve: *12* for *twelve*, and back; nil for any other
  /// text.
  static func counterpart(of text: String, language: String) -> String? {
    let words = language.lowercased().hasPrefix("de") ? german : english
    if let number = words.firstIndex(of: text.lowercased()) { return "\(number)" }
    guard let number = Int(text), words.indices.contains(number), "\(number)" == text else {
      return nil
    }
    return words[number]
  }
}
