/// What is typed to choose an option: numbers, or letters where an option is itself a number.
package struct OptionKeys: Equatable, Sendable {
  /// The keys, in the order of the options.
  package let keys: [String]

  /// Makes the keys of some options; at most 26 are lettered.
  package init(_ options: [String]) {
    let isNumbered = options.contains { option in
      !option.isEmpty
        && option.allSatisfy { $0.isNumber || $0.isWhitespace || ".,-+%".contains($0) }
    }
    keys = options.indices.map { index in
      guard isNumbered, let letter = UnicodeScalar(UInt8(97 + min(index, 25))) as UnicodeScalar?
      else { return String(index + 1) }
      return String(Character(letter))
    }
  }
}
