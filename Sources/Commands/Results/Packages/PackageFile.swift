import DeckFormat
import Exchange
import Foundation
import Questions
import Storage

/// A package of Anki's, or an archive of Mnemosyne's, that is to be brought in: found, unpacked and read.
@MainActor
struct PackageFile {
  /// The file, as it was named.
  let name: String
  /// The package with its review log; nil for cards of Mnemosyne's, which are shared without one.
  let package: AnkiPackage?
  /// The cards of Mnemosyne's; nil for a package of Anki's.
  private let shared: MnemosynePackage?
  /// Its decks that have a note which was taken.
  let decks: [PackageDeck]
  /// Its decks none of whose notes could be taken.
  let leftDecks: [PackageDeck]
  /// What it has of notes that were exported from this library.
  let known: PackageKnown
  /// The number of rows of its review log.
  let reviewCount: Int
  /// The folder with what was unpacked.
  let scratch: ScratchFolder
  private let short: String
  private let guids: Set<String>

  /// Whether a file is an archive, or is called as packages are.
  static func isRecognized(_ file: FoundFile) -> Bool {
    let ending = (file.name as NSString).pathExtension.lowercased()
    return ["apkg", "colpkg"].contains(ending)
      || file.beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Reads a package; nothing is written but below a folder of temporary files.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - workspace: The library.
  ///   - common: The options of the command.
  /// - Throws: A ``CommandError`` if it is no package, or nothing in it can be taken.
  init(_ file: FoundFile, workspace: Workspace, common: CommonOptions) throws {
    name = file.name
    scratch = try ScratchFolder()
    short = name == "-" ? "package.apkg" : (name as NSString).lastPathComponent
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: file.path).resolvingSymlinksInPath().path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    do {
      shared = try MnemosynePackage(path: file.path, size: size)
      if let shared {
        package = nil
        (guids, known, leftDecks, reviewCount) = ([], PackageKnown(), [], 0)
        decks = Self.filled([shared.deck(named: short)])
        guard !decks.isEmpty else { throw Self.nothing(in: [shared.deck(named: short)], of: name) }
        return
      }
      let package = try AnkiPackage(path: file.path, size: size, scratch: scratch.path)
      self.package = package
      var ours: [String: PackageNote] = [:]
      // Note types may be called otherwise by now, or be Anki's own if the notes went there as text.
      for note in Bank.banks(of: try workspace.decks(common)).flatMap(PackageNote.notes) {
        ours[note.guid] = note
      }
      let guids = Set(ours.keys)
      self.guids = guids
      known = try package.known(among: ours)
      let all = try package.decks(named: short) { guids.contains($0) }
      decks = Self.filled(all)
      leftDecks = all.filter(\.file.draft.entries.isEmpty)
      if decks.isEmpty, known.keys.isEmpty { throw Self.nothing(in: all, of: name) }
      // A log that cannot be read is found before anything is written.
      reviewCount = try package.checkHistory()
    } catch {
      throw Self.problem(error, with: name)
    }
  }

  /// The decks that have a note which was taken.
  private static func filled(_ decks: [PackageDeck]) -> [PackageDeck] {
    decks.filter { !$0.file.draft.entries.isEmpty }
  }

  /// Why nothing can be brought in.
  private static func nothing(in decks: [PackageDeck], of name: String) -> CommandError {
    let left = decks.first?.file.left.first
    let reason =
      left.map { "none of the notes can be taken; the first: \($0.reason)" }
      ?? "there are no notes in it; export a deck that has some"
    return CommandError("\(name): error: \(reason)", status: .no)
  }

  /// Reads the decks once more, for files that are called otherwise than in the package.
  ///
  /// - Parameter place: What a file of the package is called in the folder of a deck.
  /// - Returns: The decks that have a note which was taken.
  /// - Throws: A ``CommandError`` if the package cannot be read.
  func decks(place: @escaping (_ folder: String, _ file: String) -> String) throws -> [PackageDeck]
  {
    if let shared { return Self.filled([shared.deck(named: short, place: place)]) }
    guard let package else { return [] }
    do {
      return Self.filled(
        try package.decks(named: short, isKnown: { [guids] in guids.contains($0) }, place: place))
    } catch {
      throw Self.problem(error, with: name)
    }
  }

  /// Puts the images of the decks into a folder.
  ///
  /// - Parameter folder: The folder, which is there.
  /// - Throws: A ``CommandError`` if the package cannot be read, or the disk is full.
  func unpackMedia(to folder: String) throws {
    do {
      let media = Set(decks.flatMap(\.media))
      try package?.unpack(media, to: folder)
      try shared?.unpack(media, to: folder)
    } catch {
      throw Self.problem(error, with: name)
    }
  }

  /// An error of reading a package, as a sentence.
  static func problem(_ error: any Error, with name: String) -> any Error {
    switch error {
    case PackageError.noCollection:
      CommandError(
        "\(name): error: \(PackageError.noCollection); 'help import' says what can be brought in",
        status: .data)
    case let error as PackageError:
      CommandError("\(name): error: \(error); nothing is written", status: .data)
    case is CommandError, is StorageError: error
    default:
      CommandError(
        "\(name): error: it cannot be unpacked (\(error.localizedDescription)); see that the folder of "
          + "temporary files has room", status: .inputOutput)
    }
  }
}
