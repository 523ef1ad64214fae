import DeckFormat

/// Where a line may break without a space (after Unicode Standard Annex 14, classes ID, CL, OP and
/// NS).
enum LineBreaking {
  /// Whether a line may break between two characters that stand side by side.
  static func mayBreak(between left: Character, and right: Character) -> Bool {
    guard isIdeographic(left) || isIdeographic(right) else { return false }
    return !closing.contains(right) && !opening.contains(left)
  }

  /// Whether a character is of a script without spaces between words; Korean has them.
  private static func isIdeographic(_ character: Character) -> Bool {
    guard character.terminalWidth == 2, let scalar = character.unicodeScalars.first else {
      return false
    }
    switch scalar.value {
    case 0x1100...0x115f, 0xa960...0xa97f, 0xac00...0xd7a3: return false
    default: return true
    }
  }

  /// What no line begins with.
  private static let closing = Set(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー〜」』）］｝〕〉》】〙〗’”…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%,.!?:;)]}'\"")

  /// What no line ends with.
  private static let opening = Set("「『（［｛〔〈《【〖〘‘“([{¥￥£$")
}
