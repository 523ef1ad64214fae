package import Archives

/// Why a package of Anki's, or an archive of Mnemosyne's, cannot be read.
package enum PackageError: Error, Equatable, Sendable {
  /// The archive itself cannot be.
  case archive(ArchiveError)
  /// It is an archive, but holds no collection.
  case noCollection
  /// It holds only the note that stands in for a collection of a newer kind.
  case onlyPlaceholder
  /// The collection is of a format that is not known, which is given.
  case unknownFormat(Int)
  /// The collection is broken; half a sentence says where.
  case broken(String)
  /// It has more notes than can be taken, the number that can.
  case tooManyNotes(Int)
  /// It has more cards than can be taken, the number that can.
  case tooManyCards(Int)
  /// Its notes have more text than can be taken, the number of bytes that can.
  case tooMuchText(Int)
}

extension PackageError: CustomStringConvertible {
  /// The reason, as half a sentence about the file.
  package var description: String {
    switch self {
    case .archive(.notAnArchive): "this is no package of Anki, which is a zip archive"
    case .archive(let error): "\(error)"
    case .noCollection: "this archive holds neither a collection of Anki's nor cards of Mnemosyne's"
    case .onlyPlaceholder:
      "its collection is of a newer kind, which this file lacks; export it again from Anki"
    case .unknownFormat(let format):
      "its collection is of format \(format), and those of 11 and 18 can be read; export it again "
        + "with 'Support older Anki versions'"
    case .broken(let what): "its collection is broken: \(Self.onOneLine(what))"
    case .tooManyNotes(let count): "it holds more than \(count) notes; export one deck at a time"
    case .tooManyCards(let count): "it holds more than \(count) cards; export one deck at a time"
    case .tooMuchText(let bytes):
      "its notes hold more than \(bytes >> 20) MB of text; export one deck at a time"
    }
  }

  /// The beginning of a reason on one line: SQLite quotes what the file says.
  private static func onOneLine(_ reason: String) -> String {
    let line = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var shown = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
    if shown.count > 160 { shown = shown.prefix(160) + "…".unicodeScalars }
    return String(String.UnicodeScalarView(shown))
  }
}
