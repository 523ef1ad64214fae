import DeckFormat
import Presentation
import Testing

/// What `show` shows.
struct DeckTextTests {
  private let deck = Deck(
    parsing: """
      ---
      title: Crime stories
      description: Two plots.
      advisory: mentions theft
      ---

      # Heist

      A **heist** is a planned theft from a guarded place.

      Also: caper, job
      Literally: a lift

      ## Roles

      - **Face**: talks to strangers
        > Often the charming one.
      - **Driver**: waits outside

      ## Stages

      1. Planning
      2. Flight (rarely shown)

      ## Characteristics

      - the crew is assembled first

      # Con

      A **con** is a theft by trust.

      # Compared

      | | Heist | Con |
      | --- | --- | --- |
      | victim | an institution | a person |

      # Questions

      ## Is violence common?

      Rarely; the plan avoids it.
      """, path: "Decks/crime.md")

  @Test func factsStandInTheAuthorsOrder() {
    #expect(
      text(
        DeckText(deck, figures: ["heist": 0.923, "heist/roles/driver": 0.5])
          .lines(Style())) == """
          Crime stories
          Two plots.
          advisory: mentions theft

          Heist
            A heist is a planned theft from a guarded place. [92%]
            also: caper
            also: job
            literally: a lift

            Roles
            - Face: talks to strangers
              note: Often the charming one.
            - Driver: waits outside [50%]

            Stages
            1. Planning
            2. Flight (rarely shown)

            Characteristics
            - the crew is assembled first

          Con
            A con is a theft by trust.

          Compared
            - victim
              Heist: an institution
              Con: a person

          Questions
            - Is violence common?
              Rarely; the plan avoids it.
          """)
  }

  @Test func aTopicStandsAlone() {
    #expect(
      text(DeckText(deck, topics: ["Con"]).lines(Style())) == """
        Con
          A con is a theft by trust.
        """)
  }

  @Test func noLineIsTooWide() {
    for width in 20...80 {
      let lines = DeckText(deck).lines(Style(width: width))
      #expect(lines.allSatisfy { $0.terminalWidth <= min(60, width) }, "width \(width)")
    }
  }
}
