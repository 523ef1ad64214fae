/// The wordings Cardinal has.
enum Wording {
  /// The wording of a language, by its BCP 47 tag; English where there is none.
  static func of(language: String) -> any Phrasing {
    language.lowercased().hasPrefix("de") ? GermanPhrasing() : EnglishPhrasing()
  }
}
