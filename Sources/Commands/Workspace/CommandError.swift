import DeckFormat
import Storage
import Study

/// Why a command could not do what it was asked, in a sentence, with the exit status it means.
package struct CommandError: Error, Equatable, CustomStringConvertible {
  /// What the exit status tells, as `sysexits.h` has it.
  package enum Status: Int32, Sendable {
    /// The command ran, and the answer is no.
    case no = 1
    /// The words were not understood.
    case usage = 64
    /// The input cannot be read as what it claims to be.
    case data = 65
    /// There is no such input.
    case noInput = 66
    /// Input or output failed.
    case inputOutput = 74
    /// The user interrupted.
    case interrupted = 130
  }

  /// The sentence: `where: error: what is wrong; what to do`.
  package var description: String
  /// The exit status.
  package var status: Status

  /// Creates an error from its sentence and exit status.
  package init(_ description: String, status: Status) {
    self.description = description
    self.status = status
  }

  /// The error of a fact that a deck does not have, with those called so, or the nearest one it has.
  static func noFact(_ wanted: some StringProtocol, in deck: Deck) -> CommandError {
    let called = deck.facts.filter {
      $0.kind != .list && $0.isCalled(CardSearch.folded("\(wanted)"))
    }
    if !called.isEmpty {
      return CommandError(
        "\(deck.id): error: there is no fact '\(wanted)' in this deck; did you mean "
          + FactNames.list(called.map { "'\(deck.id):\($0.id)'" }) + "?", status: .noInput)
    }
    let hint = EditDistance.nearest(to: String(wanted), in: deck.facts.map(\.id))
      .map { "did you mean '\($0)'?" }
    return CommandError(
      "\(deck.id): error: there is no fact '\(wanted)' in this deck; "
        + (hint ?? "'facts \(deck.id)' lists them"), status: .noInput)
  }

  /// The exit status of an error of the storage.
  static func status(of error: StorageError) -> Status {
    switch error {
    case .missing, .unknownDeck, .ambiguousDeck, .unknownLearner, .ambiguousLearner,
      .noLibrary, .nothingToRestore, .lost:
      .noInput
    case .notADatabase, .newerVersion, .olderVersion, .damaged, .unusableBackup, .notText,
      .tooLarge, .sameDeck,
      .isFolder:
      .data
    case .learnerExists: .usage
    case .readOnly, .diskFull, .locked, .noPermission, .cannotRead, .cannotWrite, .notErased,
      .other:
      .inputOutput
    }
  }
}
