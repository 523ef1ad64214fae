/// What a word can be in its sentence; most words of a language are in no list and have no class.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Opens a noun phrase: *the*, *its*, *every*, *three*.
  static let determiner = WordClass(rawValue: 1)
  /// Stands for a noun phrase: *it*, *nobody*, *themselves*.
  static let pronoun = WordClass(rawValue: 1 << 1)
  /// *of*, *between*.
  static let preposition = WordClass(rawValue: 1 << 2)
  /// *and*, *or*.
  static let conjunction = WordClass(rawValue: 1 << 3)
  /// Opens a clause with a verb of its own: *that*, *when*, *until*.
  static let opensClause = WordClass(rawValue: 1 << 4)
  /// Those of them that a meaning can start with: *when*, *how*, *what*.
  static let isClause = WordClass(rawValue: 1 << 5)
  /// An adverb or the second part of a verb: *often*, *up*.
  static let adverb = WordClass(rawValue: 1 << 6)
  /// *is*, *has*, *does*; finite without doubt.
  static let auxiliary = WordClass(rawValue: 1 << 7)
  /// *are*, *have*, *do*: an auxiliary of a plural.
  static let plural = WordClass(rawValue: 1 << 8)
  /// *can*, *must*.
  static let modal = WordClass(rawValue: 1 << 9)
  /// A verb that is hardly a noun: *contain*.
  static let verb = WordClass(rawValue: 1 << 10)
  /// A verb that is as often a noun: *plan*.
  static let nounOrVerb = WordClass(rawValue: 1 << 11)
  /// The third person of either: *contains*, *plans*.
  static let third = WordClass(rawValue: 1 << 12)
  /// A verb that takes a preposition as it stands: *act on*.
  static let intransitive = WordClass(rawValue: 1 << 13)
  /// A past tense that is no participle: *wrote*.
  static let past = WordClass(rawValue: 1 << 14)
  /// A participle, which may be a past tense too: *led*, *formed*.
  static let participle = WordClass(rawValue: 1 << 15)
  /// A participle that is no past tense or stands before nouns: *known*, *lost*.
  static let adjective = WordClass(rawValue: 1 << 16)
  /// A past tense behind which a bare noun is its object: *invented*.
  static let deed = WordClass(rawValue: 1 << 17)
  /// A noun, adverb or preposition that looks like a verb's form: *ceiling*, *hundred*.
  static let noVerb = WordClass(rawValue: 1 << 18)
}
