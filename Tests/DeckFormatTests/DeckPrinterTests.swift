import DeckFormat
import Foundation
import Testing

@Suite struct DeckPrinterTests {
  /// What is wrong with printing a text; nil if nothing is.
  private func fault(_ text: String) -> String? {
    let read = deck(text)
    let printed = read.printed()
    let again = deck(printed)
    if again.printed() != printed {
      return "--- text\n\(text)\n--- printed\n\(printed)\n--- then\n\(again.printed())"
    }
    if again.meaning != read.meaning {
      let old = read.meaning.filter { !again.meaning.contains($0) }
      let new = again.meaning.filter { !read.meaning.contains($0) }
      return "--- text\n\(text)\n--- printed\n\(printed)\n--- facts\n\(old)\n--- then\n\(new)"
    }
    return nil
  }

  @Test func `the sample decks read the same after printing`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Decks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(fault(text) == nil, "\(file)")
    }
  }

  @Test func `every fragment reads the same after printing`() {
    for fragment in Fragments.lines {
      #expect(fault(fragment) == nil)
      #expect(fault("# Heist\n\n**Heist** is x.\n\n## Roles\n\n\(fragment)\n\n[ref]: /r") == nil)
    }
  }

  @Test func `documents put together at random read the same after printing`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = Generator(seed: seed)
      #expect(fault(generator.document()) == nil, "seed \(seed)")
    }
  }

  @Test func `nesting without end and a line without end are printed`() {
    for text in [
      String(repeating: "> ", count: 5_000) + "x", String(repeating: "- ", count: 3_000) + "x",
      String(repeating: "*", count: 10_000), String(repeating: "[", count: 10_000),
      "# " + String(repeating: "word ", count: 200_000),
      "# Fun\n\nFun is b.\n\n- " + String(repeating: "word, **bold** ", count: 70_000),
    ] {
      #expect(fault(text) == nil)
    }
  }

  @Test func `a deck is printed in one form`() {
    let text = """
      ---
      title:   Kept
      ---
      Heist
      =====
      A **heist** is a theft,
      planned.
      auch known: no
      also known as: caper ; big job, large
      Literal meaning: a going out

      Roles
      -----
      * __Face (of)__ (also:Grifter ,Roper) — talks
         > note
      * **Grease man:** squeezes *in* <!-- id: g -->
      * Driver - drives

      + another list

      ### Stages ###
      3) **Plan** – think
      4) Go (rarely)

      ***
          code
      | Aspect | 寝 | right |
      |-|:-:|-:|
      | a \\| b | c | d
      See [there].

      [there]: https://example.org/(a) "title"
      """
    #expect(
      deck(text).printed() == """
        ---
        title:   Kept
        ---

        # Heist

        A **heist** is a theft,
        planned.
        auch known: no
        Also: caper; big job, large
        Literally: a going out

        ## Roles

        - **Face (of)** (also: Grifter, Roper): talks
          > note
        - **Grease man**: squeezes *in* <!-- id: g -->
        - **Driver**: drives

        * another list

        ### Stages

        3. **Plan**: think
        4. Go (rarely)

        ---

        ```
        code
        ```

        | Aspect                                  | 寝  | right |
        | --------------------------------------- | :-: | ----: |
        | a \\| b                                  |  c  |     d |
        | See [there](<https://example.org/(a)>). |     |       |

        """)
  }

  @Test func `a bullet that was not read as a label stays as written`() {
    let text = "# Fun\n\nFun is b.\n\n- **Face** – talks\n- walks\n- runs\n"
    #expect(
      deck(text).facts.map(\.kind) == [
        .definition, .characteristic, .characteristic, .characteristic, .list,
      ])
    #expect(deck(text).printed() == text)
  }

  @Test func `lines across the page never become front matter or an underline`() {
    #expect(deck("***\n\ntext\n\n***\n").printed() == "***\n\ntext\n\n---\n")
    #expect(deck("- a\n  ***\n- ***").printed() == "- a\n  ___\n- ___\n")
  }
}
