import Testing

@testable import Questions

@Suite struct PhraseTypeTests {
  private func type(_ text: String, _ language: String = "en") -> PhraseType {
    PhraseType(of: text, words: Lexicon(language: language).words(in: text), language: language)
  }

  /// The texts of a table that are not of its type, with the type they have.
  private func strays(
    from expected: PhraseType, _ table: String, language: String = "en"
  ) -> [String] {
    table.split(separator: "\n").map(String.init).filter { type($0, language) != expected }
      .map { "\($0) (\(type($0, language)))" }
  }

  @Test func seesWhatOneDoes() {
    let table = """
      plans the job
      contains the DNA and controls the cell
      modifies, packages and ships proteins
      stores water and food; in plant cells it is often very large
      controls what goes in and out
      names a person, place or thing
      says what someone does or what happens
      describes a noun
      describes a verb, an adjective or another adverb
      stands in for a noun
      shows how a noun relates to another word
      joins words or clauses
      joins two main clauses that are close in meaning
      introduces a list or an explanation
      shows possession or missing letters
      sets off an aside
      forwards packets between networks
      repeats every signal to all ports
      connects wireless clients to the wired network
      blocks or allows traffic by rules
      converts digital data to signals for the phone or cable line
      tells which part of an IP address is the network
      can stand alone as a sentence
      cannot stand alone
      forces a defender away from its job
      hands out IP addresses automatically
      works on the sets
      acts as a guard
      looks after the horses
      often appears in the evening
      is responsible for the money
      has the highest rank
      was the first president of the republic
      carries oxygen
      leads to a rise in prices
      flows slowly
      juggles the accounts
      measures force
      """
    #expect(strays(from: .verb, table) == [])
  }

  @Test func seesWhatOneDid() {
    let table = """
      commanded the Union armies at the end and later became President
      led the Army of Northern Virginia
      led troops into Spain
      marched from Atlanta to the sea
      escaped slavery and led others north on the Underground Railroad
      nursed the wounded and later founded the American Red Cross
      wrote The Wealth of Nations and spoke of the invisible hand
      argued that governments should spend in a slump
      held that inflation is always a monetary phenomenon
      explained trade by comparative advantage
      criticized capitalism in Das Kapital
      shot Lincoln
      defeated Napoleon at Waterloo
      invented dynamite
      served as consul
      fought in the war
      painted the ceiling of the chapel
      took part in the revolt
      later became the first consul
      invented and patented the phonograph
      """
    #expect(strays(from: .verb, table) == [])
  }

  @Test func seesWhatSeveralDo() {
    let table = """
      make proteins from mRNA
      are made of wood
      have no nucleus
      contain chlorophyll
      control the center
      do not move the same piece twice
      carry blood away from the heart
      bring amino acids to the ribosome
      produce or store the hormones
      lean forward and pinch the soft part of the nose
      """
    #expect(strays(from: .pluralVerb, table) == [])
  }

  @Test func seesOtherShapes() {
    #expect(
      strays(
        from: .gerund,
        """
        planning the job
        having a higher solute concentration than the cell
        taking more risk because someone else bears the cost
        having to move although every move makes things worse
        saying the opposite of what you mean
        building a bridge
        making money
        """) == [])
    #expect(strays(from: .infinitive, "to plan the job\nto be or not to be\nto make money") == [])
    #expect(
      strays(
        from: .participle,
        """
        used by kings
        used to measure force
        formed from cooled magma
        made of cellulose
        made up of cells
        known for its towers
        located in the north
        shot by his own men
        carried out by the police
        given to the winner
        held in June
        """) == [])
    #expect(
      strays(
        from: .clause,
        """
        when the state spends more than it takes in
        how much data can be sent per second
        what you give up when you choose something else
        that which cannot be known
        because people buy more
        where two rivers meet
        whether the claim holds
        """) == [])
    #expect(strays(from: .question, "plans the job?\nwhat is it?") == [])
  }

  @Test func seesSentences() {
    let table = """
      two plates move towards each other
      two plates slide past each other
      One piece attacks two or more pieces at once
      a piece cannot move because a more valuable piece stands behind it
      a valuable piece is attacked and has to move, exposing the one behind it
      two pieces give check at the same time
      the parties mean the agreement to have legal effect
      the player to move is not in check but has no legal move, which is a draw
      the king is in check and cannot escape
      a pawn that reaches the last rank becomes another piece
      crystals grow straight from a melt as it loses heat
      beds lie on top of each other with the oldest usually lowest
      about 620,000 soldiers died
      the Union was preserved
      it can usually be made orally
      damages aim to put the claimant where they were before the wrong
      bubbles left by gas may riddle the hardened mass
      passed pawns grow in value
      lost segments are sent again
      time waits for no one
      The cell wall holds against the pressure.
      IPv4 has only about 4.3 billion addresses, which is not enough.
      plants need water
      """
    #expect(strays(from: .sentence, table) == [])
  }

  @Test func leavesPhrasesAlone() {
    let table = """
      rocks that formed from magma
      cells in the blood
      species of grass
      states in the South
      plants with seeds
      costs that do not change with output
      plans and maps of the city
      stocks, bonds and shares
      works of art
      a bag of enzymes that breaks down waste
      the part of the enzyme where the substrate binds
      the molecule that an enzyme acts on
      messenger RNA, carries a copy of a gene to the ribosome
      deoxyribonucleic acid; carries the genetic information
      one square forward, captures diagonally
      capture of a pawn that has just moved two squares, as if it had moved one
      money the state pays to make something cheaper
      a good nobody can be kept from using and that is not used up
      a term so important that its breach ends the contract
      valid until one party sets it aside
      the time a packet needs to get from A to B
      an effect on people who are not part of the deal
      lowered third, sixth and seventh
      lowered third; sixth and seventh raised only on the way up
      unqualified agreement to the terms of the offer
      fixed costs
      set of promises
      meaning of a word
      building with thick walls
      string of beads
      spring in the desert
      ceiling above a nave
      leading tone of a scale
      rising prices
      jelly-like fluid that fills the cell
      because of rain
      seed with two leaves
      hundred years
      transport proteins
      control of the center
      gradually getting faster
      in an L; it can jump over others
      transfer of heat
      Lee's most trusted general, shot by his own men in 1863
      sports on ice
      physics of the small
      the powerhouse of the cell, where most of the ATP is made
      will of a dead man
      """
    #expect(strays(from: .phrase, table) == [])
    #expect(type("") == .phrase)
    #expect(type("contains") == .phrase)
  }

  @Test func readsGerman() {
    #expect(
      strays(
        from: .verb,
        """
        leitet die Küche und schreibt die Karte
        vertritt den Küchenchef
        bereitet Saucen und Schmorgerichte zu
        kocht Beilagen, Suppen und Eierspeisen
        ist für Desserts und Gebäck zuständig
        entfernt Sehnen und Fett vom Fleisch
        vermittelt zwischen Trieb, Gewissen und Realität
        löst zunächst keine besondere Reaktion aus
        löst von Natur aus eine Reaktion aus
        übernimmt die Führung
        schneidet das Fleisch
        führte das Heer
        schrieb den Faust
        kann allein stehen
        besteht aus Wasser
        Leitet die Küche
        """, language: "de") == [])
    #expect(
      strays(
        from: .pluralVerb, "bilden Proteine\nleiten die Erregung weiter\nsind aus Holz",
        language: "de") == [])
    #expect(
      strays(
        from: .infinitive,
        """
        Fleisch in Scheiben schneiden
        eine Sauce mit kalter Butter binden
        eine Flüssigkeit einkochen, bis sie dicker wird
        Speisen mit starker Oberhitze überbacken
        """, language: "de") == [])
    #expect(
      strays(
        from: .sentence,
        """
        eine angenehme Folge tritt ein
        eine unangenehme Folge fällt weg
        unangenehme Inhalte werden ins Unbewusste geschoben
        Triebe werden in Kunst oder Arbeit umgewandelt
        die Farbe bleibt erhalten
        zähes Fleisch wird zart
        der Hund speichelt, wenn die Glocke läutet
        """, language: "de") == [])
    #expect(
      strays(
        from: .phrase,
        """
        die Gruppe, die das Geschehen mit Gesängen begleitet
        kleine Würfel von etwa 2 mm
        grob gewürfeltes Röstgemüse
        Blätter, in feine Streifen geschnitten
        bissfest gegart
        das Gewissen mit den Geboten der Eltern
        mit Stoff bedeckt
        Schicht der Haut
        Wasserbad, in dem Speisen schonend erwärmt werden
        eine Mischung aus Butter und Mehl zum Binden
        meist ein Tier
        gut und alt
        """, language: "de") == [])
    #expect(strays(from: .clause, "wenn es regnet\nwie man sieht", language: "de") == [])
    #expect(strays(from: .participle, "gekocht in Wasser", language: "de") == [])
  }

  @Test func seesWhatAGuesserSees() {
    func look(_ text: String) -> PhraseLook {
      PhraseLook(of: text, words: Lexicon(language: "en").words(in: text))
    }
    #expect(look("plans the job") == .verb)
    #expect(look("controls what goes in") == [])
    #expect(look("meaning of a word") == .gerund)
    #expect(look("to the left") == .infinitive)
    #expect(look("A rock that is hard.") == .sentence)
    #expect(look("is a rock") == [])
    #expect(look("which rock?") == .question)
  }

  @Test func seesAVerbBehindANoun() {
    let table = """
      the team looks at how it worked and picks improvements
      the muscle shortens under load
      the muscle lengthens slowly
      """
    #expect(strays(from: .sentence, table) == [])
    #expect(strays(from: .verb, "focuses close enough for pictures of insects") == [])
    #expect(
      strays(from: .phrase, "put the subject on one of the lines\nthe muscle fibres under the skin")
        == [])
  }
}
