import Testing

@testable import Storage

@Suite("What is said when the disk fails")
struct StorageErrorTests {
  @Test(
    "every error is a sentence with a place and a remedy",
    arguments: [
      (
        StorageError.notADatabase(path: "p"),
        "p: error: this is no progress file; move it elsewhere, or 'cardinal doctor --restore' puts a "
          + "backup in its place"
      ),
      (
        .newerVersion(path: "p", found: 3, known: 1),
        "p: error: a newer Cardinal wrote this file (format 3, this one knows 1); update Cardinal"
      ),
      (
        .olderVersion(path: "p"),
        "p: error: an earlier Cardinal wrote this file; study once, which brings it up to date"
      ),
      (
        .readOnly(path: "p"),
        "p: error: this cannot be written; "
          + "allow writing to the file and its folder, or name another library"
      ),
      (
        .diskFull(path: "p"),
        "p: error: the disk is full and nothing was saved; free some space and try again"
      ),
      (
        .locked(path: "p"),
        "p: error: another program is writing to this file; "
          + "close that program, or wait a little, and try again"
      ),
      (.noPermission(path: "p"), "p: error: this may not be read; allow reading it"),
      (.isFolder(path: "p"), "p: error: this is a folder; name a file"),
      (.missing(path: "p"), "p: error: there is no such file; look at the spelling"),
      (
        .damaged(path: "p", detail: "malformed"),
        "p: error: this file is damaged (malformed); 'cardinal doctor --restore' puts a backup in its "
          + "place and keeps what can still be read"
      ),
      (
        .nothingToRestore(path: "p"),
        "p: error: there is no backup that can be used, and nothing here that can still be read; name "
          + "a copy from elsewhere with 'cardinal doctor --restore FILE'"
      ),
      (
        .cannotRead(path: "p", reason: "no link"),
        "p: error: this cannot be read (no link); look at the file and its disk"
      ),
      (
        .cannotWrite(path: "p", reason: "no link"),
        "p: error: this cannot be written (no link); look at the file and its disk"
      ),
      (
        .notText(path: "p", line: 7), "p:7: error: this is not UTF-8 text; save the file as UTF-8"
      ),
      (
        .tooLarge(path: "p", limit: 16),
        "p: error: this file is larger than 16 MB; split it into several decks"
      ),
      (
        .noLibrary(path: "p"),
        "p: error: here is no library, which is a folder with 'Decks' and 'Progress' in it; "
          + "make both folders, or name another one"
      ),
      (
        .unknownDeck(path: "p", name: "hiest", suggestion: "heist"),
        "p: error: there is no deck 'hiest'; did you mean 'heist'?"
      ),
      (
        .unknownDeck(path: "p", name: "x", suggestion: nil),
        "p: error: there is no deck 'x'; 'cardinal decks' lists them"
      ),
      (
        .ambiguousDeck(path: "p", name: "h", decks: ["harp", "heist"]),
        "p: error: several decks begin with 'h'; say which: 'harp', 'heist'"
      ),
      (
        .sameDeck(path: "p", id: "heist", other: "q"),
        "p: error: the deck 'heist' is also in q; give one of them another 'id:'"
      ),
      (
        .unknownLearner(path: "p", name: "Ana", suggestion: "Anna"),
        "p: error: nobody called 'Ana' learns here; did you mean 'Anna'?"
      ),
      (
        .unknownLearner(path: "p", name: "x", suggestion: nil),
        "p: error: nobody called 'x' learns here; 'cardinal learner list' names everybody"
      ),
      (
        .ambiguousLearner(path: "p", name: "Me", learners: ["me", "ME"]),
        "p: error: several learners are called 'Me'; say which: 'me', 'ME'"
      ),
      (
        .learnerExists(path: "p", name: "Anna"),
        "p: error: somebody called 'Anna' learns here already; choose another name"
      ),
      (
        .other(path: "p", reason: "no such table"),
        "p: error: no such table; try again; 'cardinal doctor' says whether the file is whole"
      ),
    ])
  func sentences(error: StorageError, sentence: String) {
    #expect(error.description == sentence)
  }
}
