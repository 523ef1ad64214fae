import Questions

/// Three topics with like lists, so that each has wrong answers in the others, and a comparison.
enum RockDeck {
  static let bank = HeistDeck.bank(of: text, path: "Decks/rocks.md")

  /// Asks a card, named by its fact and direction.
  static func ask(_ card: String, _ form: Form, seed: UInt64 = 1) throws(Refusal) -> Question {
    try HeistDeck.ask(card, form, seed: seed, in: bank)
  }

  static let text = """
    # Granite

    **Granite** is a rock that cools deep in the ground.

    ## Traits

    - shines with mica
    - resists the rain for long
    - takes a polish well

    ## Uses

    - **Curb**: keeps carts off the walk
    - **Worktop**: bears knives and heat
    - **Pillar**: carries a roof

    # Basalt

    **Basalt** is a rock that cools in the open air.

    ## Traits

    - breaks into six-sided columns
    - looks dark and dense
    - weathers to red soil

    ## Uses

    - **Ballast**: lies under railway tracks
    - **Wool**: keeps houses warm
    - **Sett**: paves steep streets

    # Marble

    **Marble** is a rock that was limestone once.

    ## Traits

    - fizzes under acid
    - lets light in a little
    - often has veins

    ## Uses

    - **Statue**: shows gods and heroes
    - **Tile**: covers a bathroom floor
    - **Filler**: makes paper heavy

    # Rocks compared

    | Aspect | Granite | Basalt | Marble |
    | --- | --- | --- | --- |
    | Color | pale or pink | almost black | mostly white |
    | Grain | coarse crystals | no visible crystals | sugary crystals |
    | Origin | slow cooling below | fast cooling above | heat and pressure |
    | Taste | none known | none known | none known |

    # Questions

    ## Does marble fizz under acid?

    Yes, as limestone does.

    ## Is basalt pale?

    No: it is almost black.

    ## Why is granite coarse?

    Because it cools slowly. Crystals have time.

    ## Is it rare?

    Nobody knows.

    ## Is it hard?

    No one says so.
    """
}
