/// The words of a text as numbers, for comparing thousands of texts.
///
/// A word is its hash, without regard to case; a long word also counts by how it begins, so that
/// another ending is half the same word. Scripts without spaces count by pairs of letters.
struct FactWords {
  /// How much of a text is looked at, in Unicode scalars.
  static let maximumLength = 2_000

  /// The hashes of the words, ascending; the lowest two bits are the ``Weight``.
  private(set) var tokens: [UInt64] = []

  /// How much a word counts beside others that are as rare, by its lowest two bits.
  enum Weight: UInt64 {
    /// At most three letters, which is mostly grammar.
    case short = 0
    /// Four or five letters, or a pair of letters.
    case plain = 1
    /// Six letters or more, whose begin counts besides.
    case long = 2
    /// The begin of a long word.
    case stem = 3

    /// The factor.
    static func factor(of token: UInt64) -> Double {
      switch Weight(rawValue: token & 3) ?? .plain {
      case .short: 0.4
      case .plain: 1
      case .long: 0.6
      case .stem: 0.4
      }
    }
  }

  /// The words of a text, in ascending order of their hashes.
  init(_ text: String) {
    var word = Word()
    var before: Unicode.Scalar?
    var isRun = false
    for scalar in text.unicodeScalars.prefix(Self.maximumLength) {
      switch Self.kind(of: scalar) {
      case .letter:
        if let single = before, !isRun { add(pair: single, single) }
        before = nil
        word.append(scalar)
      case .ideograph:
        end(&word)
        if let previous = before { add(pair: previous, scalar) }
        isRun = before != nil
        before = scalar
      case .silent: continue
      case .gap:
        end(&word)
        if let single = before, !isRun { add(pair: single, single) }
        before = nil
      }
    }
    end(&word)
    if let single = before, !isRun { add(pair: single, single) }
    tokens.sort()
  }

  private mutating func end(_ word: inout Word) {
    if word.count > 0 {
      let weight: Weight = word.count <= 3 ? .short : word.count <= 5 ? .plain : .long
      tokens.append(Self.token(word.hash, weight))
      if weight == .long { tokens.append(Self.token(word.stem, .stem)) }
    }
    word = Word()
  }

  private mutating func add(pair one: Unicode.Scalar, _ other: Unicode.Scalar) {
    var word = Word()
    word.append(one)
    word.append(other)
    tokens.append(Self.token(word.hash, .plain))
  }

  private static func token(_ hash: UInt64, _ weight: Weight) -> UInt64 {
    hash & ~3 | weight.rawValue
  }

  /// A word that grows by letters.
  private struct Word {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var stem: UInt64 = 0
    var count = 0

    mutating func append(_ scalar: Unicode.Scalar) {
      var value = UInt64(scalar.value)
      if value >= 0x41, value <= 0x5a {
        value |= 0x20
      } else if value > 0x7f, let small = scalar.properties.lowercaseMapping.unicodeScalars.first {
        value = UInt64(small.value)
      }
      // FNV-1a over whole scalars, and a shift, because only its upper bits are kept.
      hash = (hash ^ value) &* 0x100_0000_01b3
      hash ^= hash >> 29
      count += 1
      if count == 5 { stem = hash }
    }
  }

  private enum Kind {
    case letter, ideograph, silent, gap
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return .letter
    case 0x27, 0x2019, 0xad: return .silent
    case ..<0x80: return .gap
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x9fff,
      0xf900...0xfaff, 0x20000...0x3ffff:
      return .ideograph
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        return .letter
      default: return .gap
      }
    }
  }
}
