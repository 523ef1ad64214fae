import Study

extension ManualPage {
  /// The part of the page about settings, from their declarations.
  static var settings: [String] {
    Mdoc.text(introduction)
      + [".Bl -tag -width Ds"]
      + SettingKey.allCases.flatMap { key in
        [".It Li \(Mdoc.argument(key.rawValue))"] + Mdoc.text(sentences(on: key))
      } + [".El"]
  }

  private static let introduction = """
    'settings' shows these and who says so; 'settings' with a name and a value changes one. The \
    strongest wins: an option of a command, the learner's value for a deck, the deck's front matter \
    (retention, new and forms), the learner's value for all decks, the file config.yaml, the \
    default. In config.yaml a setting is a line such as 'new: 15'; Cardinal never writes to it.
    """

  private static func sentences(on key: SettingKey) -> String {
    let declaration = key.declaration
    // The names of the forms have a section of their own.
    let values =
      declaration.kind == .forms
      ? "'all', or names of forms with commas between them" : declaration.kind.values
    let own = declaration.scope == .everything ? "" : " A deck may have its own."
    return "\(first(declaration.summary)): \(values). The default is \(declaration.usual.text)."
      + own
  }

  private static func first(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }
}
