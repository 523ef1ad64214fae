import DeckFormat
import Markup
import Testing

@Suite struct CardTests {
  @Test func `a heading that asks and the paragraphs below it are a question`() {
    let read = deck(
      """
      # Questions

      ## Is it common?

      No. It is **planned**.

      Ask *anyone*. (2 marks)

      > Really.
      """)
    #expect(read.diagnostics == [])
    #expect(
      read.meaning == [
        Fact(
          id: "questions/is-it-common", kind: .faq, topic: "", heading: "", name: "Is it common?",
          text: "No. It is planned. Ask anyone.", keyPoints: ["planned"], note: "Really.", marks: 2,
          rule: "deck.question")
      ])
  }

  @Test func `a question below a topic belongs to it`() {
    let read = deck("# Heist\n\nA heist is a.\n\n## Is it？\n\n- no\n- never\n\n## 何？ {#what}\n\nX.")
    #expect(read.facts.map(\.id) == ["heist", "heist/is-it", "heist/what"])
    #expect(read.facts.map(\.text) == ["A heist is a.", "no; never", "X."])
  }

  @Test func `cards of other plain-text tools are read`() {
    let marked = MarkedText(
      """
      # Cards

      1️⃣Q: What is
      a pica?
      A: **twelve**
      points

      2️⃣front :: back

      3️⃣C: A [serif] is a [stroke].
      """)
    let read = deck(marked.text)
    #expect(read.diagnostics == [])
    #expect(
      read.facts == [
        Fact(
          id: "cards/what-is-a-pica~a94e", kind: .authored, topic: "", name: "What is a pica?",
          text: "twelve points", keyPoints: ["twelve"], prompt: "What is a pica?",
          location: marked.places[0], endLine: 6, rule: "deck.card"),
        Fact(
          id: "cards/front~4b38", kind: .authored, topic: "", name: "front", text: "back",
          prompt: "front", location: marked.places[1], endLine: 8, rule: "deck.card"),
        Fact(
          id: "cards/a-serif-is-a~5882-1", kind: .authored, topic: "", name: "A serif is a stroke.",
          text: "serif", prompt: "A ____ is a stroke.", location: marked.places[2], endLine: 10,
          rule: "deck.cloze"),
        Fact(
          id: "cards/a-serif-is-a~5882-2", kind: .authored, topic: "", name: "A serif is a stroke.",
          text: "stroke", prompt: "A serif is a ____.", location: marked.places[2], endLine: 10,
          rule: "deck.cloze"),
      ])
  }

  @Test func `lines of a definition list are definitions`() {
    let read = deck("# Words\n\nMagma\n: hot liquid\n  below\n\nLava {#lava-flow}\n: above")
    #expect(
      read.meaning == [
        Fact(
          id: "magma", kind: .definition, topic: "", name: "Magma", text: "hot liquid below",
          rule: "deck.definition-list"),
        Fact(
          id: "lava-flow", kind: .definition, topic: "", name: "Lava", text: "above",
          rule: "deck.definition-list"),
      ])
  }

  @Test func `a card ends the answer above it`() {
    let marked = MarkedText(
      """
      # Fun

      # Questions

      1️⃣## Why now?

      Because **it** is.

      2️⃣front :: back

      3️⃣Q: Who?
      A: They.

      > Really.

      4️⃣C: a [word]

      5️⃣## Why then?

      It was.
      6️⃣one :: two
      """)
    let read = deck(marked.text)
    #expect(read.diagnostics == [])
    let cards = [
      Fact(
        id: "questions/why-now", kind: .faq, topic: "", heading: "Questions", name: "Why now?",
        text: "Because it is.",
        keyPoints: ["it"], location: marked.places[0], endLine: 7, rule: "deck.question"),
      Fact(
        id: "questions/front~4b38", kind: .authored, topic: "", heading: "Questions", name: "front",
        text: "back",
        prompt: "front", location: marked.places[1], endLine: 9, rule: "deck.card"),
      Fact(
        id: "questions/who~bc90", kind: .authored, topic: "", heading: "Questions", name: "Who?",
        text: "They.",
        prompt: "Who?", note: "Really.", location: marked.places[2], endLine: 12,
        rule: "deck.card"),
      Fact(
        id: "questions/a-word~93ec", kind: .authored, topic: "", heading: "Questions",
        name: "a word", text: "word",
        prompt: "a ____", location: marked.places[3], endLine: 16, rule: "deck.cloze"),
      Fact(
        id: "questions/why-then", kind: .faq, topic: "", heading: "Questions", name: "Why then?",
        text: "It was.",
        location: marked.places[4], endLine: 20, rule: "deck.question"),
      Fact(
        id: "questions/one~5caf", kind: .authored, topic: "", heading: "Questions", name: "one",
        text: "two",
        prompt: "one", location: marked.places[5], endLine: 21, rule: "deck.card"),
    ]
    #expect(read.facts == cards)
  }

  @Test func `a question with cards alone below it is a chapter`() {
    let read = deck("# Words\n\n## Ready?\n\nfront :: back")
    #expect(read.diagnostics == [])
    #expect(read.facts.map(\.id) == ["ready/front~4b38"])
  }

  @Test func `an answer may be marked, and have lettered lines`() {
    let read = deck("# Words\n\n## Why?\n\nA: Because.\n\nEither\nA: so\nB: not\nC: both")
    #expect(read.diagnostics == [])
    #expect(read.facts.map(\.text) == ["Because. Either A: so B: not C: both"])
  }
}
