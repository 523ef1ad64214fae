import Foundation
import Testing

/// The program in a real terminal, typed to key by key.
@Suite(.serialized)
struct TerminalSessionTests {
  /// Six facts of one topic: a definition, three roles and their list, and a question of its own.
  private static let deck = """
    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    ## Roles

    - **Mastermind**: plans the job and picks the crew
    - **Driver**: waits outside and knows every road
    - **Insider**: works there and opens the back door
    """

  private func library() throws -> ProgramLibrary {
    try ProgramLibrary(decks: ["heist.md": Self.deck])
  }

  @Test func enterBeginsAndEveryKeyOfAQuestionWorks() throws {
    let library = try library()
    defer { library.remove() }
    let terminal = try library.open("")
    try terminal.wait(for: "library: ")
    try terminal.wait(for: "Enter begins 'heist'")
    try terminal.wait(for: "cardinal> ")
    terminal.enter()
    try terminal.wait(for: "new: Heist")
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: "1. ")
    try terminal.wait(for: "> ")
    // A hint, why it is asked, where it stands.
    terminal.enter("?")
    try terminal.wait(for: "hint: ")
    terminal.enter(":w")
    try terminal.wait(for: "the fact is new")
    terminal.enter(":source")
    try terminal.wait(for: "Decks/heist.md:1")
    terminal.enter(":nonsense")
    try terminal.wait(for: "there is no ':nonsense'")
    terminal.enter("heist")
    try terminal.wait(for: "right: Heist")
    try terminal.wait(for: "hard, because you had a hint: again")
    // Taken back, and asked once more.
    try terminal.wait(for: "2. ")
    terminal.enter("<")
    try terminal.wait(for: "taken back")
    try terminal.wait(for: "1. ")
    terminal.enter("heist")
    try terminal.wait(for: "right: Heist")
    // Changed to another rating.
    try terminal.wait(for: "2. ")
    terminal.enter("!4")
    try terminal.wait(for: "is rated 4")
    // Skipped.
    try terminal.wait(for: "2. ")
    terminal.enter("-")
    try terminal.wait(for: "skipped")
    // Not known: Enter twice; then the verdict is changed.
    try terminal.wait(for: "> ")
    terminal.enter()
    try terminal.wait(for: "don't know? Enter again > ")
    terminal.enter()
    try terminal.wait(for: "unknown: ")
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter("!")
    try terminal.wait(for: "counts as right")
    // A fault of the question.
    try terminal.wait(for: "3. ")
    terminal.enter(":report")
    try terminal.wait(for: "1 two right answers")
    terminal.enter("3")
    try terminal.wait(for: "noted")
    try terminal.wait(for: "3. ")
    terminal.enter(":edit")
    try terminal.wait(for: "the notes were read again")
    try terminal.wait(for: "> ")
    terminal.enter(":suspend")
    try terminal.wait(for: "suspended; 'resume' asks it again")
    terminal.enter(":quit")
    try terminal.wait(for: "saved: 2 answered, 2 right")
    try terminal.wait(for: "cardinal> ")
    terminal.enter("export reports")
    try terminal.wait(for: "unclear")
    terminal.enter("quit")
    #expect(try terminal.end() == 0)
  }

  @Test func aCloseReplyIsAskedBackAndAWrongOneIsNamed() throws {
    let library = try library()
    defer { library.remove() }
    let terminal = try library.open("study heist --form typed")
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: "1. ")
    terminal.enter("heis")
    try terminal.wait(for: "A slip?\n1 yes  2 no > ")
    terminal.enter("x")
    try terminal.wait(for: "type 1 or 2")
    terminal.enter("2")
    try terminal.wait(for: "wrong: Heist")
    terminal.enter("!")
    try terminal.wait(for: "counts as right")
    try terminal.wait(for: "accept 'heis' from now on?\n1 yes  2 no > ")
    terminal.enter("1")
    try terminal.wait(for: "'heis' is accepted")
    try terminal.wait(for: "2. ")
    terminal.enter("driver")
    try terminal.wait(for: "wrong: Mastermind")
    try terminal.wait(for: "that is something else: Driver")
    try terminal.wait(for: "Enter goes on > ")
    terminal.type("\u{4}")
    try terminal.wait(for: "saved: 2 answered, 1 right")
    #expect(try terminal.end() == 0)
  }

  @Test func flashcardsAreRatedAndListsAreTyped() throws {
    let library = try library()
    defer { library.remove() }
    let terminal = try library.open("study heist --form recall --pretest")
    try terminal.wait(for: "Enter shows it > ")
    terminal.enter("a theft")
    try terminal.wait(for: "answer: ")
    try terminal.wait(for: "had it?\n1 no")
    terminal.enter("3")
    try terminal.wait(for: "had it: again")
    try terminal.wait(for: "2. ")
    terminal.enter()
    try terminal.wait(for: "had it?")
    terminal.enter()
    try terminal.wait(for: "had it?")
    terminal.enter("1")
    try terminal.wait(for: "missed: again later in this session")
    try terminal.wait(for: "Enter shows it > ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)

    let lists = try library.open("study heist --form list-all --new 10")
    try lists.wait(for: "Enter goes on > ")
    lists.enter()
    try lists.wait(for: "3 answers")
    lists.enter("driver; mastermind; butler")
    try lists.wait(for: "partly: ")
    try lists.wait(for: "missing: Insider")
    try lists.wait(for: "Enter goes on > ")
    lists.type("\u{4}")
    #expect(try lists.end() == 0)
  }

  @Test func ctrlCCancelsTheLineAndTwiceLeaves() throws {
    let library = try library()
    defer { library.remove() }
    let terminal = try library.open("study heist")
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: "1. ")
    try terminal.wait(for: "> ")
    terminal.type("hei")
    try terminal.wait(for: "hei")
    terminal.type("\u{3}")
    try terminal.wait(for: "^C")
    try terminal.wait(for: "> ")
    terminal.type("\u{3}")
    try terminal.wait(for: "Ctrl-C again leaves")
    try terminal.wait(for: "> ")
    terminal.type("\u{3}")
    try terminal.wait(for: "saved: 0 answered")
    #expect(try terminal.end() == 130)
  }

  @Test func tabCompletesCommandsAndDecksButNothingInAQuestion() throws {
    let library = try library()
    defer { library.remove() }
    let terminal = try library.open("")
    try terminal.wait(for: "cardinal> ")
    terminal.type("stu\the\t --new 5")
    try terminal.wait(for: "study heist  --new 5")
    terminal.enter()
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: "1. ")
    terminal.type("stu\t")
    terminal.enter()
    try terminal.wait(for: "you typed 'stu'")
    terminal.enter(":q")
    try terminal.wait(for: "cardinal> ")
    // The history holds the command and never the reply.
    terminal.type("\u{10}")
    try terminal.wait(for: "study heist")
    terminal.type("\u{3}")
    try terminal.wait(for: "cardinal> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let history = try String(contentsOfFile: "\(library.root)/Progress/history", encoding: .utf8)
    #expect(history.contains("study heist"))
    #expect(!history.contains("stu\n"))
  }

  @Test func aDumbTerminalGetsPlainLines() throws {
    var library = try library()
    defer { library.remove() }
    library.environment["TERM"] = "dumb"
    let terminal = try library.open("study heist")
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: "1. ")
    terminal.enter(":quit")
    try terminal.wait(for: "saved: 0 answered")
    #expect(try terminal.end() == 0)
    #expect(!terminal.output.contains("\u{1b}["))
  }

  @Test func colorIsLeftOutWhereNobodyWantsIt() throws {
    var library = try library()
    defer { library.remove() }
    let colored = try library.open("study heist")
    try colored.wait(for: "Enter goes on > ")
    colored.type("\u{4}")
    _ = try colored.end()
    #expect(colored.output.contains("\u{1b}[1m"))
    library.environment["NO_COLOR"] = "1"
    let plain = try library.open("study heist")
    try plain.wait(for: "Enter goes on > ")
    plain.type("\u{4}")
    _ = try plain.end()
    #expect(!plain.output.contains("\u{1b}[1m"))
  }

  @Test func wideCharactersAndANarrowTerminalWork() throws {
    let library = try ProgramLibrary(decks: [
      "noh.md":
        "# 能\n\n**能** is a theater of masks.\n\n## Roles\n\n- **シテ**: leads and dances\n- **ワキ**: asks and listens\n"
    ])
    defer { library.remove() }
    let terminal = try library.open("study noh --form typed", columns: 30)
    try terminal.wait(for: "Enter goes on > ")
    terminal.resize(columns: 50, rows: 20)
    terminal.enter()
    try terminal.wait(for: "1. ")
    terminal.enter("能")
    try terminal.wait(for: "right: 能")
    try terminal.wait(for: "> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test func optionsOrdersAndLiteralRepliesAreTyped() throws {
    let deck = Self.deck + "\n\n## Stages\n\n1. Recruiting\n2. Planning\n3. Getaway\n"
    let library = try ProgramLibrary(decks: ["heist.md": deck])
    defer { library.remove() }
    let choices = try library.open("study heist --form choice --pretest")
    try choices.wait(for: "1. ")
    try choices.wait(for: "  3  ")
    try choices.wait(for: "> ")
    choices.enter("7")
    try choices.wait(for: "type 1, 2 or 3")
    choices.enter("1")
    try choices.wait(for: "Decks/heist.md:")
    try choices.wait(for: "> ")
    choices.type("\u{4}")
    _ = try choices.end()

    let orders = try library.open("study heist --form order --new 20")
    try orders.wait(for: "Enter goes on > ")
    orders.enter()
    try orders.wait(for: "in the right order, a space between them")
    orders.enter("3 1 2")
    try orders.wait(for: "your order:")
    try orders.wait(for: "is this meant? Enter, or another order > ")
    orders.enter()
    try orders.wait(for: "Decks/heist.md:")
    try orders.wait(for: "> ")
    orders.type("\u{4}")
    _ = try orders.end()

    let typed = try library.open("study heist --form typed --new 20")
    try typed.wait(for: "> ")
    typed.enter()
    try typed.wait(for: "1. ")
    try typed.wait(for: "> ")
    // A leading space makes anything a reply.
    typed.enter(" ?")
    try typed.wait(for: "you typed '?'")
    try typed.wait(for: "Enter goes on > ")
    typed.enter(":undo")
    try typed.wait(for: "taken back")
    try typed.wait(for: "1. ")
    typed.enter(":q")
    try typed.wait(for: "saved: 0 answered")
    #expect(try typed.end() == 0)
  }

  @Test func anEditorGetsTheTerminal() throws {
    var library = try library()
    defer { library.remove() }
    let editor = library.root + "/editor"
    try "#!/bin/sh\necho ready\nread answer </dev/tty\necho \"edited $1 $2: $answer\"\n".write(
      toFile: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    library.environment["EDITOR"] = "'\(editor)' -x"
    let terminal = try library.open("study heist --form typed --pretest")
    try terminal.wait(for: "1. ")
    try terminal.wait(for: "> ")
    terminal.enter(":edit")
    try terminal.wait(for: "ready")
    terminal.enter("yes")
    try terminal.wait(for: "edited -x \(library.root)/Decks/heist.md: yes")
    try terminal.wait(for: "the notes were read again")
    terminal.enter(":quit")
    #expect(try terminal.end() == 0)
  }
}
