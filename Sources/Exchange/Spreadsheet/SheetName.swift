/// Names of sheets that Excel accepts.
///
/// Source: Microsoft, "Rename a worksheet": 1…31 characters, none of `[ ] : * ? / \`, no apostrophe at
/// either end, not `History`; no two alike but for the case of letters.
package enum SheetName {
  /// The longest name, in UTF-16 units, as Excel counts.
  package static let longest = 31

  /// The nearest names that are legal and unique, in the same order.
  ///
  /// A character that is not allowed becomes a `-`, an empty name `Sheet`; a name that is taken gets a
  /// number: `Marks (2)`.
  package static func legal(_ names: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return names.map { wanted in
      let name = legal(wanted)
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let ending = " (\(number))"
        candidate = shortened(name, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func legal(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": scalars.append("-")
      case "\u{fffe}", "\u{ffff}": break
      default:
        scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    let text = shortened(trimmed(String(scalars)), to: longest)
    return text.isEmpty ? "Sheet" : text
  }

  /// A name without apostrophes and white space at its ends.
  private static func trimmed(_ name: String) -> String {
    func isLoose(_ character: Character) -> Bool { character == "'" || character.isWhitespace }
    var rest = name.drop(while: isLoose)
    while let last = rest.last, isLoose(last) { rest.removeLast() }
    return String(rest)
  }

  /// The beginning of a name, cut between characters.
  private static func shortened(_ name: String, to units: Int) -> String {
    guard name.utf16.count > units else { return name }
    var result = ""
    for character in name {
      guard result.utf16.count + character.utf16.count <= units else { break }
      result.append(character)
    }
    return trimmed(result)
  }
}
