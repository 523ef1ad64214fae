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
  /// The cards of the library that it has notes of, by those of the collection; none where it was not
  /// exported from a library.
  let known: [Int64: [Card.ID]]
  /// The folder with what was unpacked.
  let scratch: ScratchFolder

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
    let short = name == "-" ? "package.apkg" : (name as NSString).lastPathComponent
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: file.path).resolvingSymlinksInPath().path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    do {
      shared = try MnemosynePackage(path: file.path, size: size)
      if let shared {
        package = nil
        known = [:]
        decks = try Self.filled([shared.deck(named: short)], of: name)
        return
      }
      let package = try AnkiPackage(path: file.path, size: size, scratch: scratch.path)
      self.package = package
      var ours: [String: [Card.ID]] = [:]
      if package.mayHoldOurs {
        for note in Bank.banks(of: try workspace.decks(common)).flatMap(PackageNote.notes) {
          ours[note.guid] = note.cards
        }
      }
      known = try package.keys(ofKnown: ours)
      let all = try package.decks(named: short) { ours[$0] != nil }
      decks = try Self.filled(all, of: name, mayBeNone: !known.isEmpty)
      // A log that cannot be read is found before anything is written.
      try package.checkHistory()
    } catch {
      throw Self.problem(error, with: name)
    }
  }

  /// The decks that have a note which was taken.
  private static func filled(
    _ decks: [PackageDeck], of name: String, mayBeNone: Bool = false
  ) throws -> [PackageDeck] {
    let filled = decks.filter { !$0.file.draft.entries.isEmpty }
    if filled.isEmpty, !mayBeNone, let left = decks.first?.file.left.first {
      throw CommandError(
        "\(name): error: none of the notes can be taken; the first: \(left.reason)", status: .no)
    }
    return filled
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
