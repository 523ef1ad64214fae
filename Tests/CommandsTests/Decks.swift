/// Decks that several tests study.
enum Decks {
  /// A short deck with roles, stages and a question.
  static let heist = """
    ---
    title: The heist
    language: en
    ---

    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    Also: caper

    ## Roles

    - **Mastermind**: plans the job and picks the crew
    - **Face**: talks the way past guards and clerks
    - **Driver**: waits outside and knows every road

    ## Stages

    1. Recruiting
    2. Planning
    3. Execution
    4. Getaway (rarely shown)

    # Questions

    ## Is violence common?

    No. The crew relies on **planning** and on **deception** rather than on force.
    """
}
