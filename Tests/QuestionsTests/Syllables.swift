/// Made-up words, all different, for decks of any size.
enum Syllables {
  private static let list = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qi", "ro", "su", "ta",
    "ve", "wi", "xo", "zu",
  ]

  /// The word of a number.
  static func word(_ number: Int) -> String {
    var rest = number
    var word = ""
    repeat {
      word += list[rest % list.count]
      rest /= list.count
    } while rest > 0
    return word + list[(number * 7 + 3) % list.count]
  }

  /// A name with a capital.
  static func name(_ number: Int) -> String {
    let word = word(number + 400)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// A description whose words no other one has.
  static func meaning(_ number: Int) -> String {
    "turns \(word(9000 + 2 * number)) into \(word(9001 + 2 * number))"
  }
}
