extension Verbs {
  /// The classes of English words in lower case, with the regular forms of the verbs.
  static let english: [String: WordClass] = {
    var classes = table(small + irregular)
    for (base, wordClass) in table(bases) {
      classes[base, default: []].formUnion(wordClass)
      classes[third(of: base), default: []].formUnion(wordClass.union(.third))
      // The forms in -ed and -ing are read off their endings; only what a list adds is kept.
      if wordClass.contains(.intransitive) {
        classes[past(of: base), default: []].formUnion([.participle, .intransitive])
      }
    }
    for base in split(deeds) {
      classes[past(of: base), default: []].formUnion([.participle, .deed])
    }
    return classes
  }()

  private static func third(of base: String) -> String {
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeou".contains(before) {
      return base.dropLast() + "ies"
    }
    let takesE = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (takesE ? "es" : "s")
  }

  private static func past(of base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeou".contains(before) {
      return base.dropLast() + "ied"
    }
    return base + "ed"
  }

  private static let small: [(WordClass, String)] = [
    (
      .determiner,
      """
      the a an its their his my your our this these those each every some any no all both many
      much few several another either neither one two three four five six seven eight nine ten
      more most enough such
      """
    ),
    (
      .pronoun,
      """
      it he she they we you i him her them us me itself themselves himself herself someone somebody
      anyone anybody nobody everyone everybody something anything everything nothing others people
      there oneself yourself
      """
    ),
    (
      .preposition,
      """
      of to in on at for by with from into onto over under through between among against about
      around across along within without during towards toward upon via per near as behind above below
      beyond beside besides like off past inside outside throughout up-to despite except
      """
    ),
    (.conjunction, "and or but nor"),
    (
      .opensClause,
      """
      that which who whom whose when where what how why whether if because although though while
      until unless whenever wherever whoever whatever before after since than
      """
    ),
    (
      .isClause,
      """
      that which who whom whose when where what how why whether if because although whenever
      wherever whoever whatever unless while
      """
    ),
    (
      .adverb,
      """
      always never often also sometimes only then first later once still just already soon again
      thus therefore not up out off down away back forward backward open apart together ahead
      aside north south east west too well fast hard early late very almost even both now
      here home aloud abroad straight
      """
    ),
    ([.auxiliary], "is was has had does did"),
    ([.auxiliary, .plural], "are were have do am don't"),
    (.modal, "can could may might must will would shall should cannot can't won't"),
    (.noVerb, noVerbs),
  ]

  /// Nouns, adverbs and prepositions with the ending of a verb's form.
  private static let noVerbs = """
    thing king ring string building being something anything nothing everything spring ceiling
    morning evening meaning wing swing sibling sterling pudding wedding painting drawing feeling
    beginning ending warning opening setting training marketing engineering banking accounting
    during lightning clothing housing lodging heading dwelling offspring earring shilling herring
    duckling seedling according including concerning regarding following boring crossing landing
    reading writing recording bed red seed need speed breed feed deed weed reed hundred sacred naked
    wicked indeed kindred hatred shed sled indebted aged gifted talented retarded
    his its this thus plus minus always perhaps various less yes physics mathematics politics
    economics ethics statistics mechanics dynamics genetics linguistics news series species means
    gas bias atlas lens canvas christmas sometimes towards besides sports goods arts sales savings
    parts always afterwards upwards downwards others ours theirs
    """

  private static let irregular: [(WordClass, String)] = [
    (
      .past,
      """
      wrote took gave became began broke came chose drew drove flew grew knew rode ran spoke stole
      sang sank swam swore threw tore wore woke went did forgot ate blew forbade foresaw
      overthrew withdrew undertook arose
      """
    ),
    (
      .participle,
      """
      led held built found won brought bought caught fought heard kept laid left lent lost meant met
      paid put read said sold sent set shot sat slept spent stood struck taught told thought made
      bound fed sought cut hit hurt let spread split cast cost understood bred bent dealt dug felt
      hung sworn withheld rebuilt beat
      """
    ),
    ([.participle, .intransitive], "led stood fought sat slept meant dealt sought fell rose"),
    (
      [.participle, .adjective],
      """
      known written taken given seen drawn broken born chosen driven eaten fallen forgotten frozen
      grown hidden spoken stolen thrown torn worn begun done gone shown woven called named termed
      dubbed considered based nicknamed titled left lost found felt set cut spent put hit bound fed
      hung spread split cast cost sworn read beat bent shut laid
      """
    ),
  ]
}
