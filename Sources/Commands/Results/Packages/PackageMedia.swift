import Chance
import Exchange
import Foundation

/// The images that the decks of a package show, and what they are called beside the decks.
@MainActor
struct PackageMedia {
  private let file: PackageFile
  private let media: String
  /// The folder of the decks; nil where no image is written.
  private let folder: String?
  /// What files are called that cannot have their own names, by the folders of their decks.
  private let names: [String: [String: String]]

  /// Unpacks the images, where they are written, and finds names for them.
  ///
  /// - Parameters:
  ///   - file: The package.
  ///   - folder: The folder of the decks; nil where no image is written.
  /// - Throws: A ``CommandError`` if the package cannot be read, or an image not be unpacked.
  init(_ file: PackageFile, in folder: String?) throws {
    self.file = file
    self.folder = folder
    media = "\(file.scratch.path)/media"
    var names: [String: [String: String]] = [:]
    if let folder, file.decks.contains(where: { !$0.media.isEmpty }) {
      let media = media
      try FileManager.default.createDirectory(atPath: media, withIntermediateDirectories: true)
      try file.unpackMedia(to: media)
      for deck in file.decks {
        for name in deck.media {
          let free = try Self.name(
            for: name, at: "\(media)/\(name)", in: "\(folder)/\(deck.folder)")
          if free != name { names[deck.folder, default: [:]][name] = free }
        }
      }
    }
    self.names = names
  }

  /// The decks, with images under the names they have beside them.
  ///
  /// - Throws: A ``CommandError`` if the package cannot be read.
  func decks() throws -> [PackageDeck] {
    if names.isEmpty { return file.decks }
    return try file.decks { [names] in names[$0]?[$1] ?? $1 }
  }

  /// Puts the images of a deck into their folder beside it.
  ///
  /// A file that is there already stays as it is: an image of that name that looks otherwise has another
  /// one.
  ///
  /// - Parameter deck: The deck.
  /// - Returns: What is to be said of images that got another name.
  /// - Throws: A ``CommandError`` if they cannot be written.
  func place(_ deck: PackageDeck) throws -> [String] {
    guard let folder, !deck.media.isEmpty else { return [] }
    let target = "\(folder)/\(deck.folder)"
    let manager = FileManager.default
    var told: [String] = []
    do {
      try manager.createDirectory(atPath: target, withIntermediateDirectories: true)
      for name in deck.media.sorted() {
        let (place, source) = (names[deck.folder]?[name] ?? name, "\(media)/\(name)")
        // A package may list files that it lacks.
        guard !manager.fileExists(atPath: "\(target)/\(place)"),
          manager.fileExists(atPath: source)
        else { continue }
        try Data(contentsOf: URL(filePath: source), options: .mappedIfSafe)
          .write(to: URL(filePath: "\(target)/\(place)"), options: .atomic)
        if place != name {
          told.append(
            "the image '\(name)' is called '\(place)': in '\(deck.folder)' is another file of its name"
          )
        }
      }
    } catch {
      throw CommandError(
        "\(target): error: the images cannot be written here (\(error.localizedDescription)); see that "
          + "the folder is yours and the disk has room", status: .inputOutput)
    }
    return told
  }

  /// A name under which nothing else is in a folder: that of the file, or one with the beginning of the
  /// hash (FNV-1a) of what it holds.
  private static func name(
    for name: String, at source: String, in folder: String
  ) throws -> String {
    func isFree(_ name: String) -> Bool {
      let target = "\(folder)/\(name)"
      let manager = FileManager.default
      return !manager.fileExists(atPath: target)
        || manager.contentsEqual(atPath: source, andPath: target)
    }
    guard !isFree(name), FileManager.default.fileExists(atPath: source) else { return name }
    var hash = FNV1a()
    hash.combine(try Data(contentsOf: URL(filePath: source), options: .mappedIfSafe))
    let digits = String(hash.value, radix: 16)
    let mark = String(repeating: "0", count: 16 - digits.count) + digits
    let (stem, ending) = (
      (name as NSString).deletingPathExtension, (name as NSString).pathExtension
    )
    var number = 1
    while true {
      let suffix = number == 1 ? mark.prefix(8) : "\(mark.prefix(8))-\(number)"
      let place = "\(stem)-\(suffix)" + (ending.isEmpty ? "" : ".\(ending)")
      if isFree(place) { return place }
      number += 1
    }
  }
}
