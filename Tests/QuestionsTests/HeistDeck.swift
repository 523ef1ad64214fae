import DeckFormat
import Questions

/// A small deck that has every kind of fact, and short ways to ask it.
enum HeistDeck {
  static let bank = bank(of: text)

  static func bank(of text: String, path: String = "Decks/story-roles.md") -> Bank {
    Bank(Deck(parsing: text, path: path))
  }

  /// Asks a card, named by its fact and direction.
  static func ask(
    _ card: String, _ form: Form, seed: UInt64 = 1, in bank: Bank = bank,
    confusions: [String] = []
  ) throws(Refusal) -> Question {
    guard let card = Card(id: "\(bank.deck.id):\(card)") else { throw .unsuited }
    return try QuestionMaker.question(
      for: card, in: bank, form: form, seed: seed, confusions: confusions)
  }

  /// The options of a choice as shown and the right one; empty for everything else.
  static func options(of question: Question) -> (shown: [String], right: String) {
    guard case .choice(let options, let right) = question.response else { return ([], "") }
    return (options, options[right])
  }

  /// The rule by which a form refuses a card; nil if it asks it.
  static func refusal(_ card: String, _ form: Form, in bank: Bank = bank) -> String? {
    do throws(Refusal) {
      _ = try ask(card, form, in: bank)
      return nil
    } catch {
      return error.rule
    }
  }

  static let text = """
    ---
    title: Story roles
    ---

    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    Also: caper, big job

    Literally: lifting up

    ## Roles

    - **Mastermind**: plans the job and picks the crew
      > In older stories the Mastermind often works alone.
    - **Face** (also: Grifter): talks the way past people
    - **Hacker**: opens the doors that are locked by code

    ## Characteristics

    - specialists are brought together one at a time
    - the plan is explained to readers only if it will fail

    ## Stages

    1. Recruiting
    2. Planning
    3. Execution
    4. Getaway (rarely shown)

    ## Examples

    - Five strangers each get the same invitation and a floor plan.

    # Con

    A **con** is a deception that makes a victim hand goods over.

    ## Roles

    - **Roper**: brings the victim into the game
    - **Inside man**: runs the show for the victim

    ## Characteristics

    - the victim believes that the profit is certain

    ## Examples

    - A widow sells the same bridge to three bankers.

    # Heist and con compared

    | Aspect | Heist       | Con               |
    | ------ | ----------- | ----------------- |
    | Victim | never asked | takes part gladly |

    # Questions

    ## Is violence common?

    No. Both depend on **planning** rather than on force.

    # Cards

    How many points make a pica? :: twelve

    C: The first dupe in a con is the [mark] of it.
    """
}
