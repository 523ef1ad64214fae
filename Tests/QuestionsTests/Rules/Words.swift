import Foundation

/// How the rules cut texts into words and compare them: on purpose not the program's own way, so
/// that one mistake does not hide in both.
enum Words {
  /// A word that may carry meaning, and the part that its relatives share.
  struct Word: Hashable {
    /// The word, folded.
    var spelling: String
    /// What is left without endings.
    var root: [UInt32]

    /// Reads a folded word.
    init(_ spelling: String) {
      self.spelling = spelling
      root = Roots.root(of: spelling).unicodeScalars.map(\.value)
    }
  }

  /// Words that carry no meaning of their own in a question.
  static let empty = Set(
    """
    a an the of to in on at for and or but nor by with from as is are was were be been being it its
    this that these those their they them his her he she who whom whose which what when where why
    how into than then so such not no if while do does did can could may might will would shall
    should must has have had about over under between during often usually typically sometimes also
    very more most less least one two three other another any some each every all both either
    neither name named called known term word role roles stage stages step following belong belongs
    best describes description definition comes come next after before first last genre text
    according statement complete blank order match list part there here
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Lower case, one sort of quotation mark and dash, Latin letters without marks.
  static func folded(_ text: String) -> String {
    var result = ""
    for character in text.precomposedStringWithCompatibilityMapping.lowercased() {
      switch character {
      case "’", "‘": result.append("'")
      case "“", "”": result.append("\"")
      case "–", "—": result.append("-")
      case "ß": result.append("ss")
      case _ where character.isASCII: result.append(character)
      default: result.append(withoutLatinMarks(character))
      }
    }
    return result
  }

  /// What two texts have in common when they are one option: folded, without punctuation and
  /// without an article in front.
  static func key(of text: String) -> String {
    let spaced = folded(text).map { character -> Character in
      character.isLetter || character.isNumber || "_/+-".contains(character) ? character : " "
    }
    var words = spaced.split(separator: " ").map { String($0) }
    if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The words in order, folded; `'s` is no part of a word, another apostrophe is.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      var bare = word
      word = ""
      while bare.hasSuffix("'") { bare.removeLast() }
      if bare.hasSuffix("'s") { bare.removeLast(2) }
      if !bare.isEmpty { words.append(bare) }
    }
    for character in folded(text) {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "'", !word.isEmpty, !word.contains("'") {
        word.append(character)
      } else {
        end()
      }
    }
    end()
    return words
  }

  /// Whether two words are of one root, as *seducer* and *seduced*.
  static func areRelated(_ one: Word, _ other: Word) -> Bool {
    if one.spelling == other.spelling || one.root == other.root { return true }
    let shorter = min(one.root.count, other.root.count)
    guard shorter >= 5, one.root[0] == other.root[0] else { return false }
    let common = zip(one.root, other.root).prefix { $0 == $1 }.count
    return common >= 5 && Double(common) >= 0.85 * Double(shorter)
  }

  private static func withoutLatinMarks(_ character: Character) -> Character {
    let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    guard scalars.count > 1, let base = scalars.first,
      base.properties.name?.contains("LATIN") == true
    else { return character }
    return Character(base)
  }
}
