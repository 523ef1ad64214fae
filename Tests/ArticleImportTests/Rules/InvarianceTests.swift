@testable import ArticleImport
import Testing

/// How a file was saved changes nothing, and one fact is found once.
@Suite struct InvarianceTests {
  private let text = """
    Jam vs. Marmalade: What's the Difference?

    What is jam?

    Jam is a spread that is made of crushed fruit. It's often called preserve.

    What is marmalade?

    Marmalade is a spread of citrus fruit that "holds" shreds of peel.

    Key roles in a jam kitchen:

    - The Stirrer: keeps it moving
    - The Taster: decides when it's done

    Stages of making jam:

    1. Washing
    2. Boiling (the long one)
    3. Filling

    Jam is made of berries, whereas marmalade is made of citrus.

    Glossary

    pectin
        what makes fruit set
    zest
        the outer peel of a citrus fruit
    """

  @Test func `line ends, marks, spaces, quotes and tabs change no fact`() {
    let facts = FactSummary.plain(text)
    #expect(facts.count >= 10)
    let variants = [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
      text.replacing("a spread", with: "a\u{A0}spread"), text.replacing("\n", with: "  \n"),
      text.replacing("    what", with: "\twhat").replacing("    the", with: "\tthe"),
      text + "\n\n\n",
    ]
    for variant in variants { #expect(FactSummary.plain(variant) == facts) }
    let curly = text.replacing("'", with: "’").replacing(" \"", with: " “").replacing(
      "\"", with: "”")
    let straight = FactSummary.plain(curly).map {
      $0.replacing("’", with: "'").replacing("“", with: "\"").replacing("”", with: "\"")
    }
    #expect(straight == facts)
  }

  @Test func `one fact is found once`() {
    let facts = FactSummary.plain(text + "\n\n" + text)
    #expect(Set(facts).count == facts.count)
    #expect(Set(facts) == Set(FactSummary.plain(text)))
  }

  @Test(arguments: [
    "", "\n", "(", String(repeating: "(", count: 20_000), String(repeating: "A. ", count: 20_000),
    String(repeating: "word and more, ", count: 40_000), String(repeating: "a", count: 200_000),
    String(repeating: "- ", count: 20_000), String(repeating: "\u{0}\u{1}\u{FFFD}", count: 5_000),
    (0..<4_000).map { String(repeating: " ", count: min($0, 500)) + "- item" }.joined(
      separator: "\n"),
  ])
  func `hostile text is read to its end`(text: String) {
    #expect(FactSummary.plain(text).count < 50)
  }
}
