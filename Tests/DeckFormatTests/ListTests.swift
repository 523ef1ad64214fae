import DeckFormat
import Markup
import Testing

@Suite struct ListTests {
  private let head = "# Heist\n\nA **heist** is a theft.\n\n"

  /// The facts below the heading of a topic, and what there is to say of them.
  private func facts(_ text: String) -> ([Fact], [String]) {
    let read = deck(head + text)
    return (Array(read.meaning.dropFirst()), read.diagnostics.map(\.message))
  }

  @Test func `labelled bullets below roles are roles and a list`() {
    let (facts, messages) = facts(
      """
      ## Roles

      - **Mastermind**: plans the **job** and ![a plan](plan.png)
      - **Face** (also: Grifter, Roper): talks <!-- id: talker -->
        > Often the Mastermind.
      """)
    #expect(messages == [])
    #expect(
      facts == [
        Fact(
          id: "heist/roles/mastermind", kind: .role, topic: "Heist", heading: "Roles",
          name: "Mastermind", text: "plans the job and a plan", order: 1, keyPoints: ["job"],
          images: [Fact.Image(alternative: "a plan", path: "plan.png")], rule: "deck.role"),
        Fact(
          id: "heist/roles/talker", kind: .role, topic: "Heist", heading: "Roles", name: "Face",
          text: "talks", aliases: ["Grifter", "Roper"], order: 2, note: "Often the Mastermind.",
          rule: "deck.role"),
        Fact(
          id: "heist/roles/talker/also/grifter", kind: .alias, topic: "Face", heading: "Face",
          name: "Grifter", rule: "deck.also"),
        Fact(
          id: "heist/roles/talker/also/roper", kind: .alias, topic: "Face", heading: "Face",
          name: "Roper", rule: "deck.also"),
        Fact(
          id: "heist/roles", kind: .list, topic: "Heist", heading: "Roles", name: "Roles",
          members: ["heist/roles/mastermind", "heist/roles/talker"], memberKind: .role,
          rule: "deck.list"),
      ])
  }

  @Test func `every separator people type is read between label and text`() {
    let bullets = [
      "- **Face**: talks", "- **Face:** talks", "- **Face** - talks", "- **Face** – talks",
      "- **Face** — talks", "- **Face** • talks", "- **Face**：talks", "* __Face__: talks",
      "• **Face**: talks", "- Face: talks", "- Face - talks", "- Face – talks", "- Face：talks",
    ]
    for bullet in bullets {
      let (facts, messages) = facts("## People\n\n\(bullet)")
      #expect(messages == [])
      #expect(
        facts == [
          Fact(
            id: "heist/people/face", kind: .role, topic: "Heist", heading: "People", name: "Face",
            text: "talks", order: 1, rule: "deck.role")
        ], "\(bullet)")
    }
  }

  @Test func `semicolons separate other names that hold commas`() {
    let (facts, _) = facts("## Roles\n\n- **Face** (also: Grifter, old; Roper): talks")
    #expect(facts.first?.aliases == ["Grifter, old", "Roper"])
  }

  @Test func `labelled bullets below another heading are labelled`() {
    let (facts, messages) = facts("## Tools\n\n- **Saw**: cuts\n- **Rope**: holds")
    #expect(messages == [])
    #expect(
      facts == [
        Fact(
          id: "heist/tools/saw", kind: .labelled, topic: "Heist", heading: "Tools", name: "Saw",
          text: "cuts", order: 1, rule: "deck.labelled"),
        Fact(
          id: "heist/tools/rope", kind: .labelled, topic: "Heist", heading: "Tools", name: "Rope",
          text: "holds", order: 2, rule: "deck.labelled"),
        Fact(
          id: "heist/tools", kind: .list, topic: "Heist", heading: "Tools", name: "Tools",
          members: ["heist/tools/saw", "heist/tools/rope"], memberKind: .labelled,
          rule: "deck.list"),
      ])
  }

  @Test func `numbered items are stages with qualifiers`() {
    let (facts, messages) = facts("## Stages\n\n1. Plan\n2. Getaway (rarely shown)")
    #expect(messages == [])
    #expect(
      facts == [
        Fact(
          id: "heist/stages/plan", kind: .stage, topic: "Heist", heading: "Stages", name: "Plan",
          order: 1, rule: "deck.stage"),
        Fact(
          id: "heist/stages/getaway", kind: .stage, topic: "Heist", heading: "Stages",
          name: "Getaway", qualifier: "rarely shown", order: 2, rule: "deck.stage"),
        Fact(
          id: "heist/stages", kind: .list, topic: "Heist", heading: "Stages", name: "Stages",
          members: ["heist/stages/plan", "heist/stages/getaway"], memberKind: .stage,
          rule: "deck.list"),
      ])
  }

  @Test func `plain bullets are characteristics or, below examples, examples`() {
    let (facts, messages) = facts(
      "## Traits\n\n- it is **planned**\n\n## Examples\n\n- the bank {#bank}")
    #expect(messages == [])
    #expect(
      facts == [
        Fact(
          id: "heist/traits/it-is-planned~530e", kind: .characteristic, topic: "Heist",
          heading: "Traits", name: "", text: "it is planned", order: 1, keyPoints: ["planned"],
          rule: "deck.characteristic"),
        Fact(
          id: "heist/examples/bank", kind: .example, topic: "Heist", heading: "Examples", name: "",
          text: "the bank", order: 1, rule: "deck.example"),
      ])
  }

  @Test func `bullets of a glossary are definitions`() {
    let wanted = [
      Fact(
        id: "serif", kind: .definition, topic: "", heading: "Letters", name: "Serif",
        text: "a stroke", order: 1, rule: "deck.definition")
    ]
    #expect(deck("---\nkind: glossary\n---\n## Letters\n\n- **Serif**: a stroke").meaning == wanted)
    let terms = deck("# A\n\n## Key terms\n\n- **Serif**: a stroke").meaning
    #expect(terms.map(\.id) == ["serif"])
    #expect(terms.map(\.kind) == [.definition])
  }

  @Test func `German key words are read in a German deck`() {
    let read = deck(
      """
      ---
      language: de-AT
      ---
      # Tragödie

      Die Tragödie ist ein Drama.

      Auch: Trauerspiel

      Wörtlich: Bocksgesang

      ## Rollen

      - **Chor** (auch: Choros): singt

      ## Beispiele

      - Antigone

      # Fragen

      ## Gibt es Mischformen?

      Ja. (2 Punkte)
      """)
    #expect(
      read.facts.map { "\($0.kind) \($0.id)" } == [
        "definition tragödie", "alias tragödie/also/trauerspiel", "gloss tragödie/also/bocksgesang",
        "role tragödie/rollen/chor", "alias tragödie/rollen/chor/also/choros",
        "example tragödie/beispiele/antigone~a336", "faq fragen/gibt-es-mischformen",
      ])
    #expect(read.facts.last?.marks == 2)
  }

  @Test func `comments switch asking off, restrict forms and name kinds`() {
    let (facts, messages) = facts(
      """
      ## A

      <!-- quiz: off (for now) -->

      - one

      <!-- quiz: on -->

      - two

      ## B

      <!-- quiz: typed -->

      - three

      <!-- quiz: roles -->

      - Face: talks

      <!-- quiz: stages -->

      - four
      """)
    #expect(messages == [])
    #expect(facts.map(\.quiz) == [.off, .free, .only("typed"), .free, .free])
    #expect(
      facts.map(\.kind) == [.characteristic, .characteristic, .characteristic, .role, .stage])
  }

  @Test func `a bracket behind a label is a short form or a remark`() {
    let bullets: [(bullet: String, aliases: [String], qualifier: String?)] = [
      ("**Boss** (rare): runs", [], "rare"), ("**Boss** (UCS): runs", ["UCS"], nil),
      ("**Boss** (mRNA) - runs", ["mRNA"], nil), ("**Boss** (2): runs", [], "2"),
      ("**Boss** (*noun*, (old)) — runs", [], "noun, (old)"),
      ("**Boss** (also: Chief) (rare): runs", ["Chief"], "rare"),
      ("**Boss** (TCP/IP) (also: Chief, Head): runs", ["TCP/IP", "Chief", "Head"], nil),
      ("**Boss** (one) (two): runs", [], "one, two"),
    ]
    for (bullet, aliases, qualifier) in bullets {
      for heading in ["Roles", "Tools", "Terms"] {
        let text = "## \(heading)\n\n- \(bullet)\n"
        let (facts, messages) = facts(text)
        #expect(messages == [])
        #expect(facts.first?.name == "Boss", "\(bullet)")
        #expect(facts.first?.text == "runs", "\(bullet)")
        #expect(facts.first?.aliases == aliases, "\(bullet)")
        #expect(facts.first?.qualifier == qualifier, "\(bullet)")
        #expect(facts.dropFirst().map(\.name) == aliases, "\(bullet)")
        let printed = deck(head + text).printed()
        #expect(
          printed == head + text.replacing(" -", with: ":").replacing(" —", with: ":"),
          "\(bullet)")
      }
    }
  }

  @Test func `a bracket that no separator follows is text`() {
    let (facts, messages) = facts("## Cities\n\n- **Paris** (France)\n- **Rome** (Italy) is old")
    #expect(messages == [])
    #expect(facts.map(\.text) == ["Paris (France)", "Rome (Italy) is old", ""])
    #expect(facts.map(\.kind) == [.characteristic, .characteristic, .list])
  }

  @Test func `numbers below a word for a set are no order`() {
    let kinds = { (text: String) in facts(text).0.map(\.kind) }
    let list = "1. one\n2. two"
    #expect(kinds("## Reasons\n\n" + list) == [.characteristic, .characteristic, .list])
    #expect(kinds("## More\n\nThere are two kinds:\n\n" + list).first == .characteristic)
    #expect(kinds("## Reasons\n\n1. **A**: b\n2. **C**: d").first == .labelled)
    for heading in [
      "Steps", "Anything", "Kinds in their order", "What to do about causes", "Day rules",
    ] {
      #expect(kinds("## \(heading)\n\n" + list) == [.stage, .stage, .list], "\(heading)")
    }
    #expect(kinds("## More\n\nThere are two kinds.\n\n" + list).first == .stage)
    let read = deck("# Ways a contract ends\n\n1. Breach\n2. Agreement\n\n# More\n\na :: b")
    #expect(read.diagnostics == [])
    #expect(read.facts.map(\.kind) == [.characteristic, .characteristic, .list, .authored])
    #expect(read.facts[2].id == "ways-a-contract-ends")
  }

  @Test func `a list without a topic is said to stand below what its heading belongs to`() {
    let read = deck(
      """
      ---
      title: Cooking
      ---
      # Brigade

      ## Roles

      - **Chef**: leads
      - **Commis**: helps

      ## Chef's rules

      - **First**: taste

      # Steps

      1. Wash
      2. Cut

      # Terms

      - **Fond**: a stock
      """)
    #expect(read.diagnostics == [])
    #expect(
      read.facts.map { [$0.id, $0.heading, $0.name] } == [
        ["roles/chef", "Brigade", "Chef"], ["roles/commis", "Brigade", "Commis"],
        ["roles", "Brigade", "Roles"], ["chefs-rules/first", "Chef's rules", "First"],
        ["steps/wash", "Cooking", "Wash"], ["steps/cut", "Cooking", "Cut"],
        ["steps", "Cooking", "Steps"], ["fond", "Terms", "Fond"],
      ])
  }
}
