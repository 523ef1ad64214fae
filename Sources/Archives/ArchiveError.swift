/// Why an archive cannot be read or written.
package enum ArchiveError: Error, Equatable, Sendable {
  /// The file cannot be opened.
  case cannotOpen
  /// It is not an archive of the kind.
  case notAnArchive
  /// It is cut off, or its bytes contradict each other.
  case damaged
  /// Its contents are encrypted.
  case encrypted
  /// Its contents are packed by a method that is not known here.
  case unknownMethod
  /// It has more entries than the bound, which is given.
  case tooManyEntries(Int)
  /// What it holds has more bytes than the bound, which is given.
  case tooLarge(Int)
  /// It grows, when it is read, more than the bound on how many times its own size.
  case growsTooMuch(Int)
  /// An entry's name leads out of the folder it would be put in.
  case unsafeName(String)
  /// It cannot be written.
  case cannotWrite
}

extension ArchiveError: CustomStringConvertible {
  /// The reason, as half a sentence about the file.
  package var description: String {
    switch self {
    case .cannotOpen: "it cannot be opened"
    case .notAnArchive: "it is packed in another way than it should be"
    case .damaged: "it is cut off or damaged"
    case .encrypted: "it is locked by a password; pack it again without one"
    case .unknownMethod:
      "it is packed by a method that is not known here; pack it again as a usual zip"
    case .tooManyEntries(let count): "it holds more than \(count) files"
    case .tooLarge(let bytes): "it holds more than \(bytes >> 20) MB"
    case .growsTooMuch(let times): "it would grow to more than \(times) times its size"
    case .unsafeName(let name): "a file in it, '\(name)', would be put outside its folder"
    case .cannotWrite: "it cannot be packed"
    }
  }
}
