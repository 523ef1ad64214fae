package import Archives
import Foundation
import Markup

/// Cards that Mnemosyne shares: a zip archive with what it knows of them, and the files they show.
///
/// | entry | what it is |
/// | --- | --- |
/// | `cards.xml` | tags, facts, their views and cards: an element `log` each, as Mnemosyne's log has them |
/// | `METADATA` | a line for each thing that is known of all, such as `card_set_name:Spanish` |
/// | others | the files, by the paths that facts name them with |
package struct MnemosynePackage: Sendable {
  /// The most bytes that `cards.xml` has: 64 MB.
  private static let longest = 64 << 20

  /// The elements `log`, in order.
  let entries: [XMLTree.Element]
  /// What the cards are called together; nil if nobody says it.
  let title: String?
  private let path: String
  private let size: Int
  private let limits: ArchiveLimits
  /// The entries of the archive by the names that their files get.
  private let entryOfFile: [String: String]

  /// Reads an archive; nil if it is something else.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: Its bytes.
  ///   - limits: What it may hold.
  /// - Throws: Why it cannot be read.
  package init?(
    path: String, size: Int, limits: ArchiveLimits = ArchiveLimits()
  ) throws(PackageError) {
    self.path = path
    self.size = size
    self.limits = limits
    var cards: [UInt8]?
    var metadata: [UInt8] = []
    var files: [String: String] = [:]
    do throws(ArchiveError) {
      let archive = try ZipReader(path: path, size: size, limits: limits)
      while let entry = try archive.next() {
        switch entry.name {
        case "cards.xml": cards = try archive.readAll(atMost: Self.longest)
        case "METADATA": metadata = try archive.readAll(atMost: 1 << 16)
        default:
          let file = Self.file(of: entry.name)
          if AnkiPackage.isName(file), files[file] == nil { files[file] = entry.name }
        }
      }
    } catch {
      throw .archive(error)
    }
    guard let cards else { return nil }
    entryOfFile = files
    title = Self.title(in: String(decoding: metadata, as: UTF8.self))
    let tree: XMLTree
    do throws(XMLTree.Problem) {
      tree = try XMLTree(parsing: String(decoding: cards, as: UTF8.self))
      if let problem = tree.problem { throw problem }
    } catch {
      throw .broken("line \(error.line) of 'cards.xml': \(error.reason)")
    }
    guard tree.root.name == "openSM2sync" else { throw .broken("'cards.xml' holds no cards") }
    entries = tree.root.all("log")
  }

  /// Whether the archive has a file for what a fact names, and what it is called outside.
  func file(named source: String) -> String? {
    [source, source.removingPercentEncoding ?? source].map(Self.file)
      .first { entryOfFile[$0] != nil }
  }

  /// Unpacks files.
  ///
  /// - Parameters:
  ///   - files: What they are called outside; those that the archive lacks are left out.
  ///   - folder: Where they are put, under these names.
  /// - Throws: A ``PackageError``; or the system's error if the folder cannot be written to.
  package func unpack(_ files: Set<String>, to folder: String) throws {
    var wanted: [String: String] = [:]
    for file in files { if let entry = entryOfFile[file] { wanted[entry] = file } }
    guard !wanted.isEmpty else { return }
    do {
      let archive = try ZipReader(path: path, size: size, limits: limits)
      var room = UnpackedRoom(limits, growth: limits.growth)
      while let entry = try archive.next() {
        guard let file = wanted.removeValue(forKey: entry.name) else { continue }
        try AnkiPackage.write(
          from: archive.readPiece, isPacked: false, in: &room, to: "\(folder)/\(file)")
      }
    } catch let error as ArchiveError {
      throw PackageError.archive(error)
    }
  }

  /// The deck of all cards.
  ///
  /// - Parameters:
  ///   - name: What the file is called, without folders: what the deck says it comes from.
  ///   - place: What a file of the archive is called in the folder of the deck, which is given first.
  /// - Returns: The deck; if no fact could be taken, it has the reasons.
  package func deck(
    named name: String, place: @escaping (_ folder: String, _ file: String) -> String = { $1 }
  ) -> PackageDeck {
    var reader = MnemosyneReader(self, named: name, place: place)
    return reader.deck()
  }

  /// The name of a file that lies in no folder.
  private static func file(of entry: String) -> String {
    entry.split(separator: "/").filter { $0 != "." }.joined(separator: "-")
  }

  private static func title(in metadata: String) -> String? {
    let mark = "card_set_name:"
    let line = metadata.split(whereSeparator: \.isNewline).first { $0.hasPrefix(mark) }
    let title = line?.dropFirst(mark.count).trimmed ?? ""
    return title.isEmpty ? nil : title
  }
}
