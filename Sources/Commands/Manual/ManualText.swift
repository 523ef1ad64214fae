/// What the manual page says that no declaration holds.
enum ManualText {
  /// What something is called and what there is to say of it.
  typealias Entry = (name: String, text: String)

  /// What the program is about.
  static let description = """
    Decks are Markdown files that read as ordinary notes: definitions, lists of roles, \
    characteristics and examples, stages in order, tables that compare, questions with answers. \
    Cardinal reads facts from them, asks about each in several forms, and decides with the memory \
    model FSRS-6 when each is asked again. Notes are never written to.

    Everything learned stays in one file of the library, and every answer is in it before the next \
    question appears. Several learners can share a library.
    """

  /// What holds for commands typed in a session.
  static let session = """
    The commands typed in a session are those below, with the same words and options; Enter alone \
    studies. Tab completes commands, options, decks, topics and tags. Where input is no terminal \
    there is no prompt, each line is a command or a reply, and the exit status is that of the last \
    command. Ctrl-C cancels a line, twice on an empty one it leaves, as do Ctrl-D and 'quit'.
    """

  /// What holds while a question waits.
  static let keys = """
    While a question waits, only digits, punctuation and words that begin with a colon are \
    commands, so that no word collides with an answer. Most of them also work where a session \
    waits for Enter.
    """

  /// What forms are.
  static let forms = """
    A form is a way of asking. A deck's front matter, comments in it and the option --form name \
    them so. In study the first forms are recall, the others a help or a change; those with two \
    options, and those in which one reply helps the next, belong to quiz and class.
    """

  /// The files, below the library's folder or elsewhere.
  static let files: [Entry] = [
    (
      "Decks/*.md",
      "The decks of a library. A library is a folder that holds both Decks and Progress."
    ),
    (
      "Progress/progress.sqlite",
      "Everything learned, by every learner of the library: an SQLite database in which answers "
        + "are only ever added. The files beside it whose names end in -wal and -shm belong to it."
    ),
    ("Progress/backups/", "Copies of that file: one a day, of which seven are kept."),
    ("Progress/history", "The commands typed in sessions, never replies."),
    (
      "~/.local/share/cardinal/",
      "The library where no other is found; made at first use, with the sample decks."
    ),
    ("~/.config/cardinal/config.yaml", "Settings of yours for every library; never written."),
    ("~/.local/state/cardinal/libraries", "The libraries opened before, to say which is newest."),
    ("../share/cardinal/Decks/", "The sample decks, beside the folder of the program."),
  ]

  /// The environment variables the program reads.
  static let environment: [Entry] = [
    (
      "CARDINAL_LIBRARY",
      "The folder of the library. The option --library is stronger; without either it is the "
        + "nearest library at or above the working folder, else the one of the user."
    ),
    ("XDG_CONFIG_HOME", "Where cardinal/config.yaml lies, instead of ~/.config."),
    ("XDG_DATA_HOME", "Where the library of the user lies, instead of ~/.local/share."),
    ("XDG_STATE_HOME", "Where known libraries are noted, instead of ~/.local/state."),
    ("NO_COLOR", "If not empty, nothing is colored unless --color says otherwise."),
    ("VISUAL", "The editor that 'edit' and ':edit' open."),
    ("EDITOR", "The editor where VISUAL is empty; without either it is vi."),
    ("TERM", "If it is 'dumb' or empty, nothing but plain text is printed, as with --plain."),
    ("COLUMNS", "The width of the text where the terminal does not tell its own."),
  ]

  /// The exit statuses, by number.
  static let statuses: [(status: Int32, text: String)] = [
    (0, "The command did what it was asked."),
    (1, "It ran, and the answer is no: mistakes were found, nothing is there to be done."),
    (64, "The words were not understood."),
    (65, "The input cannot be read as what it claims to be."),
    (66, "There is no such input: no such file, deck, fact or learner."),
    (74, "Reading or writing failed."),
    (130, "The session was left with Ctrl-C."),
  ]

  /// Examples: what they do, and the words behind the program's name.
  static let examples: [(text: String, words: [String])] = [
    ("Open a session:", []),
    ("Begin a deck, or go on with it:", ["study", "cell-division"]),
    ("Answer five questions of whatever is due:", ["study", "--limit", "5"]),
    (
      "Give two people the same test:",
      ["quiz", "cell-division", "--count", "20", "--seed", "7"]
    ),
    ("Look for mistakes in a file of notes:", ["check", "notes.md"]),
    (
      "See every question a deck can be asked with, and why not others:",
      ["questions", "notes.md", "--why"]
    ),
    ("Write your reviews for a spreadsheet:", ["export", "reviews", "--output", "reviews.csv"]),
    (
      "Write questions for Moodle:",
      ["export", "quiz", "cell-division", "--format", "moodle-xml", "--output", "quiz.xml"]
    ),
    (
      "Print a test for a class in two variants, with the answers:",
      ["class", "paper", "cell-division", "--output", "test.html"]
    ),
    ("Keep somebody else's progress apart:", ["learner", "add", "Kim"]),
    ("Study as that person:", ["--learner", "Kim"]),
  ]

  /// Where more is said.
  static func more(version: String) -> String {
    "'cardinal help' and the name of a command explain that command. The format of decks is "
      + "explained in the documentation of the module DeckFormat. This is version \(version)."
  }
}
