import DeckFormat
import Questions
import Testing

/// Decks that nobody would write, and that everybody's notes come close to.
///
/// Each gives questions or none; none of a sample breaks a rule.
@Suite struct HostileDeckTests {
  /// What the checker, which reads letters and digits alone, finds in names such as `++`, `"` and
  /// `|`: that they are empty and so all one, a mark without its partner, or markup.
  private static let ofSymbols: Set<Rule> = [.t01, .t02, .t04, .o02, .a03]

  private func glossary(_ count: Int, _ entry: (Int) -> String) -> String {
    "---\nkind: glossary\n---\n\n# Terms\n\n" + (0..<count).map { "- \(entry($0))\n" }.joined()
  }

  @Test func identicalDescriptions() {
    let questions = ask(
      glossary(10_000) { "**\(Syllables.name($0))**: the same as all others" },
      forms: [.recall, .choice, .trueFalse])
    // No name can be asked for, and no meaning has a wrong answer.
    #expect(questions.count == 10_000)
    #expect(questions.allSatisfy { $0.form == .recall })
  }

  @Test func oneDescriptionOfAHundredKilobytes() {
    let long = (0..<12_000).map(Syllables.word).joined(separator: " ")
    #expect(long.utf8.count > 100_000)
    let questions = ask(
      glossary(4) {
        $0 == 2 ? "**Whale**: \(long)" : "**\(Syllables.name($0))**: \(Syllables.meaning($0))"
      })
    #expect(questions.filter { $0.form != .recall }.allSatisfy { $0.answer.count <= 160 })
    #expect(ask(long).isEmpty)
    let topic = ask("# Whale\n\nA **whale** is \(long).")
    #expect(Set(topic.map(\.form)) == [.recall])
    let two = ask(
      glossary(3) { $0 == 2 ? "**Cat**: meows" : "**\(Syllables.name($0))**: \($0) \(long)" })
    #expect(two.allSatisfy { $0.form == .recall || $0.answer.count <= 160 })
  }

  @Test func listsOfOneItem() {
    let text = (0..<50).map {
      "# \(Syllables.name($0))\n\n## Uses\n\n- **\(Syllables.name(100 + $0))**: \(Syllables.meaning($0))\n\n"
        + "## Steps\n\n1. \(Syllables.name(200 + $0))\n\n## Traits\n\n- \(Syllables.meaning(300 + $0))\n"
    }
    let questions = ask(text.joined(separator: "\n"))
    #expect(
      questions.allSatisfy { $0.form != .listAll && $0.form != .order && $0.form != .matching })
  }

  @Test func twoHundredTopics() {
    let text = (0..<200).map { topic in
      """
      # \(Syllables.name(topic))

      **\(Syllables.name(topic))** is a thing that \(Syllables.meaning(topic)).

      ## Traits

      - \(Syllables.meaning(1000 + topic))
      - often \(Syllables.meaning(2000 + topic))

      ## Roles

      - **\(Syllables.name(3000 + 3 * topic))**: \(Syllables.meaning(3000 + topic))
      - **\(Syllables.name(3001 + 3 * topic))**: \(Syllables.meaning(4000 + topic))
      - **\(Syllables.name(3002 + 3 * topic))**: \(Syllables.meaning(5000 + topic))

      """
    }
    let questions = ask(text.joined(separator: "\n"))
    #expect(questions.count > 4000)
    #expect(
      Set(questions.map(\.form)).isSuperset(of: [.whichTopic, .oddOneOut, .trueFalse, .matching]))
  }

  @Test func namesThatBeginEachOther() {
    let name = { (count: Int) in String(repeating: "ab", count: count + 1) }
    ask(glossary(60) { "**\(name($0))**: \(Syllables.meaning($0))" })
    let words = { (count: Int) in (0...count).map { _ in "very" }.joined(separator: " ") + " tall" }
    ask(glossary(30) { "**\(words($0))**: \(Syllables.meaning($0))" })
    ask(glossary(30) { "**Type \($0)**: \(Syllables.meaning($0))" })
  }

  @Test func scriptsFromRightToLeftAndPictures() {
    let names = [
      "שלום", "תודה", "בוקר", "ערב", "مرحبا", "شكرا", "صباح", "مساء", "👩‍💻", "🏴‍☠️", "🇨🇭", "e\u{301}",
      "नमस्ते", "寝取り", "ﷺ",
    ]
    let questions = ask(
      glossary(names.count) { "**\(names[$0])**: \(Syllables.meaning($0))" }, except: Self.ofSymbols
    )
    for name in names {
      #expect(questions.contains { $0.form == .typed && $0.answer == name }, "\(name)")
    }
    ask(
      glossary(names.count) {
        "**\(Syllables.name($0))**: \(names[$0]) \(names[names.count - 1 - $0])"
      }, except: Self.ofSymbols)
    let steps = names.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()
    ask("# Words\n\n## Steps of learning\n\n" + steps, except: Self.ofSymbols)
  }

  @Test func nothingAtAll() {
    for text in [
      "", "\n", " ", "---\n---\n", "---\ntitle: x\n---\n", "\u{FEFF}", "#", "-", "|", "C:",
    ] {
      #expect(ask(text).isEmpty, "\(text)")
    }
  }

  @Test func namesOfPunctuation() {
    let names = [
      "!", "?", "...", "—", "::", "+", "++", "&", "&&", "||", "()", "\"", "'", "\\*",
      "\\_\\_\\_\\_", ",", "\\#",
    ]
    let rules = Self.ofSymbols
    ask(
      glossary(names.count) { "**\(names[$0])**: \(Syllables.meaning($0))" }, except: rules)
    ask(glossary(names.count) { "**\(Syllables.name($0))**: \(names[$0])" }, except: rules)
    let rows = names.filter { !$0.contains("|") }.enumerated().map {
      "| \($0.element) | \(Syllables.word($0.offset)) |\n"
    }
    ask("# Signs\n\n| Sign | Name |\n| --- | --- |\n" + rows.joined(), except: rules)
  }

  @Test func fiveThousandStages() {
    let list = (0..<5000).map { "\($0 + 1). \(Syllables.name($0))\n" }.joined()
    let text = "# Bread\n\n**Bread** is a dough that is baked.\n\n## Steps\n\n" + list
    let questions = ask(text, forms: [.typed, .firstLast, .order, .listAll])
    #expect(questions.count { $0.form == .typed } > 4000)
    #expect(questions.filter { $0.form != .typed }.map(\.form) == [.firstLast, .firstLast])
    let bank = HeistDeck.bank(of: text)
    for number in [1, 2500, 4998] {
      let card = "bread/steps/\(Syllables.name(number).lowercased())#position"
      #expect(HeistDeck.refusal(card, .nextStage, in: bank) == nil)
      #expect(HeistDeck.refusal(card, .previousStage, in: bank) == nil)
    }
  }

  @Test func fiveThousandCharacteristicsOfOneTopic() {
    let list = (0..<5000).map { "- \(Syllables.meaning($0))\n" }.joined()
    let one = "# Bread\n\n**Bread** is a dough that is baked.\n\n## Traits\n\n"
    let other = "\n# Cake\n\n**Cake** is a batter with sugar in it.\n\n## Traits\n\n- needs a tin\n"
    let questions = ask(one + list + other, forms: [.recall, .whichTopic])
    #expect(questions.count { $0.form == .recall } > 4000)
    #expect(questions.count { $0.form == .whichTopic } > 4000)
  }

  @Test func tablesOfTwelveColumns() {
    let columns = (0..<12).map { Syllables.name($0) }
    let rows = (0..<20).map { row in
      "| Row \(row) | "
        + (0..<11).map { row == $0 ? "" : Syllables.word(500 + 11 * row + $0) }.joined(
          separator: " | ") + " |"
    }
    let header =
      "| " + columns.joined(separator: " | ") + " |\n|" + String(repeating: " --- |", count: 12)
    ask("# Table\n\n\(header)\n" + rows.joined(separator: "\n"))
    let topics = columns.dropFirst().map {
      "# \($0)\n\n**\($0)** is a thing that \(Syllables.meaning($0.count)).\n\n"
    }
    ask(topics.joined() + "# Compared\n\n\(header)\n" + rows.joined(separator: "\n"))
  }

  @Test func everyTextIsTheSameWord() {
    let text = """
      # Fish

      **Fish** is fish.

      Also: fish, Fish

      ## Fish

      - **Fish** (also: fish): fish
      - **Fish**: fish fish
      - fish

      ## Roles

      - **Fish**: fish
      - **fish**: Fish

      ## Stages

      1. Fish
      2. Fish
      3. fish

      # Fish

      | Fish | Fish |
      | --- | --- |
      | Fish | fish |

      # Fish?

      Fish.

      Fish :: fish

      C: Fish [fish] fish.
      """
    // Flashcards show what the author wrote, even where it answers itself.
    ask(text, exceptInRecall: [.l01])
    ask(glossary(300) { _ in "**Fish**: fish" }, exceptInRecall: [.l01])
    #expect(ask(glossary(300) { _ in "fish" }).isEmpty)
  }

  @Test func controlsAndCharactersWithoutWidth() {
    let hidden = [
      "\u{0}", "\u{1}", "\u{7}", "\u{1B}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{FEFF}", "\u{AD}",
      "\u{7F}", "\u{85}", "\u{FFFD}", "\u{2028}", "\u{B}", "\u{C}",
    ]
    for mark in hidden {
      let text = glossary(6) {
        "**\(Syllables.word($0 + 400))\(mark)x**: turns\(mark) \(Syllables.meaning($0))\(mark)"
      }
      let bank = HeistDeck.bank(of: text)
      for question in QuestionMaker.all(in: bank, seed: 1) {
        let line = QuestionRecord(question, in: bank).json.text
        let code = mark.unicodeScalars.first?.value ?? 0
        #expect(line.utf8.allSatisfy { $0 >= 0x20 }, "\(String(code, radix: 16))")
      }
      // What cannot be seen is no part of a text; what could not be decoded is left to see.
      let isSeen = mark == "\u{0}" || mark == "\u{FFFD}"
      ask(text, except: isSeen ? [.t04] : [])
    }
  }

  @Test func headingsOnly() {
    #expect(
      ask(
        (0..<2000).map { "\(String(repeating: "#", count: 1 + $0 % 6)) \(Syllables.name($0))\n" }
          .joined()
      ).isEmpty)
    #expect(ask((0..<500).map { "# What is \(Syllables.name($0))?\n" }.joined()).isEmpty)
  }

  @Test func linesThatEndAsOnOtherSystems() {
    let text = HeistDeck.text
    let questions = ask(text)
    #expect(ask(text.replacing("\n", with: "\r\n")) == questions)
    #expect(ask("\u{FEFF}" + text) == questions)
  }

  @Test func namesOfThreeHundredCharacters() {
    let name = { (number: Int) in
      (0..<45).map { Syllables.word(100 * number + $0) }.joined(separator: " ").prefix(300)
    }
    ask(glossary(12) { "**\(name($0))**: \(Syllables.meaning($0))" })
    let unbroken = { (number: Int) in
      (0..<60).map { Syllables.word(100 * number + $0) }.joined().prefix(300)
    }
    let questions = ask(glossary(12) { "**\(unbroken($0))**: \(Syllables.meaning($0))" })
    #expect(questions.allSatisfy { $0.form == .recall || $0.stem.count <= 300 })
    ask("# Steps\n\n" + (0..<8).map { "\($0 + 1). \(unbroken($0))\n" }.joined())
  }

  @Test func listsWithinListsAndQuotesWithinQuotes() {
    ask(
      "# Deep\n\n"
        + (0..<200).map {
          String(repeating: "  ", count: $0)
            + "- **\(Syllables.name($0))**: \(Syllables.meaning($0))\n"
        }.joined())
    ask(String(repeating: "> ", count: 500) + "**Deep**: down")
    ask("**\(String(repeating: "*", count: 5000))")
  }
}
