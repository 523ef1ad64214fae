extension Verbs {
  /// The classes of German words in lower case.
  static let german: [String: WordClass] = table([
    (
      .determiner,
      """
      der die das den dem des ein eine einen einem einer eines kein keine keinen keiner sein seine
      seinen seiner ihr ihre ihren ihrer jede jeden jeder jedes alle allen aller diese diesen dieser
      dieses viele vielen mehrere einige beide zwei drei vier fünf sechs sieben acht neun zehn mehr
      """
    ),
    (.pronoun, "er sie es man wir ich du sich ihn ihm ihnen uns niemand jemand etwas nichts"),
    (
      .preposition,
      """
      von vom zu zum zur im in am an auf aus bei beim mit nach für durch über unter vor um ohne gegen
      zwischen neben seit bis während wegen trotz statt samt hinter außer innerhalb außerhalb
      """
    ),
    (.conjunction, "und oder aber sondern sowie"),
    (
      [.opensClause, .isClause],
      """
      wenn dass ob wie wer was wen wem wo wann warum weil damit sobald nachdem bevor indem obwohl
      solange worin womit wodurch welche welcher welches
      """
    ),
    (
      .adverb,
      """
      nicht oft meist immer nie auch nur noch schon sehr dann zuerst zunächst später häufig
      gewöhnlich stets manchmal dort hier so wieder fast erst jetzt sonst selbst zuletzt sofort
      überhaupt insgesamt
      """
    ),
    (
      .auxiliary,
      """
      ist war wird wurde hat hatte kann konnte muss musste soll sollte darf durfte will wollte mag
      gibt gab hält hielt lässt ließ tut weiß bleibt blieb
      """
    ),
    (
      [.auxiliary, .plural],
      """
      sind waren werden wurden haben hatten können konnten müssen mussten sollen sollten dürfen
      durften wollen wollten mögen lassen
      """
    ),
    (
      .past,
      """
      schrieb nahm kam ging fand stand trug schlug zog begann gewann verlor erfand starb fiel sprach
      sah las rief lief schuf brachte dachte kannte nannte schloss bot half traf warf griff empfing
      """
    ),
    (
      .verb,
      """
      bilden machen enthalten speichern liefern leiten tragen bestehen erzeugen schützen bringen
      nehmen geben halten führen steuern fressen brauchen verbinden bauen lösen schreiben
      """
    ),
    (
      .noVerb,
      """
      nicht meist oft fast seit mit nächst selbst jetzt sonst erst zuletzt zuerst zunächst acht laut
      gut alt kalt hart rot breit weit fest leicht echt schlecht dicht feucht glatt matt nackt spät
      tot satt fett bunt sanft kurz direkt konkret perfekt komplett absolut abstrakt privat bekannt
      berühmt beliebt verwandt genannt statt samt bereit sofort dort überhaupt insgesamt gesamt zart
      gerecht schlicht violett weltweit sogenannt gelehrt beliebt bestimmt unbekannt zumeist längst
      möglichst höchst zumindest anerkannt verkehrt adelt recht nett akut exakt intakt robust ernst
      bewusst unbewusst bewährt
      """
    ),
    (
      .third,
      """
      gehört gewinnt gelingt gestaltet genießt gibt geht gewährt gilt gerät geschieht gelangt
      gehorcht gefährdet gewährleistet genehmigt dient bedient verdient plant
      """
    ),
  ])
}
