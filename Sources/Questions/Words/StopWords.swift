/// Words that say nothing about a subject.
enum StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and vague adverbs of English.
  static let english: Set<String> = words(
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
  static let german: Set<String> = words(
    """
    der die das den dem des ein eine einer eines einem einen und oder aber von vom zu zum zur im in
    am an auf aus bei mit nach für durch über unter vor als wie ist sind war waren wird werden hat
    haben kann sich nicht kein keine es er sie ihr ihre sein seine wer was wen wem wo wann warum
    welche welcher welches welchem welchen dieser diese dieses diesen auch nur so dass wenn bis um
    oft meist begriff begriffe rolle rollen schritt schritte wort worte name namen
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
