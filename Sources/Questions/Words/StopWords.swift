/// Words that say nothing about a subject.
struct StopWords: Sendable {
  private let words: Set<String>
  /// The first letters of the words, which tell most others apart.
  private let openings: Set<UInt32>

  private init(_ text: String) {
    let all = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Word(String($0)) }
    words = Set(all.map(\.text))
    openings = Set(all.map(\.opening))
  }

  /// Whether a word says nothing.
  func contains(_ word: Word) -> Bool {
    openings.contains(word.opening) && words.contains(word.text)
  }

  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and vague adverbs of English.
  static let english = StopWords(
    """
    a an the of to in on at for and or but nor by with from as is are was were be been being it its
    this that these those their they them his him her he she who whom whose which what when where
    why how into than then so such not no if while do does did can could may might will would shall
    should must has have had about over under between during often usually typically sometimes also
    very more most less least one another any some each every all both either neither
    after before first last next following follow follows come comes term terms word words name
    named names called role roles stage stages step steps belong belongs describe describes
    """)

  /// The same of German.
  static let german = StopWords(
    """
    der die das den dem des ein eine einer eines einem einen und oder aber von vom zu zum zur im in
    am an auf aus bei mit nach für durch über unter vor als wie ist sind war waren wird werden hat
    haben kann sich nicht kein keine es er sie ihr ihre sein seine wer was wen wem wo wann warum
    welche welcher welches welchem welchen dieser diese dieses diesen auch nur so dass wenn bis um
    oft meist begriff begriffe rolle rollen schritt schritte wort worte name namen
    """)
}
