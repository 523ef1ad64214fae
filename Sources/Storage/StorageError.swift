/// Why something on disk could not be used: one sentence each, with the place and what to do.
package enum StorageError: Error, Equatable, Sendable {
  /// The progress file is no SQLite database, or another program's.
  case notADatabase(path: String)
  /// The progress file has a later format than this program knows.
  case newerVersion(path: String, found: Int, known: Int)
  /// The progress file has an earlier format and was opened only for reading.
  case olderVersion(path: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// There is no room left; what was to be written is not.
  case diskFull(path: String)
  /// Traces of somebody who was forgotten are left on disk; the reason is in the system's words or
  /// SQLite's.
  case notErased(path: String, reason: String)
  /// Another program kept the file locked for longer than the busy timeout.
  case locked(path: String)
  /// The file may not be read by this user.
  case noPermission(path: String)
  /// A folder stands where a file was expected.
  case isFolder(path: String)
  /// There is no such file or folder.
  case missing(path: String)
  /// The database contradicts itself; the detail is SQLite's or names the row.
  case damaged(path: String, detail: String)
  /// The progress file is gone, or there but empty, while a backup has so many answers.
  case lost(path: String, isThere: Bool, answers: Int)
  /// A backup somebody named is damaged or of no known format.
  case unusableBackup(path: String)
  /// There is no backup that can be used, and no progress file that can be read.
  case nothingToRestore(path: String)
  /// The system refused to read; the reason is its own.
  case cannotRead(path: String, reason: String)
  /// The system refused to write; the reason is its own.
  case cannotWrite(path: String, reason: String)
  /// The file is not UTF-8; the line holds the first byte that is wrong.
  case notText(path: String, line: Int)
  /// The file is larger than a deck may be; the limit is in megabytes.
  case tooLarge(path: String, limit: Int)
  /// A folder that was named as a library is none.
  case noLibrary(path: String)
  /// No deck has that name; the suggestion is the nearest name there is.
  case unknownDeck(path: String, name: String, suggestion: String?)
  /// Several decks have names that begin so.
  case ambiguousDeck(path: String, name: String, decks: [String])
  /// Two files claim the same identifier; the second is left out.
  case sameDeck(path: String, id: String, other: String)
  /// Nobody of that name learns here; the suggestion is the nearest name there is.
  case unknownLearner(path: String, name: String, suggestion: String?)
  /// Several learners have that name; `learners` is what to call each of them.
  case ambiguousLearner(path: String, name: String, learners: [String])
  /// Somebody of that name learns here already.
  case learnerExists(path: String, name: String)
  /// Anything else, in SQLite's or the system's words.
  case other(path: String, reason: String)
}

extension StorageError: CustomStringConvertible {
  /// The sentence: `PATH: error: what is wrong; what to do`.
  package var description: String { "\(place): error: \(what); \(remedy)" }

  /// The file or folder it is about, with the line where one is known.
  package var place: String {
    switch self {
    case .notADatabase(let path), .newerVersion(let path, _, _), .olderVersion(let path),
      .readOnly(let path), .diskFull(let path), .locked(let path), .noPermission(let path),
      .isFolder(let path), .missing(let path), .damaged(let path, _),
      .lost(let path, _, _), .unusableBackup(let path), .nothingToRestore(let path),
      .cannotRead(let path, _),
      .cannotWrite(let path, _), .notErased(let path, _), .tooLarge(let path, _),
      .noLibrary(let path),
      .unknownDeck(let path, _, _), .ambiguousDeck(let path, _, _), .sameDeck(let path, _, _),
      .unknownLearner(let path, _, _), .ambiguousLearner(let path, _, _),
      .learnerExists(let path, _), .other(let path, _):
      path
    case .notText(let path, let line):
      "\(path):\(line)"
    }
  }

  /// The same of what was forgotten, if it is why traces of it are left.
  var keepingTraces: StorageError {
    switch self {
    case .locked, .notErased: self
    case .diskFull(let path): .notErased(path: path, reason: "the disk is full")
    default: .notErased(path: place, reason: what)
    }
  }

  /// The same where a file that the reader knows is what it is about, and not one that stood for it.
  func told(of path: String) -> StorageError {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .locked: .locked(path: path)
    case .readOnly: .readOnly(path: path)
    case .damaged(_, let detail): .damaged(path: path, detail: detail)
    case .cannotRead(_, let reason): .cannotRead(path: path, reason: reason)
    case .cannotWrite(_, let reason): .cannotWrite(path: path, reason: reason)
    default: .other(path: path, reason: what)
    }
  }

  private var what: String {
    switch self {
    case .notADatabase: "this is no progress file"
    case .newerVersion(_, let found, let known):
      "a newer Cardinal wrote this file (format \(found), this one knows \(known))"
    case .olderVersion: "an earlier Cardinal wrote this file"
    case .readOnly: "this cannot be written"
    case .diskFull: "the disk is full and nothing was saved"
    case .notErased(_, let reason):
      "who was forgotten is forgotten, but traces are left on the disk (\(reason))"
    case .locked: "another program is writing to this file"
    case .noPermission: "this may not be read"
    case .isFolder: "this is a folder"
    case .missing: "there is no such file"
    case .damaged(_, let detail): "this file is damaged (\(detail))"
    case .lost(_, let isThere, let answers):
      "this file is \(isThere ? "empty" : "gone"), but a backup of it has \(answers) "
        + (answers == 1 ? "answer" : "answers")
    case .unusableBackup: "this backup is damaged"
    case .nothingToRestore:
      "there is no backup that can be used, and nothing here that can still be read"
    case .cannotRead(_, let reason): "this cannot be read (\(reason))"
    case .cannotWrite(_, let reason): "this cannot be written (\(reason))"
    case .notText: "this is not UTF-8 text"
    case .tooLarge(_, let limit): "this file is larger than \(limit) MB"
    case .noLibrary: "here is no library, which is a folder with 'Decks' and 'Progress' in it"
    case .unknownDeck(_, let name, _): "there is no deck '\(name)'"
    case .ambiguousDeck(_, let name, _): "several decks begin with '\(name)'"
    case .sameDeck(_, let id, let other): "the deck '\(id)' is also in \(other)"
    case .unknownLearner(_, let name, _): "nobody called '\(name)' learns here"
    case .ambiguousLearner(_, let name, _): "several learners are called '\(name)'"
    case .learnerExists(_, let name): "somebody called '\(name)' learns here already"
    case .other(_, let reason): reason
    }
  }

  private var remedy: String {
    switch self {
    case .notADatabase:
      "move it elsewhere, or 'cardinal doctor --restore' puts a backup in its place"
    case .newerVersion: "update Cardinal"
    case .olderVersion: "study once, which brings it up to date"
    case .readOnly: "allow writing to the file and its folder, or name another library"
    case .diskFull: "free some space and try again"
    case .notErased:
      "see that there is room for the progress twice and that its folder can be written; they go when "
        + "Cardinal next opens it"
    case .locked: "close that program, or wait a little, and try again"
    case .noPermission: "allow reading it"
    case .isFolder: "name a file"
    case .missing: "look at the spelling"
    case .damaged:
      "'cardinal doctor --restore' puts a backup in its place and keeps what can still be read"
    case .lost:
      "'cardinal doctor --restore' brings it back; to begin anew, move the folder 'backups' away"
    case .unusableBackup: "'cardinal doctor --backups' lists the others"
    case .nothingToRestore:
      "name a copy from elsewhere with 'cardinal doctor --restore FILE'"
    case .cannotRead, .cannotWrite: "look at the file and its disk"
    case .notText: "save the file as UTF-8"
    case .tooLarge: "split it into several decks"
    case .noLibrary: "make both folders, or name another one"
    case .unknownDeck(_, _, let suggestion?), .unknownLearner(_, _, let suggestion?):
      "did you mean '\(suggestion)'?"
    case .unknownDeck: "'cardinal decks' lists them"
    case .unknownLearner: "'cardinal learner list' names everybody"
    case .ambiguousDeck(_, _, let names), .ambiguousLearner(_, _, let names):
      "say which: " + names.map { "'\($0)'" }.joined(separator: ", ")
    case .sameDeck: "give one of them another 'id:'"
    case .learnerExists: "choose another name"
    case .other: "try again; 'cardinal doctor' says whether the file is whole"
    }
  }
}
